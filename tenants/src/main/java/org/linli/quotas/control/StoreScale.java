package org.linli.quotas.control;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.linli.quotas.control.StoreTable.Store;
import org.linli.tenancy.entity.TenantId;

/**
 * Weighs what lies in a community: of every table that names one the rows, by the size that the
 * pack gives them, and the bytes of files in them. A table of tomorrow is weighed without a line
 * here. PostgreSQL and CockroachDB tell the sizes of tables differently and of no tenant's share at
 * all, hence the estimate.
 */
final class StoreScale {

  private volatile String question;

  /** For inside of the community. */
  Store weigh(Handle handle, TenantId tenant, Instant now) {
    var rows = 0L;
    var rowBytes = 0L;
    var fileBytes = 0L;
    for (var part :
        handle
            .createQuery(question(handle))
            .bind("tenant", tenant)
            .map(
                (row, context) ->
                    new Part(row.getString("part"), row.getLong("held"), row.getLong("bytes")))
            .list()) {
      rows += part.rows();
      rowBytes += part.rows() * QuotaPack.DELIVERED.rows().of(part.table());
      fileBytes += part.bytes();
    }
    return new Store(rows, rowBytes, fileBytes, now);
  }

  private record Part(String table, long rows, long bytes) {}

  private record Column(String table, String name, boolean holdsFiles) {}

  private String question(Handle handle) {
    var known = question;
    if (known == null) {
      known =
          columns(handle).stream().collect(Collectors.groupingBy(Column::table)).entrySet().stream()
              .filter(
                  entry ->
                      entry.getValue().stream().anyMatch(one -> one.name().equals("tenant_id")))
              .map(entry -> part(entry.getKey(), entry.getValue()))
              .sorted()
              .collect(Collectors.joining(" union all "));
      question = known;
    }
    return known;
  }

  private static String part(String table, List<Column> columns) {
    var files =
        columns.stream()
            .filter(Column::holdsFiles)
            .map(column -> "coalesce(sum(octet_length(" + column.name() + ")), 0)")
            .collect(Collectors.joining(" + "));
    return "select '"
        + table
        + "' as part, count(*) as held, "
        + (files.isEmpty() ? "0" : files)
        + " as bytes from "
        + table
        + " where tenant_id = :tenant";
  }

  private static List<Column> columns(Handle handle) {
    return handle
        .createQuery(
            """
            select c.table_name, c.column_name, c.data_type
            from information_schema.columns c join information_schema.tables t
              on t.table_schema = c.table_schema and t.table_name = c.table_name
            where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
              and (c.column_name = 'tenant_id' or lower(c.data_type) in ('bytea', 'bytes'))
            order by c.table_name, c.column_name""")
        .map(
            (row, context) ->
                new Column(
                    row.getString("table_name"),
                    row.getString("column_name"),
                    !"tenant_id".equals(row.getString("column_name"))))
        .list();
  }
}
