package org.linli.analytics.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.analytics.entity.Easing;
import org.linli.analytics.entity.Finding;
import org.linli.analytics.entity.FindingQuery;
import org.linli.analytics.entity.FindingState;
import org.linli.analytics.entity.FindingVerdict;
import org.linli.analytics.entity.Seen;
import org.linli.devices.entity.Severity;
import org.linli.persistence.PagedQuery;
import org.linli.tenancy.entity.TenantId;

/** The rows of findings, as people read and judge them. */
public final class FindingTable {

  private static final String COLUMNS =
      "select f.*, d.code, d.name, p.name as place, coalesce(e.falses, 0) as falses ";

  private static final String FROM =
      """
      from analysis_finding f
      join device d on d.tenant_id = f.tenant_id and d.id = f.device_id
      left join place p on p.tenant_id = d.tenant_id and p.id = d.place_id
      left join analysis_easing e on e.tenant_id = f.tenant_id and e.analysis = f.analysis and e.device_id = f.device_id
      where f.tenant_id = :tenant\
      """;

  private static final String OF_HOMES =
      "(not f.personal or f.device_id = any(cast(string_to_array(:homes, ',') as uuid[])))";

  private final Jdbi jdbi;
  private final Easing easing;

  public FindingTable(Jdbi jdbi, Easing easing) {
    this.jdbi = jdbi;
    this.easing = easing;
  }

  /** Those that hold first, then the newest. */
  public Page<Finding> list(TenantId tenant, FindingQuery query, Sight sight, PageRequest page) {
    var list =
        new PagedQuery(COLUMNS, FROM)
            .bind("tenant", tenant)
            .and("f.analysis = :analysis", "analysis", query.analysis())
            .and("f.state = :state", "state", query.state() == null ? null : query.state().name())
            .and("f.device_id = :device", "device", query.device())
            .either(query.open(), "f.ended_on is null", "f.ended_on is not null")
            .found("(d.code ilike :search or d.name ilike :search)", page);
    if (sight.seesHomes()) {
      list.and(OF_HOMES, "homes", sight.joined());
    } else {
      list.and("not f.personal");
    }
    return list.page(
        jdbi,
        page,
        "(f.ended_on is not null), f.found_on desc, f.id desc",
        (row, context) -> finding(row));
  }

  public Optional<Finding> find(TenantId tenant, UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(COLUMNS + FROM + " and f.id = :id")
                .bind("tenant", tenant)
                .bind("id", id)
                .map((row, context) -> finding(row))
                .findOne());
  }

  /** What holds now in the rooms of a resident, and what ended since the day. */
  public List<Finding> ofHome(TenantId tenant, UUID account, LocalDate since) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    COLUMNS
                        + FROM
                        + """
                         and f.personal and f.state not in ('FALSE_ALARM', 'KNOWN')
                        and (f.ended_on is null or f.ended_on >= :since)
                        and d.place_id in (select room_id from household_member
                          where tenant_id = :tenant and account_id = :account)
                        order by f.found_on desc, f.id desc\
                        """)
                .bind("tenant", tenant)
                .bind("account", account)
                .bind("since", since)
                .map((row, context) -> finding(row))
                .list());
  }

  public void judge(
      TenantId tenant, UUID id, FindingVerdict verdict, String by, OffsetDateTime now) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update analysis_finding set state = :state, note = :note, judged_by = :by, judged_at = :now,
                      known_until = :until, changed_at = :now
                    where tenant_id = :tenant and id = :id\
                    """)
                .bind("tenant", tenant)
                .bind("id", id)
                .bind("state", verdict.state().name())
                .bind("note", verdict.note())
                .bind("by", by)
                .bind("now", now)
                .bind("until", verdict.until())
                .execute());
  }

  /** Returns whether it was passed on as no case before. */
  public boolean opened(TenantId tenant, UUID id, UUID caseId, OffsetDateTime now) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        update analysis_finding set case_id = :case, changed_at = :now
                        where tenant_id = :tenant and id = :id and case_id is null\
                        """)
                    .bind("tenant", tenant)
                    .bind("id", id)
                    .bind("case", caseId)
                    .bind("now", now)
                    .execute())
        > 0;
  }

  private Finding finding(ResultSet row) throws SQLException {
    var judged = row.getObject("judged_at", OffsetDateTime.class);
    return new Finding(
        row.getObject("id", UUID.class),
        row.getString("analysis"),
        row.getInt("pack_version"),
        row.getObject("device_id", UUID.class),
        row.getString("code"),
        row.getString("name"),
        row.getString("model"),
        row.getString("place"),
        row.getString("metric"),
        row.getBoolean("personal"),
        Severity.valueOf(row.getString("severity")),
        FindingState.valueOf(row.getString("state")),
        day(row, "found_on"),
        day(row, "last_on"),
        day(row, "ended_on"),
        row.getInt("days"),
        row.getDouble("threshold"),
        easing.steps(row.getInt("falses")),
        seen(row),
        null,
        row.getString("note"),
        row.getString("judged_by"),
        judged == null ? null : judged.withOffsetSameInstant(ZoneOffset.UTC).toInstant(),
        day(row, "known_until"),
        row.getObject("case_id", UUID.class));
  }

  private static Seen seen(ResultSet row) throws SQLException {
    return new Seen(
        day(row, "since"),
        row.getDouble("seen"),
        row.getObject("low", Double.class),
        row.getObject("high", Double.class),
        row.getObject("amount", Double.class),
        row.getObject("change", Double.class),
        row.getObject("homes", Integer.class),
        row.getInt("points"));
  }

  private static LocalDate day(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }
}
