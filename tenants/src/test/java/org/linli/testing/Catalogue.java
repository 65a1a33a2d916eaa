package org.linli.testing;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;

/** The tables that the migrations made, as the database itself knows them. */
public final class Catalogue {

  private static final Pattern KIND =
      Pattern.compile("^(reference|platform|tenant|scope|party): .+");
  private static final Pattern FIRST_LITERAL = Pattern.compile("'([^']*)'");

  private final Jdbi owner;

  public Catalogue(Jdbi owner) {
    this.owner = owner;
  }

  /**
   * @param kind null when its comment names none
   */
  public record Table(
      String name,
      String kind,
      boolean rowSecurity,
      boolean forced,
      List<Column> columns,
      List<Key> keys,
      List<Policy> policies) {

    public boolean has(String column) {
      return columns.stream().anyMatch(c -> c.name().equals(column));
    }

    Key primary() {
      return keys.stream().filter(key -> key.type() == 'p').findFirst().orElseThrow();
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /**
   * @param allowed the first of the values that a check allows; null without one
   */
  public record Column(String name, String type, int length, boolean required, String allowed) {}

  /**
   * @param type p primary, u unique, f foreign, x a unique index that is no constraint
   */
  public record Key(
      char type, String name, List<String> columns, String target, List<String> targetColumns) {}

  public record Policy(String name, String command, String using, String check) {}

  public List<Table> tables() {
    return owner.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select c.relname, obj_description(c.oid, 'pg_class') as comment, c.relrowsecurity, c.relforcerowsecurity
                    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                      and c.relname <> 'flyway_schema_history' order by c.relname""")
                .map(
                    (row, context) -> {
                      var name = row.getString(1);
                      var comment = KIND.matcher(row.getString(2) == null ? "" : row.getString(2));
                      return new Table(
                          name,
                          comment.matches() ? comment.group(1) : null,
                          row.getBoolean(3),
                          row.getBoolean(4),
                          columns(name),
                          keys(name),
                          policies(name));
                    })
                .list());
  }

  public Map<String, Table> byName() {
    var byName = new HashMap<String, Table>();
    tables().forEach(table -> byName.put(table.name(), table));
    return byName;
  }

  private List<Column> columns(String table) {
    var allowed = new HashMap<String, String>();
    return owner.withHandle(
        handle -> {
          handle
              .createQuery(
                  """
                  select a.attname, pg_get_constraintdef(k.oid) from pg_constraint k
                  join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
                  where k.conrelid = cast(:table as regclass) and k.contype = 'c' and cardinality(k.conkey) = 1""")
              .bind("table", table)
              .map(
                  (row, context) ->
                      Map.entry(row.getString(1), FIRST_LITERAL.matcher(row.getString(2))))
              .forEach(
                  entry -> {
                    if (entry.getValue().find()) {
                      allowed.put(entry.getKey(), entry.getValue().group(1));
                    }
                  });
          return handle
              .createQuery(
                  """
                  select a.attname, t.typname, greatest(a.atttypmod - 4, 0), a.attnotnull and not a.atthasdef
                  from pg_attribute a join pg_type t on t.oid = a.atttypid
                  where a.attrelid = cast(:table as regclass) and a.attnum > 0 and not a.attisdropped order by a.attnum""")
              .bind("table", table)
              .map(
                  (row, context) ->
                      new Column(
                          row.getString(1),
                          row.getString(2),
                          row.getInt(3),
                          row.getBoolean(4),
                          allowed.get(row.getString(1))))
              .list();
        });
  }

  private List<Key> keys(String table) {
    return owner.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select k.contype::text as type, k.conname as name, k.confrelid::regclass::text as target,
                      array(select a.attname::text from unnest(k.conkey) with ordinality u (n, i)
                        join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.n order by u.i) as columns,
                      array(select a.attname::text from unnest(k.confkey) with ordinality u (n, i)
                        join pg_attribute a on a.attrelid = k.confrelid and a.attnum = u.n order by u.i) as target_columns
                    from pg_constraint k
                    where k.conrelid = cast(:table as regclass) and k.contype in ('p', 'u', 'f')
                    union all
                    select 'x', i.indexrelid::regclass::text, '-',
                      array(select pg_get_indexdef(i.indexrelid, n, true) from generate_series(1, i.indnkeyatts) n), '{}'
                    from pg_index i
                    where i.indrelid = cast(:table as regclass) and i.indisunique
                      and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u'))
                    order by 1, 2""")
                .bind("table", table)
                .map(
                    (row, context) ->
                        new Key(
                            row.getString(1).charAt(0),
                            row.getString(2),
                            texts(row.getArray("columns")),
                            row.getString("target"),
                            texts(row.getArray("target_columns"))))
                .list());
  }

  private List<Policy> policies(String table) {
    return owner.withHandle(
        handle ->
            handle
                .createQuery(
                    "select policyname, cmd, qual, with_check from pg_policies where schemaname = 'public' and tablename = :table")
                .bind("table", table)
                .map(
                    (row, context) ->
                        new Policy(
                            row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list());
  }

  private static List<String> texts(Array array) throws SQLException {
    return Arrays.stream((Object[]) array.getArray()).map(String::valueOf).toList();
  }
}
