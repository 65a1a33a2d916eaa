package org.linli.succession.control;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** How far each table is, as rows: written in the very transaction that carried rows over. */
final class StepRows {

  private StepRows() {}

  /** Where a table stands. */
  record Step(long looked, long made, boolean done) {

    static final Step NONE = new Step(0, 0, false);

    Step plus(long more, long added, boolean isDone) {
      return new Step(looked + more, made + added, isDone);
    }

    /** Looked through once more from the first row on; what was made stays made. */
    Step again() {
      return new Step(0, made, false);
    }
  }

  static Step of(Handle handle, UUID succession, String table) {
    return all(handle, succession).getOrDefault(table, Step.NONE);
  }

  static Map<String, Step> all(Handle handle, UUID succession) {
    var steps = new LinkedHashMap<String, Step>();
    handle
        .createQuery(
            """
            select table_name, looked, made, done from succession_step
            where succession_id = :id order by table_name\
            """)
        .bind("id", succession)
        .map(
            (row, context) ->
                steps.put(
                    row.getString("table_name"),
                    new Step(row.getLong("looked"), row.getLong("made"), row.getBoolean("done"))))
        .list();
    return steps;
  }

  static void keep(Handle handle, UUID succession, String table, Step step) {
    handle
        .createUpdate(
            """
            insert into succession_step (succession_id, table_name, looked, made, done)
            values (:id, :table, :looked, :made, :done)
            on conflict (succession_id, table_name) do update set looked = excluded.looked,
              made = excluded.made, done = excluded.done\
            """)
        .bind("id", succession)
        .bind("table", table)
        .bind("looked", step.looked())
        .bind("made", step.made())
        .bind("done", step.done())
        .execute();
  }
}
