package org.linli.erasure.control;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.linli.erasure.entity.KeptTable;
import org.linli.tenancy.entity.TenantId;

/**
 * What a community shares with others, or what names its division alone: it is told, and only the
 * persons whom its own offices name are cleared.
 */
final class SharedRows {

  private static final String PARTIES =
      """
      select k.relname from pg_class k join pg_namespace n on n.oid = k.relnamespace
      where n.nspname = 'public' and k.relkind = 'r' and obj_description(k.oid) like 'party:%'
        and k.relname in (
          select c.table_name from information_schema.columns c
          where c.table_schema = 'public' and c.column_name = 'tenant_id')
      order by k.relname\
      """;

  private final Handle handle;
  private final TenantId tenant;
  private final String code;

  SharedRows(Handle handle, TenantId tenant, String code) {
    this.handle = handle;
    this.tenant = tenant;
    this.code = code;
  }

  /** Who led the community's own offices, and their phones; enterprises' are theirs. */
  void clearLeaders() {
    handle
        .createUpdate(
            """
            update unit set leader = null, phone = null
            where code = :code and organisation_id is null\
            """)
        .bind("code", code)
        .execute();
  }

  /**
   * With so many rows of each as the community itself could see.
   *
   * @param erased tables of parties that were emptied nevertheless
   */
  List<KeptTable> kept(List<String> erased) {
    var kept = new ArrayList<KeptTable>();
    for (var table : handle.createQuery(PARTIES).mapTo(String.class).list()) {
      if (!erased.contains(table)) {
        kept.add(
            new KeptTable(
                table,
                count(table, "tenant_id", tenant.value()),
                "与其他方共有，不单属本社区",
                "shared with other parties, and not the community's alone"));
      }
    }
    kept.add(
        new KeptTable(
            "unit",
            count("unit", "code", code),
            "组织机构登记（本社区机构的负责人、电话已清除）",
            "the register of organisations, the community's own without leader and phone"));
    kept.add(
        new KeptTable(
            "unit_event",
            count("unit_event", "code", code),
            "组织机构变更记录，只增不改",
            "what happened to organisations, which nobody changes"));
    return kept;
  }

  private long count(String table, String column, String value) {
    return handle
        .createQuery("select count(*) from " + table + " where " + column + " = :value")
        .bind("value", value)
        .mapTo(Long.class)
        .one();
  }
}
