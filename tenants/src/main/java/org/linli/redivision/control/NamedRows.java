package org.linli.redivision.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.linli.redivision.control.MovePack.Named;
import org.linli.redivision.entity.CommunityMove;
import org.linli.redivision.entity.MovedRows;
import org.linli.tenancy.entity.DivisionCode;

/**
 * Rows that name a community by its code, with the eyes of its city: row security shows them, and
 * takes them under the new code, since both lie in it.
 */
final class NamedRows {

  /** Written all the time, and by every server. */
  private static final Set<String> BUSY =
      Set.of("community_figures", "alarm_figures", "tenant_store");

  private final Handle handle;
  private final MovePack pack;
  private final Columns columns;

  /**
   * What is installed: a room whose tables are not there has no rows either. Read beforehand, since
   * it takes longer than all else.
   *
   * @param there {@code table.column}
   * @param required tables whose rows are a tenant's, each
   */
  record Columns(Set<String> there, Set<String> required) {

    static Columns of(Handle handle) {
      return new Columns(
          handle
              .createQuery(
                  """
                  select concat(table_name, '.', column_name) from information_schema.columns
                  where table_schema = 'public'""")
              .mapTo(String.class)
              .set(),
          handle
              .createQuery(
                  """
                  select table_name from information_schema.columns where table_schema = 'public'
                    and column_name = 'tenant_id' and is_nullable = 'NO'""")
              .mapTo(String.class)
              .set());
    }
  }

  NamedRows(Handle handle, MovePack pack) {
    this(handle, pack, Columns.of(handle));
  }

  NamedRows(Handle handle, MovePack pack, Columns columns) {
    this.handle = handle;
    this.pack = pack;
    this.columns = columns;
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
   * @param today rows of periods go along from this day on
   * @return how many rows have the new code now
   */
  long move(CommunityMove move, LocalDate today) {
    long moved = hold(move, today);
    for (var named : pack.follow()) {
      moved += isThere(named) && !BUSY.contains(named.table()) ? update(named, move, null) : 0;
    }
    return moved;
  }

  /**
   * What is written all the time alone: whoever writes there waits from now on. It is done before
   * all else, since a row that somebody wrote after the first look begins all anew.
   */
  long hold(CommunityMove move, LocalDate today) {
    long moved = 0;
    for (var named : pack.stay()) {
      if (named.since() != null && isThere(named)) {
        moved += update(named, move, named.from(today));
      }
    }
    for (var named : pack.follow()) {
      moved += isThere(named) && BUSY.contains(named.table()) ? update(named, move, null) : 0;
    }
    return moved;
  }

  private boolean isThere(Named named) {
    return columns.there().contains(named.place());
  }

  private long update(Named named, CommunityMove move, Object since) {
    // The tenant first where it is the key: so is the community's own code, of whatever table.
    var own = isOfTenant(named) ? " and tenant_id = :tenant" : "";
    var update =
        handle
            .createUpdate(
                "update %1$s set %2$s = :to where %2$s = :from%3$s%4$s"
                    .formatted(
                        named.table(),
                        named.column(),
                        own,
                        since == null ? "" : " and " + named.since() + " >= :since"))
            .bind("from", move.from())
            .bind("to", move.to());
    if (!own.isEmpty()) {
      update.bind("tenant", move.tenant());
    }
    return (since == null ? update : update.bind("since", since)).execute();
  }

  /** Its code there is that of the row's own tenant. */
  private boolean isOfTenant(Named named) {
    return named.column().equals("code") && columns.required().contains(named.table());
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
