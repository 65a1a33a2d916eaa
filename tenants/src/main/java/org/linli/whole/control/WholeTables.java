package org.linli.whole.control;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.linli.whole.entity.ColumnSum;

/**
 * The tables whose rows are a community's, as the database's own catalogue tells them: those that
 * name the community and show its rows to it alone. A table of tomorrow is among them without a
 * line here.
 */
final class WholeTables {

  private static final String COLUMNS =
      """
      select c.table_name, c.column_name, c.data_type from information_schema.columns c
      where c.table_schema = 'public' and c.is_generated = 'NEVER' and c.table_name in (
        select k.relname from pg_class k join pg_namespace n on n.oid = k.relnamespace
        where n.nspname = 'public' and k.relkind = 'r'
          and (obj_description(k.oid) like 'tenant:%' or obj_description(k.oid) like 'scope:%'))
        and c.table_name in (
          select o.table_name from information_schema.columns o
          where o.table_schema = 'public' and o.column_name = 'tenant_id')
      order by c.table_name, c.ordinal_position""";

  private static final String KEYS =
      """
      select k.table_name, k.column_name from information_schema.table_constraints t
        join information_schema.key_column_usage k on k.constraint_name = t.constraint_name
          and k.table_schema = t.table_schema and k.table_name = t.table_name
      where t.table_schema = 'public' and t.constraint_type = 'PRIMARY KEY'
      order by k.table_name, k.ordinal_position""";

  private WholeTables() {}

  /**
   * In the order of their names.
   *
   * @param opened {@code table.column} of what the key ring encrypted
   */
  static List<WholeTable> of(Handle handle, Set<String> opened) {
    var columns = new LinkedHashMap<String, List<ColumnSum>>();
    handle
        .createQuery(COLUMNS)
        .map(
            (row, context) -> {
              var table = row.getString("table_name");
              var name = row.getString("column_name");
              return columns
                  .computeIfAbsent(table, none -> new ArrayList<>())
                  .add(
                      new ColumnSum(
                          name, row.getString("data_type"), opened.contains(table + "." + name)));
            })
        .list();
    var keys = new LinkedHashMap<String, List<String>>();
    handle
        .createQuery(KEYS)
        .map(
            (row, context) ->
                keys.computeIfAbsent(row.getString("table_name"), none -> new ArrayList<>())
                    .add(row.getString("column_name")))
        .list();
    return columns.entrySet().stream()
        .map(
            entry ->
                new WholeTable(
                    entry.getKey(), entry.getValue(), keys.getOrDefault(entry.getKey(), List.of())))
        .toList();
  }
}
