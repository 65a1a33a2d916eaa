package org.linli.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.community.TestCommunity;
import org.linli.exchange.boundary.DataQuality;
import org.linli.exchange.boundary.QualityDay;
import org.linli.exchange.boundary.QualityFaultRow;
import org.linli.exchange.control.RowFault;
import org.linli.exchange.control.Rows;
import org.linli.exchange.entity.QualityRule;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.testing.Requirement;

/** How what checks found is counted, kept, found again and settled. */
class QualityBookTest {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final int BRANCHES = 8;
  private static final int PAGES = 50;

  private final Ground ground = new Ground("9903");
  private final TestCommunity place = new TestCommunity();
  private final TestCommunity other = new TestCommunity();
  private final DataQuality quality =
      new DataQuality(ground.platform.jdbi(), ground.platform.scopes(), Ground.READERS, ground);

  /** One that no other test counts. */
  private final String asset = "probe-" + UUID.randomUUID().toString().substring(0, 8);

  @Test
  @Requirement("000-7.2.c.4")
  void aRowWithSeveralFaultsOfOneKindIsOneFaultyRow() {
    checked(
        place,
        ground.instant(),
        8,
        fault("r1", "begun", QualityRule.TYPE),
        fault("r1", "ended", QualityRule.ORDER),
        fault("r1", "name", QualityRule.MISSING),
        fault("r2", "begun", QualityRule.AHEAD));
    ground.quality.flush();
    assertThat(days(place.clerk, 1))
        .containsExactly(new QualityDay(asset, today(), 10, 2, 1, 1, 0, 1));
    var day = days(place.clerk, 1).getFirst();
    assertThat(day.validity()).isEqualTo(90);
    assertThat(day.completeness()).isEqualTo(90);
    assertThat(day.uniqueness()).isEqualTo(100);
  }

  @Test
  void whereNothingWasCheckedNothingIsWrong() {
    assertThat(new QualityDay(asset, today(), 0, 0, 0, 0, 0, 0).validity()).isEqualTo(100);
    checked(place, ground.instant(), 0);
    ground.quality.flush();
    assertThat(days(place.clerk, 1))
        .singleElement()
        .satisfies(day -> assertThat(day.checked()).isZero());
  }

  @Test
  void aDayBeginsAtMidnightInChina() {
    var midnight = today().atStartOfDay(CHINA).toInstant();
    checked(place, midnight.minusSeconds(1), 3);
    checked(place, midnight, 4);
    ground.quality.flush();
    assertThat(days(place.clerk, 2))
        .extracting(day -> day.day() + " " + day.checked())
        .containsExactly(today() + " 4", today().minusDays(1) + " 3");
    assertThat(days(place.clerk, 1)).extracting(QualityDay::checked).containsExactly(4L);
  }

  @Test
  void pagesThatLeaveAtTheSameTimeAreAllCounted() {
    try (var branches = Executors.newFixedThreadPool(BRANCHES)) {
      for (int branch = 0; branch < BRANCHES; branch++) {
        branches.submit(
            () -> {
              for (int page = 0; page < PAGES; page++) {
                checked(place, ground.instant(), 2);
              }
              ground.quality.flush();
            });
      }
    }
    ground.quality.flush();
    assertThat(days(place.clerk, 1).stream().mapToLong(QualityDay::checked).sum())
        .isEqualTo(2L * BRANCHES * PAGES);
  }

  @Test
  void theBureauSeesTheSumOfItsCommunitiesAndEachCommunityItsOwn() {
    checked(place, ground.instant(), 6);
    checked(other, ground.instant(), 3, fault("r1", "f", QualityRule.CODE));
    ground.quality.flush();
    assertThat(days(place.clerk, 1)).extracting(QualityDay::checked).containsExactly(6L);
    assertThat(days(other.clerk, 1)).extracting(QualityDay::withheld).containsExactly(1L);
    assertThat(days(ground.bureau, 1))
        .singleElement()
        .satisfies(
            day -> {
              assertThat(day.checked()).isEqualTo(10);
              assertThat(day.invalid()).isEqualTo(1);
            });
    assertThat(days(new Ground("9904").bureau, 1)).isEmpty();
  }

  @Test
  void eachFaultOfARowIsKeptOnceHoweverOftenItIsMet() {
    var both =
        new RowFault[] {
          fault("r1", "ended", QualityRule.ORDER), fault("r1", "ended", QualityRule.TYPE)
        };
    checked(place, ground.instant(), 0, both);
    ground.wait(Duration.ofMinutes(3));
    checked(place, ground.instant(), 0, both[0]);
    assertThat(faults(place.clerk, null, null))
        .extracting(row -> row.rule() + " " + row.times())
        .as("the one that was met last is the first")
        .containsExactly("ORDER 2", "TYPE 1");
    checked(other, ground.instant(), 0, both[0]);
    assertThat(faults(other.clerk, null, null))
        .as("the same row key elsewhere is another row")
        .extracting(QualityFaultRow::times)
        .containsExactly(1L);
  }

  @Test
  void whatIsSettledIsFoundAmongTheSettledWithWhoSaidSo() {
    checked(
        place,
        ground.instant(),
        0,
        fault("r1", "a", QualityRule.CODE),
        fault("r2", "b", QualityRule.RANGE));
    var first =
        faults(place.clerk, true, null).stream()
            .filter(row -> row.row().equals("r1"))
            .findFirst()
            .orElseThrow();
    settle(place.clerk, first.id(), "  clock set \n");
    assertThat(faults(place.clerk, true, null))
        .extracting(QualityFaultRow::row)
        .containsExactly("r2");
    assertThat(faults(place.clerk, false, null))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.note()).isEqualTo("clock set");
              assertThat(row.settledBy()).isEqualTo(place.clerk.displayName());
              assertThat(row.settledAt()).isNotNull();
            });
    assertThat(faults(place.clerk, null, null)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zzz-nothing", "%", "_"})
  void wordsThatStandNowhereFindNothing(String search) {
    checked(place, ground.instant(), 0, fault("r1", "field", QualityRule.CODE));
    assertThat(faults(place.clerk, null, "FIELD")).as("in any case").hasSize(1);
    assertThat(faults(place.clerk, null, search)).isEmpty();
  }

  @Test
  void whatIsOthersCannotBeSettledAndLooksAsIfItWereNotThere() {
    checked(place, ground.instant(), 0, fault("r1", "a", QualityRule.CODE));
    var id = faults(place.clerk, null, null).getFirst().id();
    assertThatThrownBy(() -> settle(other.clerk, id, "x")).hasMessage(missing());
    assertThatThrownBy(() -> settle(new Ground("9904").bureau, id, "x")).hasMessage(missing());
    assertThat(faults(place.clerk, true, null)).hasSize(1);
    settle(ground.bureau, id, "from above");
    assertThat(faults(place.clerk, true, null)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 367, Integer.MAX_VALUE})
  void figuresAreAskedForADayAtLeastAndAYearAtMost(int days) {
    assertThatThrownBy(() -> days(place.clerk, days)).isInstanceOf(Invalid.class);
    assertThat(days(place.clerk, 366)).isEmpty();
  }

  @Test
  void aFaultOfAnAssetThatTheCatalogueDoesNotKnowHasNobodyResponsible() {
    checked(place, ground.instant(), 0, fault("r1", "a", QualityRule.CODE));
    assertThat(faults(place.clerk, null, null).getFirst().responsible()).isNull();
  }

  private String missing() {
    return new NotFound("quality-fault").getMessage();
  }

  private static RowFault fault(String row, String field, QualityRule rule) {
    return new RowFault(row, field, rule);
  }

  private void checked(TestCommunity of, Instant at, int sound, RowFault... faults) {
    var rows =
        new Rows(
            List.of("id"),
            Collections.nCopies(sound, List.<Object>of("x")),
            false,
            null,
            List.of(faults));
    ground.quality.checked(new DivisionCode(of.tenant.value()), of.tenant, asset, rows, at);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(ground.instant(), CHINA);
  }

  private List<QualityDay> days(Caller caller, int days) {
    return ground.platform.as(
        caller, () -> quality.days(asset, null, days, PageRequest.first(50)).items());
  }

  private List<QualityFaultRow> faults(Caller caller, Boolean open, String search) {
    return ground.platform.as(
        caller, () -> quality.faults(asset, open, new PageRequest(0, 50, search)).items());
  }

  private void settle(Caller caller, UUID id, String note) {
    ground.run(caller, () -> quality.settle(id, note));
  }
}
