package org.linli.exchange.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.exchange.boundary.FilePart;
import org.linli.rights.entity.Outcome;

/** Rows of {@code exchange_file_part}. */
public final class FilePartTable {

  private FilePartTable() {}

  static void insert(Handle handle, FileOrder order, FilePart part, UUID grant) {
    handle
        .createUpdate(
            """
            insert into exchange_file_part (file_id, number, code, organisation_id, rows_written, withheld, bytes, sha256, sm3,
              transfer_id, outcome, basis, grant_id, made_at, fetches)
            values (:file, :number, :code, :organisation, :rows, :withheld, :bytes, :sha256, :sm3,
              :transfer, :outcome, :basis, cast(:grant as uuid), :made, 0)""")
        .bind("file", order.id())
        .bind("number", part.number())
        .bind("code", order.code())
        .bind("organisation", order.organisation())
        .bind("rows", part.rows())
        .bind("withheld", part.withheld())
        .bind("bytes", part.bytes())
        .bind("sha256", part.sha256())
        .bind("sm3", part.sm3())
        .bind("transfer", part.transfer())
        .bind("outcome", part.outcome())
        .bind("basis", part.basis())
        .bind("grant", grant == null ? null : grant.toString())
        .bind("made", part.madeAt())
        .execute();
  }

  public static List<FilePart> of(Handle handle, FileOrder order, FileType type) {
    return handle
        .createQuery("select * from exchange_file_part where file_id = :file order by number")
        .bind("file", order.id())
        .map((row, context) -> part(row, order, type))
        .list();
  }

  /** A part with the grant under which it was read. */
  public record Granted(FilePart part, UUID grant) {}

  public static Optional<Granted> find(Handle handle, FileOrder order, FileType type, int number) {
    return handle
        .createQuery("select * from exchange_file_part where file_id = :file and number = :number")
        .bind("file", order.id())
        .bind("number", number)
        .map(
            (row, context) ->
                new Granted(part(row, order, type), row.getObject("grant_id", UUID.class)))
        .findOne();
  }

  /** It was handed out once more. */
  public static void fetched(Handle handle, FileOrder order, int number, Instant now) {
    handle
        .createUpdate(
            """
            update exchange_file_part set fetches = fetches + 1, fetched_at = :now
            where file_id = :file and number = :number""")
        .bind("now", now)
        .bind("file", order.id())
        .bind("number", number)
        .execute();
  }

  private static FilePart part(ResultSet row, FileOrder order, FileType type) throws SQLException {
    return new FilePart(
        row.getInt("number"),
        order.name(row.getInt("number"), type),
        row.getLong("rows_written"),
        row.getLong("withheld"),
        row.getLong("bytes"),
        row.getString("sha256"),
        row.getString("sm3"),
        row.getObject("transfer_id", UUID.class),
        Outcome.valueOf(row.getString("outcome")),
        row.getString("basis"),
        FileTable.at(row, "made_at"),
        FileTable.at(row, "fetched_at"),
        row.getInt("fetches"));
  }
}
