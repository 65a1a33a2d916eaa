package org.linli.things.control;

import static org.linli.things.entity.Property.Type.JSON;
import static org.linli.things.entity.Property.Type.MEMBER;
import static org.linli.things.entity.Property.Type.NUMBER;
import static org.linli.things.entity.Property.Type.TEXT;
import static org.linli.things.entity.Property.Type.TIME;
import static org.linli.things.entity.Property.Type.TRUTH;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.things.control.ExpressionSql.Piece;
import org.linli.things.entity.Property.Type;

/**
 * The functions of the standard's filter (OGC 18-088, tables 22 and 23) that both databases can
 * compute by themselves; of the geographic ones the distance of points, in metres.
 */
final class Functions {

  /** What a function takes, what it yields, and how SQL says it: {@code %s} for each argument. */
  private record Form(List<Type> takes, Type yields, String sql) {}

  private static final double EARTH = 6_371_008.8;

  private static final Map<String, Form> FORMS =
      Map.ofEntries(
          form("substringof", List.of(TEXT, TEXT), TRUTH, "(strpos(%2$s, %1$s) > 0)"),
          form("contains", List.of(TEXT, TEXT), TRUTH, "(strpos(%1$s, %2$s) > 0)"),
          form("startswith", List.of(TEXT, TEXT), TRUTH, "(strpos(%1$s, %2$s) = 1)"),
          form("endswith", List.of(TEXT, TEXT), TRUTH, "(right(%1$s, length(%2$s)) = %2$s)"),
          form("length", List.of(TEXT), NUMBER, "cast(length(%s) as float8)"),
          form("indexof", List.of(TEXT, TEXT), NUMBER, "cast(strpos(%s, %s) - 1 as float8)"),
          form("substring/2", List.of(TEXT, NUMBER), TEXT, "substring(%s, 1 + cast(%s as int))"),
          form(
              "substring/3",
              List.of(TEXT, NUMBER, NUMBER),
              TEXT,
              "substring(%s, 1 + cast(%s as int), greatest(0, cast(%s as int)))"),
          form("tolower", List.of(TEXT), TEXT, "lower(%s)"),
          form("toupper", List.of(TEXT), TEXT, "upper(%s)"),
          form("trim", List.of(TEXT), TEXT, "trim(%s)"),
          form("concat", List.of(TEXT, TEXT), TEXT, "(%s || %s)"),
          part("year"),
          part("month"),
          part("day"),
          part("hour"),
          part("minute"),
          form(
              "second",
              List.of(TIME),
              NUMBER,
              "floor(cast(extract(second from %s at time zone 'UTC') as float8))"),
          form(
              "fractionalseconds",
              List.of(TIME),
              NUMBER,
              "cast(mod(cast(extract(second from %s at time zone 'UTC') as numeric), 1) as float8)"),
          form("date", List.of(TIME), TEXT, "cast(cast(%s at time zone 'UTC' as date) as varchar)"),
          form("time", List.of(TIME), TEXT, "cast(cast(%s at time zone 'UTC' as time) as varchar)"),
          form(
              "totaloffsetminutes",
              List.of(TIME),
              NUMBER,
              "cast(0 * extract(hour from %s) as float8)"),
          form(
              "geography",
              List.of(NUMBER, NUMBER),
              JSON,
              "jsonb_build_object('type', 'Point', 'coordinates', jsonb_build_array(%s, %s))"),
          form("now", List.of(), TIME, "now()"),
          form("mindatetime", List.of(), TIME, "cast('0001-01-01T00:00:00Z' as timestamptz)"),
          form("maxdatetime", List.of(), TIME, "cast('9999-12-31T23:59:59Z' as timestamptz)"),
          form("round", List.of(NUMBER), NUMBER, "cast(round(cast(%s as numeric)) as float8)"),
          form("floor", List.of(NUMBER), NUMBER, "floor(%s)"),
          form("ceiling", List.of(NUMBER), NUMBER, "ceil(%s)"));

  private Functions() {}

  private static Map.Entry<String, Form> form(
      String name, List<Type> takes, Type yields, String sql) {
    return Map.entry(name, new Form(takes, yields, sql));
  }

  /** Parts of a time are those of UTC. */
  private static Map.Entry<String, Form> part(String name) {
    return form(
        name,
        List.of(TIME),
        NUMBER,
        "cast(extract(" + name + " from %s at time zone 'UTC') as float8)");
  }

  /** The call as SQL; nothing where there is no such function for these arguments. */
  static Optional<Piece> call(String name, List<Piece> arguments) {
    if (name.equals("geo.distance")
        && arguments.size() == 2
        && arguments.stream().allMatch(argument -> argument.type() == JSON)) {
      return Optional.of(distance(arguments.getFirst(), arguments.getLast()));
    }
    var form = FORMS.get(name.equals("substring") ? name + "/" + arguments.size() : name);
    if (form == null || form.takes().size() != arguments.size()) {
      return Optional.empty();
    }
    var taken = new ArrayList<String>();
    for (int i = 0; i < arguments.size(); i++) {
      var argument = arguments.get(i);
      var wanted = form.takes().get(i);
      if (argument.type() != wanted
          && !(argument.type() == MEMBER && wanted != TIME)
          && !(argument.type() == NUMBER && wanted == TEXT)) {
        return Optional.empty();
      }
      taken.add(ExpressionSql.as(wanted, argument).sql());
    }
    return Optional.of(new Piece(form.sql().formatted(taken.toArray()), form.yields()));
  }

  /** After the haversine formula; of anything but points it is nothing. */
  private static Piece distance(Piece one, Piece other) {
    var sql =
        """
        (2 * %5$s * asin(least(1, sqrt(power(sin(radians((%4$s) - (%2$s)) / 2), 2)
          + cos(radians(%2$s)) * cos(radians(%4$s)) * power(sin(radians((%3$s) - (%1$s)) / 2), 2)))))"""
            .formatted(
                coordinate(one.sql(), "0"),
                coordinate(one.sql(), "1"),
                coordinate(other.sql(), "0"),
                coordinate(other.sql(), "1"),
                EARTH);
    return new Piece(sql, NUMBER);
  }

  private static String coordinate(String geometry, String which) {
    return "(case when "
        + geometry
        + " ->> 'type' = 'Point' then cast("
        + geometry
        + " #>> cast('{coordinates,"
        + which
        + "}' as text[]) as float8) end)";
  }
}
