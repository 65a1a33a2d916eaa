package org.linli.alarms.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Announcements;
import org.linli.alarms.control.TypeCounts;
import org.linli.city.entity.Delta;
import org.linli.devices.entity.Severity;
import org.linli.tenancy.entity.TenantId;

/**
 * Where the feed writes alarms, in its own transaction, and from where other rooms hear of them in
 * that same transaction.
 *
 * <p>Raising is idempotent: one open alarm for a device and a rule, kept by an index (004 T5.10.2).
 */
@ApplicationScoped
public class AlarmBook {

  private final Jdbi jdbi;
  private final Announcements announcements;

  @Inject
  public AlarmBook(Jdbi jdbi, Announcements announcements) {
    this.jdbi = jdbi;
    this.announcements = announcements;
  }

  /** For the container's proxy alone. */
  protected AlarmBook() {
    this(null, null);
  }

  /** The open alarms of the devices. */
  public List<StandingAlarm> open(TenantId tenant, Collection<UUID> devices) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select id, device_id, rule, raised_at, last_at, occurrences, value from alarm
                    where tenant_id = :tenant and cleared_at is null and device_id = any(:devices)""")
                .bind("tenant", tenant)
                .bindArray("devices", UUID.class, List.copyOf(devices))
                .map((row, context) -> standing(row))
                .list());
  }

  /**
   * Writes the changes in their order, and announces what was raised and cleared.
   *
   * @return what they mean for the community's figures; empty when the rows are not as the feed
   *     believed, and nothing of it may stand
   */
  public Optional<Delta> write(TenantId tenant, Collection<AlarmChange> changes) {
    return jdbi.withHandle(handle -> write(handle, tenant, changes));
  }

  /** Ends the open alarms of a device that goes out of use. */
  public Delta end(TenantId tenant, UUID device, Instant at) {
    var standing = open(tenant, List.of(device));
    return jdbi.withHandle(
        handle -> {
          var types = new TypeCounts();
          for (var alarm : standing) {
            var severity =
                handle
                    .createQuery(
                        """
                        update alarm set cleared_at = :at, changed_at = clock_timestamp(), version = version + 1
                        where tenant_id = :tenant and id = :id and cleared_at is null returning severity""")
                    .bind("at", at(at))
                    .bind("tenant", tenant)
                    .bind("id", alarm.id())
                    .mapTo(String.class)
                    .one();
            var critical = Severity.CRITICAL.name().equals(severity);
            types.count(device, Delta.alarmCleared(critical));
            announcements.announce(new AlarmCleared(tenant, alarm.id(), at));
          }
          types.write(handle, tenant);
          return types.sum();
        });
  }

  private Optional<Delta> write(Handle handle, TenantId tenant, Collection<AlarmChange> changes) {
    var types = new TypeCounts();
    for (var change : changes) {
      if ((change.raised() ? insert(handle, tenant, change) : update(handle, tenant, change))
          == 0) {
        return Optional.empty();
      }
      var critical = change.rule().severity() == Severity.CRITICAL;
      if (change.raised()) {
        types.count(change.device(), Delta.alarmRaised(critical));
        announcements.announce(raised(handle, tenant, change));
      }
      if (change.clearedAt() != null) {
        types.count(change.device(), Delta.alarmCleared(critical));
        announcements.announce(new AlarmCleared(tenant, change.alarm(), change.clearedAt()));
      }
    }
    types.write(handle, tenant);
    return Optional.of(types.sum());
  }

  private static int insert(Handle handle, TenantId tenant, AlarmChange change) {
    return handle
        .createUpdate(
            """
            insert into alarm (tenant_id, id, device_id, rule, severity, raised_at, last_at, occurrences, value, cleared_at)
            values (:tenant, :id, :device, :rule, :severity, :raised, :last, :occurrences, :value, :cleared)
            on conflict do nothing""")
        .bind("tenant", tenant)
        .bind("id", change.alarm())
        .bind("device", change.device())
        .bind("rule", change.rule().id())
        .bind("severity", change.rule().severity().name())
        .bind("raised", at(change.raisedAt()))
        .bind("last", at(change.lastAt()))
        .bind("occurrences", change.occurrences())
        .bind("value", change.value())
        .bind("cleared", at(change.clearedAt()))
        .execute();
  }

  private static int update(Handle handle, TenantId tenant, AlarmChange change) {
    return handle
        .createUpdate(
            """
            update alarm set last_at = :last, occurrences = :occurrences, value = :value, cleared_at = :cleared,
              changed_at = clock_timestamp(), version = version + 1
            where tenant_id = :tenant and id = :id and cleared_at is null""")
        .bind("tenant", tenant)
        .bind("id", change.alarm())
        .bind("last", at(change.lastAt()))
        .bind("occurrences", change.occurrences())
        .bind("value", change.value())
        .bind("cleared", at(change.clearedAt()))
        .execute();
  }

  private static AlarmRaised raised(Handle handle, TenantId tenant, AlarmChange change) {
    return handle
        .createQuery("select name, place_id from device where tenant_id = :tenant and id = :device")
        .bind("tenant", tenant)
        .bind("device", change.device())
        .map(
            (row, context) ->
                new AlarmRaised(
                    tenant,
                    change.alarm(),
                    change.device(),
                    row.getString("name"),
                    row.getObject("place_id", UUID.class),
                    change.rule().id(),
                    change.rule().name(),
                    change.rule().severity().name(),
                    change.rule().caseKind(),
                    change.raisedAt()))
        .one();
  }

  private static StandingAlarm standing(ResultSet row) throws SQLException {
    return new StandingAlarm(
        row.getObject("id", UUID.class),
        row.getObject("device_id", UUID.class),
        row.getString("rule"),
        row.getObject("raised_at", OffsetDateTime.class).toInstant(),
        row.getObject("last_at", OffsetDateTime.class).toInstant(),
        row.getLong("occurrences"),
        row.getDouble("value"));
  }

  private static OffsetDateTime at(Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
