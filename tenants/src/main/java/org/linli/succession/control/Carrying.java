package org.linli.succession.control;

import java.util.ArrayList;
import org.jdbi.v3.core.Handle;
import org.linli.keys.boundary.PersonalField;
import org.linli.succession.control.StepRows.Step;
import org.linli.succession.control.SuccessionPack.Carried;

/**
 * Carries the rows of one table over, some at a time. They are read with the eyes of the one
 * community and written with those of the other: row security stays on, and nothing here can reach
 * a third. Doing the same again changes nothing, since a row has its key there as here.
 */
final class Carrying {

  /** Rows of one transaction, which CockroachDB wants small. */
  private static final int ROWS = 500;

  /** Where a row may have megabytes. */
  private static final int HEAVY_ROWS = 20;

  /** The name of the other community's own row, to which the one on its way is compared. */
  private static final String THERE = "there";

  private final Handle handle;
  private final Side from;
  private final Side into;
  private final Sealing sealing;

  Carrying(Handle handle, Side from, Side into, Sealing sealing) {
    this.handle = handle;
    this.from = from;
    this.into = into;
    this.sealing = sealing;
  }

  /**
   * The next rows of the table.
   *
   * @return where it stands then
   */
  Step next(Carried carried, Step step) {
    var sheet = Sheet.of(handle, carried.table());
    var most = most(sheet, carried);
    from.enter(handle);
    var rows = read(sheet, step.looked(), most);
    long found = count(rows);
    if (found == 0) {
      return step.plus(0, 0, true);
    }
    if (carried.sealed() != null) {
      rows = sealing.anew(rows, carried.sealed(), into.tenant());
    }
    for (var personal : PersonalField.in(carried.table())) {
      rows = sealing.anew(rows, personal, into.tenant());
    }
    into.enter(handle);
    var made = write(sheet, carried, rows);
    if (carried.gone()) {
      clear(sheet);
    }
    return step.plus(found, made, found < most);
  }

  /**
   * Whose rows point at rows of their own table goes in one statement, whatever their order; and so
   * does what goes here with the same breath, of which there is little.
   */
  private static int most(Sheet sheet, Carried carried) {
    if (sheet.self() || carried.gone()) {
      return Integer.MAX_VALUE;
    }
    return sheet.heavy() ? HEAVY_ROWS : ROWS;
  }

  private void clear(Sheet sheet) {
    from.enter(handle);
    handle
        .createUpdate("delete from " + sheet.name() + " where tenant_id = :from")
        .bind("from", from.tenant())
        .execute();
  }

  private String read(Sheet sheet, long after, int most) {
    return handle
        .createQuery(
            "select cast(coalesce(json_agg(row_to_json(r)), '[]') as varchar) from (select "
                + sheet.names()
                + " from "
                + sheet.name()
                + " where tenant_id = :from order by "
                + sheet.keys()
                + " limit :most offset :after) r")
        .bind("from", from.tenant())
        .bind("most", most)
        .bind("after", after)
        .mapTo(String.class)
        .one();
  }

  private long count(String rows) {
    return handle
        .createQuery("select json_array_length(cast(:rows as json))")
        .bind("rows", rows)
        .mapTo(Long.class)
        .one();
  }

  private int write(Sheet sheet, Carried carried, String rows) {
    var values = new ArrayList<String>();
    sheet.columns().forEach((column, length) -> values.add(value(sheet, carried, column, length)));
    var insert =
        handle
            .createUpdate(
                "insert into "
                    + sheet.name()
                    + " ("
                    + sheet.names()
                    + ") select "
                    + String.join(", ", values)
                    + " from json_populate_recordset(cast(null as "
                    + sheet.name()
                    + "), cast(:rows as json)) as r on conflict ("
                    + sheet.keys()
                    + ") do nothing")
            .bind("rows", rows)
            .bind("into", into.tenant());
    if (carried.code() != null) {
      insert.bind("code", into.code());
    }
    if (carried.rename() != null) {
      insert.bind("ending", from.ending());
    }
    return insert.execute();
  }

  private static String value(Sheet sheet, Carried carried, String column, int length) {
    if (column.equals("tenant_id")) {
      return ":into";
    }
    if (column.equals(carried.code())) {
      return ":code";
    }
    if (column.equals(carried.raise())) {
      return "r." + column + " + 1";
    }
    if (column.equals(carried.rename())) {
      return """
      case when exists (select 1 from %1$s %2$s where %2$s.tenant_id = :into and %2$s.%3$s = r.%3$s)
        then left(r.%3$s, %4$d) || cast(:ending as varchar) else r.%3$s end\
      """
          .formatted(sheet.name(), THERE, column, Math.max(1, length - "-000000".length()));
    }
    return "r." + column;
  }
}
