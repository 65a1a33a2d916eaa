package org.linli.succession;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.succession.entity.SuccessionNews;
import org.linli.succession.entity.SuccessionState;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;

/** Whom a merging concerns is told of it beforehand, and nobody else. */
class SuccessionNewsTest {

  private final SuccessionGround ground = new SuccessionGround();

  private List<SuccessionNews> news(Caller who) {
    return ground.platform.as(who, ground.successions::news).stream()
        .filter(news -> news.predecessor().equals(ground.from))
        .toList();
  }

  private List<SuccessionNews> newsOf(TenantId tenant) {
    return news(ground.platform.clerk(tenant));
  }

  @Test
  void bothCommunitiesReadOfItOnceItIsAgreedTo() {
    var id = ground.proposed(ground.today.plusDays(9));
    assertThat(newsOf(ground.from)).isEmpty();
    ground.platform.run(ground.second, () -> ground.successions.confirm(id));
    for (var tenant : new TenantId[] {ground.from, ground.into}) {
      assertThat(newsOf(tenant)).extracting(SuccessionNews::successor).containsExactly(ground.into);
    }
    ground.platform.run(ground.bureau, () -> ground.successions.withdraw(id));
    assertThat(newsOf(ground.from)).isEmpty();
  }

  @Test
  void theStreetAboveReadsOfItAndStrangersDoNot() {
    ground.confirmed(ground.today.plusDays(9));
    assertThat(news(street(ground.from.value().substring(0, 9)))).hasSize(1);
    assertThat(news(street("990331999"))).isEmpty();
    assertThat(newsOf(ground.community(OperationMode.GOVERNMENT))).isEmpty();
    assertThat(news(ground.bureau)).isEmpty();
  }

  private Caller street(String code) {
    return ground.platform.caller(Tier.STREET, code, null, null, "self:*");
  }

  @Test
  void forThirtyDaysAfterwardsItsPeopleReadWhereTheyAre() throws InterruptedException {
    ground.exported(Duration.ofHours(2));
    ground.carriedOut(ground.confirmed());
    assertThat(newsOf(ground.into))
        .extracting(SuccessionNews::state)
        .containsExactly(SuccessionState.DONE);
    ground.now = ground.now.plus(Duration.ofDays(31));
    assertThat(newsOf(ground.into)).isEmpty();
  }
}
