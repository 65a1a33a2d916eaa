package org.linli.analytics.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.linli.community.TestCommunity;
import org.linli.tenancy.entity.TenantId;

/** Which day of which community is due. */
class DueDaysTest {

  private static final Instant NOW = Instant.parse("2020-01-02T03:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2020, 1, 1);

  private final TestCommunity community = new TestCommunity();

  private <T> T with(Function<DueDays, T> work) {
    return community
        .platform
        .scopes()
        .asSystem(
            "test",
            community.tenant,
            () -> community.jdbi.withHandle(handle -> work.apply(new DueDays(handle))));
  }

  private void begin(Instant at) {
    with(
        days -> {
          days.begin(community.tenant, DAY, at);
          return null;
        });
  }

  private List<TenantId> due(Instant at, int most) {
    return with(days -> days.due(at, most));
  }

  private Optional<DueDays.Due> take(Instant at) {
    return with(days -> days.take(community.tenant, at));
  }

  @Test
  void aCommunityIsDueFromItsMomentOn() {
    begin(NOW);
    assertThat(due(NOW, 50)).contains(community.tenant);
    assertThat(due(NOW.minusSeconds(1), 50)).doesNotContain(community.tenant);
    end();
  }

  @Test
  void noMoreAreTakenThanAskedFor() {
    begin(NOW);
    assertThat(due(NOW, 0)).isEmpty();
    end();
  }

  @Test
  void whoIsOnTheListStaysWithItsDay() {
    begin(NOW);
    with(
        days -> {
          days.begin(community.tenant, DAY.plusDays(5), NOW);
          return null;
        });
    assertThat(take(NOW).orElseThrow().day()).isEqualTo(DAY);
    end();
  }

  @Test
  void howFarItCameIsKept() {
    begin(NOW);
    var device = UUID.randomUUID();
    with(
        days -> {
          days.goOn(community.tenant, DAY.plusDays(1), device, NOW.plusSeconds(60));
          return null;
        });
    assertThat(take(NOW)).isEmpty();
    assertThat(take(NOW.plusSeconds(60))).contains(new DueDays.Due(DAY.plusDays(1), device));
    end();
  }

  @Test
  void whoIsTakenFromTheListIsDueNoMore() {
    begin(NOW);
    end();
    assertThat(take(NOW)).isEmpty();
  }

  private void end() {
    with(
        days -> {
          days.end(community.tenant);
          return null;
        });
  }
}
