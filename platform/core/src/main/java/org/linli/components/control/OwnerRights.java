package org.linli.components.control;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Scopes;
import org.linli.access.boundary.Unchecked;
import org.linli.access.entity.Caller;
import org.linli.components.boundary.OwnerRight;
import org.linli.components.boundary.VersionRow;
import org.linli.components.entity.Reading;
import org.linli.identity.boundary.SystemAccounts;
import org.linli.rights.boundary.Access;
import org.linli.rights.boundary.Rights;
import org.linli.rights.entity.Decision;
import org.linli.tenancy.entity.TenantId;

/**
 * Asks the decision point, in the owner's name and without opening anything, about what a version
 * reads in the communities where it may be used.
 */
public final class OwnerRights {

  /** More than these are not looked at one by one; at a call each is asked about in any case. */
  private static final int MOST_COMMUNITIES = 200;

  private final Scopes scopes;
  private final SystemAccounts accounts;
  private final Rights rights;

  public OwnerRights(Scopes scopes, SystemAccounts accounts, Rights rights) {
    this.scopes = scopes;
    this.accounts = accounts;
    this.rights = rights;
  }

  public List<OwnerRight> of(Handle handle, ComponentTable.Owned owned, VersionRow version) {
    if (version.reads().isEmpty()) {
      return List.of();
    }
    var owner =
        accounts
            .caller(handle, owned.account(), "local", Locale.SIMPLIFIED_CHINESE)
            .orElseThrow(() -> new NotFound("component"));
    var communities = communities(handle, version.communities());
    return Unchecked.call(() -> scopes.as(owner, () -> answers(owner, version, communities)));
  }

  private List<OwnerRight> answers(Caller owner, VersionRow version, List<TenantId> communities) {
    var answers = new ArrayList<OwnerRight>();
    for (var reading : version.reads()) {
      var alike = new LinkedHashMap<String, List<TenantId>>();
      var first = new LinkedHashMap<String, Decision>();
      for (var community : communities) {
        var decision = rights.explain(access(reading, community, version.scenarios().getFirst()));
        var key = decision.outcome() + " " + decision.basis().line();
        alike.computeIfAbsent(key, none -> new ArrayList<>()).add(community);
        first.putIfAbsent(key, decision);
      }
      for (Map.Entry<String, Decision> each : first.entrySet()) {
        var where = alike.get(each.getKey());
        answers.add(
            new OwnerRight(
                reading,
                each.getValue().outcome(),
                each.getValue().basis(),
                where.size(),
                where.getFirst().value()));
      }
    }
    return answers;
  }

  static Access access(Reading reading, TenantId tenant, String scenario) {
    return new Access(
            reading.action(), reading.asset(), reading.purpose(), tenant, "component call")
        .in(scenario)
        .only(reading.fields());
  }

  private static List<TenantId> communities(Handle handle, List<String> codes) {
    return handle
        .createQuery(
            """
            select id from tenant t where t.state = 'ACTIVE' and exists (
              select 1 from unnest(cast(:codes as varchar[])) as m(code) where t.code like m.code || '%')
            order by t.code limit :most""")
        .bind("codes", codes.toArray(String[]::new))
        .bind("most", MOST_COMMUNITIES)
        .map((row, context) -> new TenantId(row.getString("id")))
        .list();
  }
}
