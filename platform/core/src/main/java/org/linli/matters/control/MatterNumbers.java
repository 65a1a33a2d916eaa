package org.linli.matters.control;

import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Scopes;
import org.linli.tenancy.entity.CityTime;
import org.linli.tenancy.entity.TenantId;

/**
 * Numbers people can say, {@code 维修-2026-000123}, each once in a city and a year. A community takes
 * a block of them at a time, so communities seldom wait for each other; and each is drawn in a
 * transaction of its own where one is to be had, so nobody waits for another's whole opening. The
 * number of an opening that failed is left out.
 */
final class MatterNumbers {

  private static final int BLOCK = 50;

  /**
   * Who draws apart holds a second connection meanwhile. Fewer do at once than the pool has, so a
   * crowd of openings that holds all of them does not wait for itself.
   */
  private static final Semaphore APART = new Semaphore(4);

  private static final int PATIENCE_MILLIS = 200;
  private static final int CITY = 4;

  private MatterNumbers() {}

  static String next(Jdbi jdbi, Scopes scopes, TenantId tenant, String word, Instant now) {
    if (!isApart()) {
      return jdbi.withHandle(handle -> next(handle, tenant, word, now));
    }
    try {
      return scopes.asSystem(
          "matters",
          tenant,
          () -> {
            // Not jdbi's handle of this thread, which may be that of the opening.
            try (var own = jdbi.open()) {
              return next(own, tenant, word, now);
            }
          });
    } finally {
      APART.release();
    }
  }

  private static boolean isApart() {
    try {
      return APART.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static String next(Handle handle, TenantId tenant, String word, Instant now) {
    var year = now.atZone(CityTime.ZONE).getYear();
    var number =
        handle
            .createQuery(
                """
                update matter_block set next = next + 1
                where tenant_id = :tenant and word = :word and year = :year and next <= until returning next - 1\
                """)
            .bind("tenant", tenant)
            .bind("word", word)
            .bind("year", year)
            .mapTo(long.class)
            .findOne()
            .orElseGet(() -> first(handle, tenant, word, year));
    return "%s-%d-%06d".formatted(word, year, number);
  }

  /** The first of a new block. */
  private static long first(Handle handle, TenantId tenant, String word, int year) {
    var last =
        handle
            .createQuery(
                """
                insert into matter_year as y (city, word, year, last)
                select substring(code, 1, :length), :word, :year, :block from tenant where id = :tenant
                on conflict (city, word, year) do update set last = y.last + excluded.last returning last\
                """)
            .bind("length", CITY)
            .bind("word", word)
            .bind("year", year)
            .bind("block", BLOCK)
            .bind("tenant", tenant)
            .mapTo(long.class)
            .one();
    handle.execute(
        """
        insert into matter_block (tenant_id, word, year, next, until) values (?, ?, ?, ?, ?)
        on conflict (tenant_id, word, year) do update set next = excluded.next, until = excluded.until\
        """,
        tenant.value(),
        word,
        year,
        last - BLOCK + 2,
        last);
    return last - BLOCK + 1;
  }
}
