package org.linli.processes.control;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.linli.messages.Messages;
import org.linli.processes.entity.Term;
import org.linli.processes.entity.VariableType;

/**
 * A condition that somebody else's file holds, as it was read.
 *
 * @param fault what is wrong with it, where, and near which word; empty where it could be read
 */
public record ConditionReading(Optional<Term> term, Optional<String> fault) {

  public static ConditionReading of(String text, Map<String, VariableType> declared) {
    try {
      return new ConditionReading(
          Optional.of(Expressions.condition(text, declared)), Optional.empty());
    } catch (ExpressionFault fault) {
      var why = Messages.text(Locale.ENGLISH, "process.expression." + fault.reason());
      var where = " at " + fault.at() + " (" + fault.near() + ")";
      return new ConditionReading(Optional.empty(), Optional.of(why + where));
    }
  }
}
