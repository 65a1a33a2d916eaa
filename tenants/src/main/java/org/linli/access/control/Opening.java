package org.linli.access.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.linli.access.boundary.NotSignedIn;
import org.linli.access.boundary.TenantSuspended;
import org.linli.access.boundary.VisitOver;
import org.linli.access.entity.Credential;
import org.linli.access.entity.Scope;
import org.linli.tenancy.entity.TenantId;

/**
 * The first statement of every transaction: checks that the account, the tenant and what a program
 * came in by still stand, and tells the database, for this transaction alone, whose rows it may
 * show.
 *
 * <p>Four settings, read by the row-security policies: {@code app.tenant} (rows of one tenant),
 * {@code app.scope} (roll-ups and ledgers below a division), {@code app.party} (contracts and
 * requests of an organisation), {@code app.former} (what happened under codes that the community
 * had before, for its own eyes alone). An unset or empty one shows no rows. A suspended tenant is
 * never set, so its rows are gone at that very second, whatever the caller holds.
 */
public final class Opening {

  private static final String TEXT =
      """
      select t.state, t.code, a.state, a.stamp,
             set_config('app.tenant', coalesce(case when t.state = 'ACTIVE' %s then t.id end, ''), true),
             set_config('app.scope', coalesce(cast(? as varchar), t.code, ''), true),
             set_config('app.party', coalesce(cast(? as varchar), ''), true),
             set_config('app.former', case when coalesce(cast(? as varchar), t.code) = t.code
               then t.former_codes else '' end, true),
             t.state_reason, coalesce(a.turn_at <= now(), false) as turned,
             s.credential is not null as stopped %s
      from (select 1 as one) o
      left join tenant t on t.id = ?
      left join account a on a.id = ?
      left join stopped_credential s on s.credential = ? %s""";

  private static final String SQL = TEXT.formatted("", "", "");

  /**
   * A guest's: the tenant is set while the community's word stands for this account, and not a
   * second longer. A text of its own, so that nobody else pays for the look.
   */
  private static final String VISIT =
      TEXT.formatted(
          "and v.id is not null",
          ", v.id is not null as visiting",
          """
          left join support_visit v on v.id = ? and v.account_id = a.id and v.tenant_id = t.id
            and v.state = 'APPROVED' and v.until_at > now()""");

  private static final int VISIT_AT = 7;

  private Opening() {}

  public static void perform(Connection connection, Scope scope) throws SQLException {
    var caller = scope.caller();
    var visit = caller.visit();
    try (PreparedStatement statement =
        connection.prepareStatement(visit.isPresent() ? VISIT : SQL)) {
      var division = caller.scope() == null ? null : caller.scope().value();
      statement.setString(1, division);
      statement.setString(2, caller.organisation().orElse(null));
      statement.setString(3, division);
      statement.setString(4, scope.tenant().map(TenantId::value).orElse(null));
      statement.setObject(5, caller.accountId());
      statement.setString(6, caller.credential().map(Credential::toString).orElse(null));
      if (visit.isPresent()) {
        statement.setObject(VISIT_AT, visit.get());
      }
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        check(scope, row);
      }
    }
  }

  private static void check(Scope scope, ResultSet row) throws SQLException {
    var caller = scope.caller();
    if (!caller.isSystem()
        && (!"ACTIVE".equals(row.getString(3))
            || row.getLong(4) != caller.stamp()
            || row.getBoolean("turned")
            || row.getBoolean("stopped"))) {
      throw new NotSignedIn();
    }
    if (scope.tenant().isPresent() && !"ACTIVE".equals(row.getString(1))) {
      throw new TenantSuspended(scope.tenant().get().value(), row.getString("state_reason"));
    }
    if (caller.visit().isPresent() && !row.getBoolean("visiting")) {
      throw new VisitOver();
    }
  }
}
