package org.linli.feeds.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Scopes;
import org.linli.persistence.Fresh;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

/**
 * The devices' keys, held in memory: a message costs no query.
 *
 * <p>Once a second {@link #refresh} asks which keys changed and which tenants are suspended,
 * whichever server did it. When the database has not answered for a while nothing is believed any
 * more, and each message asks anew.
 */
public final class DoorKeys {

  private static final int MOST_REMEMBERED = 200_000;
  private static final Duration BELIEVED = Duration.ofSeconds(5);
  private static final Duration UNKNOWN_BELIEVED = Duration.ofSeconds(2);

  /** Clocks of servers differ, and a transaction commits after the time it wrote down. */
  private static final Duration OVERLAP = Duration.ofSeconds(30);

  private record Unknown(Instant since) {}

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final Clock clock;
  private final Map<UUID, DoorKey> keys = new ConcurrentHashMap<>();
  private final Map<UUID, Unknown> unknown = new ConcurrentHashMap<>();
  private volatile Set<TenantId> suspended = Set.of();
  private volatile Instant refreshed = Instant.EPOCH;

  /** By the database's clock, when it was asked last. */
  private Instant heard = Instant.EPOCH;

  private final AtomicLong doubts = new AtomicLong();
  private volatile long answered;
  private final Consumer<UUID> changed;
  private Map<UUID, Instant> told = Map.of();

  public DoorKeys(Jdbi jdbi, Scopes scopes, Clock clock) {
    this(jdbi, scopes, clock, device -> {});
  }

  /**
   * @param changed told once of each device whose key was changed, by whichever server
   */
  public DoorKeys(Jdbi jdbi, Scopes scopes, Clock clock, Consumer<UUID> changed) {
    this.changed = changed;
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.clock = clock;
  }

  public Optional<DoorKey> find(UUID device) {
    var now = clock.instant();
    if (isDoubted()) {
      ask();
    }
    var known = keys.get(device);
    if (known != null) {
      return Optional.of(known);
    }
    var missing = unknown.get(device);
    if (missing != null && !Fresh.isStale(missing.since(), UNKNOWN_BELIEVED, now)) {
      return Optional.empty();
    }
    return load(device, now);
  }

  public boolean isSuspended(TenantId tenant) {
    return suspended.contains(tenant);
  }

  /** Forgets what is remembered of the device: it was changed here, this moment. */
  public void forget(UUID device) {
    keys.remove(device);
    unknown.remove(device);
  }

  /** A tenant was changed here, this moment: every message from now on waits for an answer. */
  public void doubt() {
    doubts.incrementAndGet();
  }

  /** By the clock as it is now: to who waited, the answer would else be of a time to come. */
  private boolean isDoubted() {
    return answered != doubts.get() || Fresh.isStale(refreshed, BELIEVED, clock.instant());
  }

  private synchronized void ask() {
    // Whoever waited while another asked has the answer already.
    if (isDoubted()) {
      refresh();
    }
  }

  /** Asks the database what changed since the last time. */
  public synchronized void refresh() {
    var now = clock.instant();
    var since = heard.minus(OVERLAP);
    var asked = doubts.get();
    var all = refreshed.equals(Instant.EPOCH);
    // Only what was answered to the end counts as heard.
    heard =
        scopes.asSystem(
            "door",
            () -> {
              var begun = database();
              suspended =
                  jdbi.withHandle(
                      handle ->
                          handle
                              .createQuery("select id from tenant where state <> 'ACTIVE'")
                              .mapTo(String.class)
                              .map(TenantId::new)
                              .collect(Collectors.toUnmodifiableSet()));
              if (!all) {
                changedSince(since);
              }
              return begun;
            });
    refreshed = now;
    // Only now, and only what was doubted before: a message must not pass on the old answer while
    // the new one is on its way.
    answered = asked;
  }

  /** Whoever counted by the own clock would miss for good what others change while it is ahead. */
  private Instant database() {
    return jdbi.withHandle(
        handle -> handle.createQuery("select clock_timestamp()").mapTo(Instant.class).one());
  }

  private void changedSince(Instant since) {
    var found = new HashMap<UUID, Instant>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    "select device_id, changed_at from device_credential where changed_at > :since")
                .bind("since", since.atOffset(ZoneOffset.UTC))
                .map((row, context) -> found.put(row.getObject(1, UUID.class), instant(row)))
                .list());
    found.forEach(
        (device, at) -> {
          forget(device);
          // Each is found for half a minute; who guesses meanwhile shall be counted.
          if (!at.equals(told.get(device))) {
            changed.accept(device);
          }
        });
    told = found;
  }

  private static Instant instant(ResultSet row) throws SQLException {
    return row.getObject(2, OffsetDateTime.class).toInstant();
  }

  private Optional<DoorKey> load(UUID device, Instant now) {
    if (keys.size() > MOST_REMEMBERED) {
      keys.clear();
    }
    if (unknown.size() > MOST_REMEMBERED) {
      unknown.clear();
    }
    var found = scopes.asSystem("door", () -> query(device));
    found.ifPresentOrElse(
        key -> keys.put(device, key), () -> unknown.put(device, new Unknown(now)));
    return found;
  }

  private Optional<DoorKey> query(UUID device) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select c.tenant_id, t.code, c.model, c.secret_hash, c.former_hash, c.former_until,
                      c.enabled, c.in_service
                    from device_credential c join tenant t on t.id = c.tenant_id where c.device_id = :device""")
                .bind("device", device)
                .map(
                    (row, context) ->
                        new DoorKey(
                            device,
                            new TenantId(row.getString(1)),
                            new DivisionCode(row.getString(2)),
                            row.getString(3),
                            secrets(row),
                            row.getBoolean(7),
                            row.getBoolean(8)))
                .findOne());
  }

  private static DoorKey.Secrets secrets(ResultSet row) throws SQLException {
    var former = row.getString(5);
    var until = row.getObject(6, OffsetDateTime.class);
    return new DoorKey.Secrets(
        HexFormat.of().parseHex(row.getString(4)),
        former == null ? null : HexFormat.of().parseHex(former),
        until == null ? null : until.toInstant());
  }
}
