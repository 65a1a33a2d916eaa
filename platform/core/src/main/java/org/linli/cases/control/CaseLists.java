package org.linli.cases.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.cases.entity.CaseDetail;
import org.linli.cases.entity.CaseRow;
import org.linli.cases.entity.CaseState;
import org.linli.cases.entity.CaseStep;
import org.linli.persistence.PagedQuery;
import org.linli.persistence.Sql;
import org.linli.tenancy.entity.TenantId;

/** Reads cases. */
@ApplicationScoped
public class CaseLists {

  private static final String FROM =
      " from case_file c left join place p on p.tenant_id = c.tenant_id and p.id = c.place_id where c.tenant_id = :tenant";

  private final Jdbi jdbi;

  @Inject
  public CaseLists(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** For the container's proxy alone. */
  protected CaseLists() {
    this(null);
  }

  public Page<CaseRow> page(TenantId tenant, CaseFilter filter, PageRequest page) {
    var now = Instant.now();
    return new PagedQuery("select c.*, p.name as place_name", FROM + filter.condition())
        .bind("tenant", tenant)
        .bindAll(filter.values())
        .page(jdbi, page, "c.opened_at desc, c.id desc", (row, context) -> row(row, now));
  }

  /** One case with all its steps, if the filter lets it through. */
  public Optional<CaseDetail> detail(TenantId tenant, UUID id, CaseFilter filter) {
    var now = Instant.now();
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select c.*, p.name as place_name"
                        + FROM
                        + " and c.id = :id"
                        + filter.condition())
                .bind("tenant", tenant)
                .bind("id", id)
                .bindMap(filter.values())
                .map(
                    (row, context) -> {
                      var photos = new ArrayList<UUID>();
                      var steps = steps(tenant, id, photos);
                      return new CaseDetail(
                          row(row, now), row.getString("description"), steps, photos);
                    })
                .findOne());
  }

  /** The case of an alarm, if there is one and the filter lets it through. */
  public Optional<CaseRow> ofAlarm(TenantId tenant, UUID alarm, CaseFilter filter) {
    var now = Instant.now();
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select c.*, p.name as place_name"
                        + FROM
                        + " and c.alarm_id = :alarm"
                        + filter.condition())
                .bind("tenant", tenant)
                .bind("alarm", alarm)
                .bindMap(filter.values())
                .map((row, context) -> row(row, now))
                .findOne());
  }

  /** Alarm to case, of those that the filter lets through. */
  public Map<UUID, UUID> ofAlarms(TenantId tenant, Collection<UUID> alarms, CaseFilter filter) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select c.alarm_id, c.id"
                        + FROM
                        + " and c.alarm_id = any(:alarms)"
                        + filter.condition())
                .bind("tenant", tenant)
                .bindArray("alarms", UUID.class, List.copyOf(alarms))
                .bindMap(filter.values())
                .collectRows(
                    java.util.stream.Collectors.toMap(
                        row -> row.getColumn("alarm_id", UUID.class),
                        row -> row.getColumn("id", UUID.class))));
  }

  public Optional<UUID> ofAlarm(TenantId tenant, UUID alarm) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select id from case_file where tenant_id = :tenant and alarm_id = :alarm")
                .bind("tenant", tenant)
                .bind("alarm", alarm)
                .mapTo(UUID.class)
                .findOne());
  }

  private List<CaseStep> steps(TenantId tenant, UUID id, List<UUID> all) {
    Map<UUID, List<UUID>> byStep = new HashMap<>();
    return jdbi.withHandle(
        handle -> {
          handle
              .createQuery(
                  "select step_id, id from case_photo where tenant_id = :tenant and case_id = :id order by id")
              .bind("tenant", tenant)
              .bind("id", id)
              .map(
                  (row, context) ->
                      Map.entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
              .forEach(
                  photo -> {
                    all.add(photo.getValue());
                    byStep
                        .computeIfAbsent(photo.getKey(), key -> new ArrayList<>())
                        .add(photo.getValue());
                  });
          return handle
              .createQuery(
                  "select id, at, action, actor, note from case_step where tenant_id = :tenant and case_id = :id order by at, id")
              .bind("tenant", tenant)
              .bind("id", id)
              .map(
                  (row, context) ->
                      new CaseStep(
                          row.getObject(1, UUID.class),
                          row.getObject(2, OffsetDateTime.class).toInstant(),
                          row.getString(3),
                          row.getString(4),
                          row.getString(5),
                          byStep.getOrDefault(row.getObject(1, UUID.class), List.of())))
              .list();
        });
  }

  private static CaseRow row(ResultSet row, Instant now) throws SQLException {
    var state = CaseState.valueOf(row.getString("state"));
    var dueAt = Sql.instant(row, "due_at");
    return new CaseRow(
        row.getObject("id", UUID.class),
        row.getString("number"),
        row.getString("kind"),
        row.getString("source"),
        row.getString("title"),
        row.getString("severity"),
        state,
        row.getObject("place_id", UUID.class),
        row.getString("place_name"),
        row.getObject("assignee", UUID.class),
        row.getString("assignee_name"),
        Sql.instant(row, "opened_at"),
        dueAt,
        state.isPending() && dueAt.isBefore(now),
        Sql.instant(row, "escalated_at"),
        Sql.instant(row, "closed_at"),
        row.getObject("alarm_id", UUID.class));
  }
}
