package org.linli.processes.control;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.linli.processes.control.Words.Word;
import org.linli.processes.entity.Operator;
import org.linli.processes.entity.Term;
import org.linli.processes.entity.VariableType;

/**
 * Reads a condition: {@code amount > 5000 and kind in ['road', 'light'] or not urgent}. Length,
 * depth and size of lists are limited, so that no file can be a bomb.
 */
final class Expressions {

  private static final int LONGEST = 500;
  private static final int DEEPEST = 20;
  private static final int MOST_ITEMS = 100;

  private static final Map<String, Operator> COMPARISONS =
      Map.of(
          "=", Operator.EQUAL,
          "==", Operator.EQUAL,
          "!=", Operator.UNEQUAL,
          "<", Operator.LESS,
          "<=", Operator.AT_MOST,
          ">", Operator.MORE,
          ">=", Operator.AT_LEAST,
          "in", Operator.IN);
  private static final Map<String, Operator> SUMS = Map.of("+", Operator.PLUS, "-", Operator.MINUS);
  private static final Map<String, Operator> PRODUCTS =
      Map.of("*", Operator.TIMES, "/", Operator.DIVIDED);

  private final Map<String, VariableType> declared;
  private final List<Word> words;
  private int at;
  private int depth;

  private Expressions(Map<String, VariableType> declared, List<Word> words) {
    this.declared = declared;
    this.words = words;
  }

  /** Whether it holds or not. */
  static Term condition(String text, Map<String, VariableType> declared) throws ExpressionFault {
    return of(text, declared, VariableType.BOOLEAN);
  }

  /**
   * @param wanted null for any
   */
  static Term of(String text, Map<String, VariableType> declared, VariableType wanted)
      throws ExpressionFault {
    var plain = text.strip();
    if (plain.startsWith("${") && plain.endsWith("}")) {
      plain = plain.substring(2, plain.length() - 1);
    }
    if (plain.length() > LONGEST) {
      throw new ExpressionFault("too-long", LONGEST, "");
    }
    var reading = new Expressions(declared, Words.of(plain));
    var term = reading.either();
    reading.require(reading.word().kind().equals("end"), "rest");
    reading.require(wanted == null || fits(term, wanted), "type");
    return term;
  }

  private Term either() throws ExpressionFault {
    if (++depth > DEEPEST) {
      throw new ExpressionFault("too-deep", word().at(), word().text());
    }
    var term = both();
    while (take("or")) {
      term = Terms.logic(Operator.OR, term, both(), this);
    }
    depth--;
    return term;
  }

  private Term both() throws ExpressionFault {
    var term = negated();
    while (take("and")) {
      term = Terms.logic(Operator.AND, term, negated(), this);
    }
    return term;
  }

  private Term negated() throws ExpressionFault {
    int turns = 0;
    while (take("not")) {
      turns++;
    }
    var term = compared();
    if (turns > 0) {
      require(fits(term, VariableType.BOOLEAN), "type");
    }
    return turns == 0
        ? term
        : turns % 2 == 1 ? new Term.Not(term) : new Term.Not(new Term.Not(term));
  }

  private Term compared() throws ExpressionFault {
    var left = joined(SUMS);
    var operator = taken(COMPARISONS);
    return operator == null ? left : Terms.comparison(operator, left, joined(SUMS), this);
  }

  private Term joined(Map<String, Operator> operators) throws ExpressionFault {
    var term = operators == SUMS ? joined(PRODUCTS) : signed();
    for (var by = taken(operators); by != null; by = taken(operators)) {
      term = Terms.computation(by, term, operators == SUMS ? joined(PRODUCTS) : signed(), this);
    }
    return term;
  }

  private Term signed() throws ExpressionFault {
    if (!take("-")) {
      return single();
    }
    var zero = new Term.Literal(VariableType.NUMBER, BigDecimal.ZERO);
    return Terms.computation(Operator.MINUS, zero, single(), this);
  }

  private Term single() throws ExpressionFault {
    var word = word();
    if (take("(")) {
      var inner = either();
      require(take(")"), "bracket");
      return inner;
    }
    if (take("[")) {
      return listing();
    }
    at++;
    return switch (word.kind()) {
      case "number" -> new Term.Literal(VariableType.NUMBER, new BigDecimal(word.text()));
      case "text" ->
          new Term.Literal(VariableType.TEXT, word.text().substring(1, word.text().length() - 1));
      case "date" -> date(word);
      case "name" -> named(word);
      default -> throw new ExpressionFault("value", word.at(), word.text());
    };
  }

  private Term date(Word word) throws ExpressionFault {
    try {
      return new Term.Literal(VariableType.DATE, LocalDate.parse(word.text().substring(1)));
    } catch (DateTimeException e) {
      throw new ExpressionFault("date", word.at(), word.text());
    }
  }

  private Term named(Word word) throws ExpressionFault {
    return switch (word.text()) {
      case "true" -> new Term.Literal(VariableType.BOOLEAN, true);
      case "false" -> new Term.Literal(VariableType.BOOLEAN, false);
      case "none" -> new Term.Literal(null, null);
      case "and", "or", "not", "in" -> throw new ExpressionFault("value", word.at(), word.text());
      default -> {
        var type = declared.get(word.text());
        if (type == null) {
          throw new ExpressionFault("unknown", word.at(), word.text());
        }
        yield new Term.Named(type, word.text());
      }
    };
  }

  private Term listing() throws ExpressionFault {
    var items = new ArrayList<Term>();
    while (!take("]")) {
      require(items.isEmpty() || take(","), "bracket");
      items.add(either());
      require(items.size() <= MOST_ITEMS, "too-long");
    }
    return new Term.Listing(List.copyOf(items));
  }

  static boolean fits(Term term, VariableType wanted) {
    return term.type() == null || term.type() == wanted;
  }

  void require(boolean holds, String reason) throws ExpressionFault {
    if (!holds) {
      var near = words.get(Math.min(at, words.size() - 1));
      throw new ExpressionFault(reason, near.at(), near.text());
    }
  }

  private Word word() {
    return words.get(Math.min(at, words.size() - 1));
  }

  private boolean take(String sign) {
    if (word().is(sign)) {
      at++;
      return true;
    }
    return false;
  }

  private Operator taken(Map<String, Operator> operators) {
    for (var each : operators.entrySet()) {
      if (take(each.getKey())) {
        return each.getValue();
      }
    }
    return null;
  }
}
