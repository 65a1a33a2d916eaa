package org.linli.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Ids follow one another, whatever the machine's clock does. */
class ForwardClockTest {

  private static final long HOUR = 3_600_000;

  private final AtomicLong now = new AtomicLong(1_764_000_000_000L);

  @Test
  void idsGrowWhileTheClockGoesAnHourForthAndBack() {
    var ids = Sql.ids(now::get);
    var made = new ArrayList<String>();
    for (var step : new long[] {0, 1, HOUR, 5, -HOUR, 7, -HOUR, HOUR, HOUR}) {
      now.addAndGet(step);
      made.add(ids.generate().toString());
      made.add(ids.generate().toString());
    }
    assertThat(made).isSorted().doesNotHaveDuplicates();
    assertThat(made).allMatch(id -> id.charAt(14) == '7');
  }

  @Test
  void theClockGoesOnFromWhereItWas() {
    var clock = new ForwardClock(now::get);
    var first = clock.currentTimeMillis();
    now.addAndGet(-HOUR);
    assertThat(clock.currentTimeMillis()).isEqualTo(first);
    now.addAndGet(HOUR + 1);
    assertThat(clock.currentTimeMillis()).isEqualTo(first + 1);
  }
}
