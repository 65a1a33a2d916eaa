package org.linli.audit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Scopes;
import org.linli.audit.entity.AuditSeal;
import org.linli.audit.entity.SealedLog;
import org.linli.keys.boundary.KeyRing;
import org.linli.keys.entity.KeyPurpose;
import org.linli.tenancy.boundary.CityEyes;
import org.linli.tenancy.entity.DivisionCode;

/**
 * Closes spans of the logs of each city. The key is that of the marks in exported files, with a
 * word of its own in front, so that neither can stand for the other; with the suite of commercial
 * cryptography the seal is an HMAC-SM3.
 */
@ApplicationScoped
public class AuditSealing {

  /**
   * No transaction takes as long (thirty minutes, {@code totalTranLifetimeTimeout}); so none can
   * bring an entry from before this time.
   */
  public static final Duration SETTLING = Duration.ofMinutes(35);

  private static final KeyPurpose KEY = KeyPurpose.WATERMARK;

  private final CityEyes eyes;
  private final KeyRing keys;
  private final SealWitness witness;
  private final InstantSource clock;

  @Inject
  public AuditSealing(Jdbi jdbi, Scopes scopes, KeyRing keys, SealWitness witness) {
    this(jdbi, scopes, keys, witness, InstantSource.system());
  }

  public AuditSealing(
      Jdbi jdbi, Scopes scopes, KeyRing keys, SealWitness witness, InstantSource clock) {
    this.witness = witness;
    this.eyes = new CityEyes(jdbi, scopes, "audit-seals");
    this.keys = keys;
    this.clock = clock;
  }

  /** For the container's proxy alone. */
  protected AuditSealing() {
    this(null, null, null, null, null);
  }

  /**
   * Closes what has settled, for every city of the installation.
   *
   * @throws IllegalStateException the last seal of a city is not ours; the others' were made
   */
  public void closeAll(SealedLog log) {
    var until = clock.instant().minus(SETTLING);
    IllegalStateException foreign = null;
    for (var city : eyes.cities()) {
      try {
        close(log, city, until);
      } catch (IllegalStateException e) {
        foreign = e;
      }
    }
    if (foreign != null) {
      throw foreign;
    }
  }

  /**
   * Closes spans from the last seal until the moment, none longer than what was written on one day
   * (UTC), each in a transaction of its own. So what is sealed anew long afterwards shows it by its
   * times. Days without entries belong to the span before them, and at the end wait for some.
   *
   * @return whether there was something to seal
   * @throws IllegalStateException the last seal is not ours, or is of a time to come
   */
  public boolean close(SealedLog log, DivisionCode city, Instant until) {
    if (until.isAfter(clock.instant())) {
      throw new IllegalArgumentException("not yet: " + until);
    }
    // The key comes into being before: it has a transaction of its own.
    keys.active(KEY);
    var end = until.truncatedTo(ChronoUnit.MILLIS);
    var any = false;
    for (var made = closed(log, city, end); made.isPresent(); made = closed(log, city, end)) {
      any = true;
    }
    return any;
  }

  private Optional<AuditSeal> closed(SealedLog log, DivisionCode city, Instant until) {
    var made = eyes.within(city, handle -> closeOne(handle, log, city, until));
    // Only what stands in the database: a transaction that is done again leaves no second one.
    made.ifPresent(seal -> witness.keep(log, city, seal));
    return made;
  }

  private Optional<AuditSeal> closeOne(
      Handle handle, SealedLog log, DivisionCode city, Instant until) {
    var last = SealTable.last(handle, log, city);
    last.ifPresent(seal -> checkOurs(log, city, seal));
    var from = last.map(AuditSeal::until).orElse(Instant.EPOCH);
    var first = SealTable.firstEntry(handle, log, from, until);
    if (first.isEmpty()) {
      return Optional.empty();
    }
    var end = end(handle, log, first.get(), until);
    var digest = EntryDigest.of(handle, log, from, end);
    var open =
        new AuditSeal(
            last.map(AuditSeal::number).orElse(0L) + 1,
            from,
            end,
            digest.entries(),
            digest.first(),
            digest.last(),
            digest.close(),
            last.map(AuditSeal::seal).orElse(""),
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            null);
    var seal = sealed(open, keys.mark(KEY, parts(log, city, open)));
    return SealTable.insert(handle, log, city, seal) ? Optional.of(seal) : Optional.empty();
  }

  /** The day's end; or where nothing was written after it, as while all servers were off, later. */
  private static Instant end(Handle handle, SealedLog log, Instant first, Instant until) {
    var day = day(first).plus(1, ChronoUnit.DAYS);
    return day.isBefore(until)
        ? SealTable.firstEntry(handle, log, day, until).map(AuditSealing::day).orElse(until)
        : until;
  }

  private static Instant day(Instant at) {
    return at.truncatedTo(ChronoUnit.DAYS);
  }

  private void checkOurs(SealedLog log, DivisionCode city, AuditSeal last) {
    if (!proves(log, city, last) || last.until().isAfter(clock.instant())) {
      throw new IllegalStateException(
          "the last %s of %s is not ours: %d".formatted(log.label(), city, last.number()));
    }
  }

  /** Whether it was made with the key over just this. */
  boolean proves(SealedLog log, DivisionCode city, AuditSeal seal) {
    return keys.proves(KEY, seal.seal(), parts(log, city, seal));
  }

  /** What was kept of the log's seals beside the database. */
  List<SealWitness.Kept> kept(SealedLog log, DivisionCode city) {
    return witness.all(log, city);
  }

  CityEyes eyes() {
    return eyes;
  }

  private static Object[] parts(SealedLog log, DivisionCode city, AuditSeal seal) {
    return new Object[] {
      log.label(),
      city,
      seal.number(),
      seal.from(),
      seal.until(),
      seal.entries(),
      seal.firstId(),
      seal.lastId(),
      seal.digest(),
      seal.previous(),
      seal.sealedAt()
    };
  }

  private static AuditSeal sealed(AuditSeal open, String seal) {
    return new AuditSeal(
        open.number(),
        open.from(),
        open.until(),
        open.entries(),
        open.firstId(),
        open.lastId(),
        open.digest(),
        open.previous(),
        open.sealedAt(),
        seal);
  }
}
