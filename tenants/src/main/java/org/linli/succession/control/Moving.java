package org.linli.succession.control;

import java.util.ArrayList;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.linli.succession.control.StepRows.Step;
import org.linli.succession.control.SuccessionPack.Moved;
import org.linli.succession.control.SuccessionPack.Summed;

/**
 * Gives rows of the platform's over, and adds figures. Whatever lets people and devices in, or
 * wakes work up, goes last: until then they find the community shut, and afterwards all that they
 * need.
 */
final class Moving {

  private static final int ROWS = 500;

  private final Handle handle;
  private final Side from;
  private final Side into;

  Moving(Handle handle, Side from, Side into) {
    this.handle = handle;
    this.from = from;
    this.into = into;
  }

  /**
   * The next rows of the table; a row that was given over is not found again.
   *
   * @return where it stands then
   */
  Step next(Moved moved, Step step) {
    var sheet = Sheet.of(handle, moved.table());
    var gone = twins(moved);
    var given = give(moved, sheet);
    return step.plus(gone + given, given, given < ROWS);
  }

  private int give(Moved moved, Sheet sheet) {
    var sets = new ArrayList<String>();
    sets.add("tenant_id = :into");
    if (moved.code() != null) {
      sets.add(
          "%1$s = case when %1$s = :before then cast(:code as varchar) else %1$s end"
              .formatted(moved.code()));
    }
    if (moved.raise() != null) {
      sets.add("%1$s = %1$s + 1".formatted(moved.raise()));
    }
    if (moved.touch() != null) {
      sets.add(moved.touch() + " = now()");
    }
    var update =
        handle
            .createUpdate(
                "update %1$s set %2$s where (%3$s) in (select %3$s from %1$s where tenant_id = :from order by %3$s limit :most)"
                    .formatted(sheet.name(), String.join(", ", sets), sheet.keys()))
            .bind("from", from.tenant())
            .bind("into", into.tenant())
            .bind("most", ROWS);
    if (moved.code() != null) {
      update.bind("before", from.code()).bind("code", into.code());
    }
    return update.execute();
  }

  /** Work that the other community does for itself as a whole is not due there twice. */
  private int twins(Moved moved) {
    if (moved.twins().isEmpty()) {
      return 0;
    }
    var same =
        moved.twins().stream()
            .map(column -> "there." + column + " = here." + column)
            .collect(Collectors.joining(" and "));
    return handle
        .createUpdate(
            "delete from %1$s here where here.tenant_id = :from and exists (select 1 from %1$s there where there.tenant_id = :into and %2$s)"
                .formatted(moved.table(), same))
        .bind("from", from.tenant())
        .bind("into", into.tenant())
        .execute();
  }

  /**
   * All of the table at once: a community has few of them, and the tiers above must never see them
   * twice or not at all.
   */
  Step sum(Summed summed) {
    var sheet = Sheet.of(handle, summed.table());
    from.enter(handle);
    var rows =
        handle
            .createQuery(
                "select cast(coalesce(json_agg(row_to_json(r)), '[]') as varchar) from "
                    + sheet.name()
                    + " r where tenant_id = :from")
            .bind("from", from.tenant())
            .mapTo(String.class)
            .one();
    var noughts =
        summed.columns().stream().map(column -> column + " = 0").collect(Collectors.joining(", "));
    var emptied =
        handle
            .createUpdate("update " + sheet.name() + " set " + noughts + " where tenant_id = :from")
            .bind("from", from.tenant())
            .execute();
    into.enter(handle);
    add(sheet, summed, rows);
    return new Step(emptied, emptied, true);
  }

  private void add(Sheet sheet, Summed summed, String rows) {
    var values =
        sheet.columns().keySet().stream()
            .map(
                column ->
                    switch (column) {
                      case "tenant_id" -> ":into";
                      case "code" -> ":code";
                      default -> "r." + column;
                    })
            .collect(Collectors.joining(", "));
    var sums =
        summed.columns().stream()
            .map(column -> "%1$s = f.%1$s + excluded.%1$s".formatted(column))
            .collect(Collectors.joining(", "));
    handle
        .createUpdate(
            "insert into %1$s as f (%2$s) select %3$s from json_populate_recordset(cast(null as %1$s), cast(:rows as json)) as r on conflict (%4$s) do update set %5$s"
                .formatted(sheet.name(), sheet.names(), values, sheet.keys(), sums))
        .bind("rows", rows)
        .bind("into", into.tenant())
        .bind("code", into.code())
        .execute();
  }
}
