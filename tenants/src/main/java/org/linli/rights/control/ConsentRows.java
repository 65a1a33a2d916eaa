package org.linli.rights.control;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;
import org.linli.tenancy.entity.TenantId;

/** Reads what decisions need of the consents of a community; a withdrawn one counts for nothing. */
final class ConsentRows {

  private ConsentRows() {}

  static ConsentIndex load(Handle handle, TenantId tenant) {
    var index = new ConsentIndex.Builder();
    handle
        .createQuery(
            """
            select person_id, text_id, text_version, purpose, assets, parties, organisations, given_at, until
            from consent where tenant_id = :tenant and withdrawn_at is null""")
        .bind("tenant", tenant)
        .map(
            (row, context) ->
                index.add(
                    row.getObject("person_id", UUID.class),
                    terms(row),
                    RightTable.instant(row, "given_at"),
                    RightTable.instant(row, "until")))
        .forEach(added -> {});
    return index.build();
  }

  private static ConsentIndex.Terms terms(ResultSet row) throws SQLException {
    return new ConsentIndex.Terms(
        row.getString("text_id") + " " + row.getInt("text_version"),
        Purpose.valueOf(row.getString("purpose")),
        set(row.getArray("assets"), Asset::new),
        set(row.getArray("parties"), Party::valueOf),
        set(row.getArray("organisations"), Function.identity()));
  }

  private static <T> Set<T> set(Array words, Function<String, T> read) throws SQLException {
    return Arrays.stream((String[]) words.getArray())
        .map(read)
        .collect(Collectors.toUnmodifiableSet());
  }
}
