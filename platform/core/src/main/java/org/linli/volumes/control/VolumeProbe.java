package org.linli.volumes.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.linli.volumes.entity.TableVolume;

/**
 * Asks the database's catalogue what its tables weigh. CockroachDB has no such functions and keeps
 * its figures on a console of its own: of it nothing is told.
 */
final class VolumeProbe {

  private VolumeProbe() {}

  static boolean tells(Handle handle) {
    return tells(handle.createQuery("select version()").mapTo(String.class).one());
  }

  static boolean tells(String version) {
    return version.toLowerCase(Locale.ROOT).startsWith("postgresql");
  }

  static List<TableVolume> look(Handle handle, LocalDate day) {
    return handle
        .createQuery(
            """
            select c.relname as name, greatest(cast(c.reltuples as bigint), s.n_live_tup, 0) as row_estimate,
              pg_table_size(c.oid) as table_bytes, pg_indexes_size(c.oid) as index_bytes,
              (select count(*) from pg_index i where i.indrelid = c.oid) as indexes,
              (select count(*) from pg_index i join pg_stat_user_indexes u on u.indexrelid = i.indexrelid
                where i.indrelid = c.oid and u.idx_scan = 0 and not i.indisunique) as idle_indexes,
              (select count(*) from pg_index i where i.indrelid = c.oid and not i.indisvalid) as broken_indexes,
              (select count(*) from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal) as triggers
            from pg_class c join pg_stat_user_tables s on s.relid = c.oid
            where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
            order by c.relname\
            """)
        .map((row, context) -> row(row, day))
        .list();
  }

  static TableVolume row(ResultSet row, LocalDate day) throws SQLException {
    return new TableVolume(
        day,
        row.getString("name"),
        row.getLong("row_estimate"),
        row.getLong("table_bytes"),
        row.getLong("index_bytes"),
        row.getInt("indexes"),
        row.getInt("idle_indexes"),
        row.getInt("broken_indexes"),
        row.getInt("triggers"));
  }
}
