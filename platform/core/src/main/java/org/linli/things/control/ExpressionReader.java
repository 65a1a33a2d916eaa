package org.linli.things.control;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linli.things.entity.Expr;
import org.linli.things.entity.Property.Type;

/**
 * Reads an expression by the standard's grammar (OGC 18-088, clause 9.3.3.5): {@code or}, {@code
 * and}, {@code not}, comparisons, arithmetic, functions, members and literals, each binding closer
 * than the one before. So deep and so many parts, no more: a query costs what it says.
 */
final class ExpressionReader {

  private static final int DEEPEST = 30;
  private static final int MOST_PARTS = 150;
  private static final String ENDS = " ,);\t\n";

  private static final List<String> COMPARISONS = List.of("eq", "ne", "gt", "ge", "lt", "le");
  private static final List<String> SUMS = List.of("add", "sub");
  private static final List<String> PRODUCTS = List.of("mul", "div", "mod");

  /** Well-known text; longitude first. */
  private static final Pattern POINT =
      Pattern.compile(
          "\\s*POINT\\s*\\(\\s*(-?\\d{1,3}(?:\\.\\d{1,15})?)\\s+(-?\\d{1,3}(?:\\.\\d{1,15})?)\\s*\\)\\s*");

  private static final Map<String, Object> CONSTANTS = Map.of("true", true, "false", false);

  private final Cursor at;
  private int depth;
  private int parts;

  ExpressionReader(Cursor at) {
    this.at = at;
  }

  Expr read() {
    return either();
  }

  private Expr either() {
    enter();
    var left = both();
    while (at.takeWord("or")) {
      left = made(new Expr.Binary("or", left, both()));
    }
    depth--;
    return left;
  }

  private Expr both() {
    var left = denied();
    while (at.takeWord("and")) {
      left = made(new Expr.Binary("and", left, denied()));
    }
    return left;
  }

  private Expr denied() {
    if (at.takeWord("not")) {
      enter();
      var inner = denied();
      depth--;
      return made(new Expr.Not(inner));
    }
    var left = sum();
    for (var comparison : COMPARISONS) {
      if (at.takeWord(comparison)) {
        return made(new Expr.Binary(comparison, left, sum()));
      }
    }
    return left;
  }

  private Expr sum() {
    return chain(SUMS);
  }

  private Expr chain(List<String> operators) {
    var left = operators == SUMS ? chain(PRODUCTS) : single();
    while (true) {
      var taken = operators.stream().filter(at::takeWord).findFirst();
      if (taken.isEmpty()) {
        return left;
      }
      var right = operators == SUMS ? chain(PRODUCTS) : single();
      left = made(new Expr.Binary(taken.get(), left, right));
    }
  }

  private Expr single() {
    char next = at.peek();
    if (next == '(') {
      at.require('(');
      var inner = either();
      at.require(')');
      return inner;
    }
    if (next == '\'') {
      return made(new Expr.Literal(Type.TEXT, at.quoted()));
    }
    if (next == '-') {
      at.require('-');
      return Character.isDigit(at.peek()) ? number(true) : negative();
    }
    return Character.isDigit(next) ? number(false) : named();
  }

  private Expr negative() {
    enter();
    var inner = single();
    depth--;
    return made(new Expr.Negative(inner));
  }

  private Expr number(boolean negative) {
    var text = at.until(ENDS);
    try {
      if (text.length() > 10 && text.charAt(10) == 'T' && !negative) {
        return made(new Expr.Literal(Type.TIME, OffsetDateTime.parse(text)));
      }
      var number = Double.parseDouble(text);
      if (Double.isFinite(number) && text.matches("[-0-9.eE+]+")) {
        return made(new Expr.Literal(Type.NUMBER, negative ? -number : number));
      }
    } catch (NumberFormatException | DateTimeException e) {
      // Told below, as a number without end is.
    }
    throw at.fault("things-value");
  }

  private Expr named() {
    var name = at.word();
    if (at.peek() == '\'' && name.equals("geography")) {
      return point();
    }
    if (at.take('(')) {
      return call(name);
    }
    if (CONSTANTS.containsKey(name)) {
      return made(new Expr.Literal(Type.TRUTH, CONSTANTS.get(name)));
    }
    if (name.equals("null")) {
      return made(new Expr.Literal(Type.NOTHING, null));
    }
    var path = new ArrayList<String>(List.of(name));
    while (at.take('/')) {
      path.add(at.word());
      if (path.size() > 8) {
        throw at.fault("things-nesting");
      }
    }
    return made(new Expr.Member(List.copyOf(path)));
  }

  private Expr point() {
    var point = POINT.matcher(at.quoted());
    if (!point.matches()) {
      throw at.fault("things-value");
    }
    return made(new Expr.Call("geography", List.of(coordinate(point, 1), coordinate(point, 2))));
  }

  private static Expr coordinate(Matcher point, int which) {
    return new Expr.Literal(Type.NUMBER, Double.valueOf(point.group(which)));
  }

  private Expr call(String name) {
    var arguments = new ArrayList<Expr>();
    if (!at.take(')')) {
      do {
        arguments.add(either());
      } while (at.take(','));
      at.require(')');
    }
    return made(new Expr.Call(name, List.copyOf(arguments)));
  }

  private void enter() {
    if (++depth > DEEPEST) {
      throw at.fault("things-nesting");
    }
  }

  private Expr made(Expr expression) {
    if (++parts > MOST_PARTS) {
      throw at.fault("things-nesting");
    }
    return expression;
  }
}
