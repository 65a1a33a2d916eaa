package org.linli.ui.linkage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.devices.entity.DeviceRow;
import org.linli.linkage.entity.CallTo;
import org.linli.linkage.entity.Hours;
import org.linli.linkage.entity.Office;
import org.linli.linkage.entity.Opening;
import org.linli.linkage.entity.ScenarioRow;
import org.linli.linkage.entity.SettingDraft;
import org.linli.linkage.entity.Step;
import org.linli.linkage.entity.StepSetting;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Speech;

/** How the community wants a scenario: what its pack leaves open, and nothing else. */
final class SettingDialog {

  private static final int LONGEST_REASON = 400;

  private final Speech speech;
  private final ScenarioRow row;
  private final Function<String, List<DeviceRow>> devices;
  private final Checkbox on = new Checkbox();
  private final TimePicker from = new TimePicker();
  private final TimePicker until = new TimePicker();
  private final TextField reason = new TextField();
  private final Map<String, StepFields> steps = new HashMap<>();

  /**
   * @param devices of a model
   */
  SettingDialog(Speech speech, ScenarioRow row, Function<String, List<DeviceRow>> devices) {
    this.speech = speech;
    this.row = row;
    this.devices = devices;
  }

  void open(Consumer<SettingDraft> set) {
    var scenario = row.scenario();
    on.setLabel(speech.say("linkage.on"));
    on.setValue(row.setting().on());
    on.setEnabled(scenario.open().contains(Opening.SWITCH));
    from.setLabel(speech.say("linkage.from"));
    until.setLabel(speech.say("linkage.until"));
    var hours = row.setting().hours() == null ? scenario.hours() : row.setting().hours();
    if (hours != null) {
      from.setValue(hours.begin());
      until.setValue(hours.end());
    }
    reason.setLabel(speech.say("linkage.reason"));
    reason.setMaxLength(LONGEST_REASON);
    reason.setRequiredIndicatorVisible(true);
    reason.setErrorMessage(speech.say("form.required"));
    reason.setWidthFull();
    var parts = new ArrayList<Component>(List.of(on));
    if (scenario.open().contains(Opening.HOURS)) {
      var day = new Div(from, until);
      day.addClassName("filters");
      parts.add(day);
    }
    scenario
        .allSteps()
        .filter(step -> !step.open().isEmpty())
        .forEach(
            step -> {
              var fields = new StepFields(step, row.setting().of(step.id()));
              steps.put(step.id(), fields);
              parts.add(new H3(step.name().in(speech.locale())));
              parts.addAll(fields.shown);
            });
    parts.add(reason);
    new Ask(speech, speech.say("linkage.set-of", scenario.name().in(speech.locale())))
        .with(parts.toArray(Component[]::new))
        .answer(
            speech.say("linkage.set"),
            () -> {
              reason.setInvalid(reason.getValue().isBlank());
              return !reason.isInvalid()
                  && Deed.attempt(speech.say("linkage.was-set"), () -> set.accept(draft()));
            })
        .open();
  }

  private SettingDraft draft() {
    var hours =
        row.scenario().open().contains(Opening.HOURS)
                && from.getValue() != null
                && until.getValue() != null
                && !from.getValue().equals(until.getValue())
            ? Hours.of(from.getValue(), until.getValue())
            : null;
    var set =
        steps.entrySet().stream()
            .filter(entry -> !entry.getValue().setting().equals(StepSetting.NONE))
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().setting()));
    return new SettingDraft(on.getValue(), hours, set, reason.getValue().strip());
  }

  /** The fields of one step. */
  private final class StepFields {

    private final Step step;
    private final Checkbox happens = new Checkbox();
    private final IntegerField number = new IntegerField();
    private final MultiSelectComboBox<DeviceRow> chosen = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<Office> offices = new MultiSelectComboBox<>();
    private final TextField component = new TextField();
    private final TextField operation = new TextField();
    private final TextField purpose = new TextField();
    private final List<Component> shown = new ArrayList<>();

    StepFields(Step step, StepSetting standing) {
      this.step = step;
      for (var opening : step.open().stream().sorted().toList()) {
        shown.addAll(fields(opening, standing));
      }
    }

    private List<Component> fields(Opening opening, StepSetting standing) {
      return switch (opening) {
        case SWITCH -> {
          happens.setLabel(speech.say("linkage.happens"));
          happens.setValue(!Boolean.TRUE.equals(standing.off()));
          yield List.of(happens);
        }
        case METRES -> number("linkage.metres-field", standing.metres(), step.metres(), 5_000);
        case NEAREST -> number("linkage.nearest-field", standing.nearest(), step.nearest(), 50);
        case DEVICES -> devices(standing);
        case OFFICES -> {
          offices.setLabel(speech.say("linkage.offices"));
          offices.setItems(Office.values());
          offices.setItemLabelGenerator(office -> speech.word("Office", office));
          offices.setValue(standing.offices() == null ? step.offices() : standing.offices());
          yield List.of(offices);
        }
        case CALL -> call(standing.call());
        case HOURS -> List.of();
      };
    }

    private List<Component> number(String label, Integer set, Integer delivered, int most) {
      number.setLabel(speech.say(label));
      number.setMin(1);
      number.setMax(most);
      number.setValue(set == null ? delivered : set);
      return List.of(number);
    }

    private List<Component> devices(StepSetting standing) {
      var all =
          step.commands().keySet().stream()
              .flatMap(model -> devices.apply(model).stream())
              .toList();
      chosen.setLabel(speech.say("linkage.devices"));
      chosen.setHelperText(speech.say("linkage.devices-hint"));
      chosen.setItems(all);
      chosen.setItemLabelGenerator(device -> device.name() + " · " + device.code());
      if (standing.devices() != null) {
        chosen.setValue(
            all.stream()
                .filter(device -> standing.devices().contains(device.id().value()))
                .collect(Collectors.toSet()));
      }
      chosen.setWidthFull();
      return List.of(chosen);
    }

    private List<Component> call(CallTo standing) {
      component.setLabel(speech.say("linkage.component"));
      component.setHelperText(speech.say("linkage.component-hint"));
      operation.setLabel(speech.say("linkage.operation"));
      purpose.setLabel(speech.say("linkage.component-scenario"));
      component.setWidthFull();
      if (standing != null) {
        component.setValue(standing.component().toString());
        operation.setValue(standing.operation());
        purpose.setValue(standing.scenario() == null ? "" : standing.scenario());
      }
      return List.of(component, operation, purpose);
    }

    StepSetting setting() {
      var open = step.open();
      var around = number.getValue();
      return new StepSetting(
          open.contains(Opening.SWITCH) && !happens.getValue() ? Boolean.TRUE : null,
          open.contains(Opening.METRES) && !step.metres().equals(around) ? around : null,
          open.contains(Opening.NEAREST) && !step.nearest().equals(around) ? around : null,
          chosen.getValue().isEmpty()
              ? null
              : chosen.getValue().stream()
                  .map(device -> device.id().value())
                  .collect(Collectors.toSet()),
          open.contains(Opening.OFFICES) && !step.offices().equals(offices.getValue())
              ? offices.getValue()
              : null,
          component.getValue().isBlank() ? null : to());
    }

    private CallTo to() {
      UUID id;
      try {
        id = UUID.fromString(component.getValue().strip());
      } catch (IllegalArgumentException e) {
        id = null;
      }
      return new CallTo(id, operation.getValue().strip(), purpose.getValue().strip());
    }
  }
}
