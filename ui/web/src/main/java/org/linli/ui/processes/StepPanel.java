package org.linli.ui.processes;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.linli.look.bpmn.BpmnCanvas;
import org.linli.matters.entity.FieldDraft;
import org.linli.matters.entity.PaperStep;
import org.linli.ui.parts.Facts;
import org.linli.ui.parts.Speech;
import org.linli.ui.parts.Verb;

/** What is known of the step or way that was picked, in words of ours, to be changed. */
final class StepPanel extends Div {

  /** Who may be asked to do a step: the delivered roles that may handle matters. */
  static final List<String> ROLES =
      List.of("CLERK", "GRID_WORKER", "GRID_LEADER", "PROPERTY_MANAGER", "JUDICIAL_OFFICER");

  private final Speech speech;
  private final BpmnCanvas canvas;
  private transient BiConsumer<String, Runnable> papers;

  StepPanel(Speech speech, BpmnCanvas canvas) {
    this.speech = speech;
    this.canvas = canvas;
    addClassName("step-panel");
    show(Map.of(), List.of());
  }

  /**
   * @param asked told the id of a step whose paper somebody wants to set, and what draws the step
   *     as one that makes a paper once that is set
   */
  StepPanel papers(BiConsumer<String, Runnable> asked) {
    papers = asked;
    return this;
  }

  /** A step that makes a paper is done later, so that nobody waits for it. */
  private void paper(Map<String, String> facts) {
    papers.accept(
        facts.get("id"),
        () -> {
          put(facts, "action", PaperStep.ACTION);
          put(facts, "later", "true");
        });
  }

  /**
   * @param facts as the canvas tells them; empty where nothing is picked
   * @param fields of the form, for conditions
   */
  void show(Map<String, String> facts, List<FieldDraft> fields) {
    removeAll();
    if (facts.isEmpty()) {
      add(new Paragraph(speech.say("designer.nothing-picked")));
      return;
    }
    var type = facts.get("type");
    add(new H3(speech.word("BpmnType", type)));
    if (!canvas.isChanged() || facts.containsKey("read")) {
      read(facts);
      return;
    }
    line(facts, "name", "designer.name");
    switch (type) {
      case "UserTask" -> {
        roles(facts);
        line(facts, "assignee", "designer.assignee").setHelperText(speech.say("designer.variable"));
        line(facts, "place", "designer.place").setHelperText(speech.say("designer.variable"));
        limit(facts, "limit", "designer.limit");
        tick(facts, "locked", "designer.locked");
      }
      case "ServiceTask" -> {
        line(facts, "action", "designer.action");
        tick(facts, "later", "designer.later");
        tick(facts, "locked", "designer.locked");
        if (papers != null) {
          add(Verb.framed(speech.say("designer.paper"), () -> paper(facts)));
        }
      }
      case "CallActivity" -> line(facts, "called", "designer.called");
      case "EndEvent" -> line(facts, "outcome", "designer.outcome");
      case "SequenceFlow" -> way(facts, fields);
      case "BoundaryEvent", "IntermediateCatchEvent" -> event(facts);
      default -> {
        // It has a name, and nothing else of ours.
      }
    }
  }

  private void read(Map<String, String> facts) {
    var list = new Facts();
    facts.forEach(
        (key, value) -> {
          if (!value.isBlank() && !List.of("id", "type", "choice", "usual", "read").contains(key)) {
            list.fact(speech.word("BpmnFact", key), key.equals("role") ? said(value) : value);
          }
        });
    add(list);
  }

  private String said(String roles) {
    return Arrays.stream(roles.split("[,\\s]+"))
        .map(role -> speech.word("Role", role))
        .collect(Collectors.joining(speech.say("list.and")));
  }

  private TextField line(Map<String, String> facts, String key, String label) {
    var field = new TextField(speech.say(label));
    field.setValue(facts.getOrDefault(key, ""));
    field.setMaxLength(200);
    field.setWidthFull();
    field.addValueChangeListener(change -> put(facts, key, change.getValue().strip()));
    add(field);
    return field;
  }

  private void tick(Map<String, String> facts, String key, String label) {
    var box = new Checkbox(speech.say(label), "true".equals(facts.get(key)));
    box.addValueChangeListener(change -> put(facts, key, change.getValue().toString()));
    add(box);
  }

  private void limit(Map<String, String> facts, String key, String label) {
    add(
        new LimitField(
            speech, label, facts.getOrDefault(key, ""), limit -> put(facts, key, limit)));
  }

  private void roles(Map<String, String> facts) {
    var roles = new MultiSelectComboBox<String>(speech.say("designer.roles"));
    var held = new LinkedHashSet<>(List.of(facts.getOrDefault("role", "").split("[,\\s]+")));
    held.remove("");
    var all = new LinkedHashSet<>(ROLES);
    all.addAll(held);
    roles.setItems(all);
    roles.setItemLabelGenerator(role -> speech.word("Role", role));
    roles.setValue(held);
    roles.setWidthFull();
    roles.addValueChangeListener(
        change -> put(facts, "role", String.join(", ", change.getValue())));
    add(roles);
  }

  private void way(Map<String, String> facts, List<FieldDraft> fields) {
    if (!"true".equals(facts.get("choice"))) {
      add(new Paragraph(speech.say("designer.way-plain")));
      return;
    }
    tick(facts, "usual", "designer.usual");
    if (!"true".equals(facts.get("usual"))) {
      add(
          new ConditionField(
              speech,
              facts.getOrDefault("condition", ""),
              fields,
              condition -> put(facts, "condition", condition)));
    }
  }

  private void event(Map<String, String> facts) {
    if (facts.containsKey("timer")) {
      var field = line(facts, "timer", "designer.timer");
      field.setHelperText(speech.say("designer.timer-hint"));
    } else {
      line(facts, "message", "designer.message");
    }
    if (facts.containsKey("interrupting")) {
      tick(facts, "interrupting", "designer.interrupting");
    }
  }

  private void put(Map<String, String> facts, String key, String value) {
    canvas.put(facts.get("id"), key, value);
  }
}
