package org.linli.ui.provision;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.PageRequest;
import org.linli.devices.entity.Basis;
import org.linli.devices.entity.DeviceDraft;
import org.linli.devices.entity.DeviceId;
import org.linli.devices.entity.DeviceMove;
import org.linli.devices.entity.DeviceState;
import org.linli.look.part.PagedGrid;
import org.linli.look.testing.Parts;
import org.linli.provision.entity.ExtentDraft;
import org.linli.provision.entity.Need;
import org.linli.provision.entity.NeedQuery;
import org.linli.provision.entity.NeedState;
import org.linli.provision.entity.SpecState;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Speech;
import org.linli.ui.testing.Ground;

class ProvisionScreensTest {

  private final Ground ground = Ground.english();

  @AfterEach
  void close() {
    ground.close();
  }

  private ProvisionView provision() {
    return ground.show(
        () ->
            new ProvisionView(
                ground.provision, ground.fitness, ground.models, ground.scopes, ground.downloads));
  }

  private DeviceId device(String model) {
    var code = "S" + UUID.randomUUID().toString().substring(0, 10);
    return ground.as(
        () -> ground.devices.register(new DeviceDraft(code, "Device", model, null)).id());
  }

  @SuppressWarnings("unchecked")
  private PagedGrid<Need> needs(ProvisionView view) {
    return (PagedGrid<Need>) Parts.all(view, PagedGrid.class).findFirst().orElseThrow();
  }

  private Need need(ProvisionView view, String model) {
    return ground
        .as(
            () ->
                ground.provision.needs(
                    new NeedQuery(null, model, null, null), PageRequest.first(9)))
        .items()
        .getFirst();
  }

  @Test
  void whatIsMissingStandsFirstWithItsClauseAndIsFiltered() {
    var view = provision();
    var grid = needs(view);
    var first = ground.as(() -> Parts.items(grid)).getFirst();
    assertThat(first.owed()).isTrue();
    assertThat(first.state()).isEqualTo(NeedState.SHORT);
    assertThat(ground.as(() -> Parts.cells(grid, first))).contains("Demanded", "1 missing");
    assertThat(Parts.words(view)).contains("demands:", "Digital life", "Figures of papers");
    @SuppressWarnings("unchecked")
    Select<NeedState> state = Parts.first(view, Select.class);
    ground.run(() -> state.setValue(NeedState.MET));
    assertThat(ground.as(() -> Parts.items(grid))).allMatch(row -> row.state() == NeedState.MET);
  }

  @Test
  void whoMayNotWriteSeesNoButtonForIt() {
    ground.of(ground.member("devices:read"));
    assertThat(Parts.hasButton(provision(), "Note what is to be covered")).isFalse();
  }

  @Test
  @SuppressWarnings("unchecked")
  void anExtentIsNotedOnTheScreen() {
    var view = provision();
    ground.press(view, "Note what is to be covered");
    var ask = ground.opened(Ask.class);
    var selects = Parts.all(ask, Select.class).toList();
    Select<Basis> basis = selects.get(1);
    var lift =
        basis.getListDataView().getItems().filter(one -> one.id().equals("lift")).findFirst();
    ground.run(
        () -> {
          basis.setValue(lift.orElseThrow());
          Parts.first(ask, NumberField.class).setValue(3d);
        });
    assertThat(Parts.words(ask)).contains("Not noted yet.");
    ground.press(ask, "Save");
    assertThat(need(view, "lift-monitor").needed()).isEqualTo(3);
    ground.press(view, "Note what is to be covered");
    var again = ground.opened(Ask.class);
    Select<Basis> known = (Select<Basis>) Parts.all(again, Select.class).toList().get(1);
    ground.run(() -> known.setValue(lift.orElseThrow()));
    assertThat(Parts.first(again, NumberField.class).getValue()).isEqualTo(3d);
  }

  @Test
  void whatIsMissingIsPlannedBesideWhatLiesIdle() {
    var idle = device("canteen-screen");
    ground.run(() -> ground.life.move(idle, new DeviceMove(DeviceState.STOPPED, "canteen closed")));
    ground.run(() -> ground.provision.note(new ExtentDraft(null, "canteen", 2d)));
    var view = provision();
    var row = need(view, "canteen-screen");
    ground.run(
        () ->
            PlanDialog.open(
                new Speech(java.util.Locale.ENGLISH, org.linli.tenancy.entity.CityTime.ZONE),
                ground.provision,
                ground.models,
                row,
                () -> {}));
    var ask = ground.opened(Ask.class);
    assertThat(Parts.words(ask)).contains("Device ·", "Canteen screen");
    assertThat(Parts.first(ask, IntegerField.class).getValue()).isEqualTo(2);
    ground.press(ask, "Plan them");
    assertThat(need(view, "canteen-screen").planned()).as("without a reason").isZero();
    ground.run(() -> Parts.first(ask, TextArea.class).setValue("too dark"));
    ground.press(ask, "Plan them");
    assertThat(need(view, "canteen-screen").planned()).isEqualTo(2);
  }

  @Test
  void theFiguresOfADeviceAreWrittenBesideWhatIsAsked() {
    var id = device("smart-pole");
    var panel =
        ground.show(
            () -> {
              var made =
                  new DeviceSpecsPanel(
                      new Speech(java.util.Locale.ENGLISH, org.linli.tenancy.entity.CityTime.ZONE),
                      ground.fitness,
                      true,
                      () -> {});
              made.show(id);
              return made;
            });
    assertThat(Parts.words(panel)).contains("Design life in years", "≥ 25 a", "Not noted");
    ground.press(panel, "Write the figures");
    var ask = ground.opened(Ask.class);
    ground.run(() -> Parts.first(ask, NumberField.class).setValue(20d));
    ground.press(ask, "Save");
    var rows = ground.as(() -> ground.fitness.of(id));
    assertThat(List.of(rows.get(0).state(), rows.get(1).state()))
        .containsExactly(SpecState.BELOW, SpecState.UNKNOWN);
  }
}
