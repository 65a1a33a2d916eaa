package org.linli.erasure.control;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * The tables that name a community, out of the database's own catalogue: rows of tenants, of the
 * ledgers along the divisions, and of the platform. What parties share is not a community's alone
 * and not among them.
 */
public final class OwnTables {

  private static final String NAMES =
      """
      select k.relname from pg_class k join pg_namespace n on n.oid = k.relnamespace
      where n.nspname = 'public' and k.relkind = 'r'
        and (obj_description(k.oid) like 'tenant:%' or obj_description(k.oid) like 'scope:%'
          or obj_description(k.oid) like 'platform:%')
        and k.relname in (
          select c.table_name from information_schema.columns c
          where c.table_schema = 'public' and c.column_name = 'tenant_id')
      order by k.relname""";

  private static final String POINTERS =
      """
      select distinct c.relname as child, p.relname as parent from pg_constraint k
        join pg_class c on c.oid = k.conrelid join pg_class p on p.oid = k.confrelid
        join pg_namespace n on n.oid = c.relnamespace
      where k.contype = 'f' and n.nspname = 'public' and c.oid <> p.oid""";

  /**
   * @param child its rows name rows of the parent
   */
  private record Pointer(String child, String parent) {}

  private OwnTables() {}

  /** Those that name a community, by name. */
  public static List<String> of(Handle handle) {
    return handle.createQuery(NAMES).mapTo(String.class).list();
  }

  /**
   * The same tables in an order in which each can lose its rows: who points at others first.
   *
   * @throws IllegalStateException tables point at each other in a ring
   */
  public static List<String> childrenFirst(Handle handle, List<String> tables) {
    var pointers =
        handle
            .createQuery(POINTERS)
            .map((row, context) -> new Pointer(row.getString("child"), row.getString("parent")))
            .list();
    var waiting = new ArrayList<>(tables);
    var ordered = new ArrayList<String>();
    while (!waiting.isEmpty()) {
      var held = held(pointers, new HashSet<>(waiting));
      var free = waiting.stream().filter(table -> !held.contains(table)).toList();
      if (free.isEmpty()) {
        throw new IllegalStateException("tables point at each other in a ring: " + waiting);
      }
      ordered.addAll(free);
      waiting.removeAll(free);
    }
    return ordered;
  }

  private static Set<String> held(List<Pointer> pointers, Set<String> waiting) {
    var held = new HashSet<String>();
    for (var pointer : pointers) {
      if (waiting.contains(pointer.child())) {
        held.add(pointer.parent());
      }
    }
    return held;
  }
}
