package org.linli.volumes.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.linli.volumes.entity.DayVolume;
import org.linli.volumes.entity.TableVolume;

/** What was measured as rows. */
final class VolumeTable {

  private VolumeTable() {}

  /** Whether the day was measured, by whichever server. */
  static boolean has(Handle handle, LocalDate day) {
    return handle
        .createQuery("select count(*) > 0 from table_volume where day = :day")
        .bind("day", day)
        .mapTo(boolean.class)
        .one();
  }

  /** The first measuring of a day stands. */
  static void keep(Handle handle, List<TableVolume> volumes) {
    var batch =
        handle.prepareBatch(
            """
            insert into table_volume (day, name, row_estimate, table_bytes, index_bytes, indexes, idle_indexes,
              broken_indexes, triggers)
            values (:day, :name, :rows, :tableBytes, :indexBytes, :indexes, :idle, :broken, :triggers)
            on conflict do nothing\
            """);
    for (var one : volumes) {
      batch
          .bind("day", one.day())
          .bind("name", one.name())
          .bind("rows", one.rows())
          .bind("tableBytes", one.tableBytes())
          .bind("indexBytes", one.indexBytes())
          .bind("indexes", one.indexes())
          .bind("idle", one.idleIndexes())
          .bind("broken", one.brokenIndexes())
          .bind("triggers", one.triggers())
          .add();
    }
    if (!volumes.isEmpty()) {
      batch.execute();
    }
  }

  static int forget(Handle handle, LocalDate before) {
    return handle
        .createUpdate("delete from table_volume where day < :before")
        .bind("before", before)
        .execute();
  }

  static Optional<LocalDate> newest(Handle handle) {
    return handle.createQuery("select max(day) from table_volume").mapTo(LocalDate.class).findOne();
  }

  static List<TableVolume> of(Handle handle, LocalDate day) {
    return handle
        .createQuery("select * from table_volume where day = :day order by name")
        .bind("day", day)
        .map((row, context) -> VolumeProbe.row(row, day))
        .list();
  }

  /** All tables together, the oldest day first. */
  static List<DayVolume> days(Handle handle, LocalDate from) {
    return handle
        .createQuery(
            """
            select day, cast(sum(row_estimate) as bigint) as row_estimate,
              cast(sum(table_bytes + index_bytes) as bigint) as bytes
            from table_volume where day >= :from group by day order by day\
            """)
        .bind("from", from)
        .map((row, context) -> day(row))
        .list();
  }

  /** One table, the oldest day first. */
  static List<DayVolume> days(Handle handle, String name, LocalDate from) {
    return handle
        .createQuery(
            """
            select day, row_estimate, table_bytes + index_bytes as bytes
            from table_volume where name = :name and day >= :from order by day\
            """)
        .bind("name", name)
        .bind("from", from)
        .map((row, context) -> day(row))
        .list();
  }

  /** Each table's days, the oldest first. */
  static Map<String, List<DayVolume>> series(Handle handle, LocalDate from) {
    record Named(String name, DayVolume day) {}
    return handle
        .createQuery(
            """
            select name, day, row_estimate, table_bytes + index_bytes as bytes
            from table_volume where day >= :from order by name, day\
            """)
        .bind("from", from)
        .map((row, context) -> new Named(row.getString("name"), day(row)))
        .stream()
        .collect(
            Collectors.groupingBy(
                Named::name, Collectors.mapping(Named::day, Collectors.toList())));
  }

  private static DayVolume day(ResultSet row) throws SQLException {
    return new DayVolume(
        row.getObject("day", LocalDate.class), row.getLong("row_estimate"), row.getLong("bytes"));
  }
}
