package org.linli.feeds.control;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.devices.entity.DeviceId;
import org.linli.devices.entity.DoubtReason;
import org.linli.devices.entity.DoubtState;
import org.linli.feeds.entity.DoubtQuery;
import org.linli.feeds.entity.DoubtRow;
import org.linli.feeds.entity.Verdict;
import org.linli.persistence.PagedQuery;
import org.linli.tenancy.entity.CityTime;
import org.linli.tenancy.entity.TenantId;

/** The rows of values that are held back, as a clerk reads and settles them. */
public final class DoubtTable {

  private static final String FROM =
      """
      from reading_doubt q join device d on d.tenant_id = q.tenant_id and d.id = q.device_id
      where q.tenant_id = :tenant""";

  private final Jdbi jdbi;

  public DoubtTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** A value that was settled just now. */
  public record Value(UUID device, String metric, Instant ts, double value) {}

  /** A value that is about to be settled. */
  public record Subject(String model, String metric) {}

  public Page<DoubtRow> list(TenantId tenant, DoubtQuery query, PageRequest page) {
    var day = query.day();
    return new PagedQuery("select q.*, d.code, d.name, d.model ", FROM)
        .bind("tenant", tenant)
        .and("q.device_id = :device", "device", query.device())
        .and("q.metric = :metric", "metric", query.metric())
        .and("q.reason = :reason", "reason", name(query.reason()))
        .and("q.state = :state", "state", name(query.state()))
        .and("q.ts >= :from", "from", morning(day))
        .and("q.ts < :until", "until", morning(day == null ? null : day.plusDays(1)))
        .found("(d.code ilike :search or d.name ilike :search)", page)
        .page(
            jdbi,
            page,
            "q.ts desc, q.id desc",
            (row, context) ->
                new DoubtRow(
                    row.getObject("id", UUID.class),
                    new DeviceId(row.getObject("device_id", UUID.class)),
                    row.getString("code"),
                    row.getString("name"),
                    row.getString("model"),
                    row.getString("metric"),
                    at(row.getObject("ts", OffsetDateTime.class)),
                    row.getDouble("value"),
                    DoubtReason.valueOf(row.getString("reason")),
                    row.getObject("low", Double.class),
                    row.getObject("high", Double.class),
                    at(row.getObject("since", OffsetDateTime.class)),
                    at(row.getObject("received_at", OffsetDateTime.class)),
                    DoubtState.valueOf(row.getString("state")),
                    row.getObject("corrected", Double.class),
                    row.getString("settled_by"),
                    at(row.getObject("settled_at", OffsetDateTime.class)),
                    row.getString("note")));
  }

  /** Of which kinds the values are; one that the community does not have is missing. */
  public Map<UUID, Subject> subjects(TenantId tenant, List<UUID> values) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select q.id, d.model, q.metric " + FROM + " and q.id = any(:values)")
                .bind("tenant", tenant)
                .bindArray("values", UUID.class, values)
                .map(
                    (row, context) ->
                        Map.entry(
                            row.getObject(1, UUID.class),
                            new Subject(row.getString(2), row.getString(3))))
                .collectToMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Settles those that are still open, and returns them. */
  public List<Value> settle(TenantId tenant, Verdict verdict, String by, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    update reading_doubt set state = :state, corrected = :corrected, settled_by = :by,
                      settled_at = :now, note = :note
                    where tenant_id = :tenant and id = any(:values) and state = 'OPEN'
                    returning device_id as device, metric, ts, value""")
                .bind("tenant", tenant)
                .bind("state", verdict.state().name())
                .bind("corrected", verdict.corrected())
                .bind("by", by)
                .bind("now", utc(now))
                .bind("note", verdict.note())
                .bindArray("values", UUID.class, verdict.values())
                .map(ConstructorMapper.of(Value.class))
                .list());
  }

  private static OffsetDateTime morning(LocalDate day) {
    return day == null ? null : day.atStartOfDay(CityTime.ZONE).toOffsetDateTime();
  }

  private static String name(Enum<?> word) {
    return word == null ? null : word.name();
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  private static Instant at(OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }
}
