package org.linli.it.home;

import java.sql.SQLException;
import java.util.UUID;

/**
 * Accounts of a test's own, put beside those of the installation, so that no test changes a
 * password that another one needs. They sign in by token alone.
 */
public record Enrolment(Installation installation) {

  /** Makes the account and signs it in; what does not fit the tier is null. */
  public Rest account(String tier, String role, String scope, String tenant, String organisation) {
    return Rest.as(installation, enrol(tier, role, scope, tenant, organisation));
  }

  /** Makes the account, and tells its name. */
  public String enrol(String tier, String role, String scope, String tenant, String organisation) {
    var id = UUID.randomUUID();
    var username =
        role.toLowerCase(java.util.Locale.ROOT).replace('_', '-')
            + "-"
            + id.toString().substring(0, 8);
    execute(
        """
        insert into account (id, username, display_name, password_hash, tier, scope_code, tenant_id, organisation_id,
          state, must_change_password, created_at)
        values (?, ?, ?, '-', ?, ?, ?, ?, 'ACTIVE', false, now())""",
        id,
        username,
        username,
        tier,
        scope,
        tenant,
        organisation);
    execute("insert into account_role (account_id, role) values (?, ?)", id, role);
    return username;
  }

  public void organisation(String id) {
    execute(
        "insert into organisation (id, name, kind) values (?, ?, 'OPERATOR') on conflict do nothing",
        id,
        id);
  }

  private void execute(String sql, Object... arguments) {
    try (var connection = installation.database("app");
        var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, arguments[i]);
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
