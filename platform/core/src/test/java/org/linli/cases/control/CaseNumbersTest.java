package org.linli.cases.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.linli.community.TestCommunity;

class CaseNumbersTest {

  private final TestCommunity community = new TestCommunity();

  private String next(TestCommunity of, String at) {
    return of.platform
        .scopes()
        .asSystem(
            "test", of.tenant, () -> new CaseNumbers(of.jdbi).next(of.tenant, Instant.parse(at)));
  }

  @Test
  void theDayBeginsAtMidnightInChinaWhereverTheServerStands() {
    assertThat(next(community, "2026-03-01T15:59:59Z")).isEqualTo("20260301-0001");
    assertThat(next(community, "2026-03-01T16:00:00Z")).isEqualTo("20260302-0001");
  }

  @Test
  void eachDayCountsFromOne() {
    assertThat(next(community, "2026-03-05T01:00:00Z")).isEqualTo("20260305-0001");
    assertThat(next(community, "2026-03-05T02:00:00Z")).isEqualTo("20260305-0002");
    assertThat(next(community, "2026-03-06T02:00:00Z")).isEqualTo("20260306-0001");
    assertThat(next(community, "2026-03-05T03:00:00Z")).isEqualTo("20260305-0003");
  }

  @Test
  void eachCommunityCountsOnItsOwn() {
    var other = new TestCommunity();
    next(community, "2026-03-07T01:00:00Z");
    assertThat(next(other, "2026-03-07T01:00:00Z")).isEqualTo("20260307-0001");
  }

  @Test
  void theTenThousandthCaseOfADayIsCalledByFiveDigits() {
    next(community, "2026-03-08T01:00:00Z");
    community.sql("update case_counter set last = 9999 where day = '20260308'");
    assertThat(next(community, "2026-03-08T01:00:00Z")).isEqualTo("20260308-10000");
  }

  @Test
  void whoAsksAtTheSameMomentGetsANumberOfTheOwn() throws Exception {
    var calls = new ArrayList<Callable<String>>();
    for (int call = 0; call < 8; call++) {
      calls.add(() -> next(community, "2026-03-09T01:00:00Z"));
    }
    var numbers = new HashSet<String>();
    try (var four = Executors.newFixedThreadPool(4)) {
      for (var number : four.invokeAll(calls)) {
        numbers.add(number.get());
      }
    }
    assertThat(numbers).hasSize(8).contains("20260309-0001", "20260309-0008");
  }
}
