package org.linli.quotas.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Scopes;
import org.linli.persistence.Fresh;
import org.linli.quotas.control.Counters;
import org.linli.quotas.control.Day;
import org.linli.quotas.control.OverTable;
import org.linli.quotas.control.QuotaBook;
import org.linli.quotas.control.StoreTable;
import org.linli.quotas.control.Trickle;
import org.linli.quotas.control.UseTable;
import org.linli.quotas.entity.Metered;
import org.linli.quotas.entity.QuotaKind;
import org.linli.quotas.entity.QuotaLevel;
import org.linli.tenancy.boundary.CityEyes;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

/**
 * What doors count use with, and ask whether more may come in. No facade: it stands before there is
 * a caller and answers from memory; who is beyond a quota holds on every server within seconds.
 * Counts that were not written yet are lost when the process is killed; an orderly stop writes
 * them.
 */
@ApplicationScoped
public class Meter {

  static final Duration FRESH = Duration.ofSeconds(3);

  /** When to look again whether there is room: sessions end, things are deleted. */
  private static final long STOCK_SECONDS = 60;

  /** Digits of a city, with which the code of each of its communities begins. */
  private static final int CITY = 4;

  private final Jdbi jdbi;
  private final CityEyes eyes;
  private final InstantSource clock;
  private final Fresh<QuotaBook> book;
  private final Counters counters = new Counters();
  private final Trickle trickle = new Trickle();
  private final ReentrantLock writing = new ReentrantLock();

  @Inject
  public Meter(Jdbi jdbi, Scopes scopes) {
    this(jdbi, scopes, InstantSource.system());
  }

  public Meter(Jdbi jdbi, Scopes scopes, InstantSource clock) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.eyes = new CityEyes(jdbi, scopes, "quotas");
    this.book =
        new Fresh<>(
            QuotaBook.EMPTY,
            FRESH,
            clock,
            () -> scopes.asSystem("quotas", () -> jdbi.withHandle(QuotaBook::read)));
  }

  /** For the container's proxy alone. */
  protected Meter() {
    this(null, null, null);
  }

  /** So much was done; nobody waits for it to be written. */
  public void count(TenantId tenant, QuotaKind kind, long amount) {
    counters.count(new Metered(tenant, kind), amount);
  }

  /**
   * Whether one more may come in.
   *
   * @return 0, or after how many seconds it may
   */
  public long pause(TenantId tenant, QuotaKind kind, long nanos) {
    var known = book.get();
    if (known.over().isEmpty()) {
      return 0;
    }
    var what = new Metered(tenant, kind);
    var over = known.over(what, clock.instant());
    if (over.isEmpty() || over.get().level() != QuotaLevel.HARD) {
      return 0;
    }
    var seconds = kind.isStock() ? STOCK_SECONDS : trickle.take(what, known.quota(what), nanos);
    if (seconds > 0) {
      counters.refuse(what);
    }
    return seconds;
  }

  /**
   * The same, for those who can be refused.
   *
   * @param tenant none for people of the tiers above, who have no quota
   * @throws QuotaReached with the seconds to wait
   */
  public void pass(Optional<TenantId> tenant, QuotaKind kind) {
    if (tenant.isPresent()) {
      var seconds = pause(tenant.get(), kind, System.nanoTime());
      if (seconds > 0) {
        throw new QuotaReached(kind, seconds);
      }
    }
  }

  /** Where the community stands with it, as this server knows. */
  public QuotaLevel level(TenantId tenant, QuotaKind kind) {
    return book.get()
        .over(new Metered(tenant, kind), clock.instant())
        .map(over -> over.level())
        .orElse(QuotaLevel.GOOD);
  }

  /**
   * Writes what was counted since the last time. What cannot be written is counted on, and keeps no
   * other city's from being written.
   */
  public void write() {
    writing.lock();
    try {
      var faults =
          counters.take().stream()
              .collect(Collectors.groupingBy(row -> city(row.what().tenant())))
              .entrySet()
              .stream()
              .flatMap(city -> fault(city.getKey(), city.getValue()).stream())
              .toList();
      if (!faults.isEmpty()) {
        throw faults.getFirst();
      }
    } finally {
      writing.unlock();
    }
  }

  private Optional<RuntimeException> fault(String city, List<UseTable.Row> rows) {
    try {
      eyes.within(new DivisionCode(city), handle -> written(handle, rows, clock.instant()));
      return Optional.empty();
    } catch (RuntimeException e) {
      rows.forEach(counters::back);
      return Optional.of(e);
    }
  }

  private static int written(Handle handle, List<UseTable.Row> rows, Instant now) {
    UseTable.add(handle, rows, now.truncatedTo(ChronoUnit.HOURS));
    var known = QuotaBook.read(handle);
    for (var row : rows) {
      var what = row.what();
      if (!what.kind().isStock()) {
        var used = UseTable.used(handle, what, Day.begin(now));
        OverTable.judge(handle, known, what, used, now, Day.end(now));
      }
    }
    rows.stream()
        .map(row -> row.what().tenant())
        .distinct()
        .sorted((one, other) -> one.value().compareTo(other.value()))
        .forEach(tenant -> StoreTable.due(handle, tenant, now));
    return rows.size();
  }

  private static String city(TenantId tenant) {
    return tenant.value().substring(0, Math.min(CITY, tenant.value().length()));
  }

  /** A quota was set: the next who asks reads. */
  public void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) QuotasChanged change) {
    book.forget();
  }
}
