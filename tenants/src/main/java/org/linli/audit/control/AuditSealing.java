package org.linli.audit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Scopes;
import org.linli.audit.entity.AuditSeal;
import org.linli.keys.boundary.KeyRing;
import org.linli.keys.entity.KeyPurpose;
import org.linli.tenancy.boundary.CityEyes;
import org.linli.tenancy.entity.DivisionCode;

/**
 * Closes spans of the audit log of each city. The key is that of the marks in exported files, with
 * a word of its own in front, so that neither can stand for the other; with the suite of commercial
 * cryptography the seal is an HMAC-SM3.
 */
@ApplicationScoped
public class AuditSealing {

  /** No transaction takes as long; so none can bring an entry from before this time. */
  public static final Duration SETTLING = Duration.ofMinutes(15);

  private static final String LABEL = "audit-seal";
  private static final KeyPurpose KEY = KeyPurpose.WATERMARK;

  private final CityEyes eyes;
  private final KeyRing keys;
  private final InstantSource clock;

  @Inject
  public AuditSealing(Jdbi jdbi, Scopes scopes, KeyRing keys) {
    this(jdbi, scopes, keys, InstantSource.system());
  }

  public AuditSealing(Jdbi jdbi, Scopes scopes, KeyRing keys, InstantSource clock) {
    this.eyes = new CityEyes(jdbi, scopes, "audit-seals");
    this.keys = keys;
    this.clock = clock;
  }

  /** For the container's proxy alone. */
  protected AuditSealing() {
    this(null, null, null, null);
  }

  /** Closes what has settled, for every city of the installation. */
  public void closeAll() {
    var until = clock.instant().minus(SETTLING);
    eyes.cities().forEach(city -> close(city, until));
  }

  /**
   * Closes the span from the last seal until the moment; one without entries waits for some.
   *
   * @return whether there was something to seal
   */
  public boolean close(DivisionCode city, Instant until) {
    // The key comes into being before: it has a transaction of its own.
    keys.active(KEY);
    var end = until.truncatedTo(ChronoUnit.MILLIS);
    return eyes.within(city, handle -> close(handle, city, end));
  }

  private boolean close(Handle handle, DivisionCode city, Instant end) {
    var last = SealTable.last(handle, city);
    var from = last.map(AuditSeal::until).orElse(Instant.EPOCH);
    if (!end.isAfter(from)) {
      return false;
    }
    var digest = EntryDigest.of(handle, from, end);
    if (digest.entries() == 0) {
      return false;
    }
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
    SealTable.insert(handle, city, sealed(open, keys.mark(KEY, parts(city, open))));
    return true;
  }

  /** Whether it was made with the key over just this. */
  boolean proves(DivisionCode city, AuditSeal seal) {
    return keys.proves(KEY, seal.seal(), parts(city, seal));
  }

  CityEyes eyes() {
    return eyes;
  }

  private static Object[] parts(DivisionCode city, AuditSeal seal) {
    return new Object[] {
      LABEL,
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
