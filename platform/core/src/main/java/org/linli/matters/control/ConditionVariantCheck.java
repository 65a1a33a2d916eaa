package org.linli.matters.control;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.linli.matters.entity.Choice;
import org.linli.matters.entity.FieldConditions;
import org.linli.matters.entity.FormField;
import org.linli.matters.entity.MatterForm;
import org.linli.matters.entity.TaskForm;
import org.linli.packs.Text;
import org.linli.processes.boundary.Condition;
import org.linli.processes.entity.VariableType;

/**
 * Whether what a template asks for on a condition at a locked step is asked for in the variant: the
 * condition stays, and so does what it hangs on. A field that the template always shows is not
 * hidden.
 */
final class ConditionVariantCheck {

  private final MatterForm above;
  private final MatterForm here;
  private final Weakenings found;
  private final Map<String, VariableType> types = new HashMap<>();

  ConditionVariantCheck(MatterForm above, MatterForm here, Weakenings found) {
    this.above = above;
    this.here = here;
    this.found = found;
    above.fields().forEach(field -> types.put(field.id(), field.type().variable()));
  }

  void check(String step, Text name, TaskForm template, TaskForm variant) {
    for (var id : template.write()) {
      var field = above.field(id).orElseThrow();
      var when = field.conditions();
      var own = here.field(id).map(FormField::conditions).orElse(null);
      found.need(
          when.requiredWhen() == null || isAsked(when, own, id, variant),
          "required-when",
          step,
          name,
          field.name());
      found.need(
          own == null || Objects.equals(when.visibleWhen(), own.visibleWhen()),
          "visible-when",
          step,
          name,
          field.name());
      for (var on : hangsOn(when)) {
        found.need(
            isThere(above.field(on).orElseThrow(), template, variant),
            "condition-field",
            step,
            name,
            above.field(on).orElseThrow().name());
      }
    }
  }

  /** On the same condition where it is written, or always. */
  private static boolean isAsked(
      FieldConditions when, FieldConditions own, String id, TaskForm variant) {
    return variant.required().contains(id)
        || own != null
            && variant.write().contains(id)
            && when.requiredWhen().equals(own.requiredWhen());
  }

  private Set<String> hangsOn(FieldConditions when) {
    var names = new TreeSet<String>();
    for (var text : new String[] {when.requiredWhen(), when.visibleWhen()}) {
      if (text != null) {
        Condition.of(text, types).ifPresent(condition -> names.addAll(condition.names()));
      }
    }
    return names;
  }

  /** As it was, with all that could be chosen, and still filled in where it was. */
  private boolean isThere(FormField field, TaskForm template, TaskForm variant) {
    var own = here.field(field.id()).orElse(null);
    return own != null
        && own.type() == field.type()
        && own.choices().stream()
            .map(Choice::id)
            .toList()
            .containsAll(field.choices().stream().map(Choice::id).toList())
        && (!template.write().contains(field.id()) || variant.write().contains(field.id()));
  }
}
