package org.linli.audit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.linli.audit.boundary.AuditReport;
import org.linli.audit.entity.AuditFault;
import org.linli.audit.entity.AuditSeal;
import org.linli.audit.entity.SealedLog;
import org.linli.audit.entity.Tampering;
import org.linli.tenancy.entity.DivisionCode;

/**
 * Walks along the seals of a city, and reads each span again: one transaction for each, entry by
 * entry, for logs of any length.
 */
@ApplicationScoped
public class SealWalk {

  /** Seals of one walk; the next begins behind them. */
  public static final int STRETCH = 500;

  private static final int MOST_FAULTS = 100;

  /** A seal is made soon after its span; much later somebody made it anew. */
  private static final Duration LATE = Duration.ofDays(1);

  private final AuditSealing sealing;

  @Inject
  public SealWalk(AuditSealing sealing) {
    this.sealing = sealing;
  }

  /** For the container's proxy alone. */
  protected SealWalk() {
    this(null);
  }

  /** A seal that somebody kept elsewhere. */
  public record Kept(long number, String seal) {}

  /**
   * @param first number of the first seal to look at, from 1
   * @param kept null for none
   */
  public AuditReport walk(SealedLog log, DivisionCode city, long first, Kept kept) {
    var faults = new ArrayList<AuditFault>();
    // Before the seals are read: one that is made meanwhile is in neither.
    var witnessed = sealing.kept(log, city);
    var before = sealing.eyes().within(city, handle -> SealTable.of(handle, log, city, first - 1));
    var stretch =
        sealing.eyes().within(city, handle -> SealTable.from(handle, log, city, first, STRETCH));
    if (kept != null) {
      cut(log, city, kept, faults);
    }
    witnessed(stretch, first, witnessed, faults);
    var previous = before.orElse(null);
    if (previous == null && first > 1 && !stretch.isEmpty()) {
      add(faults, Tampering.BROKEN, stretch.getFirst(), -1);
    }
    var since = sealing.eyes().within(city, handle -> SealTable.since(handle, log));
    var entries = 0L;
    for (var seal : stretch) {
      chained(log, city, previous, seal, first, faults);
      inTime(previous, seal, since, faults);
      entries += compared(log, city, seal, faults);
      previous = seal;
    }
    return new AuditReport(
        stretch.size(),
        entries,
        List.copyOf(faults),
        stretch.size() < STRETCH ? null : stretch.getLast().number() + 1,
        previous == null ? "" : previous.seal(),
        sealing
            .eyes()
            .within(city, handle -> SealTable.of(handle, log, city, 1))
            .map(AuditSeal::sealedAt)
            .orElse(null));
  }

  private void cut(SealedLog log, DivisionCode city, Kept kept, List<AuditFault> faults) {
    var there =
        sealing.eyes().within(city, handle -> SealTable.of(handle, log, city, kept.number()));
    if (there.filter(seal -> seal.seal().equals(kept.seal())).isEmpty()) {
      faults.add(
          new AuditFault(
              Tampering.CUT,
              kept.number(),
              there.map(AuditSeal::from).orElse(null),
              there.map(AuditSeal::until).orElse(null),
              -1,
              -1));
    }
  }

  /**
   * Holds a stretch against what was kept beside the database: of the numbers in it, and where the
   * chain ends with it, of all behind it.
   */
  private static void witnessed(
      List<AuditSeal> stretch,
      long first,
      List<SealWitness.Kept> witnessed,
      List<AuditFault> faults) {
    var there = new HashMap<Long, AuditSeal>();
    stretch.forEach(seal -> there.put(seal.number(), seal));
    var end = stretch.size() < STRETCH ? Long.MAX_VALUE : stretch.getLast().number();
    var missed = new TreeSet<Long>();
    for (var one : witnessed) {
      var seal = there.get(one.number());
      if (one.number() >= first
          && one.number() <= end
          && (seal == null || !seal.seal().equals(one.seal()))) {
        missed.add(one.number());
      }
    }
    for (var number : missed) {
      if (faults.size() < MOST_FAULTS && faults.stream().noneMatch(isCutAt(number))) {
        var seal = there.get(number);
        faults.add(
            new AuditFault(
                Tampering.CUT,
                number,
                seal == null ? null : seal.from(),
                seal == null ? null : seal.until(),
                -1,
                -1));
      }
    }
  }

  private static Predicate<AuditFault> isCutAt(long number) {
    return fault -> fault.kind() == Tampering.CUT && fault.seal() == number;
  }

  private void chained(
      SealedLog log,
      DivisionCode city,
      AuditSeal before,
      AuditSeal seal,
      long first,
      List<AuditFault> faults) {
    if (!sealing.proves(log, city, seal)) {
      add(faults, Tampering.FORGED, seal, -1);
    }
    var follows =
        before == null
            ? first > 1
                || seal.number() == 1
                    && seal.from().equals(Instant.EPOCH)
                    && seal.previous().isEmpty()
            : seal.number() == before.number() + 1
                && seal.from().equals(before.until())
                && seal.previous().equals(before.seal());
    if (!follows) {
      add(faults, Tampering.BROKEN, seal, -1);
    }
  }

  /** What is older than the seals of the installation was sealed on its first day with them. */
  private static void inTime(
      AuditSeal before, AuditSeal seal, Instant since, List<AuditFault> faults) {
    var late = seal.until().isBefore(since) ? since.plus(LATE) : seal.until().plus(LATE);
    if (seal.sealedAt().isBefore(seal.until())
        || seal.sealedAt().isAfter(late)
        || before != null && seal.sealedAt().isBefore(before.sealedAt())) {
      add(faults, Tampering.LATE_SEALED, seal, -1);
    }
  }

  private long compared(SealedLog log, DivisionCode city, AuditSeal seal, List<AuditFault> faults) {
    var found = sealing.eyes().within(city, handle -> read(handle, log, seal));
    if (found.entries() < seal.entries()) {
      add(faults, Tampering.REMOVED, seal, found.entries());
    } else if (found.entries() > seal.entries()) {
      add(faults, Tampering.ADDED_LATE, seal, found.entries());
    } else if (!found.digest().equals(seal.digest())) {
      add(faults, Tampering.CHANGED, seal, found.entries());
    }
    return found.entries();
  }

  private record Found(long entries, String digest) {}

  private static Found read(Handle handle, SealedLog log, AuditSeal seal) {
    var digest = EntryDigest.of(handle, log, seal.from(), seal.until());
    return new Found(digest.entries(), digest.close());
  }

  private static void add(List<AuditFault> faults, Tampering kind, AuditSeal seal, long found) {
    if (faults.size() < MOST_FAULTS) {
      faults.add(
          new AuditFault(
              kind,
              seal.number(),
              seal.from(),
              seal.until(),
              found < 0 ? -1 : seal.entries(),
              found));
    }
  }
}
