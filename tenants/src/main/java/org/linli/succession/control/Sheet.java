package org.linli.succession.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * A table as the database's catalogue knows it.
 *
 * @param columns their names, in order, with the greatest length of a text (0: none)
 * @param key the columns of the primary key
 * @param self whether its rows point at rows of the same table
 * @param heavy whether it has a column of bytes
 */
record Sheet(
    String name, Map<String, Integer> columns, List<String> key, boolean self, boolean heavy) {

  private static final String COLUMNS =
      """
      select column_name, coalesce(character_maximum_length, 0) as length from information_schema.columns
      where table_schema = 'public' and table_name = :table and is_generated = 'NEVER'
      order by ordinal_position\
      """;

  private static final String KEY =
      """
      select k.column_name from information_schema.table_constraints t
        join information_schema.key_column_usage k on k.constraint_name = t.constraint_name
          and k.table_schema = t.table_schema and k.table_name = t.table_name
      where t.table_schema = 'public' and t.table_name = :table and t.constraint_type = 'PRIMARY KEY'
      order by k.ordinal_position\
      """;

  private static final String SELF =
      """
      select count(*) > 0 from pg_constraint k join pg_class c on c.oid = k.conrelid
        join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relname = :table and k.contype = 'f' and k.confrelid = k.conrelid\
      """;

  private static final String HEAVY =
      """
      select count(*) > 0 from information_schema.columns
      where table_schema = 'public' and table_name = :table and data_type = 'bytea'\
      """;

  static Sheet of(Handle handle, String table) {
    var columns =
        handle
            .createQuery(COLUMNS)
            .bind("table", table)
            .map((row, context) -> Map.entry(row.getString(1), row.getInt(2)))
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    Map.Entry::getValue,
                    (one, other) -> one,
                    LinkedHashMap::new));
    return new Sheet(
        table,
        columns,
        handle.createQuery(KEY).bind("table", table).mapTo(String.class).list(),
        is(handle, SELF, table),
        is(handle, HEAVY, table));
  }

  private static boolean is(Handle handle, String question, String table) {
    return handle.createQuery(question).bind("table", table).mapTo(Boolean.class).one();
  }

  /** The columns of the key, as an order or a conflict names them. */
  String keys() {
    return String.join(", ", key);
  }

  String names() {
    return String.join(", ", columns.keySet());
  }
}
