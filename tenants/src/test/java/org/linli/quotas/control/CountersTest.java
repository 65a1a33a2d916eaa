package org.linli.quotas.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.quotas.entity.Metered;
import org.linli.quotas.entity.QuotaKind;
import org.linli.tenancy.entity.TenantId;

class CountersTest {

  private final Counters counters = new Counters();
  private final Metered what = new Metered(new TenantId("995201001001"), QuotaKind.MESSAGES);

  @Test
  void whatManyCountAtOnceIsTakenOnce() {
    IntStream.range(0, 10_000).parallel().forEach(one -> counters.count(what, 1));
    counters.refuse(what);
    assertThat(counters.take()).containsExactly(new UseTable.Row(what, 10_000, 1));
    assertThat(counters.take()).isEmpty();
  }

  @Test
  void whatComesWhileOthersTakeIsNotLost() throws InterruptedException {
    var taken = new java.util.concurrent.atomic.AtomicLong();
    var counting =
        Thread.ofPlatform()
            .start(() -> IntStream.range(0, 100_000).forEach(one -> counters.count(what, 1)));
    while (counting.isAlive()) {
      counters.take().forEach(row -> taken.addAndGet(row.amount()));
    }
    counting.join();
    counters.take().forEach(row -> taken.addAndGet(row.amount()));
    assertThat(taken.get()).isEqualTo(100_000);
  }

  @Test
  void whatWasGivenBackIsTakenAgain() {
    counters.count(what, 5);
    counters.take().forEach(counters::back);
    counters.count(what, 1);
    assertThat(counters.take()).containsExactly(new UseTable.Row(what, 6, 0));
  }
}
