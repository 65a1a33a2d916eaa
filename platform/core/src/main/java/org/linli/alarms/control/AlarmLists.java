package org.linli.alarms.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.alarms.entity.AlarmQuery;
import org.linli.alarms.entity.AlarmRow;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.entity.DeviceId;
import org.linli.devices.entity.Rule;
import org.linli.devices.entity.Severity;
import org.linli.packs.Text;
import org.linli.persistence.PagedQuery;
import org.linli.places.boundary.GridReach;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

/** Lists of alarms. */
public final class AlarmLists {

  private static final String COLUMNS =
      """
      select a.id, a.device_id, d.name as device_name, d.model, a.rule, a.severity, a.raised_at, a.last_at, a.occurrences,
        a.value, a.cleared_at, a.acknowledged_at, a.acknowledged_by, d.place_id, p.name as place_name
      """;

  private static final String FROM =
      """
      from alarm a
      join device d on d.tenant_id = a.tenant_id and d.id = a.device_id
      left join place p on p.tenant_id = d.tenant_id and p.id = d.place_id
      where a.tenant_id = :tenant
      """;

  private static final String SEARCHED =
      "(d.code ilike :search or d.name ilike :search or p.name ilike :search)";

  private final Jdbi jdbi;
  private final DeviceModels models;

  public AlarmLists(Jdbi jdbi, DeviceModels models) {
    this.jdbi = jdbi;
    this.models = models;
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
        .and(SEARCHED, "search", page.search() == null ? null : page.pattern())
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
    return new AlarmRow(
        row.getObject("id", UUID.class),
        new DeviceId(row.getObject("device_id", UUID.class)),
        row.getString("device_name"),
        model,
        rule,
        name(model, rule),
        Severity.valueOf(row.getString("severity")),
        instant(row, "raised_at"),
        instant(row, "last_at"),
        row.getLong("occurrences"),
        row.getObject("value", Double.class),
        instant(row, "cleared_at"),
        instant(row, "acknowledged_at"),
        row.getString("acknowledged_by"),
        row.getObject("place_id", UUID.class),
        row.getString("place_name"));
  }

  /** A rule that a later version of the pack dropped is called by its id. */
  private Text name(String model, String rule) {
    return models
        .find(model)
        .flatMap(known -> known.rule(rule))
        .map(Rule::name)
        .orElse(new Text(rule, rule));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
