package org.linli.keys.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.linli.keys.boundary.SealedColumn;

/** The values of a column, portion by portion in the order of their keys. */
public final class SealedRows {

  private static final String VALUE = "sealed_value";

  private final SealedColumn column;
  private final Turn turn;
  private At kept = new At(null, 0, 0, 0);
  private At at = kept;

  /** How far it has come. */
  private record At(Map<String, Object> last, long looked, long done, long shut) {}

  SealedRows(SealedColumn column, Turn turn) {
    this.column = column;
    this.turn = turn;
  }

  /** How many lie under which version; what is no sealed value at all counts nowhere. */
  public static Map<Integer, Long> counts(Handle handle, SealedColumn column) {
    var sql =
        "select split_part(%s, ':', 1) as version, count(*) as n from %s where %s group by 1"
            .formatted(column.column(), column.table(), Turn.sealed(column));
    var counts = new HashMap<Integer, Long>();
    handle
        .createQuery(sql)
        .bindMap(column.personal() ? Map.of("form", SealedForm.EXPRESSION) : Map.of())
        .map((row, context) -> Map.entry(row.getString("version"), row.getLong("n")))
        .list()
        .stream()
        .filter(entry -> entry.getKey().matches("[0-9]{1,9}"))
        .forEach(entry -> counts.put(Integer.parseInt(entry.getKey()), entry.getValue()));
    return counts;
  }

  /**
   * Turns the next ones that are not yet as they shall be. It counts once {@link #keep} is called:
   * the same portion may be tried again.
   */
  public void next(Handle handle, int most) {
    var looked = kept.looked();
    var done = kept.done();
    var shut = kept.shut();
    var last = kept.last();
    for (var row : read(handle, most)) {
      looked++;
      var sealed = (String) row.get(VALUE);
      var made = turn.made().apply(sealed, column.context().apply(row));
      if (made.isEmpty()) {
        shut++;
      } else {
        done += write(handle, row, made.get(), sealed);
      }
      last = row;
    }
    at = new At(last, looked, done, shut);
  }

  /** The portion is in the database. */
  public void keep() {
    kept = at;
  }

  public long looked() {
    return kept.looked();
  }

  public long done() {
    return kept.done();
  }

  /** Those that did not open. */
  public long shut() {
    return kept.shut();
  }

  private List<Map<String, Object>> read(Handle handle, int most) {
    var last = kept.last();
    var names = String.join(", ", column.key());
    var after =
        last == null
            ? ""
            : " and ("
                + names
                + ") > ("
                + column.key().stream().map(name -> ":" + name).collect(Collectors.joining(", "))
                + ")";
    var query =
        handle
            .createQuery(
                "select "
                    + names
                    + ", "
                    + column.column()
                    + " as sealed_value from "
                    + column.table()
                    + " where "
                    + turn.condition()
                    + after
                    + " order by "
                    + names
                    + " limit :most")
            .bindMap(turn.compared())
            .bind("most", most);
    if (last != null) {
      column.key().forEach(name -> query.bind(name, last.get(name)));
    }
    return new ArrayList<>(query.mapToMap().list());
  }

  /** Only while it is what was read: whoever changed it meanwhile sealed it with a newer key. */
  private int write(Handle handle, Map<String, Object> row, String fresh, String before) {
    var where =
        column.key().stream()
            .map(name -> name + " = :" + name)
            .collect(Collectors.joining(" and "));
    var update =
        handle
            .createUpdate(
                "update "
                    + column.table()
                    + " set "
                    + turn.into()
                    + " = :fresh where "
                    + where
                    + " and "
                    + column.column()
                    + " = :before")
            .bind("fresh", fresh)
            .bind("before", before);
    column.key().forEach(name -> update.bind(name, row.get(name)));
    return update.execute();
  }
}
