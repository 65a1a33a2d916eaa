package org.linli.processes.control;

import static org.linli.processes.control.Expressions.fits;

import org.linli.processes.entity.Operator;
import org.linli.processes.entity.Term;
import org.linli.processes.entity.VariableType;

/** Which two terms an operator may join, and what comes of it. */
final class Terms {

  private Terms() {}

  static Term logic(Operator operator, Term left, Term right, Expressions reading)
      throws ExpressionFault {
    reading.require(fits(left, VariableType.BOOLEAN) && fits(right, VariableType.BOOLEAN), "type");
    return new Term.Pair(operator, left, right, VariableType.BOOLEAN);
  }

  static Term comparison(Operator operator, Term left, Term right, Expressions reading)
      throws ExpressionFault {
    var fitting =
        switch (operator) {
          case IN -> fits(right, VariableType.LIST) && left.type() != VariableType.LIST;
          case EQUAL, UNEQUAL -> alike(left, right);
          default ->
              alike(left, right)
                  && left.type() != VariableType.BOOLEAN
                  && left.type() != VariableType.LIST;
        };
    reading.require(fitting, "type");
    return new Term.Pair(operator, left, right, VariableType.BOOLEAN);
  }

  static Term computation(Operator operator, Term left, Term right, Expressions reading)
      throws ExpressionFault {
    var type = result(operator, left.type(), right.type());
    reading.require(type != null, "type");
    return new Term.Pair(operator, left, right, type);
  }

  private static boolean alike(Term left, Term right) {
    return left.type() == null || right.type() == null || left.type() == right.type();
  }

  private static VariableType result(Operator operator, VariableType left, VariableType right) {
    if (left == VariableType.NUMBER && right == VariableType.NUMBER) {
      return VariableType.NUMBER;
    }
    if (left == VariableType.DATE && right == VariableType.NUMBER) {
      return operator == Operator.PLUS || operator == Operator.MINUS ? VariableType.DATE : null;
    }
    if (left == VariableType.DATE && right == VariableType.DATE) {
      return operator == Operator.MINUS ? VariableType.NUMBER : null;
    }
    var texts = left == VariableType.TEXT && right == VariableType.TEXT;
    return texts && operator == Operator.PLUS ? VariableType.TEXT : null;
  }
}
