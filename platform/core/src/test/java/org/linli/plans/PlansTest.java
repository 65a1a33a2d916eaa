package org.linli.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Refusal;
import org.linli.devices.entity.DeviceId;
import org.linli.devices.entity.Replacement;
import org.linli.places.entity.PlaceKind;
import org.linli.plans.control.PlanRefused;
import org.linli.plans.entity.PlanDraft;
import org.linli.plans.entity.PlanRow;
import org.linli.plans.entity.Spot;
import org.linli.plans.entity.SpotRow;

class PlansTest {

  private final PlansGround ground = new PlansGround();
  private final UUID building = ground.community.building;

  private List<SpotRow> spots(UUID plan) {
    return ground.as(() -> ground.plans.spots(plan));
  }

  private void refused(PlanDraft draft, String field) {
    assertThatThrownBy(() -> ground.as(() -> ground.plans.add(draft)))
        .isInstanceOfSatisfying(
            Invalid.class, invalid -> assertThat(invalid.arguments()).contains(field));
  }

  @Test
  void aPlanIsAddedNamedDrawnAnewAndRemoved() {
    var id = ground.plan(building, " 一层 ", 1);
    var row = ground.as(() -> ground.plans.get(id));
    assertThat(row.name()).isEqualTo("一层");
    assertThat(row.placeName()).isEqualTo("A1");
    assertThat(row.mediaType()).isEqualTo("image/png");
    assertThat(row.by()).isEqualTo(ground.community.clerk.displayName());
    assertThat(ground.as(() -> ground.plans.picture(id)).content()).isEqualTo(Sheets.png(800, 600));
    ground.run(() -> ground.plans.rename(id, "地下室", -1));
    ground.run(() -> ground.plans.redraw(id, Sheets.svg(Sheets.DRAWING)));
    assertThat(ground.as(() -> ground.plans.get(id)))
        .extracting(PlanRow::name, PlanRow::floor, PlanRow::mediaType, PlanRow::width)
        .containsExactly("地下室", -1, "image/svg+xml", 1_000);
    ground.run(() -> ground.plans.remove(id));
    assertThatThrownBy(() -> ground.as(() -> ground.plans.get(id))).isInstanceOf(NotFound.class);
  }

  @Test
  void openScreensHearOfEachChange() {
    ground.community.changes.clear();
    ground.plan(building, "一层", 1);
    assertThat(ground.community.changes)
        .anySatisfy(change -> assertThat(change.topics()).contains("plans"));
  }

  @Test
  void plansAreListedFromTheWholeToTheFloorsOfThePlaceThatIsAskedFor() {
    var compound = ground.as(() -> ground.community.places.get(building)).parent();
    ground.plan(building, "二层", 2);
    ground.plan(building, "一层", 1);
    ground.plan(building, "立面", null);
    ground.plan(compound, "总平面", null);
    ground.plan(ground.community.otherBuilding, "一层", 1);
    assertThat(ground.as(() -> ground.plans.list(building)))
        .extracting(PlanRow::name)
        .containsExactly("立面", "一层", "二层");
    assertThat(ground.as(() -> ground.plans.list(compound)))
        .hasSize(5)
        .first()
        .extracting(PlanRow::name)
        .isEqualTo("总平面");
    assertThat(ground.as(() -> ground.plans.list(null))).hasSize(5);
  }

  @Test
  void aGridAndAHomeHaveNoPlanAndAPlanHasANameAndAPlace() {
    var picture = Sheets.png(100, 100);
    refused(new PlanDraft(ground.community.room, "x", null, picture), "no-plan");
    refused(new PlanDraft(ground.community.grid, "x", null, picture), "no-plan");
    refused(new PlanDraft(null, "x", null, picture), "place");
    refused(new PlanDraft(building, " ", null, picture), "name");
    refused(new PlanDraft(building, "x".repeat(121), null, picture), "name");
    refused(new PlanDraft(building, "x", 201, picture), "floor");
    assertThatThrownBy(
            () -> ground.as(() -> ground.plans.add(new PlanDraft(building, "x", 1, new byte[9]))))
        .isInstanceOf(PlanRefused.class);
    assertThatThrownBy(
            () ->
                ground.as(
                    () -> ground.plans.add(new PlanDraft(UUID.randomUUID(), "x", 1, picture))))
        .isInstanceOf(NotFound.class);
    assertThat(ground.as(() -> ground.plans.list(null))).isEmpty();
  }

  @Test
  void aDeviceStandsWhereItWasPutAlsoOnASharperPicture() {
    var plan = ground.plan(building, "一层", 1);
    var device = ground.device("D1", "smoke-detector", ground.community.room);
    ground.put(plan, device, 0.25, 0.5);
    ground.put(plan, device, 0.3, 0.6);
    ground.run(() -> ground.plans.redraw(plan, Sheets.jpeg(4_000, 3_000)));
    assertThat(spots(plan))
        .extracting(SpotRow::device, SpotRow::code, SpotRow::x, SpotRow::y)
        .containsExactly(tuple(device, "D1", 0.3, 0.6));
    assertThat(ground.as(() -> ground.plans.get(plan)).devices()).isEqualTo(1);
    assertThat(ground.as(() -> ground.plans.of(device)))
        .extracting(SpotRow::plan, SpotRow::planName)
        .containsExactly(tuple(plan, "一层"));
  }

  @ParameterizedTest
  @CsvSource({"-0.1, 0.5, x", "1.01, 0.5, x", "0.5, NaN, y", ", 0.5, x", "0.5, , y"})
  void aSpotLiesOnThePlan(Double x, Double y, String field) {
    var plan = ground.plan(building, "一层", 1);
    var device = ground.device("D1", "smoke-detector", building);
    assertThatThrownBy(() -> ground.run(() -> ground.plans.put(plan, device, new Spot(x, y))))
        .isInstanceOfSatisfying(
            Invalid.class, invalid -> assertThat(invalid.arguments()).contains(field));
  }

  @Test
  void whatStandsInAnotherHouseIsOnNoPlanOfThisOne() {
    var plan = ground.plan(building, "一层", 1);
    var other = ground.device("D1", "smoke-detector", ground.community.otherBuilding);
    assertThatThrownBy(() -> ground.put(plan, other, 0.1, 0.1))
        .isInstanceOfSatisfying(
            Invalid.class, refusal -> assertThat(refusal.arguments()).contains("stands-elsewhere"));
    var point = ground.community.place(PlaceKind.PUBLIC, null, ground.community.grid, "GATE");
    ground.put(plan, ground.device("D2", "road-camera", point), 0.1, 0.1);
    ground.put(plan, ground.device("D3", "road-camera", null), 0.2, 0.1);
    assertThat(spots(plan)).extracting(SpotRow::code).containsExactly("D2", "D3");
  }

  @Test
  void whoTakesAnothersPlaceStandsWhereThatOneStoodUntilItIsMoved() {
    var plan = ground.plan(building, "一层", 1);
    var before = ground.device("OLD", "smoke-detector", building);
    ground.put(plan, before, 0.7, 0.8);
    var after =
        ground.as(() -> ground.life.replace(before, new Replacement("NEW", "new", "broken"))).id();
    assertThat(spots(plan))
        .extracting(SpotRow::device, SpotRow::code, SpotRow::x)
        .containsExactly(tuple(after, "NEW", 0.7));
    ground.put(plan, after, 0.1, 0.2);
    assertThat(spots(plan)).extracting(SpotRow::x).containsExactly(0.1);
    ground.run(() -> ground.plans.take(plan, after));
    assertThat(spots(plan)).as("with the spot that it took over").isEmpty();
  }

  @Test
  void aDeviceIsTakenOffAndAPlanGoesWithItsSpots() {
    var plan = ground.plan(building, "一层", 1);
    var device = ground.device("D1", "smoke-detector", building);
    ground.put(plan, device, 0.5, 0.5);
    ground.run(() -> ground.plans.take(plan, device));
    assertThatThrownBy(() -> ground.run(() -> ground.plans.take(plan, device)))
        .isInstanceOf(NotFound.class);
    ground.put(plan, device, 0.5, 0.5);
    ground.run(() -> ground.plans.remove(plan));
    assertThat(ground.as(() -> ground.plans.of(device))).isEmpty();
  }

  @Test
  void aPlaceWithAPlanIsNotRemoved() {
    var point = ground.community.place(PlaceKind.PUBLIC, null, ground.community.grid, "SQUARE");
    ground.plan(point, "广场", null);
    assertThatThrownBy(() -> ground.run(() -> ground.community.places.remove(point)))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo("place-in-use");
              assertThat(refusal.arguments()).containsExactly("plans");
            });
  }

  @Test
  void anotherCommunityNeitherSeesNorTouchesAPlan() {
    var other = new PlansGround();
    var plan = ground.plan(building, "一层", 1);
    var mine = other.plan(other.community.building, "一层", 1);
    var device = ground.device("D1", "smoke-detector", building);
    assertThat(other.as(() -> other.plans.list(null)))
        .extracting(PlanRow::id)
        .containsExactly(mine);
    List<Runnable> touches =
        List.of(
            () -> other.plans.get(plan),
            () -> other.plans.picture(plan),
            () -> other.plans.spots(plan),
            () -> other.plans.rename(plan, "x", null),
            () -> other.plans.redraw(plan, Sheets.png(90, 90)),
            () -> other.plans.remove(plan),
            () -> other.plans.put(mine, device, new Spot(0.5, 0.5)),
            () -> other.plans.put(plan, new DeviceId(UUID.randomUUID()), new Spot(0.5, 0.5)),
            () -> other.plans.take(plan, device),
            () -> other.plans.of(device));
    for (var touch : touches) {
      assertThatThrownBy(() -> other.run(touch)).isInstanceOf(NotFound.class);
    }
    assertThat(ground.as(() -> ground.plans.get(plan)).name()).isEqualTo("一层");
  }
}
