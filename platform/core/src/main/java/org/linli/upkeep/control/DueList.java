package org.linli.upkeep.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.devices.entity.DeviceId;
import org.linli.persistence.PagedQuery;
import org.linli.places.boundary.GridReach;
import org.linli.tenancy.entity.CityTime;
import org.linli.tenancy.entity.TenantId;
import org.linli.upkeep.entity.CheckKind;
import org.linli.upkeep.entity.DueCheck;
import org.linli.upkeep.entity.DueQuery;
import org.linli.upkeep.entity.DueSum;

/**
 * What is due: for each device in service and each plan of its kind the day that follows from the
 * last record, or from the device's installation.
 */
public final class DueList {

  private static final int SOON = 14;

  private static final String DUE =
      """
      select d.tenant_id, d.id, d.code, d.name, d.model, d.place_id, p.name as place_name, x.plan, x.kind, c.done_at,
        cast(cast(coalesce(c.done_at, d.installed_at, d.changed_at) at time zone '%s' as date)
          + cast(x.every as interval) as date) as due_on
      from device d
      join unnest(cast(:models as text[]), cast(:plans as text[]), cast(:kinds as text[]), cast(:everys as text[]))
        as x (model, plan, kind, every) on x.model = d.model
      left join place p on p.tenant_id = d.tenant_id and p.id = d.place_id
      left join lateral (select max(k.done_at) as done_at from device_check k
        where k.tenant_id = d.tenant_id and k.device_id = d.id and k.plan = x.plan) c on true
      where d.tenant_id = :tenant and d.state = 'IN_SERVICE'"""
          .formatted(CityTime.ZONE);

  private static final String FROM = "from (" + DUE + "%s) t where t.tenant_id = :tenant";

  private final Jdbi jdbi;
  private final CheckPlans plans;

  public DueList(Jdbi jdbi, CheckPlans plans) {
    this.jdbi = jdbi;
    this.plans = plans;
  }

  /**
   * What is due first comes first.
   *
   * @param me whose grids are meant where the query asks for them
   */
  public Page<DueCheck> list(TenantId tenant, DueQuery query, UUID me, PageRequest page) {
    var today = LocalDate.now(CityTime.ZONE);
    var bound = bound(tenant);
    if (query.myGrids()) {
      bound.put("me", me);
    }
    return new PagedQuery(
            "select t.* ", FROM.formatted(query.myGrids() ? " and " + GridReach.OWN : ""))
        .bindAll(bound)
        .and("t.kind = :kind", "kind", query.kind() == null ? null : query.kind().name())
        .and("t.id = :device", "device", query.device())
        .and(
            "t.due_on <= :latest",
            "latest",
            query.days() == null ? null : today.plusDays(query.days()))
        .and(
            Boolean.TRUE.equals(query.overdue()) ? "t.due_on < :today" : "t.due_on >= :today",
            "today",
            query.overdue() == null ? null : today)
        .found("(t.code ilike :search or t.name ilike :search or t.place_name ilike :search)", page)
        .page(jdbi, page, "t.due_on, t.code, t.plan", (row, context) -> due(row, today));
  }

  public DueSum sum(TenantId tenant) {
    var today = LocalDate.now(CityTime.ZONE);
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select count(distinct t.id) as devices,
                      count(distinct case when t.due_on < :today then t.id end) as late,
                      coalesce(sum(case when t.due_on < :today then 1 else 0 end), 0) as overdue,
                      coalesce(sum(case when t.due_on >= :today and t.due_on <= :soon then 1 else 0 end), 0) as soon
                    """
                        + FROM.formatted(""))
                .bindMap(bound(tenant))
                .bind("today", today)
                .bind("soon", today.plusDays(SOON))
                .map(
                    (row, context) -> {
                      var devices = row.getLong("devices");
                      return new DueSum(
                          devices,
                          row.getLong("overdue"),
                          row.getLong("soon"),
                          devices == 0 ? 1 : 1 - (double) row.getLong("late") / devices);
                    })
                .one());
  }

  private Map<String, Object> bound(TenantId tenant) {
    var bound = new HashMap<String, Object>();
    bound.put("tenant", tenant);
    bound.put("models", array(plans.due().stream().map(CheckPlans.Asked::model).toList()));
    bound.put("plans", array(plans.due().stream().map(asked -> asked.plan().id()).toList()));
    bound.put(
        "kinds", array(plans.due().stream().map(asked -> asked.plan().kind().name()).toList()));
    bound.put(
        "everys",
        array(plans.due().stream().map(asked -> asked.plan().every().toString()).toList()));
    return bound;
  }

  private static String[] array(List<String> texts) {
    return texts.toArray(String[]::new);
  }

  private static DueCheck due(ResultSet row, LocalDate today) throws SQLException {
    var done = row.getObject("done_at", OffsetDateTime.class);
    var due = row.getObject("due_on", LocalDate.class);
    return new DueCheck(
        new DeviceId(row.getObject("id", UUID.class)),
        row.getString("code"),
        row.getString("name"),
        row.getString("model"),
        row.getObject("place_id", UUID.class),
        row.getString("place_name"),
        row.getString("plan"),
        CheckKind.valueOf(row.getString("kind")),
        due,
        done == null ? null : done.toInstant(),
        due.isBefore(today));
  }
}
