package org.linli.things.control;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.things.boundary.NotUnderstood;
import org.linli.things.entity.Expr;
import org.linli.things.entity.Kind;
import org.linli.things.entity.Query;
import org.linli.things.entity.Query.Expansion;
import org.linli.things.entity.Query.Order;

/** Reads the query options of an address; those inside of {@code $expand} by the same rules. */
public final class QueryReader {

  private static final int DEEPEST = 4;
  private static final int MOST_EXPANSIONS = 40;
  private static final int FARTHEST = 1_000_000;

  private final Set<String> select = new LinkedHashSet<>();
  private final Map<String, Query> expand = new LinkedHashMap<>();
  private final List<Order> order = new ArrayList<>();
  private final Kind kind;
  private final int depth;
  private Expr filter;
  private int top = Query.PAGE;
  private int skip;
  private boolean count;
  private boolean dataArray;

  private QueryReader(Kind kind, int depth) {
    this.kind = kind;
    this.depth = depth;
  }

  /**
   * @param options by name, as the address has them; those that are not of the standard are for
   *     others
   * @throws NotUnderstood with option and place
   */
  public static Query read(Kind kind, Map<String, List<String>> options) {
    var reader = new QueryReader(kind, 0);
    options.forEach(
        (name, values) -> {
          if (name.startsWith("$")) {
            if (values.size() != 1) {
              throw new NotUnderstood(name, "things-twice", name);
            }
            var at = new Cursor(name, values.getFirst());
            reader.option(name, at);
            if (!at.isAtEnd()) {
              throw at.fault("things-syntax");
            }
          }
        });
    return reader.query();
  }

  private Query query() {
    return new Query(
        Set.copyOf(select),
        expand.entrySet().stream()
            .map(entry -> new Expansion(entry.getKey(), entry.getValue()))
            .toList(),
        filter,
        List.copyOf(order),
        top,
        skip,
        count,
        dataArray);
  }

  private void option(String name, Cursor at) {
    switch (name) {
      case "$select" -> select(at);
      case "$expand" -> expand(at);
      case "$filter" -> filter = new ExpressionReader(at).read();
      case "$orderby" -> order(at);
      case "$top" -> top = Math.min(number(at), Query.LONGEST);
      case "$skip" -> skip = number(at);
      case "$count" -> count = yesOrNo(at);
      case "$resultFormat" -> dataArray = format(at);
      default -> throw new NotUnderstood(name, "things-unknown", name);
    }
  }

  private void select(Cursor at) {
    do {
      var name = at.word();
      if (!name.equals("id")
          && !name.startsWith("@iot.")
          && kind.property(name).isEmpty()
          && kind.link(name).isEmpty()) {
        throw at.fault("things-unknown");
      }
      select.add(name.equals("id") ? "@iot.id" : name);
    } while (at.take(','));
  }

  private void expand(Cursor at) {
    do {
      path(at, kind, expand, depth + 1);
    } while (at.take(','));
  }

  private void path(Cursor at, Kind from, Map<String, Query> into, int level) {
    var name = at.word();
    var link = from.link(name).orElseThrow(() -> at.fault("things-unknown"));
    if (level > DEEPEST || into.size() >= MOST_EXPANSIONS) {
      throw at.fault("things-nesting");
    }
    var below = new QueryReader(link.target(), level);
    if (at.take('/')) {
      path(at, link.target(), below.expand, level + 1);
    } else if (at.take('(')) {
      below.options(at);
    }
    into.merge(name, below.query(), QueryReader::together);
  }

  private void options(Cursor at) {
    var seen = new HashSet<String>();
    do {
      var name = at.word();
      if (!seen.add(name)) {
        throw at.fault("things-twice");
      }
      at.require('=');
      option(name, at);
    } while (at.take(';'));
    at.require(')');
  }

  /** Two paths through the same link open it once. */
  private static Query together(Query one, Query other) {
    var expand = new LinkedHashMap<String, Query>();
    one.expand().forEach(each -> expand.merge(each.link(), each.query(), QueryReader::together));
    other.expand().forEach(each -> expand.merge(each.link(), each.query(), QueryReader::together));
    return new Query(
        one.select(),
        expand.entrySet().stream()
            .map(entry -> new Expansion(entry.getKey(), entry.getValue()))
            .toList(),
        one.filter(),
        one.order(),
        one.top(),
        one.skip(),
        one.count(),
        false);
  }

  private void order(Cursor at) {
    do {
      var by = new ExpressionReader(at).read();
      var descending = at.takeWord("desc");
      if (!descending) {
        at.takeWord("asc");
      }
      order.add(new Order(by, descending));
    } while (at.take(',') && order.size() < MOST_EXPANSIONS);
  }

  private static int number(Cursor at) {
    var text = at.until(";) ");
    if (!text.matches("\\d{1,7}") || Integer.parseInt(text) > FARTHEST) {
      throw at.fault("things-number");
    }
    return Integer.parseInt(text);
  }

  private static boolean yesOrNo(Cursor at) {
    if (at.takeWord("true")) {
      return true;
    }
    if (at.takeWord("false")) {
      return false;
    }
    throw at.fault("things-syntax");
  }

  private boolean format(Cursor at) {
    if (kind != Kind.OBSERVATION || depth > 0 || !at.takeWord("dataArray")) {
      throw at.fault("things-unknown");
    }
    return true;
  }
}
