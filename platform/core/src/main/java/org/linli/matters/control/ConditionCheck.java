package org.linli.matters.control;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.linli.matters.entity.FormField;
import org.linli.matters.entity.MatterForm;
import org.linli.matters.entity.TaskForm;
import org.linli.processes.boundary.Condition;
import org.linli.processes.entity.VariableType;

/**
 * Whether the conditions of fields can be answered: they speak of other fields of the form, which
 * whoever fills in the field is shown, tell nothing personal, and hang on nothing that hangs on
 * them.
 */
final class ConditionCheck {

  private final MatterForm form;
  private final PaperCheck.Need need;
  private final Map<String, VariableType> types = new HashMap<>();
  private final Map<String, Set<String>> hangs = new HashMap<>();

  ConditionCheck(MatterForm form, PaperCheck.Need need) {
    this.form = form;
    this.need = need;
  }

  void check() {
    form.fields().forEach(field -> types.put(field.id(), field.type().variable()));
    for (var field : form.fields()) {
      var when = field.conditions();
      names(field, "requiredWhen", when.requiredWhen());
      hangs.put(field.id(), names(field, "visibleWhen", when.visibleWhen()));
      need.that(
          when.visibleWhen() == null || !field.id().equals(MatterForm.ITEM),
          field.id(),
          "what is asked for is always chosen: " + field.id());
    }
    for (var field : form.fields()) {
      need.that(
          !below(field.id()).contains(field.id()),
          field.id(),
          "visibleWhen turns in a circle: " + field.id());
    }
  }

  private Set<String> names(FormField field, String key, String text) {
    if (text == null) {
      return Set.of();
    }
    var what = key + " of " + field.id() + ": ";
    var fault = Condition.fault(text, types);
    need.that(fault.isEmpty(), field.id(), what + fault.orElse(""));
    var names = Condition.of(text, types).orElseThrow().names();
    for (var name : names) {
      need.that(!name.equals(field.id()), field.id(), what + "it hangs on itself");
      var other = form.field(name).orElseThrow();
      need.that(!other.type().isFile(), field.id(), what + name + " is a file");
      need.that(!other.isPersonal(), field.id(), what + name + " is personal");
      need.that(
          isSeenWith(field, other), field.id(), what + name + " is seen by fewer than the field");
      if (form.start() != null) {
        shown("start", form.start(), field, name, what);
      }
      form.tasks().forEach((id, task) -> shown(id, task, field, name, what));
    }
    return names;
  }

  /** Whoever sees the field sees what it hangs on; applicants see what they wrote themselves. */
  private boolean isSeenWith(FormField field, FormField other) {
    if (other.roles().isEmpty()) {
      return true;
    }
    var begun = form.start() == null ? Set.<String>of() : Set.copyOf(form.start().write());
    return !field.roles().isEmpty()
        && other.roles().containsAll(field.roles())
        && (!begun.contains(field.id()) || begun.contains(other.id()));
  }

  private void shown(String id, TaskForm task, FormField field, String name, String what) {
    need.that(
        !task.write().contains(field.id()) || task.shows(name),
        field.id(),
        what + name + " is not shown at " + id);
  }

  private Set<String> below(String id) {
    var found = new HashSet<String>();
    var next = new HashSet<>(hangs.getOrDefault(id, Set.of()));
    while (found.addAll(next)) {
      next.clear();
      found.forEach(one -> next.addAll(hangs.getOrDefault(one, Set.of())));
    }
    return found;
  }
}
