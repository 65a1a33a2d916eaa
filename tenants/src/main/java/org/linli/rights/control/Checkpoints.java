package org.linli.rights.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Scopes;
import org.linli.rights.boundary.SealedDecision;
import org.linli.rights.boundary.Verification;
import org.linli.tenancy.boundary.CityEyes;
import org.linli.tenancy.entity.DivisionCode;

/**
 * Chained seals over spans of a city's decision log. A checkpoint seals how many entries its span
 * has, which ones, and the checkpoint before it; so an entry taken out, put in or exchanged
 * afterwards breaks it.
 */
@ApplicationScoped
public class Checkpoints {

  /**
   * Entries are written in an instant; a span is closed only when none of it can still be on its
   * way.
   */
  static final Duration SETTLING = Duration.ofMinutes(1);

  private final CityEyes eyes;
  private final Seal seal;

  private record Checkpoint(long number, Instant from, Instant until, long entries, String seal) {}

  @Inject
  public Checkpoints(Jdbi jdbi, Scopes scopes, Seal seal) {
    this.eyes = new CityEyes(jdbi, scopes, "seals");
    this.seal = seal;
  }

  /** For the container's proxy alone. */
  protected Checkpoints() {
    this(null, null, null);
  }

  /** Closes what has settled, for every city of the installation. */
  public void closeAll() {
    var until = Instant.now().minus(SETTLING);
    eyes.cities().forEach(city -> close(city, until));
  }

  /**
   * Closes the span from the last checkpoint until the moment; a span without entries waits for
   * some.
   */
  public void close(DivisionCode city, Instant until) {
    var end = until.truncatedTo(ChronoUnit.MICROS);
    eyes.within(
        city,
        handle -> {
          var last = last(handle, city);
          var from = last.map(Checkpoint::until).orElse(Instant.EPOCH);
          var number = last.map(Checkpoint::number).orElse(0L) + 1;
          if (!end.isAfter(from)) {
            return null;
          }
          var sealed = seal(handle, city, number, from, end, last.map(Checkpoint::seal).orElse(""));
          if (sealed.entries() > 0) {
            insert(handle, city, sealed);
          }
          return null;
        });
  }

  /**
   * Looks at the entries that the current transaction may see. Whether some are missing can only be
   * told by who sees a whole city: checkpoints are compared for that scope alone.
   */
  public Verification verify(Handle handle, DivisionCode scope) {
    var changed = new ArrayList<UUID>();
    var count = 0L;
    try (var entries = Ledger.span(handle, Instant.EPOCH, Instant.now().plus(1, ChronoUnit.DAYS))) {
      for (var sealed : (Iterable<Ledger.Sealed>) entries::iterator) {
        count++;
        if (!Seal.same(sealed.entry().sealed(seal), sealed.seal())) {
          changed.add(sealed.entry().id());
        }
      }
    }
    changed.addAll(Ledger.brokenDeliveries(handle, seal));
    var gaps = new ArrayList<Verification.Gap>();
    var checkpoints =
        scope == null || scope.parent().isPresent() ? List.<Checkpoint>of() : all(handle, scope);
    var before = new Checkpoint(0, null, Instant.EPOCH, 0, "");
    for (var checkpoint : checkpoints) {
      if (checkpoint.number() != before.number() + 1 || !checkpoint.from().equals(before.until())) {
        gaps.add(new Verification.Gap(before.until(), checkpoint.from(), -1, -1));
      }
      var found =
          seal(
              handle,
              scope,
              checkpoint.number(),
              checkpoint.from(),
              checkpoint.until(),
              before.seal());
      if (found.entries() != checkpoint.entries() || !Seal.same(found.seal(), checkpoint.seal())) {
        gaps.add(
            new Verification.Gap(
                checkpoint.from(), checkpoint.until(), checkpoint.entries(), found.entries()));
      }
      before = checkpoint;
    }
    return new Verification(count, checkpoints.size(), List.copyOf(new HashSet<>(changed)), gaps);
  }

  /** These entries, as far as the transaction may see them, each held against its seal. */
  public List<SealedDecision> evidence(Handle handle, Collection<UUID> ids) {
    return Ledger.sealed(handle, seal, ids);
  }

  private Checkpoint seal(
      Handle handle, DivisionCode city, long number, Instant from, Instant until, String previous) {
    var pouring = seal.pour();
    pouring.add("checkpoint", city, number, from, until, previous);
    var count = 0L;
    try (var entries = Ledger.span(handle, from, until)) {
      for (var sealed : (Iterable<Ledger.Sealed>) entries::iterator) {
        pouring.add(sealed.entry().id(), sealed.seal());
        count++;
      }
    }
    pouring.add(count);
    return new Checkpoint(number, from, until, count, pouring.close());
  }

  private static Optional<Checkpoint> last(Handle handle, DivisionCode city) {
    return all(handle, city).stream().reduce((one, next) -> next);
  }

  private static List<Checkpoint> all(Handle handle, DivisionCode city) {
    return handle
        .createQuery("select * from decision_checkpoint where scope_code = :city order by number")
        .bind("city", city)
        .map(
            (row, context) ->
                new Checkpoint(
                    row.getLong("number"),
                    RightTable.instant(row, "from_at"),
                    RightTable.instant(row, "until_at"),
                    row.getLong("entries"),
                    row.getString("seal")))
        .list();
  }

  private static void insert(Handle handle, DivisionCode city, Checkpoint checkpoint) {
    handle
        .createUpdate(
            """
            insert into decision_checkpoint (scope_code, number, from_at, until_at, entries, seal)
            values (:city, :number, :from, :until, :entries, :seal) on conflict do nothing""")
        .bind("city", city)
        .bind("number", checkpoint.number())
        .bind("from", checkpoint.from())
        .bind("until", checkpoint.until())
        .bind("entries", checkpoint.entries())
        .bind("seal", checkpoint.seal())
        .execute();
  }
}
