package org.linli.keys.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Scopes;
import org.linli.keys.entity.KeyName;
import org.linli.keys.entity.KeyPurpose;
import org.linli.keys.entity.KeyState;
import org.linli.keys.entity.Suite;

/**
 * The unwrapped keys in memory. Read again after {@link #FRESH}, so that a rotation or a
 * destruction on one server holds on all of them; a version that is not known yet is looked for at
 * once.
 *
 * <p>Who stands in a transaction takes no second connection for it: a crowd that holds them all
 * would wait for itself. There what is known goes on until the server's own round has read it
 * again, and what is not known is read by the transaction's connection and forgotten, since it may
 * be rolled back.
 */
@ApplicationScoped
public class Ring {

  static final Duration FRESH = Duration.ofSeconds(30);

  /** Where no round has read them for so long, whoever comes first does. */
  static final Duration STALE = Duration.ofMinutes(5);

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final Wrapping wrapping;
  private final Suite suite;
  private final InstantSource clock;
  private volatile Loaded loaded = Loaded.NOTHING;

  /**
   * @param standing those of each purpose that are not destroyed, the newest first
   */
  private record Loaded(
      Map<KeyName, DataKey> keys, Map<KeyPurpose, List<DataKey>> standing, Instant at) {

    static final Loaded NOTHING = of(List.of(), Instant.MIN);

    /** Laid out once: who signs a thousand pages asks a thousand times. */
    static Loaded of(Collection<DataKey> keys, Instant at) {
      return new Loaded(
          keys.stream().collect(Collectors.toMap(DataKey::name, Function.identity())),
          keys.stream()
              .filter(key -> key.state() != KeyState.DESTROYED)
              .sorted(Comparator.comparing((DataKey key) -> key.name().version()).reversed())
              .collect(Collectors.groupingBy(key -> key.name().purpose())),
          at);
    }

    List<DataKey> of(KeyPurpose purpose) {
      return standing.getOrDefault(purpose, List.of());
    }

    Optional<DataKey> active(KeyPurpose purpose) {
      for (var key : of(purpose)) {
        if (key.state() == KeyState.ACTIVE) {
          return Optional.of(key);
        }
      }
      return Optional.empty();
    }
  }

  /** With a given master key of 32 bytes, and the suite of the keys to be made. */
  public Ring(Jdbi jdbi, Scopes scopes, byte[] master, Suite suite, InstantSource clock) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.wrapping = new Wrapping(master);
    this.suite = suite;
    this.clock = clock;
  }

  @Inject
  public Ring(Jdbi jdbi, Scopes scopes, MasterKey master) {
    this(jdbi, scopes, master.bytes(), master.suite(), InstantSource.system());
  }

  /** For the container's proxy alone. */
  protected Ring() {
    this.jdbi = null;
    this.scopes = null;
    this.wrapping = null;
    this.suite = null;
    this.clock = null;
  }

  /** The key that makes new things; the first one of a purpose comes into being here. */
  DataKey active(KeyPurpose purpose) {
    var found = fresh().active(purpose);
    if (found.isEmpty()) {
      try {
        scopes.asSystem("keys", () -> jdbi.withHandle(handle -> first(handle, purpose)));
      } catch (RuntimeException e) {
        // Another server made the first one in the same moment: then it is there now.
        if (load().active(purpose).isEmpty()) {
          throw e;
        }
      }
      found = load().active(purpose);
    }
    return found.orElseThrow();
  }

  /** A key that once made something; empty when it never was or is destroyed. */
  Optional<DataKey> of(KeyName name) {
    var key = fresh().keys().get(name);
    if (key == null) {
      key = (Scopes.inTransaction() ? within() : load()).keys().get(name);
    }
    return Optional.ofNullable(key).filter(known -> known.state() != KeyState.DESTROYED);
  }

  /** Those of a purpose that are not destroyed, the newest first. */
  List<DataKey> all(KeyPurpose purpose) {
    return fresh().of(purpose);
  }

  /** Makes the next version within the caller's transaction. */
  public KeyName rotate(Handle handle, KeyPurpose purpose) {
    return KeyTable.add(handle, purpose, suite, wrapping, clock.instant());
  }

  /** Reads them again, in no transaction of somebody else's. */
  void refresh() {
    load();
  }

  /** What is in memory is read again at the next use. */
  public void forget() {
    loaded = Loaded.NOTHING;
  }

  private KeyName first(Handle handle, KeyPurpose purpose) {
    return KeyTable.all(handle).stream()
        .filter(row -> row.name().purpose() == purpose && row.state() == KeyState.ACTIVE)
        .findFirst()
        .map(KeyTable.Row::name)
        .orElseGet(() -> rotate(handle, purpose));
  }

  private Loaded fresh() {
    var now = loaded;
    if (!Scopes.inTransaction()) {
      return isOlder(now, FRESH) ? load() : now;
    }
    if (now.at().equals(Instant.MIN)) {
      return within();
    }
    return isOlder(now, STALE) ? load() : now;
  }

  private boolean isOlder(Loaded now, Duration age) {
    return now.at().equals(Instant.MIN) || clock.instant().isAfter(now.at().plus(age));
  }

  /** As the open transaction sees them, for this once. */
  private Loaded within() {
    return laidOut(jdbi.withHandle(KeyTable::all));
  }

  private Loaded load() {
    loaded = laidOut(scopes.asSystem("keys", () -> jdbi.withHandle(KeyTable::all)));
    return loaded;
  }

  private Loaded laidOut(List<KeyTable.Row> rows) {
    return Loaded.of(rows.stream().map(this::key).toList(), clock.instant());
  }

  private DataKey key(KeyTable.Row row) {
    var destroyed = row.state() == KeyState.DESTROYED;
    return new DataKey(
        row.name(),
        row.suite(),
        row.state(),
        destroyed ? null : wrapping.unwrap(Algorithms.of(row.suite()), row.name(), row.wrapped()),
        row.shown() == null ? null : Base64.getDecoder().decode(row.shown()));
  }
}
