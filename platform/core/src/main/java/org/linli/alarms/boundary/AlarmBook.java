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
import org.linli.alarms.control.Folds;
import org.linli.alarms.control.Spot;
import org.linli.alarms.control.Storms;
import org.linli.alarms.control.TypeCounts;
import org.linli.city.entity.Delta;
import org.linli.devices.entity.Severity;
import org.linli.tenancy.entity.TenantId;
import org.linli.traces.boundary.Traces;
import org.linli.traces.entity.Named;
import org.linli.traces.entity.Step;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the feed writes alarms, in its own transaction, and from where other rooms hear of them in
 * that same transaction.
 *
 * <p>Raising is idempotent: one open alarm for a device and a rule, kept by an index (004 T5.10.2).
 */
@ApplicationScoped
public class AlarmBook {

  private static final Logger LOG = LoggerFactory.getLogger(AlarmBook.class);

  private final Jdbi jdbi;
  private final Announcements announcements;
  private final Folds folds = new Folds(Storms.delivered());

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
    return end(tenant, open(tenant, List.of(device)), at);
  }

  /** Ends the open alarms of a rule that counts no longer. */
  public Delta endRule(TenantId tenant, String model, String rule, Instant at) {
    var standing =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select a.id, a.device_id, a.rule, a.raised_at, a.last_at, a.occurrences, a.value from alarm a
                        join device d on d.tenant_id = a.tenant_id and d.id = a.device_id
                        where a.tenant_id = :tenant and a.rule = :rule and d.model = :model and a.cleared_at is null""")
                    .bind("tenant", tenant)
                    .bind("rule", rule)
                    .bind("model", model)
                    .map((row, context) -> standing(row))
                    .list());
    return end(tenant, standing, at);
  }

  private Delta end(TenantId tenant, List<StandingAlarm> standing, Instant at) {
    return jdbi.withHandle(
        handle -> {
          var types = new TypeCounts();
          for (var alarm : standing) {
            var change =
                new AlarmChange(
                    alarm.id(),
                    alarm.device(),
                    null,
                    false,
                    alarm.raisedAt(),
                    alarm.lastAt(),
                    alarm.occurrences(),
                    alarm.value(),
                    at);
            update(handle, tenant, change)
                .ifPresent(severity -> cleared(tenant, change, severity, types));
          }
          types.write(handle, tenant);
          return types.sum();
        });
  }

  private Optional<Delta> write(Handle handle, TenantId tenant, Collection<AlarmChange> changes) {
    var types = new TypeCounts();
    for (var change : changes) {
      if (!Traces.within(
          change.trace(), () -> step(tenant, change), () -> write(handle, tenant, change, types))) {
        return Optional.empty();
      }
    }
    types.write(handle, tenant);
    return Optional.of(types.sum());
  }

  private static Named step(TenantId tenant, AlarmChange change) {
    var name = change.raised() ? "alarm raised" : "alarm changed";
    return new Named(Step.Kind.WITHIN, name, tenant.value(), false);
  }

  private boolean write(Handle handle, TenantId tenant, AlarmChange change, TypeCounts types) {
    var severity =
        change.raised() ? raise(handle, tenant, change, types) : update(handle, tenant, change);
    if (severity.isPresent() && change.clearedAt() != null) {
      cleared(tenant, change, severity.get(), types);
    }
    return severity.isPresent();
  }

  private void cleared(TenantId tenant, AlarmChange change, String severity, TypeCounts types) {
    types.count(change.device(), Delta.alarmCleared(Severity.CRITICAL.name().equals(severity)));
    announcements.announce(new AlarmCleared(tenant, change.alarm(), change.clearedAt()));
  }

  private Optional<String> raise(
      Handle handle, TenantId tenant, AlarmChange change, TypeCounts types) {
    var spot = Spot.of(handle, tenant, change.device());
    if (insert(handle, tenant, change, spot) == 0) {
      return Optional.empty();
    }
    LOG.info("alarm {} of device {}, rule {}", change.alarm(), change.device(), change.rule().id());
    types.count(change.device(), Delta.alarmRaised(change.rule().severity() == Severity.CRITICAL));
    var folded = folds.join(handle, tenant, change, spot);
    announcements.announce(
        new AlarmRaised(
            tenant,
            change.alarm(),
            change.device(),
            spot.device(),
            spot.place(),
            change.rule().id(),
            change.rule().name(),
            change.rule().severity().name(),
            change.rule().caseKind(),
            change.raisedAt(),
            spot.model(),
            folded.map(Folds.Joined::fold).orElse(null)));
    folded
        .filter(joined -> !joined.others().isEmpty())
        .ifPresent(
            joined ->
                announcements.announce(
                    new AlarmsFolded(tenant, joined.fold(), joined.head(), joined.others())));
    if (change.clearedAt() != null) {
      folds.left(handle, tenant, change.alarm(), change.clearedAt());
    }
    return Optional.of(change.rule().severity().name());
  }

  private static int insert(Handle handle, TenantId tenant, AlarmChange change, Spot spot) {
    return handle
        .createUpdate(
            """
            insert into alarm (tenant_id, id, device_id, rule, severity, raised_at, last_at, occurrences, value, cleared_at,
              building_id)
            values (:tenant, :id, :device, :rule, :severity, :raised, :last, :occurrences, :value, :cleared, :building)
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
        .bind("building", spot.building())
        .execute();
  }

  /** Returns the severity with which it was raised: the rule may have another one by now. */
  private Optional<String> update(Handle handle, TenantId tenant, AlarmChange change) {
    var severity =
        handle
            .createQuery(
                """
                update alarm set last_at = :last, occurrences = :occurrences, value = :value, cleared_at = :cleared,
                  changed_at = clock_timestamp(), version = version + 1
                where tenant_id = :tenant and id = :id and cleared_at is null returning severity""")
            .bind("tenant", tenant)
            .bind("id", change.alarm())
            .bind("last", at(change.lastAt()))
            .bind("occurrences", change.occurrences())
            .bind("value", change.value())
            .bind("cleared", at(change.clearedAt()))
            .mapTo(String.class)
            .findOne();
    if (severity.isPresent() && change.clearedAt() != null) {
      folds.left(handle, tenant, change.alarm(), change.clearedAt());
    }
    return severity;
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
