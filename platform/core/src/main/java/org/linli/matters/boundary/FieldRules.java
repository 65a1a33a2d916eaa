package org.linli.matters.boundary;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.linli.matters.entity.FieldConditions;
import org.linli.matters.entity.FormView;
import org.linli.matters.entity.MatterForm;
import org.linli.processes.boundary.Condition;
import org.linli.processes.entity.VariableType;

/**
 * Which fields of a form are asked for, and which have to be filled in, by what stands in others.
 * The same rules hold on the screen and behind it. What is hidden counts as empty; a condition that
 * speaks of what its reader is not shown is left to the server.
 */
public final class FieldRules {

  private final Map<String, VariableType> types = new HashMap<>();
  private final Map<String, FieldConditions> conditions = new LinkedHashMap<>();

  private FieldRules() {}

  /** Those of the form itself. */
  public static FieldRules of(MatterForm form) {
    var rules = new FieldRules();
    form.fields().forEach(f -> rules.add(f.id(), f.type().variable(), f.conditions()));
    return rules;
  }

  /** Those of what a reader is shown. */
  public static FieldRules of(FormView form) {
    var rules = new FieldRules();
    form.fields().forEach(f -> rules.add(f.id(), f.type().variable(), f.conditions()));
    return rules;
  }

  private void add(String id, VariableType type, FieldConditions when) {
    types.put(id, type);
    if (!when.equals(FieldConditions.NONE)) {
      conditions.put(id, when);
    }
  }

  /** Whether anything depends on anything. */
  public boolean isEmpty() {
    return conditions.isEmpty();
  }

  /** Fields that are not asked for while these values stand. */
  public Set<String> hidden(Map<String, Object> values) {
    return found(hidden -> new Asking(values).hidden(hidden));
  }

  /** Fields that these values make required; none that they hide. */
  public Set<String> required(Map<String, Object> values) {
    return found(required -> new Asking(values).required(required));
  }

  private static Set<String> found(Consumer<Set<String>> by) {
    var found = new TreeSet<String>();
    by.accept(found);
    return found;
  }

  /** One look at them. */
  private final class Asking {
    private final Map<String, Object> values;
    private final Map<String, Boolean> known = new HashMap<>();

    Asking(Map<String, Object> values) {
      this.values = values;
    }

    void hidden(Set<String> into) {
      conditions.keySet().stream().filter(this::isHidden).forEach(into::add);
    }

    void required(Set<String> into) {
      conditions.forEach(
          (id, when) -> {
            if (holds(when.requiredWhen(), false) && !isHidden(id)) {
              into.add(id);
            }
          });
    }

    /**
     * Asked once for each: fields that hang on several others would be asked for more often than
     * there is time. One that hangs on itself, which no form that was checked does, is seen.
     */
    private boolean isHidden(String id) {
      var when = conditions.get(id);
      if (when == null) {
        return false;
      }
      var before = known.get(id);
      if (before != null) {
        return before;
      }
      known.put(id, false);
      var hidden = !holds(when.visibleWhen(), true);
      known.put(id, hidden);
      return hidden;
    }

    private boolean holds(String text, boolean otherwise) {
      var condition = text == null ? null : Condition.of(text, types).orElse(null);
      if (condition == null) {
        return otherwise;
      }
      var seen = new HashMap<String, Object>();
      condition.names().stream()
          .filter(name -> !isHidden(name))
          .forEach(name -> seen.put(name, values.get(name)));
      return condition.holds(seen);
    }
  }
}
