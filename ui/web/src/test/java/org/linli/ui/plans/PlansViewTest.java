package org.linli.ui.plans;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.devices.entity.DeviceId;
import org.linli.devices.entity.DeviceRow;
import org.linli.look.map.PlanCanvas;
import org.linli.look.testing.Parts;
import org.linli.plans.entity.PlanDraft;
import org.linli.plans.entity.Spot;
import org.linli.plans.entity.SpotRow;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Speech;
import org.linli.ui.testing.Ground;
import tools.jackson.databind.json.JsonMapper;

class PlansViewTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final byte[] DRAWING =
      "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 200 100'/>"
          .getBytes(StandardCharsets.UTF_8);

  private final Ground ground = Ground.english();
  private final UUID device = ground.community.device(ground.community.building);

  @AfterEach
  void close() {
    ground.close();
  }

  private PlansView view() {
    return ground.show(
        () ->
            new PlansView(
                ground.plans,
                ground.planSpots,
                ground.devices,
                ground.community.places,
                ground.models,
                ground.scopes,
                ground.downloads));
  }

  private UUID plan() {
    return ground.as(
        () -> ground.plans.add(new PlanDraft(ground.community.building, "Hall", 1, DRAWING)));
  }

  private java.util.List<SpotRow> spots(UUID plan) {
    return ground.as(() -> ground.plans.spots(plan));
  }

  @SuppressWarnings("unchecked")
  private static ComboBox<DeviceRow> devices(PlansView view) {
    return (ComboBox<DeviceRow>)
        Parts.all(view, ComboBox.class)
            .filter(box -> "Device".equals(box.getLabel()))
            .findFirst()
            .orElseThrow();
  }

  private void told(PlansView view, String event, double x, double y) {
    var canvas = Parts.first(view, PlanCanvas.class).getElement();
    var data =
        JSON.createObjectNode()
            .put("event.detail.id", device.toString())
            .put("event.detail.x", x)
            .put("event.detail.y", y);
    ground.run(
        () ->
            canvas
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(canvas, event, data)));
  }

  private void choose(PlansView view) {
    ground.run(
        () ->
            devices(view)
                .setValue(
                    devices(view)
                        .getListDataView()
                        .getItems()
                        .filter(row -> row.id().value().equals(device))
                        .findFirst()
                        .orElseThrow()));
  }

  @Test
  void whereThereIsNoPlanTheScreenSaysSo() {
    assertThat(Parts.words(view())).contains("No floor plan yet");
  }

  @Test
  void aDeviceIsPutByAClickAndMovedByHand() {
    var plan = plan();
    var view = view();
    told(view, "ground-pick", 0.25, 0.5);
    assertThat(spots(plan)).as("no device was chosen").isEmpty();
    choose(view);
    told(view, "ground-pick", 0.25, 0.5);
    assertThat(spots(plan)).extracting(SpotRow::x, SpotRow::y).containsExactly(tuple(0.25, 0.5));
    assertThat(Parts.words(view)).contains("Devices on it · 1", "25.0% from left, 50.0% from top");
    told(view, "mark-move", 0.75, 0.1);
    assertThat(spots(plan)).extracting(SpotRow::x, SpotRow::y).containsExactly(tuple(0.75, 0.1));
    assertThat(devices(view).getListDataView().getItems()).as("stands there already").isEmpty();
  }

  private static org.assertj.core.groups.Tuple tuple(Object... values) {
    return org.assertj.core.groups.Tuple.tuple(values);
  }

  @Test
  void whoHasNoMouseWritesThePerCents() {
    var plan = plan();
    var view = view();
    ground.press(view, "Put it there");
    assertThat(devices(view).isInvalid()).isTrue();
    choose(view);
    var shares = Parts.all(view, NumberField.class).toList();
    ground.run(
        () -> {
          shares.get(0).setValue(10.0);
          shares.get(1).setValue(101.0);
        });
    ground.press(view, "Put it there");
    assertThat(shares.get(1).isInvalid()).isTrue();
    ground.run(() -> shares.get(1).setValue(20.0));
    ground.press(view, "Put it there");
    assertThat(spots(plan)).extracting(SpotRow::x, SpotRow::y).containsExactly(tuple(0.1, 0.2));
    ground.press(view, "Take off");
    assertThat(spots(plan)).isEmpty();
  }

  @Test
  void aPlanIsAddedWithPlaceNameAndPicture() {
    var view = view();
    ground.press(view, "Add a floor plan");
    var ask = ground.opened(Ask.class);
    ground.press(ask, "Add a floor plan");
    assertThat(Parts.first(ask, TextField.class).isInvalid()).isTrue();
    assertThat(ask.isOpened()).isTrue();
    ground.run(() -> ask.close());
    var dialog = new PlanDialog(new Speech(java.util.Locale.ENGLISH));
    ground.run(
        () ->
            dialog.add(
                ground.community.places.tree(),
                ground.community.places.get(ground.community.building),
                draft -> {
                  ground.plans.add(draft);
                  return true;
                }));
    var filled = ground.opened(Ask.class);
    ground.run(
        () -> {
          Parts.first(filled, TextField.class).setValue("Roof");
          Parts.first(filled, IntegerField.class).setValue(12);
          dialog.take(DRAWING);
        });
    ground.press(filled, "Add a floor plan");
    assertThat(ground.as(() -> ground.plans.list(null)))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.name()).isEqualTo("Roof");
              assertThat(row.floor()).isEqualTo(12);
            });
  }

  @Test
  void aPlanGetsAnotherNameAndIsRemoved() {
    plan();
    var view = view();
    ground.press(view, "Name and floor");
    var ask = ground.opened(Ask.class);
    ground.run(() -> Parts.first(ask, TextField.class).setValue("Lobby"));
    ground.press(ask, "Name and floor");
    assertThat(Parts.words(view)).contains("A A1 · Lobby (floor 1)");
    ground.press(view, "Another picture");
    ground.press(ground.opened(Ask.class), "Another picture");
    assertThat(ground.notes()).as("no picture was chosen").isNotEmpty();
    ground.press(view, "Remove the plan");
    ground.press(ground.opened(Ask.class), "Remove the plan");
    assertThat(ground.as(() -> ground.plans.list(null))).isEmpty();
    assertThat(Parts.words(view)).contains("No floor plan yet");
  }

  @Test
  void whoMayOnlyLookSeesNoVerbs() {
    plan();
    ground.of(ground.member("places:read", "devices:read"));
    var view = view();
    assertThat(Parts.hasButton(view, "Add a floor plan")).isFalse();
    assertThat(Parts.hasButton(view, "Remove the plan")).isFalse();
    assertThat(Parts.first(view, PlanCanvas.class).getElement().getProperty("kept", false))
        .isFalse();
  }

  @Test
  void theDevicesPageTellsOnWhichPlansItStands() {
    var plan = plan();
    var panel = new DevicePlansPanel(new Speech(java.util.Locale.ENGLISH), ground.plans);
    ground.run(() -> panel.show(new DeviceId(device)));
    assertThat(Parts.words(panel)).contains("On no floor plan yet");
    ground.run(() -> ground.plans.put(plan, new DeviceId(device), new Spot(0.5, 0.25)));
    ground.run(() -> panel.show(new DeviceId(device)));
    assertThat(Parts.words(panel)).contains("Hall", "50.0% from left");
    assertThat(Parts.first(panel, Anchor.class).getHref())
        .isEqualTo("community/board?plan=" + plan);
  }
}
