package org.linli.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.community.TestCommunity;
import org.linli.matters.entity.Door;
import org.linli.matters.entity.RateRow;
import org.linli.tenancy.entity.CityTime;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.testing.Requirement;

/** The three rates, counted when matters end, of every tier without personal data. */
class ServiceRatesTest {

  private static final AtomicInteger STREETS = new AtomicInteger(100);

  private final String street = "990377" + STREETS.incrementAndGet();
  private final Ground ground = new Ground(new TestCommunity(street + "001"));
  private final YearMonth now = YearMonth.now(CityTime.ZONE);

  private void call(Ground where, boolean responded, boolean solved, String satisfaction) {
    var id = where.open(where.clerk, "hotline", Door.HOTLINE, Map.of("what", "water")).id();
    where.complete(where.clerk, id, "classify", Map.of("callKind", "answered"));
    where.complete(
        where.clerk,
        id,
        "callBack",
        Map.of("responded", responded, "solved", solved, "satisfaction", satisfaction));
  }

  private Caller officer(Tier tier, String code) {
    return ground.community.platform.caller(tier, code, null, null, "figures:read");
  }

  private List<RateRow> of(Caller caller, String code) {
    return ground.as(caller, () -> ground.wired.rates.of(new DivisionCode(code), now, now));
  }

  @Test
  @Requirement("001-5.1.1.E-2")
  void theRatesAreThoseOfTheMattersThatEnded() {
    call(ground, true, true, "good");
    call(ground, true, false, "poor");
    call(ground, false, true, "fair");
    open();
    var row = of(ground.community.clerk, ground.community.tenant.value()).getFirst();
    assertThat(row.kind()).isEqualTo("hotline");
    assertThat(row.ended()).isEqualTo(3);
    assertThat(row.responseRate()).isEqualTo(66.7);
    assertThat(row.solutionRate()).isEqualTo(66.7);
    assertThat(row.satisfactionRate()).isEqualTo(66.7);
    assertThat(row.inTimeRate()).isEqualTo(100.0);
  }

  private UUID open() {
    return ground.open(ground.clerk, "hotline", Door.HOTLINE, Map.of("what", "water")).id();
  }

  @Test
  void whatEndsLateIsNotInTimeAndWhatIsCancelledIsNotCounted() {
    var id = open();
    ground.run(ground.clerk, () -> ground.matters.cancel(id, "nothing"));
    assertThat(of(ground.community.clerk, ground.community.tenant.value())).isEmpty();
    var late = open();
    ground.community.sql("update matter set due_at = now() - interval '1 day' where id = ?", late);
    ground.complete(ground.clerk, late, "classify", Map.of("callKind", "answered"));
    ground.complete(
        ground.clerk,
        late,
        "callBack",
        Map.of("responded", true, "solved", true, "satisfaction", "good"));
    assertThat(of(ground.community.clerk, ground.community.tenant.value()).getFirst().inTimeRate())
        .isZero();
  }

  @Test
  void aKindThatAsksForSatisfactionAloneHasNoOtherRate() {
    var id =
        ground
            .open(ground.clerk, "repair", Door.COUNTER, Map.of("what", "lamp", "facility", "power"))
            .id();
    ground.complete(ground.clerk, id, "accept", Map.of("accepted", false));
    var row = of(ground.community.clerk, ground.community.tenant.value()).getFirst();
    assertThat(row.ended()).isEqualTo(1);
    assertThat(row.responseRate()).isNull();
    assertThat(row.solutionRate()).isNull();
    assertThat(row.satisfactionRate()).as("nobody was asked").isNull();
    assertThat(row.inTimeRate()).isEqualTo(100.0);
  }

  @Test
  void aStreetSumsUpItsCommunitiesAndComparesThem() {
    var beside = new Ground(new TestCommunity(street + "002"));
    call(ground, true, true, "good");
    call(beside, false, false, "poor");
    var officer = officer(Tier.STREET, street);
    assertThat(of(officer, street))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.ended()).isEqualTo(2);
              assertThat(row.responseRate()).isEqualTo(50.0);
            });
    var below =
        ground.as(officer, () -> ground.wired.rates.children(new DivisionCode(street), now, now));
    assertThat(below)
        .extracting(row -> row.code().value())
        .containsExactly(street + "001", street + "002");
    assertThat(below).extracting(RateRow::satisfactionRate).containsExactly(100.0, 0.0);
  }

  @Test
  void aCommunityHasNobodyBelow() {
    var code = new DivisionCode(ground.community.tenant.value());
    assertThat(ground.as(ground.community.clerk, () -> ground.wired.rates.children(code, now, now)))
        .isEmpty();
  }

  @Test
  void nobodyReadsTheRatesOfElsewhere() {
    call(ground, true, true, "good");
    var elsewhere = officer(Tier.STREET, new TestCommunity().tenant.value().substring(0, 9));
    assertThatThrownBy(() -> of(elsewhere, street)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> of(officer(Tier.STREET, street), street.substring(0, 6)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void monthsFollowEachOther() {
    var code = new DivisionCode(street);
    var officer = officer(Tier.STREET, street);
    assertThatThrownBy(
            () -> ground.as(officer, () -> ground.wired.rates.of(code, now, now.minusMonths(1))))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(
            () -> ground.as(officer, () -> ground.wired.rates.of(code, now.minusMonths(61), now)))
        .isInstanceOf(Invalid.class);
    call(ground, true, true, "good");
    assertThat(
            ground.as(
                officer, () -> ground.wired.rates.of(code, now.minusMonths(2), now.minusMonths(1))))
        .isEmpty();
  }
}
