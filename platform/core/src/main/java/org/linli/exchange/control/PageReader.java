package org.linli.exchange.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.linli.catalogue.entity.AssetField;
import org.linli.catalogue.entity.FieldType;
import org.linli.exchange.boundary.FieldNotOffered;
import org.linli.exchange.boundary.Pull;

/**
 * Reads one page of an asset in the order of change, or of a field, by position and not by count.
 */
final class PageReader {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ORDERED_BY = "ordered_by";
  private static final String ROW_KEY = "row_key";

  private final AssetReader reader;
  private final Pull pull;
  private final List<AssetField> fields;
  private final List<Condition> conditions;
  private final AssetField sort;
  private final boolean falling;

  /**
   * @throws FieldNotOffered for a field that is not there
   */
  PageReader(AssetReader reader, Pull pull) {
    this.reader = reader;
    this.pull = pull;
    var names = pull.fields().isEmpty() ? reader.columns().keySet() : pull.fields();
    this.fields = names.stream().map(this::offered).toList();
    this.conditions =
        pull.filters().stream().map(filter -> Condition.read(reader, filter)).toList();
    this.falling = pull.sort() != null && pull.sort().startsWith("-");
    this.sort =
        pull.sort() == null ? null : offered(falling ? pull.sort().substring(1) : pull.sort());
  }

  List<AssetField> fields() {
    return fields;
  }

  /** Fields by whose values somebody asks, beside those that are shown. */
  List<AssetField> askedBy() {
    var asked = new ArrayList<AssetField>();
    conditions.forEach(condition -> asked.add(condition.field()));
    if (sort != null) {
      asked.add(sort);
    }
    return asked;
  }

  Rows read(Handle handle, Instant now) {
    var bindings = new HashMap<String, Object>();
    var settled = now.minus(reader.settled());
    var after = Position.of(pull);
    var order = sort == null ? reader.changed() : Condition.expression(reader, sort);
    var where = bounded(bindings, order, after, settled);
    var direction = falling ? " desc" : "";
    var sql =
        "select "
            + selected()
            + order
            + " as "
            + ORDERED_BY
            + ", "
            + reader.key()
            + " as "
            + ROW_KEY
            + " from "
            + reader.from()
            + where
            + " order by "
            + (sort == null ? "" : "(" + order + " is null), ")
            + order
            + direction
            + ", "
            + reader.key()
            + direction
            + " limit :limit";
    bindings.put("limit", pull.limit() + 1);
    var check = new QualityCheck(reader.sheet().id(), fields, now);
    var page =
        query(handle, sql, bindings).scanResultSet((rows, context) -> page(rows.get(), check));
    var end = page.end == null ? after : page.end;
    return new Rows(
        fields.stream().map(AssetField::name).toList(),
        page.values,
        page.more,
        page.more
            ? end.told(pull)
            : end == null || sort != null ? null : end.before(settled).told(pull),
        page.faults);
  }

  /** How many rows there are behind the position, but no more than that many. */
  long count(Handle handle, Instant now, long most) {
    var bindings = new HashMap<String, Object>();
    var order = sort == null ? reader.changed() : Condition.expression(reader, sort);
    var where = bounded(bindings, order, Position.of(pull), now.minus(reader.settled()));
    bindings.put("most", most);
    var sql =
        "select count(*) from (select 1 from " + reader.from() + where + " limit :most) counted";
    return query(handle, sql, bindings).mapTo(long.class).one();
  }

  /** Between where the question begins and where it ends. */
  private StringBuilder bounded(
      Map<String, Object> bindings, String order, Position after, Instant settled) {
    var where = where(bindings);
    if (sort == null && reader.finished()) {
      bindings.put("settled", settled.atOffset(ZoneOffset.UTC));
      where.append(" and ").append(reader.changed()).append(" <= :settled");
    }
    if (after != null) {
      where.append(" and ").append(beyond(order, after, bindings));
    }
    var until = Position.end(pull);
    if (until != null) {
      bindings.put("untilValue", until.value());
      bindings.put("untilKey", until.key());
      where
          .append(" and (" + reader.changed() + ", " + reader.key())
          .append(") <= (cast(:untilValue as timestamptz), cast(:untilKey as ")
          .append(reader.keyType() + "))");
    }
    return where;
  }

  /** What was read of a page, and where it ends. */
  private static final class Read {
    private final List<List<Object>> values = new ArrayList<>();
    private final List<RowFault> faults = new ArrayList<>();
    private Position end;
    private boolean more;
  }

  /**
   * What the rows are ordered by is read of the last one of the page alone, and their names of
   * those with a fault.
   */
  private Read page(ResultSet row, QualityCheck check) throws SQLException {
    var page = new Read();
    for (int count = 1; row.next(); count++) {
      if (count > pull.limit()) {
        page.more = true;
        break;
      }
      var values = values(row);
      var faults = check.faults(() -> row.getString(ROW_KEY), values);
      if (faults.isEmpty()) {
        page.values.add(values);
      } else {
        // A row that is held back is passed over: mended, it has changed and comes anew.
        page.faults.addAll(faults);
      }
      if (count == pull.limit() || row.isLast()) {
        page.end = new Position(text(row.getObject(ORDERED_BY)), row.getString(ROW_KEY));
      }
    }
    return page;
  }

  private List<Object> values(ResultSet row) throws SQLException {
    var values = new ArrayList<Object>(fields.size());
    for (int at = 0; at < fields.size(); at++) {
      values.add(value(row, at + 1, fields.get(at)));
    }
    return values;
  }

  private String selected() {
    var text = new StringBuilder();
    fields.forEach(field -> text.append(reader.columns().get(field.name())).append(", "));
    return text.toString();
  }

  private StringBuilder where(Map<String, Object> bindings) {
    bindings.put("tenant", pull.tenant());
    var where =
        new StringBuilder(" where ")
            .append(reader.tenant())
            .append(" = :tenant and ")
            .append(reader.where());
    for (int at = 0; at < conditions.size(); at++) {
      where.append(" and ").append(conditions.get(at).sql(reader, "v" + at, bindings));
    }
    return where;
  }

  /** Rows without a value come last, whichever way the others go. */
  private String beyond(String order, Position after, Map<String, Object> bindings) {
    bindings.put("key", after.key());
    var key = "cast(:key as " + reader.keyType() + ")";
    var sign = falling ? " < " : " > ";
    if (after.value() == null) {
      return "(" + order + " is null and " + reader.key() + sign + key + ")";
    }
    bindings.put("value", after.value());
    var value = "cast(:value as " + type() + ")";
    var next = "(" + order + ", " + reader.key() + ")" + sign + "(" + value + ", " + key + ")";
    return sort == null ? next : "(" + next + " or " + order + " is null)";
  }

  private String type() {
    return switch (sort == null ? FieldType.INSTANT : sort.type()) {
      case INSTANT, DATE -> "timestamptz";
      case WHOLE -> "bigint";
      case DECIMAL -> "double precision";
      case YES_NO -> "boolean";
      case TEXT, CODE, IDENTIFIER, BINARY -> "varchar";
    };
  }

  private org.jdbi.v3.core.statement.Query query(
      Handle handle, String sql, Map<String, Object> bindings) {
    var query = handle.createQuery(sql).bindMap(bindings);
    return reader.models().isEmpty() ? query : query.bindList("models", reader.models());
  }

  private AssetField offered(String name) {
    return reader.offered(name).orElseThrow(() -> new FieldNotOffered(name));
  }

  static Object value(ResultSet row, int at, AssetField field) throws SQLException {
    if (field.type() == FieldType.INSTANT) {
      var time = row.getObject(at, OffsetDateTime.class);
      return time == null ? null : time.toInstant();
    }
    var value = row.getObject(at);
    // The usual first: a page has a thousand values.
    if (value == null || value instanceof String && field.type() != FieldType.DECIMAL) {
      return value;
    }
    return switch (value) {
      case java.sql.Timestamp time -> time.toInstant();
      case Number number when field.type() == FieldType.WHOLE -> number.longValue();
      case Number number -> number;
      case Boolean yes -> yes;
      // Values by metric are one JSON document.
      default -> field.type() == FieldType.DECIMAL ? tree(value.toString()) : value.toString();
    };
  }

  private static Object tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(Object value) {
    return switch (value) {
      case null -> null;
      case java.sql.Timestamp time -> time.toInstant().toString();
      default -> value.toString();
    };
  }
}
