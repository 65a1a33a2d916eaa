package org.linli.erasure.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.linli.erasure.entity.KeptTable;
import org.linli.tenancy.entity.CityTime;
import org.linli.tenancy.entity.TenantId;

/**
 * Rows that stay because their day has not come 保管期限: each names it in {@code keep_until}, and one
 * that names none is kept for ever 永久. A volume that stays keeps what lies in it, and a paper its
 * files. Whoever takes the archive over has them in the export of the whole 档案移交.
 */
final class Archives {

  private final Handle handle;
  private final TenantId tenant;
  private final ErasurePack pack;
  private final LocalDate today;
  private final Map<String, String> staying = new LinkedHashMap<>();
  private final List<String> dated;

  Archives(Handle handle, TenantId tenant, ErasurePack pack, Instant now) {
    this.handle = handle;
    this.tenant = tenant;
    this.pack = pack;
    this.today = LocalDate.ofInstant(now, CityTime.ZONE);
    this.dated =
        handle
            .createQuery(
                """
                select table_name from information_schema.columns
                where table_schema = 'public' and column_name = 'keep_until' order by table_name\
                """)
            .mapTo(String.class)
            .list();
    for (var table : OwnTables.of(handle)) {
      if (ArchiveRows.KNOWN.containsKey(table)) {
        staying.put(table, ArchiveRows.KNOWN.get(table));
      } else if (dated.contains(table)) {
        staying.put(table, ArchiveRows.OWN_DAY);
      }
    }
  }

  /** What finds the rows of the table that may go. */
  String going(String table) {
    var stays = staying.get(table);
    return "tenant_id = :tenant" + (stays == null ? "" : " and not (" + stays + ")");
  }

  /** How many rows of the table may go. */
  long countGoing(String table) {
    return count(table, going(table));
  }

  /** Takes those rows out. */
  long delete(String table, String where) {
    var update =
        handle.createUpdate("delete from " + table + " where " + where).bind("tenant", tenant);
    return (where.contains(":today") ? update.bind("today", today) : update).execute();
  }

  /** What stays of them, and until when at the longest. */
  List<KeptTable> kept() {
    var kept = new ArrayList<KeptTable>();
    staying.forEach(
        (table, stays) -> {
          var rows = count(table, "tenant_id = :tenant and " + stays);
          if (rows > 0) {
            kept.add(named(table, rows));
          }
        });
    return kept;
  }

  private KeptTable named(String table, long rows) {
    if (!dated.contains(table)) {
      return pack.said("archive-with", table, rows, "");
    }
    var ever = count(table, "tenant_id = :tenant and keep_until is null and " + staying.get(table));
    return ever > 0
        ? pack.said("archive-ever", table, rows, ever)
        : pack.said("archive-until", table, rows, last(table));
  }

  private LocalDate last(String table) {
    return handle
        .createQuery("select max(keep_until) from " + table + " where tenant_id = :tenant")
        .bind("tenant", tenant)
        .map((row, context) -> row.getObject(1, LocalDate.class))
        .one();
  }

  private long count(String table, String where) {
    var query =
        handle
            .createQuery("select count(*) from " + table + " where " + where)
            .bind("tenant", tenant);
    return (where.contains(":today") ? query.bind("today", today) : query).mapTo(Long.class).one();
  }
}
