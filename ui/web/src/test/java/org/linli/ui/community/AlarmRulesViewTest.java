package org.linli.ui.community;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.devices.entity.DeviceModel;
import org.linli.look.testing.Parts;
import org.linli.rules.entity.AlarmRuleRow;
import org.linli.rules.entity.AlarmRuleState;
import org.linli.rules.entity.RuleOrigin;
import org.linli.ui.parts.Ask;
import org.linli.ui.testing.Ground;

/** The community's desk for its alarm rules. */
class AlarmRulesViewTest {

  private final Ground ground = Ground.english();

  @AfterEach
  void close() {
    ground.close();
  }

  private AlarmRulesView view() {
    return ground.show(
        () ->
            new AlarmRulesView(ground.alarmRules, ground.models, ground.scopes, ground.downloads));
  }

  private AlarmRuleRow rule(String model, String id) {
    return ground.as(() -> ground.alarmRules.list(model)).stream()
        .filter(row -> row.counting().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private Ask dialog() {
    return ground.window.open(Ask.class).getLast();
  }

  private void click(Component part, String words) {
    ground.run(() -> Parts.button(part, words).click());
  }

  private void change(Component view, int row) {
    var buttons =
        Parts.all(view, Button.class).filter(one -> one.getText().equals("Change")).toList();
    ground.run(() -> buttons.get(row).click());
  }

  @Test
  void everyRuleSaysInWordsWhenItAlarmsAndHowFarItIsOpen() {
    var words = Parts.words(view());
    assertThat(words)
        .contains("Smoke density ≥ 12 %/m", "ends: Smoke density < 5 %/m", "Never weaker")
        .contains("Silent for 240 of its intervals", "Delivered", "By severity");
  }

  @Test
  void aStricterThresholdIsSavedWithItsReasonAndShown() {
    var view = view();
    change(view, 0);
    var form = dialog();
    ground.run(
        () -> {
          Parts.first(form, NumberField.class).setValue(8.0);
          Parts.first(form, TextArea.class).setValue("kitchen next door");
        });
    click(form, "Save");
    assertThat(rule("smoke-detector", "fire").counting().when().value()).isEqualTo(8);
    assertThat(Parts.words(view)).contains("Smoke density ≥ 8 %/m", "Changed here");
    click(view, "History");
    assertThat(Parts.words(dialog())).contains("kitchen next door", "In force");
  }

  @Test
  void whatWouldBeTooWeakIsRefusedAndTheFormStays() {
    var view = view();
    change(view, 0);
    var form = dialog();
    ground.run(
        () -> {
          Parts.first(form, NumberField.class).setValue(40.0);
          Parts.first(form, TextArea.class).setValue("too loud");
        });
    click(form, "Save");
    assertThat(form.isOpened()).isTrue();
    assertThat(ground.notes()).anyMatch(note -> note.contains("Life hangs on"));
    assertThat(rule("smoke-detector", "fire").origin()).isEqualTo(RuleOrigin.PACK);
  }

  @Test
  void aWeakerSafetyRuleWaitsOnTheScreenUntilASecondPersonAgrees() {
    var view = view();
    change(view, 2);
    var form = dialog();
    ground.run(
        () -> {
          Parts.all(form, Checkbox.class).toList().getLast().setValue(false);
          Parts.first(form, TextArea.class).setValue("boiler room");
        });
    click(form, "Save");
    assertThat(Parts.words(view)).contains("Waiting for a second person", "boiler room");
    assertThat(rule("smoke-detector", "heat").enabled()).isTrue();
    ground.of(second());
    var other = view();
    click(other, "Agree");
    ground.run(() -> Parts.first(dialog(), TextArea.class).setValue("seen on the spot"));
    click(dialog(), "Agree");
    assertThat(rule("smoke-detector", "heat").enabled()).isFalse();
    assertThat(Parts.words(other)).doesNotContain("Waiting for a second person");
    assertThat(
            ground.as(() -> ground.alarmRules.list("smoke-detector")).stream()
                .noneMatch(row -> row.waiting() != null))
        .isTrue();
  }

  private Caller second() {
    return ground.platform.clerk(ground.community.tenant);
  }

  @Test
  @SuppressWarnings("unchecked")
  void aNewRuleIsTriedBeforeItCounts() {
    var view = view();
    ground.run(
        () ->
            ((Select<DeviceModel>) Parts.first(view, Select.class))
                .setValue(ground.models.get("water-tank")));
    click(view, "New rule");
    var form = dialog();
    ground.run(
        () -> {
          var names = Parts.all(form, TextField.class).toList();
          names.get(0).setValue("水位低");
          names.get(1).setValue("Level low");
          var numbers = Parts.all(form, NumberField.class).toList();
          numbers.get(0).setValue(9.0);
          numbers.get(1).setValue(8.0);
          Parts.first(form, TextArea.class).setValue("own tank");
        });
    click(form, "Try on the last 30 days");
    assertThat(Parts.words(form)).contains("Would have alarmed 0 times");
    click(form, "Save");
    var own =
        ground.as(() -> ground.alarmRules.list("water-tank")).stream()
            .filter(row -> row.origin() == RuleOrigin.OWN)
            .toList();
    assertThat(own)
        .singleElement()
        .satisfies(row -> assertThat(row.counting().name().en()).isEqualTo("Level low"));
    assertThat(
            ground
                .as(
                    () ->
                        ground.alarmRules.history(
                            "water-tank", own.getFirst().counting().id(), PageRequest.first(5)))
                .items())
        .allMatch(version -> version.state() == AlarmRuleState.IN_FORCE);
  }

  @Test
  void whoMayOnlyReadChangesNothing() {
    ground.of(ground.member("alarm-rules:read"));
    var words = Parts.all(view(), Button.class).map(Button::getText).toList();
    assertThat(words).doesNotContainAnyElementsOf(List.of("Change", "New rule", "Agree"));
  }
}
