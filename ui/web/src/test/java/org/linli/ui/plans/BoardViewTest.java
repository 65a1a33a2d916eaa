package org.linli.ui.plans;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Changed;
import org.linli.devices.entity.DeviceId;
import org.linli.linkage.entity.DrillDraft;
import org.linli.linkage.entity.RouteDraft;
import org.linli.look.map.PlanCanvas;
import org.linli.look.testing.Parts;
import org.linli.plans.entity.PlanDraft;
import org.linli.plans.entity.Spot;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.testing.Requirement;
import org.linli.ui.parts.Ask;
import org.linli.ui.testing.Ground;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BoardViewTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final byte[] DRAWING =
      "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 200 100'/>".getBytes();

  private final Ground ground = Ground.english();
  private UUID device;

  @BeforeEach
  void hang() {
    device = ground.community.device(ground.community.building);
    ground.community.sql(
        "update place set longitude = 104.1, latitude = 30.6 where tenant_id = ? and id = ?",
        ground.community.tenant.value(),
        ground.community.building);
    ground.community.sql(
        """
        insert into device_status (tenant_id, device_id, last_seen_at, latest)
        values (?, ?, ?, '{"smoke": [1767225600000, 2.5]}')\
        """,
        ground.community.tenant.value(),
        device,
        Instant.now().atOffset(ZoneOffset.UTC));
  }

  @AfterEach
  void close() {
    ground.close();
  }

  private BoardView board() {
    return ground.show(
        () ->
            new BoardView(
                ground.board,
                ground.plans,
                ground.community.places,
                ground.alarms,
                ground.linkages,
                ground.scenarioNames,
                ground.models,
                ground.scopes));
  }

  private static JsonNode marks(BoardView view) {
    return JSON.readTree(Parts.first(view, PlanCanvas.class).getElement().getProperty("marks"));
  }

  private UUID plan() {
    return ground.as(
        () ->
            ground.plans.add(new PlanDraft(ground.community.building, "Ground floor", 1, DRAWING)));
  }

  @SuppressWarnings("unchecked")
  private static <T> Select<T> select(BoardView view, String label) {
    return (Select<T>)
        Parts.all(view, Select.class)
            .filter(select -> label.equals(select.getLabel()))
            .findFirst()
            .orElseThrow();
  }

  @Test
  @Requirement("000-6.2.d.1-2")
  void everyDeviceStandsOnTheMapWithItsFigure() {
    var view = board();
    assertThat(marks(view)).hasSize(1);
    var mark = marks(view).get(0);
    assertThat(mark.get("look").asString()).isEqualTo("online");
    assertThat(mark.get("label").asString()).isEqualTo("2.5 %/m");
    assertThat(mark.get("words").asString()).contains("detector", "Online", "A1");
    assertThat(Parts.words(view)).contains("No device alarms, is offline");
  }

  @Test
  void anAlarmIsSeenOnTheMapBelowAndBeside() {
    var view = board();
    ground.community.alarm(ground.community.building, "CRITICAL", "FIRE");
    ground.run(view::refresh);
    assertThat(marks(view).get(0).get("look").asString()).isEqualTo("alarm");
    assertThat(Parts.words(Parts.first(view, BoardList.class))).contains("detector", "Alarm");
    assertThat(Parts.words(Parts.first(view, BoardSide.class))).contains("Open alarms · 1");
  }

  @Test
  void aPlanIsTheGroundThatIsChosen() {
    var plan = plan();
    ground.run(() -> ground.plans.put(plan, new DeviceId(device), new Spot(0.2, 0.3)));
    var view = board();
    Select<BoardGround> select = select(view, "Ground");
    ground.run(() -> select.setValue(new BoardGround(ground.plans.get(plan))));
    assertThat(marks(view).get(0).get("x").asDouble()).isEqualTo(0.2);
    var canvas = Parts.first(view, PlanCanvas.class).getElement();
    assertThat(canvas.getProperty("proportion", 0.0)).isEqualTo(2.0);
    assertThat(Parts.words(view)).contains("A1 · Ground floor (floor 1)");
    ground.run(() -> select.setValue(BoardGround.MAP));
    assertThat(canvas.getProperty("proportion", 0.0)).isEqualTo(1.6);
  }

  @Test
  void aNewPlanIsOfferedWhileOneLooksAndTheChoiceStays() {
    var view = board();
    Select<BoardGround> select = select(view, "Ground");
    assertThat(select.getValue()).isEqualTo(BoardGround.MAP);
    plan();
    ground.run(view::refresh);
    assertThat(select.getGenericDataView().getItems()).hasSize(2);
    assertThat(select.getValue()).isEqualTo(BoardGround.MAP);
  }

  @Test
  void onlyWhatNeedsSomebodyIsLeftWhereThatIsWanted() {
    var view = board();
    ground.run(() -> Parts.first(view, Checkbox.class).setValue(true));
    var trouble =
        Parts.all(view, Checkbox.class)
            .filter(box -> box.getLabel().startsWith("Only alarms"))
            .findFirst()
            .orElseThrow();
    ground.run(() -> trouble.setValue(true));
    assertThat(marks(view)).isEmpty();
    assertThat(Parts.words(view)).contains("Online");
  }

  @Test
  void aMarkOfSeveralOpensAllOfThem() {
    ground.community.device(ground.community.room);
    var view = board();
    assertThat(marks(view)).hasSize(1);
    assertThat(marks(view).get(0).get("sign").asString()).isEqualTo("2");
    var data =
        JSON.createObjectNode().put("event.detail.id", marks(view).get(0).get("id").asString());
    var canvas = Parts.first(view, PlanCanvas.class).getElement();
    ground.run(
        () ->
            canvas
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(canvas, "mark-pick", data)));
    assertThat(Parts.words(ground.opened(Ask.class))).contains("detector", "Offline", "Online");
  }

  @Test
  void whileSomethingIsAnsweredTheWaysOutOfThatPlaceAreShown() {
    ground.run(
        () ->
            ground.linkages.route(
                ground.community.building, new RouteDraft("North stairs", "Lawn")));
    ground.run(
        () ->
            ground.linkages.route(
                ground.community.otherBuilding, new RouteDraft("South stairs", "Square")));
    var view = board();
    assertThat(Parts.words(view)).doesNotContain("North stairs");
    var drill =
        ground.as(
            () ->
                ground.drills.plan(
                    new DrillDraft("fire", device, false, Instant.now(), "quarter")));
    ground.as(() -> ground.drills.start(drill));
    ground.run(view::refresh);
    assertThat(Parts.words(view))
        .contains("Ways out", "North stairs", "Gather at: Lawn")
        .doesNotContain("South stairs");
  }

  @Test
  void whoMaySeeDevicesAloneSeesNeitherAlarmsNorPlans() {
    plan();
    ground.community.alarm(ground.community.building, "CRITICAL", "FIRE");
    ground.of(ground.member("devices:read"));
    var view = board();
    assertThat(marks(view).get(0).get("look").asString()).isEqualTo("alarm");
    assertThat(marks(view).get(0).get("label").asString()).as("no figure").isEqualTo("detector");
    assertThat(this.<BoardGround>grounds(view)).isEqualTo(1);
  }

  private <T> long grounds(BoardView view) {
    Select<T> select = select(view, "Ground");
    return select.getGenericDataView().getItems().count();
  }

  @Test
  void valuesAloneAreNotFollowedFasterThanAnybodyReads() {
    var view = board();
    assertThat(view.concerns(change("readings"))).as("was read just now").isFalse();
    assertThat(view.concerns(change("alarms"))).isTrue();
    assertThat(view.concerns(change("readings", "alarms"))).isTrue();
    assertThat(view.concerns(change("notices"))).isFalse();
  }

  private Changed change(String... topics) {
    return new Changed(
        ground.community.tenant, new DivisionCode(ground.community.tenant.value()), Set.of(topics));
  }
}
