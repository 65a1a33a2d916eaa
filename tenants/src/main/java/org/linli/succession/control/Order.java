package org.linli.succession.control;

import java.util.HashSet;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.linli.erasure.boundary.CommunityTables;
import org.linli.succession.control.SuccessionPack.Carried;

/** In which order tables get the rows: whom others point at comes first. */
final class Order {

  private Order() {}

  /** Those that are there: a database may lack a room's. */
  static List<Carried> of(Handle handle, SuccessionPack pack) {
    return CommunityTables.childrenFirst(handle).reversed().stream()
        .flatMap(table -> pack.carried(table).stream())
        .toList();
  }

  static boolean isThere(Handle handle, String table) {
    return handle
        .createQuery(
            """
            select exists (select 1 from information_schema.tables
              where table_schema = 'public' and table_name = :table)\
            """)
        .bind("table", table)
        .mapTo(Boolean.class)
        .one();
  }

  /**
   * Tables that name a community and of which the pack says nothing.
   *
   * @return by name; empty where it says something of each
   */
  static List<String> unsaid(Handle handle, SuccessionPack pack) {
    var named = new HashSet<>(pack.named());
    return CommunityTables.childrenFirst(handle).stream()
        .filter(table -> !named.contains(table))
        .sorted()
        .toList();
  }
}
