package org.linli.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.devices.entity.DeviceId;
import org.linli.devices.entity.Replacement;
import org.linli.places.entity.PlaceKind;
import org.linli.plans.control.Pictures;
import org.linli.plans.control.PlanRefused;
import org.linli.plans.entity.PlanDraft;
import org.linli.plans.entity.PlanRow;
import org.linli.plans.entity.Spot;
import org.linli.plans.entity.SpotRow;

/** How many, how long, how often, and two at once. */
class PlanBoundsTest {

  private static final String SMOKE = "smoke-detector";
  private static final int MOST = 150;

  private final PlansGround ground = new PlansGround();
  private final UUID building = ground.community.building;
  private final UUID compound =
      ground.as(() -> ground.community.places.get(ground.community.building)).parent();

  private List<SpotRow> spots(UUID plan) {
    return ground.as(() -> ground.plans.spots(plan));
  }

  private PlanRow row(UUID plan) {
    return ground.as(() -> ground.plans.get(plan));
  }

  private void many(UUID place, int plans) {
    ground.community.sql(
        "insert into floor_plan (tenant_id, id, place_id, name, floor, media_type, width, height,"
            + " content, by_name, at) select ?, gen_random_uuid(), ?, 'F', n, 'image/png', 99, 99,"
            + " cast('x' as bytea), 'c', now() from generate_series(1, ?) as n",
        ground.community.tenant.value(),
        place,
        plans);
  }

  private DeviceId replaced(DeviceId before, String code) {
    return ground.as(() -> ground.life.replace(before, new Replacement(code, code, "broken"))).id();
  }

  @Test
  void aPlaceHasAsManyPlansAsTheTallestHouseHasFloorsAndNoMore() {
    many(building, MOST - 1);
    ground.plan(building, "last", 150);
    assertThatThrownBy(() -> ground.plan(building, "more", 151))
        .isInstanceOfSatisfying(
            PlanRefused.class,
            refusal -> {
              assertThat(refusal.status()).isEqualTo(422);
              assertThat(refusal.arguments()).containsExactly("count");
            });
    assertThat(ground.as(() -> ground.plans.list(building))).hasSize(MOST);
  }

  @Test
  void theFloorsOfItsHousesDoNotKeepACompoundFromItsOwnPlan() {
    many(building, MOST);
    ground.plan(compound, "总平面", null);
    assertThat(ground.as(() -> ground.plans.list(compound)))
        .hasSize(MOST + 1)
        .first()
        .extracting(PlanRow::name)
        .isEqualTo("总平面");
  }

  @ParameterizedTest
  @ValueSource(ints = {-10, 0, 200})
  void theLowestAndTheHighestFloorAreTaken(int floor) {
    var plan = ground.plan(building, "f", floor);
    assertThat(row(plan).floor()).isEqualTo(floor);
  }

  @ParameterizedTest
  @ValueSource(ints = {-11, 201, Integer.MIN_VALUE, Integer.MAX_VALUE})
  void noPlanIsGivenAFloorThatThereIsNot(int floor) {
    var plan = ground.plan(building, "f", 1);
    assertThatThrownBy(() -> ground.run(() -> ground.plans.rename(plan, "f", floor)))
        .isInstanceOfSatisfying(
            Invalid.class,
            invalid -> assertThat(invalid.arguments()).containsExactly("floor", "-10..200"));
    assertThat(row(plan).floor()).isEqualTo(1);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "  ", "\t\n"})
  void aNameThatSaysNothingIsRefused(String name) {
    var plan = ground.plan(building, "before", 1);
    assertThatThrownBy(() -> ground.run(() -> ground.plans.rename(plan, name, 1)))
        .isInstanceOfSatisfying(
            Invalid.class,
            invalid -> assertThat(invalid.arguments()).containsExactly("name", "1..120"));
    assertThat(row(plan).name()).isEqualTo("before");
  }

  @Test
  void theLongestNameIsTakenWithBlanksAroundIt() {
    var longest = "层".repeat(120);
    var plan = ground.plan(building, "  " + longest + " ", 1);
    assertThat(row(plan).name()).isEqualTo(longest);
    ground.run(() -> ground.plans.rename(plan, " " + longest + " ", null));
    assertThat(row(plan).name()).isEqualTo(longest);
    assertThat(row(plan).floor()).as("the whole").isNull();
  }

  @Test
  void theLargestPictureIsTakenAndOneByteMoreIsNot() {
    var largest = Arrays.copyOf(Sheets.png(800, 600), Pictures.LARGEST);
    var plan = ground.as(() -> ground.plans.add(new PlanDraft(building, "x", 1, largest)));
    assertThat(ground.as(() -> ground.plans.picture(plan)).content()).hasSize(Pictures.LARGEST);
    var larger = Arrays.copyOf(largest, Pictures.LARGEST + 1);
    assertThatThrownBy(() -> ground.run(() -> ground.plans.redraw(plan, larger)))
        .isInstanceOfSatisfying(
            PlanRefused.class, refusal -> assertThat(refusal.arguments()).containsExactly("size"));
    assertThat(row(plan).width()).as("the old picture stays").isEqualTo(800);
  }

  @Test
  void whatIsNotThereIsNeitherRenamedNorDrawnNorRemoved() {
    var nowhere = UUID.randomUUID();
    List<Runnable> deeds =
        List.of(
            () -> ground.plans.rename(nowhere, "x", null),
            () -> ground.plans.redraw(nowhere, Sheets.png(90, 90)),
            () -> ground.plans.remove(nowhere),
            () -> ground.plans.put(nowhere, new DeviceId(nowhere), new Spot(0.1, 0.1)),
            () -> ground.plans.take(nowhere, new DeviceId(nowhere)));
    for (var deed : deeds) {
      assertThatThrownBy(() -> ground.run(deed)).isInstanceOf(NotFound.class);
    }
    assertThat(ground.as(() -> ground.plans.list(nowhere))).isEmpty();
  }

  @Test
  void everyChangeIsToldToOpenScreensAndARefusalIsNot() {
    var plan = ground.plan(building, "f", 1);
    var device = ground.device("D", SMOKE, building);
    List<Runnable> deeds =
        List.of(
            () -> ground.plans.rename(plan, "x", null),
            () -> ground.plans.redraw(plan, Sheets.png(90, 90)),
            () -> ground.plans.put(plan, device, new Spot(0.0, 1.0)),
            () -> ground.plans.take(plan, device),
            () -> ground.plans.remove(plan));
    for (var deed : deeds) {
      ground.community.changes.clear();
      ground.run(deed);
      assertThat(ground.community.changes)
          .anySatisfy(change -> assertThat(change.topics()).contains("plans"));
    }
    ground.community.changes.clear();
    assertThatThrownBy(() -> ground.run(() -> ground.plans.remove(plan)))
        .isInstanceOf(NotFound.class);
    assertThat(ground.community.changes).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 1", "0, 1"})
  void theCornersBelongToThePlan(double x, double y) {
    var plan = ground.plan(building, "f", 1);
    ground.put(plan, ground.device("D", SMOKE, building), x, y);
    assertThat(spots(plan)).extracting(SpotRow::x, SpotRow::y).containsExactly(tuple(x, y));
  }

  @Test
  void aDeviceThatWasReplacedTwiceStillStandsWhereTheFirstOneStood() {
    var plan = ground.plan(building, "f", 1);
    var first = ground.device("FIRST", SMOKE, building);
    ground.put(plan, first, 0.7, 0.8);
    var third = replaced(replaced(first, "SECOND"), "THIRD");
    assertThat(spots(plan))
        .extracting(SpotRow::device, SpotRow::code, SpotRow::x, SpotRow::y)
        .containsExactly(tuple(third, "THIRD", 0.7, 0.8));
    assertThat(ground.as(() -> ground.plans.of(third)))
        .extracting(SpotRow::plan)
        .containsExactly(plan);
    assertThat(ground.shown(ground.as(() -> ground.board.on(plan)))).containsOnlyKeys("THIRD");
    assertThat(row(plan).devices()).isEqualTo(1);
    ground.run(() -> ground.plans.take(plan, third));
    assertThat(spots(plan)).isEmpty();
  }

  @Test
  void whoWasMovedHandsOnTheNewSpotAndNotTheOld() {
    var plan = ground.plan(building, "f", 1);
    var first = ground.device("FIRST", SMOKE, building);
    ground.put(plan, first, 0.1, 0.1);
    var second = replaced(first, "SECOND");
    ground.put(plan, second, 0.9, 0.9);
    var third = replaced(second, "THIRD");
    assertThat(spots(plan))
        .extracting(SpotRow::device, SpotRow::x)
        .containsExactly(tuple(third, 0.9));
  }

  @Test
  void asManyAreCountedOnAPlanAsAreListed() {
    var plan = ground.plan(building, "f", 1);
    var moved = ground.device("MOVED", SMOKE, building);
    ground.put(plan, moved, 0.1, 0.1);
    ground.put(plan, replaced(moved, "AFTER"), 0.2, 0.2);
    ground.put(plan, ground.device("GONE", SMOKE, building), 0.3, 0.3);
    ground.community.sql(
        "update device set state = 'SCRAPPED' where tenant_id = ? and code = 'GONE'",
        ground.community.tenant.value());
    ground.put(plan, ground.device("THERE", SMOKE, building), 0.4, 0.4);
    assertThat(spots(plan)).extracting(SpotRow::code).containsExactly("AFTER", "THERE");
    assertThat(row(plan).devices()).isEqualTo(2);
    assertThat(ground.as(() -> ground.plans.list(building)))
        .extracting(PlanRow::devices)
        .containsExactly(2);
  }

  @Test
  void aDeviceStandsOnThePlansOfItsHouseAndOfTheWholeInTheOrderOfTheirNames() {
    var device = ground.device("D", SMOKE, ground.community.room);
    var other = ground.device("E", SMOKE, building);
    var b = ground.plan(compound, "B", null);
    var a = ground.plan(building, "A", 1);
    ground.put(b, device, 0.2, 0.2);
    ground.put(a, device, 0.1, 0.1);
    ground.put(a, other, 0.3, 0.3);
    assertThat(ground.as(() -> ground.plans.of(device)))
        .extracting(SpotRow::plan, SpotRow::x)
        .containsExactly(tuple(a, 0.1), tuple(b, 0.2));
  }

  @Test
  void aPublicPointHasAPlanAndItsOwnDevicesOnIt() {
    var point = ground.community.place(PlaceKind.PUBLIC, null, ground.community.grid, "GATE");
    var plan = ground.plan(point, "gate", null);
    ground.put(plan, ground.device("D", "road-camera", point), 0.5, 0.5);
    assertThat(spots(plan)).extracting(SpotRow::code).containsExactly("D");
    var inside = ground.device("E", SMOKE, building);
    assertThatThrownBy(() -> ground.put(plan, inside, 0.5, 0.5)).isInstanceOf(Invalid.class);
  }

  @Test
  void twoWhoPutTheSameDeviceAtOnceLeaveOneSpot() throws Exception {
    var plan = ground.plan(building, "f", 1);
    var device = ground.device("D", SMOKE, building);
    Callable<Void> left = put(plan, device, 0.1);
    Callable<Void> right = put(plan, device, 0.9);
    try (var both = Executors.newFixedThreadPool(2)) {
      for (var done : both.invokeAll(List.of(left, right))) {
        done.get();
      }
    }
    assertThat(spots(plan)).singleElement().extracting(SpotRow::x).isIn(0.1, 0.9);
  }

  private Callable<Void> put(UUID plan, DeviceId device, double x) {
    return () -> {
      ground.put(plan, device, x, 0.5);
      return null;
    };
  }
}
