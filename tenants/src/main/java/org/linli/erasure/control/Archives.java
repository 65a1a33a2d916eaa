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

  /** A volume that nobody has filed yet is worth as much as the papers in it. */
  private static final String VOLUMES =
      """
      select d.id from dossier d where d.tenant_id = :tenant and (d.keep_until >= :today
        or d.keep_until is null and (d.state = 'SEALED' or exists (
          select 1 from dossier_item i
            join document_paper p on p.tenant_id = i.tenant_id and p.id = i.paper_id
          where i.tenant_id = d.tenant_id and i.dossier_id = d.id
            and (p.keep_until is null or p.keep_until >= :today))))\
      """;

  private static final String PAPERS =
      """
      select p.id from document_paper p where p.tenant_id = :tenant
        and (p.keep_until is null or p.keep_until >= :today or p.id in (
          select i.paper_id from dossier_item i
          where i.tenant_id = :tenant and i.paper_id is not null and i.dossier_id in (\
      """
          + VOLUMES
          + ")))";

  private static final String OWN_DAY = "(keep_until is null or keep_until >= :today)";

  /** What is known to hang together; any other table is held by its own days. */
  private static final Map<String, String> KNOWN =
      Map.of(
          "document_paper", "id in (" + PAPERS + ")",
          "document_file", "paper_id in (" + PAPERS + ")",
          "dossier", "id in (" + VOLUMES + ")",
          "dossier_item", "dossier_id in (" + VOLUMES + ")");

  private final Handle handle;
  private final TenantId tenant;
  private final LocalDate today;
  private final Map<String, String> staying = new LinkedHashMap<>();
  private final List<String> dated;

  Archives(Handle handle, TenantId tenant, Instant now) {
    this.handle = handle;
    this.tenant = tenant;
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
      if (KNOWN.containsKey(table)) {
        staying.put(table, KNOWN.get(table));
      } else if (dated.contains(table)) {
        staying.put(table, OWN_DAY);
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
      return new KeptTable(
          table, rows, "随保管期限未满的文书、案卷保存", "kept with papers and volumes whose day has not come");
    }
    var ever = count(table, "tenant_id = :tenant and keep_until is null and " + staying.get(table));
    if (ever > 0) {
      return new KeptTable(
          table,
          rows,
          "保管期限未满，其中" + ever + "件永久保存",
          "day not come; " + ever + " of them are kept for ever");
    }
    var last =
        handle
            .createQuery("select max(keep_until) from " + table + " where tenant_id = :tenant")
            .bind("tenant", tenant)
            .map((row, context) -> String.valueOf(row.getObject(1, LocalDate.class)))
            .one();
    return new KeptTable(
        table, rows, "保管期限未满，最晚保存至" + last, "day not come; the last of them is kept until " + last);
  }

  private long count(String table, String where) {
    var query =
        handle
            .createQuery("select count(*) from " + table + " where " + where)
            .bind("tenant", tenant);
    return (where.contains(":today") ? query.bind("today", today) : query).mapTo(Long.class).one();
  }
}
