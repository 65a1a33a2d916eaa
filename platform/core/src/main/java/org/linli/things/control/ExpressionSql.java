package org.linli.things.control;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linli.things.boundary.NotUnderstood;
import org.linli.things.entity.Expr;
import org.linli.things.entity.Kind;
import org.linli.things.entity.Link;
import org.linli.things.entity.Property.Type;

/**
 * An expression as SQL over the rows of a kind. What is reached through a link is looked up where
 * it stands: a comparison holds when some linked entity makes it true.
 */
final class ExpressionSql {

  private static final Map<String, String> COMPARISONS =
      Map.of("eq", "=", "ne", "<>", "gt", ">", "ge", ">=", "lt", "<", "le", "<=");

  /** A piece of SQL and what it yields. */
  record Piece(String sql, Type type) {}

  /** What one comparison reaches through links: the path to it, and under which name it stands. */
  private final class Reach {

    private final Map<String, String> aliases = new LinkedHashMap<>();
    private final List<String> from = new ArrayList<>();
    private final List<String> joined = new ArrayList<>();

    String through(String path, String parent, Link link) {
      return aliases.computeIfAbsent(
          path,
          missing -> {
            var alias = statement.alias();
            from.add("(" + Sources.of(link.target()) + ") " + alias);
            joined.add(alias + "." + link.to() + " = " + parent + "." + link.from());
            return alias;
          });
    }
  }

  private final String part;
  private final Kind kind;
  private final String alias;
  private final Statement statement;

  ExpressionSql(String part, Kind kind, String alias, Statement statement) {
    this.part = part;
    this.kind = kind;
    this.alias = alias;
    this.statement = statement;
  }

  /** A condition on a row. */
  String condition(Expr expression) {
    return switch (expression) {
      case Expr.Binary(String operator, Expr left, Expr right)
          when operator.equals("and") || operator.equals("or") ->
          "(" + condition(left) + " " + operator + " " + condition(right) + ")";
      case Expr.Not(Expr inner) -> "not coalesce(" + condition(inner) + ", false)";
      default -> {
        var reach = new Reach();
        var piece = piece(expression, reach);
        if (piece.type() != Type.TRUTH) {
          throw fault("things-type", expression);
        }
        yield reach.from.isEmpty()
            ? piece.sql()
            : "exists (select 1 from " + within(reach, "(" + piece.sql() + ")") + ")";
      }
    };
  }

  /** By what rows are ordered; a link to many has no order of its own, and is refused. */
  String order(Expr expression) {
    var reach = new Reach();
    var piece = piece(expression, reach);
    var sql = piece.type() == Type.JSON ? "cast(" + piece.sql() + " as varchar)" : piece.sql();
    return reach.from.isEmpty()
        ? sql
        : "(select " + sql + " from " + within(reach, "true") + " limit 1)";
  }

  private static String within(Reach reach, String condition) {
    return String.join(", ", reach.from)
        + " where "
        + String.join(" and ", reach.joined)
        + " and "
        + condition;
  }

  private Piece piece(Expr expression, Reach reach) {
    return switch (expression) {
      case Expr.Literal(Type type, Object value) ->
          value == null
              ? new Piece("null", Type.NOTHING)
              : new Piece("cast(" + statement.bind(value) + " as " + sqlType(type) + ")", type);
      case Expr.Member(List<String> path) -> member(path, reach);
      case Expr.Negative(Expr inner) -> new Piece("(- " + number(inner, reach) + ")", Type.NUMBER);
      case Expr.Not not -> new Piece(condition(not), Type.TRUTH);
      case Expr.Call(String function, List<Expr> arguments) ->
          call(expression, function, arguments, reach);
      case Expr.Binary(String operator, Expr left, Expr right) -> {
        if (COMPARISONS.containsKey(operator)) {
          yield compared(expression, operator, piece(left, reach), piece(right, reach));
        }
        if (operator.equals("and") || operator.equals("or")) {
          yield new Piece(condition(expression), Type.TRUTH);
        }
        yield computed(operator, number(left, reach), number(right, reach));
      }
    };
  }

  private Piece call(Expr whole, String function, List<Expr> arguments, Reach reach) {
    var pieces = arguments.stream().map(argument -> piece(argument, reach)).toList();
    return Functions.call(function, pieces).orElseThrow(() -> fault("things-type", whole));
  }

  private static String sqlType(Type type) {
    return switch (type) {
      case TEXT -> "varchar";
      case NUMBER -> "float8";
      case TIME -> "timestamptz";
      case TRUTH -> "boolean";
      default -> throw new IllegalStateException(type.name());
    };
  }

  private Piece member(List<String> path, Reach reach) {
    var at = kind;
    var row = alias;
    for (int i = 0; i < path.size(); i++) {
      var name = path.get(i);
      var link = at.link(name).orElse(null);
      if (link != null && i + 1 < path.size()) {
        row = reach.through(String.join("/", path.subList(0, i + 1)), row, link);
        at = link.target();
        continue;
      }
      if ((name.equals("id") || name.equals("@iot.id")) && i + 1 == path.size()) {
        return new Piece(row + ".id", Type.NUMBER);
      }
      var property = at.property(name).orElse(null);
      if (property == null) {
        break;
      }
      var column = row + "." + property.column();
      if (i + 1 == path.size()) {
        return new Piece(column, property.type());
      }
      if (property.type() == Type.JSON) {
        return new Piece(
            column
                + path.subList(i + 1, path.size()).stream()
                    .map(key -> " -> cast(" + statement.bind(key) + " as varchar)")
                    .collect(Collectors.joining()),
            Type.MEMBER);
      }
      break;
    }
    throw new NotUnderstood(part, "things-unknown", String.join("/", path));
  }

  private Piece compared(Expr whole, String operator, Piece left, Piece right) {
    if (left.type() == Type.NOTHING || right.type() == Type.NOTHING) {
      var other = left.type() == Type.NOTHING ? right : left;
      return switch (operator) {
        case "eq" -> new Piece("(" + other.sql() + ") is null", Type.TRUTH);
        case "ne" -> new Piece("(" + other.sql() + ") is not null", Type.TRUTH);
        default -> throw fault("things-type", whole);
      };
    }
    var type = common(left.type(), right.type());
    if (type == null) {
      throw fault("things-type", whole);
    }
    return new Piece(
        "("
            + as(type, left).sql()
            + " "
            + COMPARISONS.get(operator)
            + " "
            + as(type, right).sql()
            + ")",
        Type.TRUTH);
  }

  /**
   * A number beside a text is compared as text: the standard leaves it open, its suite does not.
   */
  private static Type common(Type left, Type right) {
    if (left == right && left != Type.MEMBER && left != Type.JSON) {
      return left;
    }
    if (left == Type.JSON || right == Type.JSON) {
      return null;
    }
    if (left == Type.MEMBER && right == Type.MEMBER) {
      return Type.TEXT;
    }
    if (left == Type.MEMBER || right == Type.MEMBER) {
      var known = left == Type.MEMBER ? right : left;
      return known == Type.TIME ? null : known;
    }
    return left == Type.TEXT && right == Type.NUMBER || left == Type.NUMBER && right == Type.TEXT
        ? Type.TEXT
        : null;
  }

  /** A member of an object is of the wanted type, or it is nothing. */
  static Piece as(Type wanted, Piece piece) {
    if (piece.type() == wanted) {
      return piece;
    }
    if (piece.type() == Type.MEMBER) {
      var text = "(" + piece.sql() + " #>> cast('{}' as text[]))";
      return switch (wanted) {
        case TEXT -> new Piece(text, wanted);
        case NUMBER -> new Piece(only(piece, "number", text, "float8"), wanted);
        case TRUTH -> new Piece(only(piece, "boolean", text, "boolean"), wanted);
        default -> throw new IllegalStateException(wanted.name());
      };
    }
    if (wanted == Type.TEXT && piece.type() == Type.NUMBER) {
      return new Piece("cast(" + piece.sql() + " as varchar)", wanted);
    }
    throw new IllegalStateException(piece.type() + " as " + wanted);
  }

  private static String only(Piece piece, String kind, String text, String type) {
    return "(case when jsonb_typeof("
        + piece.sql()
        + ") = '"
        + kind
        + "' then cast("
        + text
        + " as "
        + type
        + ") end)";
  }

  private String number(Expr expression, Reach reach) {
    var piece = piece(expression, reach);
    if (piece.type() != Type.NUMBER && piece.type() != Type.MEMBER) {
      throw fault("things-type", expression);
    }
    return as(Type.NUMBER, piece).sql();
  }

  /** A division by nothing yields nothing. */
  private static Piece computed(String operator, String left, String right) {
    var sql =
        switch (operator) {
          case "add" -> "(" + left + " + " + right + ")";
          case "sub" -> "(" + left + " - " + right + ")";
          case "mul" -> "(" + left + " * " + right + ")";
          case "div" -> "(" + left + " / nullif(" + right + ", 0))";
          default ->
              "cast(mod(cast("
                  + left
                  + " as numeric), nullif(cast("
                  + right
                  + " as numeric), 0)) as float8)";
        };
    return new Piece(sql, Type.NUMBER);
  }

  private NotUnderstood fault(String what, Expr at) {
    return new NotUnderstood(part, what, told(at));
  }

  private static String told(Expr expression) {
    return switch (expression) {
      case Expr.Literal literal -> String.valueOf(literal.value());
      case Expr.Member member -> String.join("/", member.path());
      case Expr.Call call -> call.function() + "(…)";
      case Expr.Binary binary ->
          told(binary.left()) + " " + binary.operator() + " " + told(binary.right());
      case Expr.Not not -> "not " + told(not.inner());
      case Expr.Negative negative -> "-" + told(negative.inner());
    };
  }
}
