package org.linli.erasure.control;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** The tables that parties share and that name a community, out of the database's catalogue. */
final class PartyTables {

  private static final String NAMES =
      """
      select k.relname from pg_class k join pg_namespace n on n.oid = k.relnamespace
      where n.nspname = 'public' and k.relkind = 'r' and obj_description(k.oid) like 'party:%'
        and k.relname in (
          select c.table_name from information_schema.columns c
          where c.table_schema = 'public' and c.column_name = 'tenant_id')
      order by k.relname\
      """;

  private PartyTables() {}

  static List<String> of(Handle handle) {
    return handle.createQuery(NAMES).mapTo(String.class).list();
  }
}
