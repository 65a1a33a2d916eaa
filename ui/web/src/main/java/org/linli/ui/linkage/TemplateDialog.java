package org.linli.ui.linkage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.linli.linkage.entity.Hours;
import org.linli.linkage.entity.Office;
import org.linli.linkage.entity.Opening;
import org.linli.linkage.entity.Scenario;
import org.linli.linkage.entity.Step;
import org.linli.linkage.entity.StepSetting;
import org.linli.linkage.entity.Template;
import org.linli.linkage.entity.TemplateDraft;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Speech;

/** What a division wants of a scenario, and beside each wish whether communities may differ. */
final class TemplateDialog {

  private static final int LONGEST_NOTE = 400;
  private static final int FARTHEST = 5_000;
  private static final int MOST = 50;

  private final Speech speech;
  private final List<Scenario> scenarios;
  private final Select<Scenario> scenario = new Select<>();
  private final Checkbox on = new Checkbox();
  private final TimePicker from = new TimePicker();
  private final TimePicker until = new TimePicker();
  private final TextField note = new TextField();
  private final Div wishes = new Div();
  private final Map<String, Checkbox> left = new HashMap<>();
  private final Map<String, Map<Opening, Component>> fields = new HashMap<>();

  TemplateDialog(Speech speech, List<Scenario> scenarios) {
    this.speech = speech;
    this.scenarios = scenarios.stream().filter(one -> !one.open().isEmpty() || opens(one)).toList();
    wishes.addClassName("template-wishes");
  }

  /**
   * @param publish returns whether it was taken
   */
  void open(Predicate<TemplateDraft> publish) {
    scenario.setLabel(speech.say("linkage.scenario"));
    scenario.setItems(scenarios);
    scenario.setItemLabelGenerator(one -> one == null ? "" : one.name().in(speech.locale()));
    scenario.addValueChangeListener(change -> wishes(change.getValue()));
    scenario.setValue(scenarios.getFirst());
    note.setLabel(speech.say("templates.note"));
    note.setMaxLength(LONGEST_NOTE);
    note.setRequiredIndicatorVisible(true);
    note.setErrorMessage(speech.say("form.required"));
    note.setWidthFull();
    new Ask(speech, speech.say("templates.publish"))
        .text(speech.say("templates.publish-hint"))
        .with(scenario, wishes, note)
        .answer(
            speech.say("templates.publish"),
            () -> {
              note.setInvalid(note.getValue().isBlank());
              return !note.isInvalid() && publish.test(draft());
            })
        .open();
  }

  private static boolean opens(Scenario scenario) {
    return scenario
        .allSteps()
        .anyMatch(step -> step.open().stream().anyMatch(TemplateDialog::ours));
  }

  private static boolean ours(Opening opening) {
    return !Template.OWN.contains(opening);
  }

  private void wishes(Scenario chosen) {
    wishes.removeAll();
    left.clear();
    fields.clear();
    on.setLabel(speech.say("linkage.on"));
    on.setValue(chosen.on());
    on.setEnabled(chosen.open().contains(Opening.SWITCH));
    wishes.add(line(Opening.SWITCH.name(), on, chosen.open().contains(Opening.SWITCH)));
    if (chosen.open().contains(Opening.HOURS)) {
      from.setLabel(speech.say("linkage.from"));
      until.setLabel(speech.say("linkage.until"));
      from.setValue(chosen.hours() == null ? null : chosen.hours().begin());
      until.setValue(chosen.hours() == null ? null : chosen.hours().end());
      wishes.add(line(Opening.HOURS.name(), new Div(from, until), true));
    }
    chosen
        .allSteps()
        .filter(step -> step.open().stream().anyMatch(TemplateDialog::ours))
        .forEach(this::step);
  }

  private void step(Step step) {
    wishes.add(new H3(step.name().in(speech.locale())));
    var own = new HashMap<Opening, Component>();
    step.open().stream()
        .filter(TemplateDialog::ours)
        .sorted()
        .forEach(
            opening -> {
              var field = field(step, opening);
              own.put(opening, field);
              wishes.add(line(Template.name(step.id(), opening), field, true));
            });
    fields.put(step.id(), own);
  }

  private Component field(Step step, Opening opening) {
    return switch (opening) {
      case METRES -> number("linkage.metres-field", step.metres(), FARTHEST);
      case NEAREST -> number("linkage.nearest-field", step.nearest(), MOST);
      case OFFICES -> {
        var offices = new MultiSelectComboBox<Office>();
        offices.setLabel(speech.say("linkage.offices"));
        offices.setItems(Office.values());
        offices.setItemLabelGenerator(office -> speech.word("Office", office));
        offices.setValue(step.offices());
        yield offices;
      }
      default -> {
        var happens = new Checkbox(speech.say("linkage.happens"));
        happens.setValue(true);
        yield happens;
      }
    };
  }

  private IntegerField number(String label, Integer delivered, int most) {
    var number = new IntegerField(speech.say(label));
    number.setMin(1);
    number.setMax(most);
    number.setValue(delivered);
    return number;
  }

  private Div line(String name, Component field, boolean mayBeLeft) {
    var line = new Div(field);
    line.addClassName("filters");
    if (mayBeLeft) {
      var leave = new Checkbox(speech.say("templates.leave-open"));
      left.put(name, leave);
      line.add(leave);
    }
    return line;
  }

  private TemplateDraft draft() {
    var chosen = scenario.getValue();
    var hours =
        chosen.open().contains(Opening.HOURS)
                && from.getValue() != null
                && until.getValue() != null
                && !from.getValue().equals(until.getValue())
            ? Hours.of(from.getValue(), until.getValue())
            : null;
    var set = new HashMap<String, StepSetting>();
    chosen
        .allSteps()
        .filter(step -> fields.containsKey(step.id()))
        .forEach(
            step -> {
              var setting = setting(step, fields.get(step.id()));
              if (!setting.equals(StepSetting.NONE)) {
                set.put(step.id(), setting);
              }
            });
    var open = new HashSet<String>();
    left.forEach(
        (name, leave) -> {
          if (leave.getValue()) {
            open.add(name);
          }
        });
    return new TemplateDraft(chosen.id(), on.getValue(), hours, set, open, note.getValue().strip());
  }

  /** What differs from the pack. */
  private static StepSetting setting(Step step, Map<Opening, Component> own) {
    return new StepSetting(
        own.get(Opening.SWITCH) instanceof Checkbox happens && !happens.getValue()
            ? Boolean.TRUE
            : null,
        differs(own.get(Opening.METRES), step.metres()),
        differs(own.get(Opening.NEAREST), step.nearest()),
        null,
        offices(own.get(Opening.OFFICES), step.offices()),
        null);
  }

  private static Integer differs(Component field, Integer delivered) {
    return field instanceof IntegerField number
            && number.getValue() != null
            && !number.getValue().equals(delivered)
        ? number.getValue()
        : null;
  }

  @SuppressWarnings("unchecked")
  private static Set<Office> offices(Component field, Set<Office> delivered) {
    if (!(field instanceof MultiSelectComboBox<?> box)) {
      return null;
    }
    var chosen = (Set<Office>) box.getValue();
    return chosen.equals(delivered) ? null : chosen;
  }
}
