package org.linli.matters.control;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.catalogue.entity.Level;
import org.linli.matters.entity.Assign;
import org.linli.matters.entity.FieldType;
import org.linli.matters.entity.FormField;
import org.linli.matters.entity.Joint;
import org.linli.matters.entity.MatterForm;
import org.linli.matters.entity.Merging;
import org.linli.matters.entity.TaskForm;
import org.linli.packs.PackFault;
import org.linli.processes.entity.Node;
import org.linli.processes.entity.ProcessModel;
import org.linli.processes.entity.VariableType;

/** Whether a form fits its process, step by step and field by field. */
final class FormCheck {

  private static final Set<String> HANDS = Set.of("place", "applicant", "door");
  private static final int LONGEST_WORD = 20;
  private static final int LONGEST_TEXT = 4_000;

  private final String file;
  private final List<String> lines;
  private final MatterForm form;
  private final ProcessModel model;

  FormCheck(String file, String text, MatterForm form, ProcessModel model) {
    this.file = file;
    this.lines = text.lines().toList();
    this.form = form;
    this.model = model;
  }

  /**
   * @throws PackFault with the line
   */
  void check() {
    need(model.key().equals(form.process()), "process", "the process is " + model.key());
    need(form.name() != null && form.purpose() != null, "name", "name and purpose are needed");
    need(
        form.word() != null && form.word().matches("[\\p{L}\\p{N}]{1," + LONGEST_WORD + "}"),
        "word",
        "the word of its numbers has letters alone, " + LONGEST_WORD + " at most");
    need(
        form.limit() != null && form.limit().isPositive(),
        "limit",
        "a limit such as P5D or 5wd is needed");
    need(
        form.escalation().isOrdered(),
        "escalation",
        "warn is 50 to 95; street, district and city follow each other, each later");
    need(!form.doors().isEmpty(), "doors", "at least one door is needed");
    need(form.start() != null, "start", "what is filled in at the beginning is needed");
    for (var hand : form.hands()) {
      need(
          HANDS.contains(hand) && model.variables().get(hand) == VariableType.TEXT,
          hand,
          "no text variable of the process: " + hand);
    }
    fields();
    named();
    task("start", form.start());
    form.tasks().forEach(this::task);
    items();
    rates();
    merging();
    new ConditionCheck(form, this::need).check();
    new PaperCheck(form, model, this::need).check();
  }

  private void fields() {
    var seen = new HashSet<String>();
    for (var field : form.fields()) {
      need(field.id() != null && seen.add(field.id()), field.id(), "a field twice, or without id");
      need(
          field.type() != null && field.name() != null,
          field.id(),
          "a field needs type and name: " + field.id());
      need(
          form.sections().stream().anyMatch(one -> one.id().equals(field.section())),
          field.id(),
          "no such section: " + field.section());
      need(
          model.variables().get(field.id()) == field.type().variable(),
          field.id(),
          "the process declares no variable of that type: " + field.id());
      need(
          field.type().isChosen() != field.choices().isEmpty(),
          field.id(),
          "choices go with CHOICE and CHOICES: " + field.id());
      need(
          field.longest() > 0
              && field.longest() <= LONGEST_TEXT
              && (field.least() == null
                  || field.most() == null
                  || field.least().compareTo(field.most()) <= 0),
          field.id(),
          "limits that nothing keeps, or more than " + LONGEST_TEXT + " characters: " + field.id());
      guarded(field);
    }
  }

  /** What tells who somebody is may not be open by mistake. */
  private void guarded(FormField field) {
    var tells = field.type() == FieldType.PHONE || field.type() == FieldType.ID_NUMBER;
    need(
        !tells || field.level().isAbove(Level.GENERAL_2),
        field.id(),
        "a telephone or identity number is personal: give it a level above GENERAL_2: "
            + field.id());
    need(
        !field.isPersonal() || !field.clear().isEmpty(),
        field.id(),
        "say who sees it as it is (clear): " + field.id());
  }

  /** Every step at which somebody waits, and every end, has a name in both languages. */
  private void named() {
    model
        .all(Node.UserTask.class)
        .forEach(
            step ->
                need(
                    form.tasks().containsKey(step.id()),
                    "tasks",
                    "no form for the task " + step.id()));
    model.nodes().stream()
        .filter(
            step ->
                step instanceof Node.UserTask
                    || step instanceof Node.Catch
                    || step instanceof Node.Call)
        .forEach(
            step -> need(form.steps().containsKey(step.id()), "steps", "no name for " + step.id()));
    model
        .all(Node.End.class)
        .filter(end -> end.within() == null)
        .forEach(
            end ->
                need(
                    form.outcomes().containsKey(end.outcome()),
                    "outcomes",
                    "no name for the outcome " + end.outcome()));
  }

  private void task(String id, TaskForm task) {
    var steps = Map.<String, Object>copyOf(form.steps());
    need(id.equals("start") || steps.containsKey(id), id, "no such task: " + id);
    for (var names : List.of(task.write(), task.required())) {
      names.forEach(
          name -> need(form.field(name).isPresent(), id, id + " speaks of no field: " + name));
    }
    if (task.read() != null) {
      task.read()
          .forEach(
              name -> need(form.field(name).isPresent(), id, id + " speaks of no field: " + name));
    }
    assign(id, task.assign());
    joint(id, task.jointly());
    need(
        task.write().containsAll(task.required()),
        id,
        id + ": what is required has to be written there");
  }

  /** What is given to somebody by itself. */
  private void assign(String id, Assign rule) {
    need(
        rule == null
            || !id.equals("start")
                && rule.who() != null
                && (rule.post() == null || rule.who() == Assign.Who.DUTY),
        id,
        id + ": assign names who, and a post with DUTY alone");
    need(
        rule == null || !rule.isByItem() || !form.items().isEmpty(),
        id,
        id + ": assign goes by items, and the form has none");
  }

  /** How many may be asked at once. */
  private void joint(String id, Joint rule) {
    need(
        rule.most() >= 0 && rule.most() <= Joint.MOST && (rule.most() > 0 || !rule.waive()),
        id,
        id + ": joint asks 0 to " + Joint.MOST + " at once; of none there is nothing to waive");
  }

  /** What is for few, or of people without a name, is not merged unseen by mistake. */
  private void merging() {
    var rule = form.merge();
    need(
        rule.isBounded(),
        "merge",
        "merge takes hours of 1 to "
            + Merging.LONGEST_HOURS
            + " and metres of 1 to "
            + Merging.FARTHEST_METRES);
    need(
        !rule.isAutomatic() || rule.confidential() || form.staff().isEmpty(),
        "merge",
        "a kind for few merges by itself with confidential: true alone");
  }

  private void rates() {
    var rates = form.rates();
    if (rates == null) {
      return;
    }
    rate(rates.response(), FieldType.BOOLEAN);
    rate(rates.solution(), FieldType.BOOLEAN);
    rate(rates.satisfaction(), FieldType.CHOICE);
    need(
        rates.satisfaction() == null
            || !rates.satisfied().isEmpty()
                && form.field(rates.satisfaction()).orElseThrow().choices().stream()
                    .map(choice -> choice.id())
                    .toList()
                    .containsAll(rates.satisfied()),
        "rates",
        "rates name which of the choices are satisfied");
  }

  private void rate(String field, FieldType type) {
    need(
        field == null || form.field(field).filter(one -> one.type() == type).isPresent(),
        "rates",
        "rates speak of no field of that type: " + field);
  }

  private void items() {
    need(
        form.items().isEmpty() || form.start().required().contains(MatterForm.ITEM),
        "items",
        "the field item is chosen and required at the beginning");
    for (var item : form.items()) {
      need(
          item.id() != null
              && item.name() != null
              && item.authority() != null
              && item.guide() != null
              && item.limit() != null,
          item.id(),
          "an item needs name, authority, guide and limit: " + item.id());
    }
  }

  private void need(boolean holds, String near, String reason) {
    if (!holds) {
      throw new PackFault(file, line(near), reason);
    }
  }

  /** The first line that speaks of it; the first line of all where none does. */
  private int line(String near) {
    for (int at = 0; at < lines.size(); at++) {
      var line = lines.get(at).strip();
      if (near != null
          && (line.startsWith(near + ":")
              || line.contains("id: " + near + ",")
              || line.endsWith("id: " + near))) {
        return at + 1;
      }
    }
    return 1;
  }
}
