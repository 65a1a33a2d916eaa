package org.linli.local.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Number and content of the rows of every table, so that two databases can be compared. */
final class TableDigests {

  private TableDigests() {}

  static List<String> tables(Connection connection) throws SQLException {
    var names = new ArrayList<String>();
    try (var query =
            connection.prepareStatement(
                """
                select quote_ident(tablename) from pg_tables
                 where schemaname = 'public' order by tablename\
                """);
        var rows = query.executeQuery()) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }

  static Map<String, String> of(Connection connection) throws SQLException {
    var found = new TreeMap<String, String>();
    for (var table : tables(connection)) {
      found.put(
          table,
          Superuser.ask(
              connection,
              "select count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) from "
                  + table
                  + " t"));
    }
    return found;
  }

  /** The tables in which the two differ. */
  static List<String> differing(Map<String, String> one, Map<String, String> other) {
    var all = new TreeMap<>(one);
    all.putAll(other);
    return all.keySet().stream()
        .filter(table -> !String.valueOf(one.get(table)).equals(other.get(table)))
        .toList();
  }
}
