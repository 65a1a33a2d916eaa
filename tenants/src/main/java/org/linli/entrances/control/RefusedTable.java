package org.linli.entrances.control;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.entrances.entity.DoorKind;
import org.linli.entrances.entity.RefusalReason;
import org.linli.entrances.entity.RefusedQuery;
import org.linli.entrances.entity.RefusedRow;
import org.linli.persistence.Insertion;
import org.linli.persistence.PagedQuery;
import org.linli.persistence.Sql;

/** Rows of {@code refused_entry}. */
public final class RefusedTable {

  private static final Insertion<RefusedRow> ROWS =
      Insertion.<RefusedRow>into("refused_entry")
          .with("id", "uuid", RefusedRow::id)
          .with("node", RefusedRow::node)
          .with("first_at", "timestamptz", RefusedRow::firstAt)
          .with("last_at", "timestamptz", RefusedRow::lastAt)
          .with("door", RefusedRow::door)
          .with("reason", RefusedRow::reason)
          .with("name", RefusedRow::name)
          .with("address", RefusedRow::address)
          .with("tenant_id", RefusedRow::tenant)
          .with("tries", "bigint", RefusedRow::tries);

  private RefusedTable() {}

  public static void insert(Handle handle, List<RefusedRow> rows) {
    ROWS.run(handle, rows);
  }

  /** In which community accounts of these names are; those above it are missing. */
  static Map<String, String> tenants(Handle handle, Set<String> usernames) {
    return usernames.isEmpty()
        ? Map.of()
        : handle
            .createQuery(
                "select username, tenant_id from account where username in (<names>) and tenant_id"
                    + " is not null")
            .bindList("names", List.copyOf(usernames))
            .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
            .list()
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** How many rows from before that moment went. */
  public static int forget(Handle handle, Instant before) {
    return handle
        .createUpdate("delete from refused_entry where last_at < :before")
        .bind("before", before)
        .execute();
  }

  /** Newest first; the search looks at name and address. */
  public static Page<RefusedRow> list(Jdbi jdbi, RefusedQuery query, PageRequest page) {
    return new PagedQuery("select * ", "from refused_entry where true")
        .and("door = :door", "door", query.door() == null ? null : query.door().name())
        .and("reason = :reason", "reason", query.reason() == null ? null : query.reason().name())
        .and("tenant_id = :tenant", "tenant", query.tenant())
        .and("last_at >= :from", "from", query.from())
        .and("last_at < :until", "until", query.until())
        .found("(name ilike :search or address ilike :search)", page)
        .page(
            jdbi,
            page,
            "last_at desc, id desc",
            (row, context) ->
                new RefusedRow(
                    row.getObject("id", UUID.class),
                    row.getString("node"),
                    Sql.instant(row, "first_at"),
                    Sql.instant(row, "last_at"),
                    DoorKind.valueOf(row.getString("door")),
                    RefusalReason.valueOf(row.getString("reason")),
                    row.getString("name"),
                    row.getString("address"),
                    row.getString("tenant_id"),
                    row.getLong("tries")));
  }
}
