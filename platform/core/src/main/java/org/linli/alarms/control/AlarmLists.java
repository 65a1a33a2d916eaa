package org.linli.alarms.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.alarms.entity.AlarmQuery;
import org.linli.alarms.entity.AlarmRow;
import org.linli.alarms.entity.EscalationParty;
import org.linli.alarms.entity.EscalationStep;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.entity.DeviceId;
import org.linli.devices.entity.Severity;
import org.linli.persistence.PagedQuery;
import org.linli.persistence.Sql;
import org.linli.places.boundary.GridReach;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

/** Lists of alarms. */
public final class AlarmLists {

  private static final String COLUMNS =
      """
      select a.id, a.device_id, d.name as device_name, d.model, a.rule, a.severity, a.raised_at, a.last_at, a.occurrences,
        a.value, a.cleared_at, a.acknowledged_at, a.acknowledged_by, d.place_id, p.name as place_name, a.fold_id,
        (select f.members from alarm_fold f where f.tenant_id = a.tenant_id and f.id = a.fold_id) as members,
        case when a.escalation > 0 then (select e.party from alarm_escalation e where e.tenant_id = a.tenant_id
          and e.alarm_id = a.id and e.level = a.escalation) end as escalated_to,
        (select cast(r.body -> 'name' as text) from alarm_rule r where r.tenant_id = a.tenant_id and r.model = d.model
          and r.rule = a.rule order by r.version desc limit 1) as own_name
      """;

  private static final String FROM =
      """
      from alarm a
      join device d on d.tenant_id = a.tenant_id and d.id = a.device_id
      left join place p on p.tenant_id = d.tenant_id and p.id = d.place_id
      where a.tenant_id = :tenant
      """;

  /** A storm is told by the first of its alarms that the list is about. */
  private static final String ONE_OF_FOLD =
      """
      (a.fold_id is null or a.id = (select x.id from alarm x where x.tenant_id = a.tenant_id and x.fold_id = a.fold_id
        and (x.cleared_at is null) = (a.cleared_at is null) order by x.raised_at, x.id limit 1))""";

  private static final String SEARCHED =
      "(d.code ilike :search or d.name ilike :search or p.name ilike :search)";

  private final Jdbi jdbi;
  private final AlarmNames names;

  public AlarmLists(Jdbi jdbi, DeviceModels models) {
    this.jdbi = jdbi;
    this.names = new AlarmNames(models);
  }

  /**
   * Newest first.
   *
   * @param worker in whose grids alone; null for the whole community
   */
  public Page<AlarmRow> list(TenantId tenant, AlarmQuery query, UUID worker, PageRequest page) {
    return new PagedQuery(COLUMNS, FROM)
        .bind("tenant", tenant)
        .and(GridReach.OWN, "me", worker)
        .and(GridReach.ONE, "grid", query.grid())
        .either(query.open(), "a.cleared_at is null", "a.cleared_at is not null")
        .and("a.severity = :severity", "severity", query.severity())
        .and(
            "a.device_id = :device",
            "device",
            query.device() == null ? null : query.device().value())
        .and("d.model = :model", "model", query.model())
        .and("a.building_id = :building", "building", query.building())
        .and("a.fold_id = :fold", "fold", query.fold())
        .either(query.folded() ? true : null, ONE_OF_FOLD, null)
        .found(SEARCHED, page)
        .page(jdbi, page, "a.raised_at desc, a.id desc", (row, context) -> row(row));
  }

  /** One alarm, if it lies within the worker's grids. */
  public Optional<AlarmRow> one(TenantId tenant, UUID alarm, UUID worker) {
    var where = FROM + " and a.id = :id" + (worker == null ? "" : " and " + GridReach.OWN);
    return jdbi.withHandle(
        handle -> {
          var query = handle.createQuery(COLUMNS + where).bind("tenant", tenant).bind("id", alarm);
          if (worker != null) {
            query.bind("me", worker);
          }
          return query.map((row, context) -> row(row)).findOne();
        });
  }

  /** Acknowledges all of a storm that nobody acknowledged yet; returns the alarms. */
  public List<UUID> acknowledge(TenantId tenant, UUID fold, String by) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    update alarm set acknowledged_at = clock_timestamp(), acknowledged_by = :by,
                      changed_at = clock_timestamp(), version = version + 1
                    where tenant_id = :tenant and fold_id = :fold and acknowledged_at is null returning id""")
                .bind("by", by)
                .bind("tenant", tenant)
                .bind("fold", fold)
                .mapTo(UUID.class)
                .list());
  }

  /** To whom the alarm was passed on, and when. */
  public List<EscalationStep> escalations(TenantId tenant, UUID alarm) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select level, party, at from alarm_escalation
                    where tenant_id = :tenant and alarm_id = :alarm order by level""")
                .bind("tenant", tenant)
                .bind("alarm", alarm)
                .map(
                    (row, context) ->
                        new EscalationStep(
                            row.getInt("level"),
                            EscalationParty.valueOf(row.getString("party")),
                            Sql.instant(row, "at")))
                .list());
  }

  public DivisionCode codeOf(TenantId tenant) {
    return jdbi.withHandle(
        handle ->
            new DivisionCode(
                handle
                    .createQuery("select code from tenant where id = :tenant")
                    .bind("tenant", tenant)
                    .mapTo(String.class)
                    .one()));
  }

  private AlarmRow row(ResultSet row) throws SQLException {
    var model = row.getString("model");
    var rule = row.getString("rule");
    var escalatedTo = row.getString("escalated_to");
    return new AlarmRow(
        row.getObject("id", UUID.class),
        new DeviceId(row.getObject("device_id", UUID.class)),
        row.getString("device_name"),
        model,
        rule,
        names.of(model, rule, row.getString("own_name")),
        Severity.valueOf(row.getString("severity")),
        Sql.instant(row, "raised_at"),
        Sql.instant(row, "last_at"),
        row.getLong("occurrences"),
        row.getObject("value", Double.class),
        Sql.instant(row, "cleared_at"),
        Sql.instant(row, "acknowledged_at"),
        row.getString("acknowledged_by"),
        row.getObject("place_id", UUID.class),
        row.getString("place_name"),
        row.getObject("fold_id", UUID.class),
        row.getLong("members"),
        escalatedTo == null ? null : EscalationParty.valueOf(escalatedTo));
  }
}
