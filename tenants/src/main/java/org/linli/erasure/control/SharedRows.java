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

  private final Handle handle;
  private final TenantId tenant;
  private final ErasurePack pack;
  private final String code;

  SharedRows(Handle handle, TenantId tenant, ErasurePack pack, String code) {
    this.handle = handle;
    this.tenant = tenant;
    this.pack = pack;
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
    for (var table : PartyTables.of(handle)) {
      if (!erased.contains(table)) {
        kept.add(pack.said("shared", table, count(table, "tenant_id", tenant.value()), ""));
      }
    }
    kept.add(pack.said("unit", "unit", count("unit", "code", code), ""));
    kept.add(pack.said("unit-event", "unit_event", count("unit_event", "code", code), ""));
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
