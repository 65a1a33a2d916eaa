package org.linli.rules.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.alarms.entity.EscalationParty;
import org.linli.persistence.PagedQuery;
import org.linli.persistence.Sql;
import org.linli.rules.boundary.RuleJson;
import org.linli.rules.entity.AlarmRuleState;
import org.linli.rules.entity.AlarmRuleVersion;
import org.linli.rules.entity.RuleDraft;
import org.linli.tenancy.entity.TenantId;

/** The versions of a community's word on its rules. */
public final class VersionTable {

  private static final String COLUMNS =
      """
      select id, model, version, state, enabled, own, cast(body as text) as body, tells, reason, proposed_by,
        proposed_at, decided_by, decided_at, decision
      """;

  private static final String FROM = "from alarm_rule where tenant_id = :tenant\n";

  private final Jdbi jdbi;

  public VersionTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Those in force and those that wait. */
  public List<AlarmRuleVersion> standing(TenantId tenant) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    COLUMNS + FROM + "and state in ('IN_FORCE', 'WAITING') order by model, rule")
                .bind("tenant", tenant)
                .map((row, context) -> row(row))
                .list());
  }

  /** Every word on a rule, the newest first. */
  public Page<AlarmRuleVersion> history(
      TenantId tenant, String model, String rule, PageRequest page) {
    return new PagedQuery(COLUMNS, FROM)
        .bind("tenant", tenant)
        .and("model = :model", "model", model)
        .and("rule = :rule", "rule", rule)
        .page(jdbi, page, "proposed_at desc, version desc", (row, context) -> row(row));
  }

  public Optional<AlarmRuleVersion> waiting(TenantId tenant, UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(COLUMNS + FROM + "and id = :id and state = 'WAITING'")
                .bind("tenant", tenant)
                .bind("id", id)
                .map((row, context) -> row(row))
                .findOne());
  }

  /** Whether the account proposed it. */
  public boolean isOf(TenantId tenant, UUID id, UUID account) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createQuery(
                        "select count(*) from alarm_rule where tenant_id = :tenant and id = :id and proposed_by_id = :who")
                    .bind("tenant", tenant)
                    .bind("id", id)
                    .bind("who", account)
                    .mapTo(int.class)
                    .one()
                > 0);
  }

  /** Writes the next version; what waited for the same rule is taken back. */
  public UUID insert(
      TenantId tenant, RuleDraft draft, boolean own, AlarmRuleState state, Caller caller) {
    var id = Sql.newId();
    replace(tenant, draft.model(), draft.rule().id(), AlarmRuleState.WAITING);
    if (state == AlarmRuleState.IN_FORCE) {
      replace(tenant, draft.model(), draft.rule().id(), AlarmRuleState.IN_FORCE);
    }
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into alarm_rule (tenant_id, id, model, rule, version, state, enabled, own, body, tells, reason,
                      proposed_by, proposed_by_id, proposed_at)
                    values (:tenant, :id, :model, :rule, 1 + (select coalesce(max(version), 0) from alarm_rule
                        where tenant_id = :tenant and model = :model and rule = :rule), :state, :enabled, :own,
                      cast(:body as jsonb), :tells, :reason, :by, :account, :at)""")
                .bind("tenant", tenant)
                .bind("id", id)
                .bind("model", draft.model())
                .bind("rule", draft.rule().id())
                .bind("state", state.name())
                .bind("enabled", draft.enabled())
                .bind("own", own)
                .bind("body", RuleJson.write(draft.rule()))
                .bind("tells", draft.tells() == null ? null : draft.tells().name())
                .bind("reason", draft.reason().strip())
                .bind("by", caller.displayName())
                .bind("account", caller.accountId())
                .bind("at", OffsetDateTime.now(ZoneOffset.UTC))
                .execute());
    return id;
  }

  /** Puts what waited in force, or refuses it. */
  public void decide(
      TenantId tenant, AlarmRuleVersion version, AlarmRuleState state, String by, String note) {
    if (state == AlarmRuleState.IN_FORCE) {
      replace(tenant, version.model(), version.rule().id(), AlarmRuleState.IN_FORCE);
    }
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update alarm_rule set state = :state, decided_by = :by, decided_at = :at, decision = :note
                    where tenant_id = :tenant and id = :id""")
                .bind("state", state.name())
                .bind("by", by)
                .bind("at", OffsetDateTime.now(ZoneOffset.UTC))
                .bind("note", note)
                .bind("tenant", tenant)
                .bind("id", version.id())
                .execute());
  }

  /** Lets every node read the community's rules anew. */
  public void mark(TenantId tenant) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into alarm_rule_mark as m (tenant_id, version) values (:tenant, 1)
                    on conflict (tenant_id) do update set version = m.version + 1""")
                .bind("tenant", tenant)
                .execute());
  }

  private void replace(TenantId tenant, String model, String rule, AlarmRuleState state) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update alarm_rule set state = 'REPLACED'
                    where tenant_id = :tenant and model = :model and rule = :rule and state = :state""")
                .bind("tenant", tenant)
                .bind("model", model)
                .bind("rule", rule)
                .bind("state", state.name())
                .execute());
  }

  private static AlarmRuleVersion row(ResultSet row) throws SQLException {
    var tells = row.getString("tells");
    return new AlarmRuleVersion(
        row.getObject("id", UUID.class),
        row.getString("model"),
        row.getInt("version"),
        AlarmRuleState.valueOf(row.getString("state")),
        row.getBoolean("enabled"),
        row.getBoolean("own"),
        RuleJson.read(row.getString("body")),
        tells == null ? null : EscalationParty.valueOf(tells),
        row.getString("reason"),
        row.getString("proposed_by"),
        Sql.instant(row, "proposed_at"),
        row.getString("decided_by"),
        Sql.instant(row, "decided_at"),
        row.getString("decision"));
  }
}
