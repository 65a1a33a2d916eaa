package org.linli.computing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.community.TestCommunity;
import org.linli.computing.boundary.Computing;
import org.linli.computing.entity.Computed;
import org.linli.computing.entity.HourFigure;
import org.linli.computing.entity.Order;
import org.linli.devices.boundary.DeviceModels;
import org.linli.keys.control.RingForTests;
import org.linli.obligations.TestObligations;
import org.linli.obligations.boundary.Obligations;
import org.linli.obligations.entity.Withheld;
import org.linli.places.entity.PlaceKind;
import org.linli.rights.boundary.DataRefused;
import org.linli.rights.boundary.Gate;
import org.linli.rights.control.Matrices;
import org.linli.rights.control.Seal;
import org.linli.rights.control.Snapshots;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Purpose;
import org.linli.testing.Requirement;

/** Usable but not visible: figures leave, rows do not (002 §5.4). */
class ComputingTest {

  private static final int HOMES = 10;
  private static final String CLIMATE = "home-climate";

  private final TestCommunity community = new TestCommunity();
  private final Instant hour =
      Instant.now().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(5));
  private final Obligations obligations = TestObligations.over(community.platform);
  private final Computing computing =
      new Computing(
          community.jdbi,
          community.platform.scopes(),
          new DeviceModels(),
          new Gate(
              community.jdbi,
              community.platform.scopes(),
              new Matrices(),
              new Snapshots(community.jdbi, community.platform.scopes()),
              new Seal(new byte[32])),
          obligations,
          RingForTests.over(community.platform));
  private final Caller street = street();

  @Test
  @Requirement("002-5.4.1")
  void permittedComputationsGiveFiguresOfManyHomes() {
    homes(HOMES, 15);
    var mean = run(street, "home-temperature-mean", Set.of());
    assertThat(mean.figures()).containsExactly(new HourFigure(hour, 0, HOMES, 19.5));
    assertThat(mean.value()).isEqualTo(19.5);
    assertThat(mean.unit()).isEqualTo("°C");
    var count = run(street, "homes-heated", Set.of());
    assertThat(count.value()).isEqualTo(HOMES);
    assertThat(count.figures()).extracting(HourFigure::value).containsOnlyNulls();
  }

  @Test
  @Requirement("002-5.4.1")
  void fewerHomesThanAGroupTellNothing() {
    homes(HOMES - 1, 15);
    var asked = run(street, "home-temperature-mean", Set.of());
    assertThat(asked.figures()).isEmpty();
    assertThat(asked.value()).isNull();
    assertThat(asked.withheld()).isEqualTo(new Withheld(HOMES, 1, 0));
  }

  /** Before and after one home: the difference would be that home's own value. */
  @Test
  @Requirement("002-5.4.1")
  void noSeriesOfQuestionsUncoversOneHome() {
    homes(HOMES, 15);
    assertThat(run(street, "home-temperature-mean", Set.of()).figures()).hasSize(1);
    home(99);
    for (var next : List.of("home-temperature-mean", "homes-heated")) {
      var asked = run(street, next, Set.of());
      assertThat(asked.figures()).as(next).isEmpty();
      assertThat(asked.withheld().tooClose()).isEqualTo(1);
    }
    homes(HOMES - 1, 20);
    assertThat(run(street, "home-temperature-mean", Set.of()).figures())
        .as("ten new homes are a group of their own")
        .extracting(HourFigure::homes)
        .containsExactly(2L * HOMES);
  }

  @Test
  @Requirement("002-5.4.1")
  void partsOfADistributionAreGroupsLikeAnyOther() {
    homes(HOMES, 18, 0);
    homes(HOMES, 22, 0);
    homes(3, 30, 0);
    var spread = run(street, "home-temperature-spread", Set.of());
    assertThat(spread.figures())
        .containsExactly(
            new HourFigure(hour, 2, HOMES, null), new HourFigure(hour, 3, HOMES, null));
    assertThat(spread.shares()).containsExactly(0.0, 0.0, 0.5, 0.5, 0.0);
    assertThat(spread.value()).isNull();
    assertThat(spread.withheld().tooFew()).isEqualTo(1);
    assertThat(run(street, "homes-heated", Set.of()).figures())
        .as("the whole would tell of the three that were left out")
        .isEmpty();
  }

  @Test
  @Requirement("002-5.4.1")
  void ownListsAreJoinedByTokensThatNobodyElseHas() {
    var homes = homes(2 * HOMES, 10);
    var mine = tokens(street, homes.subList(0, HOMES));
    var joined = run(street, "own-list-temperature-mean", mine);
    assertThat(joined.figures()).containsExactly(new HourFigure(hour, 0, HOMES, 14.5));
    var other =
        community.platform.caller(
            Tier.DISTRICT, community.tenant.value().substring(0, 6), null, null, "crosstier:read");
    assertThat(run(other, "own-list-homes", mine).figures()).isEmpty();
    var raw = new HashSet<>(homes.subList(0, HOMES));
    assertThat(run(street, "own-list-homes", raw).figures()).as("ids are no tokens").isEmpty();
  }

  @Test
  @Requirement("002-5.4.1")
  void aListThatIsShortenedByOneHomeUncoversNothing() {
    var homes = homes(HOMES + 5, 10);
    var list = tokens(street, homes);
    assertThat(run(street, "own-list-temperature-mean", list).figures()).hasSize(1);
    for (var left : list) {
      var fewer = new HashSet<>(list);
      fewer.remove(left);
      var asked = run(street, "own-list-temperature-mean", fewer);
      assertThat(asked.figures()).isEmpty();
      assertThat(asked.withheld().tooClose()).isEqualTo(1);
    }
    var one = Set.of(list.iterator().next());
    assertThat(run(street, "own-list-homes", one).withheld().tooFew()).isEqualTo(1);
  }

  @Test
  void onlyWhatIsDeclaredIsComputed() {
    refused(order("drop-table", hour, hour.plusSeconds(3600), Set.of()), "computation");
    refused(order("home-temperature-mean", hour, hour, Set.of()), "until");
    refused(order("home-temperature-mean", hour, hour.plusSeconds(59), Set.of()), "whole-hours");
    refused(
        order("home-temperature-mean", hour.minus(Duration.ofDays(9)), hour, Set.of()),
        "span-too-long");
    refused(
        order("home-temperature-mean", hour, hour.plusSeconds(3600), Set.of(UUID.randomUUID())),
        "not-for-this");
    refused(order("own-list-homes", hour, hour.plusSeconds(3600), Set.of()), "list");
  }

  @Test
  void theHourThatIsNotOverIsNotTold() {
    homes(HOMES, 15);
    var now = Instant.now().truncatedTo(ChronoUnit.HOURS);
    community.sql(
        "update reading_hour set hour = ? where tenant_id = ?",
        now.atOffset(ZoneOffset.UTC),
        community.tenant.value());
    var asked = run(street, order("home-temperature-mean", hour, now.plusSeconds(7200), Set.of()));
    assertThat(asked.figures()).isEmpty();
    assertThat(asked.withheld().isNothing()).isTrue();
  }

  @Test
  @Requirement("002-5.4.1")
  void everyRunStandsInTheLogWithItsImprint() {
    homes(HOMES, 15);
    var done = run(street, "home-temperature-mean", Set.of());
    var log = community.as(street, () -> computing.runs(new PageRequest(0, 10, null)));
    assertThat(log.items())
        .filteredOn(row -> row.id().equals(done.id()))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.genuine()).isTrue();
              assertThat(row.digest()).isEqualTo(done.digest()).hasSize(64);
              assertThat(row.told()).isEqualTo(1);
              assertThat(row.code().value()).isEqualTo(community.tenant.value());
              assertThat(row.basis()).isEqualTo(done.decision().basis().line());
            });
    var decided =
        community.as(
            street,
            () ->
                community.jdbi.withHandle(
                    handle ->
                        handle
                            .createQuery(
                                "select count(*) from decision_entry where action = 'ANALYSE' and tenant_id = :tenant")
                            .bind("tenant", community.tenant)
                            .mapTo(Long.class)
                            .one()));
    assertThat(decided).isEqualTo(1);
    var elsewhere =
        community.platform.caller(Tier.DISTRICT, "990399", null, null, "crosstier:read");
    assertThat(community.as(elsewhere, () -> computing.runs(new PageRequest(0, 10, null))).items())
        .noneMatch(row -> row.id().equals(done.id()));
  }

  @Test
  void theRightsDecideFirst() {
    homes(HOMES, 15);
    var elsewhere =
        community.platform.caller(Tier.DISTRICT, "990399", null, null, "crosstier:read");
    assertThatThrownBy(() -> run(elsewhere, "home-temperature-mean", Set.of()))
        .isInstanceOf(NotFound.class);
    var commercial =
        new Order(
            "home-temperature-mean",
            community.tenant,
            Purpose.COMMERCIAL,
            hour,
            hour.plusSeconds(3600),
            Set.of());
    assertThatThrownBy(() -> run(street, commercial)).isInstanceOf(DataRefused.class);
  }

  private Caller street() {
    return community.platform.caller(
        Tier.STREET, community.tenant.value().substring(0, 9), null, null, "crosstier:read");
  }

  /** So many homes with one device each, that measured first, first + 1 … */
  private List<UUID> homes(int count, double first) {
    return homes(count, first, 1);
  }

  private List<UUID> homes(int count, double first, double step) {
    var devices = new ArrayList<UUID>();
    for (int home = 0; home < count; home++) {
      devices.add(home(first + home * step));
    }
    return devices;
  }

  private UUID home(double value) {
    var room = community.place(PlaceKind.ROOM, community.building, null, "R" + UUID.randomUUID());
    var id = UUID.randomUUID();
    community.sql(
        "insert into device (tenant_id, id, code, name, model, place_id, state) values (?, ?, ?, 'climate', ?, ?, 'IN_SERVICE')",
        community.tenant.value(),
        id,
        id.toString(),
        CLIMATE,
        room);
    community.sql(
        "insert into reading_hour (tenant_id, device_id, hour, points, metrics) values (?, ?, ?, 2, cast(? as jsonb))",
        community.tenant.value(),
        id,
        hour.atOffset(ZoneOffset.UTC),
        "{\"temperature\": [2, %s, 0, 99]}".formatted(2 * value));
    return id;
  }

  /** As the masked exchange would have handed them to the caller. */
  private Set<UUID> tokens(Caller caller, List<UUID> devices) {
    return new HashSet<>(
        community
            .as(caller, () -> obligations.tokens(Asset.HOUSEHOLD_READINGS, "device", devices))
            .values());
  }

  private Order order(String computation, Instant from, Instant until, Set<UUID> list) {
    return new Order(computation, community.tenant, Purpose.GOVERNANCE, from, until, list);
  }

  private Computed run(Caller caller, String computation, Set<UUID> list) {
    return run(caller, order(computation, hour, hour.plus(Duration.ofHours(2)), list));
  }

  private Computed run(Caller caller, Order order) {
    return community.as(caller, () -> computing.run(order));
  }

  private void refused(Order order, String word) {
    assertThatThrownBy(() -> run(street, order))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining(word);
  }
}
