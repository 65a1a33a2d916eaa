package org.linli.redivision.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.linli.redivision.control.MovePack.Named;
import org.linli.redivision.entity.MovedRows;
import org.linli.tenancy.entity.DivisionCode;

/**
 * Rows that name a community by its code, with the eyes of its city: row security shows them, and
 * takes them under the new code, since both lie in it.
 */
final class NamedRows {

  private final Handle handle;
  private final MovePack pack;
  private final Set<String> there;

  NamedRows(Handle handle, MovePack pack) {
    this.handle = handle;
    this.pack = pack;
    // A room whose tables are not installed has no rows either.
    this.there =
        new HashSet<>(
            handle
                .createQuery(
                    """
                    select concat(table_name, '.', column_name) from information_schema.columns
                    where table_schema = 'public'""")
                .mapTo(String.class)
                .list());
  }

  /** What goes along, where there are rows of it. */
  List<MovedRows> following(DivisionCode code) {
    return count(pack.follow(), code);
  }

  /** What stays under the code of its day. */
  List<MovedRows> staying(DivisionCode code) {
    return count(pack.stay(), code);
  }

  /**
   * @return how many rows have the new code now
   */
  long move(DivisionCode from, DivisionCode to, LocalDate day) {
    long moved = 0;
    for (var named : pack.follow()) {
      moved += isThere(named) ? update(named, from, to, null) : 0;
    }
    for (var named : pack.stay()) {
      if (named.since() != null && isThere(named)) {
        moved += update(named, from, to, named.from(day));
      }
    }
    return moved;
  }

  private boolean isThere(Named named) {
    return there.contains(named.place());
  }

  private long update(Named named, DivisionCode from, DivisionCode to, Object since) {
    var update =
        handle
            .createUpdate(
                "update %1$s set %2$s = :to where %2$s = :from%3$s"
                    .formatted(
                        named.table(),
                        named.column(),
                        since == null ? "" : " and " + named.since() + " >= :since"))
            .bind("from", from)
            .bind("to", to);
    return (since == null ? update : update.bind("since", since)).execute();
  }

  private List<MovedRows> count(List<Named> named, DivisionCode code) {
    var counted = new ArrayList<MovedRows>();
    for (var each : named) {
      var rows = isThere(each) ? count(each, code) : 0;
      if (rows > 0) {
        counted.add(new MovedRows(each.table(), each.zh(), each.en(), rows));
      }
    }
    return counted;
  }

  private long count(Named named, DivisionCode code) {
    return handle
        .createQuery(
            "select count(*) from %s where %s = :code".formatted(named.table(), named.column()))
        .bind("code", code)
        .mapTo(Long.class)
        .one();
  }
}
