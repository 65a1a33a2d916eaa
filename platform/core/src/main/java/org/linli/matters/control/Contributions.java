package org.linli.matters.control;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.linli.matters.entity.BoardLine;
import org.linli.matters.entity.LampCount;
import org.linli.persistence.Sql;
import org.linli.tenancy.entity.TenantId;

/**
 * The contributions that steps wait for, for the supervisor's board: by the unit that is asked. The
 * steps themselves are counted once, however many help with them.
 */
final class Contributions {

  private record Awaited(String key, LampCount count) {}

  private Contributions() {}

  /**
   * @param open which matters {@code m} count, with its values
   */
  static List<BoardLine> lines(
      Handle handle, TenantId tenant, String open, Map<String, Object> values) {
    var names = new TreeMap<String, String>();
    var awaited =
        handle
            .createQuery(OpinionTable.COLUMNS + OpinionTable.FROM + OpinionTable.AWAITED + open)
            .bindMap(values)
            .bind("tenant", tenant)
            .map(
                (row, context) -> {
                  var unit = row.getString("unit") == null ? "" : row.getString("unit");
                  if ("SKILL".equals(row.getString("unit_kind"))) {
                    names.put(unit, unit);
                  }
                  return new Awaited(
                      unit, LampCount.of(OpinionTable.lamp(row), 1, Sql.instant(row, "due_at")));
                })
            .list();
    return BoardLines.of(awaited, Awaited::key, Awaited::count, names);
  }
}
