package org.linli.testing;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.linli.testing.Catalogue.Column;
import org.linli.testing.Catalogue.Key;
import org.linli.testing.Catalogue.Table;

/**
 * The least row that a table takes, with the parents its foreign keys want, made from the catalogue
 * alone, so that a table of tomorrow is under test without a line here. The same seed makes the
 * same ids, in whatever tenant.
 */
final class SampleRows {

  private static final OffsetDateTime SOME_DAY =
      OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

  private final Map<String, Table> tables;
  private final String seed;

  SampleRows(Map<String, Table> tables, String seed) {
    this.tables = tables;
    this.seed = seed;
  }

  /** Makes sure that the row stands for the tenant, and returns it. */
  Map<String, Object> insert(Handle handle, Table table, String tenant) {
    var row = row(handle, table, tenant, true);
    write(handle, table, row, " on conflict do nothing");
    return row;
  }

  /** The row alone, with nothing written. */
  Map<String, Object> row(Table table, String tenant) {
    return row(null, table, tenant, false);
  }

  static int write(Handle handle, Table table, Map<String, Object> row, String suffix) {
    var columns = String.join(", ", row.keySet());
    var values =
        row.keySet().stream()
            .map(column -> isJson(table, column) ? "cast(:" + column + " as jsonb)" : ":" + column)
            .collect(Collectors.joining(", "));
    return handle
        .createUpdate(
            "insert into " + table.name() + " (" + columns + ") values (" + values + ")" + suffix)
        .bindMap(row)
        .execute();
  }

  /** The condition that names the row by its primary key. */
  static String key(Table table) {
    return table.primary().columns().stream()
        .map(column -> column + " = :" + column)
        .collect(Collectors.joining(" and "));
  }

  private Map<String, Object> row(Handle handle, Table table, String tenant, boolean withParents) {
    var row = new LinkedHashMap<String, Object>();
    for (var column : table.columns()) {
      if (column.required()
          || column.name().equals("code")
          || column.name().equals("scope_code")
          || column.name().equals("tenant_id")) {
        row.put(column.name(), value(table, column, tenant));
      }
    }
    for (var key : table.keys()) {
      if (key.type() == 'f' && row.keySet().containsAll(key.columns())) {
        point(handle, row, key, tenant, withParents);
      }
    }
    return row;
  }

  private void point(
      Handle handle, Map<String, Object> row, Key key, String tenant, boolean withParents) {
    if (key.target().equals("tenant") || key.target().equals("division")) {
      return;
    }
    var parent = tables.get(key.target());
    var parentRow = row(handle, parent, tenant, withParents);
    if (withParents) {
      write(handle, parent, parentRow, " on conflict do nothing");
    }
    for (int at = 0; at < key.columns().size(); at++) {
      row.put(key.columns().get(at), parentRow.get(key.targetColumns().get(at)));
    }
  }

  private Object value(Table table, Column column, String tenant) {
    if (column.name().equals("tenant_id") || isDivision(table, column)) {
      return tenant;
    }
    if (column.allowed() != null) {
      return column.allowed();
    }
    return switch (column.type()) {
      case "uuid" ->
          UUID.nameUUIDFromBytes(
              (seed + table.name() + column.name()).getBytes(StandardCharsets.UTF_8));
      case "varchar", "text", "bpchar" -> shortened(seed + "-" + column.name(), column.length());
      case "timestamptz", "timestamp", "date" -> SOME_DAY;
      case "bool" -> false;
      case "bytea" -> new byte[] {1};
      case "jsonb", "json" -> "{}";
      // The viewers of a contract's papers: who sees the row is who stands in it.
      case "_varchar" -> new String[] {tenant};
      // As many as the smallest group of which anything is told.
      default -> 5;
    };
  }

  private static boolean isJson(Table table, String name) {
    return table.columns().stream()
        .anyMatch(column -> column.name().equals(name) && column.type().startsWith("json"));
  }

  /**
   * In ledgers along the divisions the code says whose row it is; elsewhere a code is the thing's
   * own.
   */
  private static boolean isDivision(Table table, Column column) {
    return !"tenant".equals(table.kind())
        && Set.of("code", "scope_code", "division_code").contains(column.name());
  }

  private static String shortened(String text, int length) {
    return length > 0 && text.length() > length ? text.substring(0, length) : text;
  }
}
