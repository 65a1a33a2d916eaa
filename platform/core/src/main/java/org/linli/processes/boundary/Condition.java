package org.linli.processes.boundary;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.linli.processes.control.ConditionReading;
import org.linli.processes.entity.Term;
import org.linli.processes.entity.VariableType;

/**
 * A condition in the language of process files, for a room that asks one of its own values: no
 * calls, no loops, bounded in length and depth.
 */
public final class Condition {

  private final Term term;

  private Condition(Term term) {
    this.term = term;
  }

  /** The condition; empty where it cannot be read over these names. */
  public static Optional<Condition> of(String text, Map<String, VariableType> declared) {
    return ConditionReading.of(text, declared).term().map(Condition::new);
  }

  /** What is wrong with it, in English as all that packs are told; empty where nothing is. */
  public static Optional<String> fault(String text, Map<String, VariableType> declared) {
    return ConditionReading.of(text, declared).fault();
  }

  /** Whether it holds; what is not among the values is none. */
  public boolean holds(Map<String, Object> values) {
    return term.holds(values);
  }

  /** The names that it speaks of. */
  public Set<String> names() {
    var names = new TreeSet<String>();
    collect(term, names);
    return names;
  }

  private static void collect(Term term, Set<String> names) {
    switch (term) {
      case Term.Named named -> names.add(named.name());
      case Term.Not not -> collect(not.term(), names);
      case Term.Listing list -> list.items().forEach(item -> collect(item, names));
      case Term.Pair pair -> {
        collect(pair.left(), names);
        collect(pair.right(), names);
      }
      case Term.Literal literal -> {
        // It stands for itself.
      }
    }
  }
}
