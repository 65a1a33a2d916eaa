package org.linli.obligations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.obligations.boundary.Group;
import org.linli.obligations.boundary.Obligations;
import org.linli.obligations.boundary.Told;
import org.linli.obligations.entity.Withheld;
import org.linli.packs.Text;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Basis;
import org.linli.rights.entity.Decision;
import org.linli.rights.entity.Outcome;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.Requirement;
import org.linli.testing.TestPlatform;

/** Totals of homes, over a real database. */
class TotalsTest {

  private static final String MEASURE = "home-climate/temperature";
  private static int communities;

  private final TestPlatform platform = TestPlatform.shared();
  private final Obligations obligations = TestObligations.over(platform);
  private final String code = "99050200%04d".formatted(++communities);
  private final TenantId tenant = platform.community(code, OperationMode.GOVERNMENT);
  private final Caller street =
      platform.caller(Tier.STREET, code.substring(0, 9), null, null, "crosstier:read");
  private final Caller colleague =
      platform.caller(Tier.STREET, code.substring(0, 9), null, null, "crosstier:read");
  private final Caller district =
      platform.caller(Tier.DISTRICT, code.substring(0, 6), null, null, "crosstier:read");
  private final Instant hour =
      Instant.now().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(5));

  private static Decision decision(Outcome outcome) {
    return new Decision(
        outcome,
        new Basis(
            OperationMode.GOVERNMENT,
            1,
            "cell 1",
            "000-7.2.d.5",
            new Text("汇总", "Totals"),
            Optional.empty()),
        Optional.empty(),
        null,
        false);
  }

  private static Set<UUID> homes(int from, int until) {
    return IntStream.range(from, until)
        .mapToObj(number -> new UUID(7, number))
        .collect(Collectors.toSet());
  }

  private Group<String> group(int from, int until) {
    return new Group<>(hour, homes(from, until), from + "-" + until);
  }

  private <T> T in(Caller caller, Callable<T> work) {
    return platform.as(caller, () -> platform.scopes().inTenant(tenant, work));
  }

  private Told<String> tell(Caller caller, String measure, List<Group<String>> groups) {
    return in(
        caller,
        () ->
            obligations.tell(
                decision(Outcome.AGGREGATE), Asset.HOUSEHOLD_READINGS, measure, groups));
  }

  @SafeVarargs
  private List<String> told(Group<String>... groups) {
    return tell(street, MEASURE, List.of(groups)).figures();
  }

  @Test
  @Requirement("000-7.2.d.5")
  void aGroupOfTenIsToldAndOneOfNineIsNot() {
    assertThat(told(group(0, 10))).containsExactly("0-10");
    assertThat(tell(street, MEASURE, List.of(group(20, 29))))
        .isEqualTo(new Told<>(List.of(), new Withheld(10, 1, 0)));
  }

  @Test
  void anAssetMayAskForLargerGroups() {
    assertThat(
            in(
                    street,
                    () ->
                        obligations.tell(
                            decision(Outcome.AGGREGATE),
                            Asset.HEALTH_READINGS,
                            "falls",
                            List.of(group(0, 19), group(0, 20))))
                .figures())
        .containsExactly("0-20");
  }

  @Test
  void theSameIsToldAgainAndAgain() {
    for (int time = 0; time < 3; time++) {
      assertThat(told(group(0, 30))).containsExactly("0-30");
    }
  }

  @Test
  @Requirement("000-7.2.d.5")
  void whatDiffersByAFewFromWhatWasToldIsRefusedAlsoToAColleague() {
    assertThat(told(group(0, 30))).hasSize(1);
    assertThat(tell(colleague, MEASURE, List.of(group(0, 29))))
        .isEqualTo(new Told<>(List.of(), new Withheld(10, 0, 1)));
    assertThat(told(group(0, 20))).hasSize(1);
  }

  /** Within one answer: the smallest part is hidden, and the part that would give it away. */
  @Test
  void theComplementOfWhatIsHiddenIsHiddenToo() {
    var answer =
        tell(street, MEASURE, List.of(group(0, 45), group(0, 20), group(20, 40), group(40, 45)));
    assertThat(answer.figures()).containsExactly("0-45", "0-20");
    assertThat(answer.withheld()).isEqualTo(new Withheld(10, 1, 1));
  }

  @Test
  void theWholeWhosePartsWereToldIsRefusedWhenItGivesTheRestAway() {
    assertThat(told(group(0, 20), group(20, 40))).hasSize(2);
    assertThat(told(group(0, 45))).isEmpty();
    assertThat(told(group(0, 40))).hasSize(1);
  }

  @Test
  void recipientsMeasuresAndHoursAreApart() {
    assertThat(told(group(0, 30))).hasSize(1);
    assertThat(tell(district, MEASURE, List.of(group(0, 29))).figures()).hasSize(1);
    assertThat(tell(street, "home-climate/humidity", List.of(group(0, 29))).figures()).hasSize(1);
    var earlier = new Group<>(hour.minus(Duration.ofHours(1)), homes(0, 29), "earlier");
    assertThat(told(earlier)).containsExactly("earlier");
  }

  /** Another server knows nothing but the database. */
  @Test
  void whatWasToldOutlivesTheServer() {
    assertThat(told(group(0, 30))).hasSize(1);
    var elsewhere = TestObligations.over(TestPlatform.shared());
    assertThat(
            in(
                    street,
                    () ->
                        elsewhere.tell(
                            decision(Outcome.AGGREGATE),
                            Asset.HOUSEHOLD_READINGS,
                            MEASURE,
                            List.of(group(1, 30))))
                .figures())
        .isEmpty();
  }

  /** Two servers at the same moment: whichever comes first, the other one is refused. */
  @Test
  void ofTwoThatGiveOneHomeAwayOnlyOneIsToldHoweverTheyRace() throws Exception {
    try (var pool = Executors.newFixedThreadPool(2)) {
      for (int round = 0; round < 10; round++) {
        var measure = "race/" + round;
        var start = new CyclicBarrier(2);
        var asked = new ArrayList<Callable<Integer>>();
        for (var until : List.of(30, 29)) {
          asked.add(
              () -> {
                start.await();
                return tell(street, measure, List.of(group(0, until))).figures().size();
              });
        }
        var told = 0;
        for (var answer : pool.invokeAll(asked)) {
          told += answer.get();
        }
        assertThat(told).isEqualTo(1);
      }
    }
  }

  @Test
  void afterManyDifferentGroupsNoMoreAreTold() {
    var groups = new ArrayList<Group<String>>();
    for (int at = 0; at < 40; at++) {
      groups.add(group(10 * at, 10 * at + 10));
    }
    var answer = tell(street, MEASURE, groups);
    assertThat(answer.figures()).hasSize(32);
    assertThat(answer.withheld().tooClose()).isEqualTo(8);
    assertThat(told(group(0, 10))).hasSize(1);
  }

  @Test
  void beyondTheirTermNothingIsToldAndWhatWasToldIsForgotten() {
    var old = hour.minus(Duration.ofDays(400));
    in(
        street,
        () ->
            platform
                .jdbi()
                .withHandle(
                    handle -> {
                      handle.execute(
                          "insert into told_members values (?, 'old', ?)",
                          tenant.value(),
                          new byte[16]);
                      return handle.execute(
                          "insert into told_group values (?, ?, 'household-readings', ?, ?, 'old')",
                          tenant.value(),
                          "STREET/" + code.substring(0, 9),
                          MEASURE,
                          old.atOffset(java.time.ZoneOffset.UTC));
                    }));
    assertThat(told(new Group<>(old, homes(0, 30), "old"), group(0, 10))).containsExactly("0-10");
    assertThat(count("told_group")).isEqualTo(1);
    assertThat(count("told_members")).isEqualTo(1);
  }

  private long count(String table) {
    return in(
        street,
        () ->
            platform
                .jdbi()
                .withHandle(
                    handle ->
                        handle
                            .createQuery("select count(*) from " + table)
                            .mapTo(Long.class)
                            .one()));
  }

  @Test
  void whatIsLeftOutStandsInTheAuditLogOfTheCommunity() {
    tell(street, MEASURE, List.of(group(0, 9)));
    var written =
        in(
            street,
            () ->
                platform
                    .jdbi()
                    .withHandle(
                        handle ->
                            handle
                                .createQuery(
                                    "select username from audit_entry where action = 'totals.withheld' and tenant_id = :tenant")
                                .bind("tenant", tenant)
                                .mapTo(String.class)
                                .list()));
    assertThat(written).containsExactly(street.username());
  }

  @Test
  void whereMoreThanTotalsIsOpenEveryFigureIsTold() {
    var all =
        in(
            street,
            () ->
                obligations.tell(
                    decision(Outcome.MASK),
                    Asset.HOUSEHOLD_READINGS,
                    MEASURE,
                    List.of(group(0, 1), group(0, 2))));
    assertThat(all).isEqualTo(new Told<>(List.of("0-1", "0-2"), Withheld.NOTHING));
    assertThatThrownBy(
            () ->
                in(
                    street,
                    () ->
                        obligations.tell(
                            decision(Outcome.DENY), Asset.HOUSEHOLD_READINGS, MEASURE, List.of())))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
