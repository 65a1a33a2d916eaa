package org.linli.streams.control;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.streams.entity.StreamToken;

/** Rows of {@code stream_token}: under which subjects partners come, never what they show. */
public final class TokenTable {

  private TokenTable() {}

  public static void insert(Handle handle, UUID stream, StreamToken token) {
    handle
        .createUpdate(
            """
            insert into stream_token (id, stream_id, label, issued_at, issued_by, valid_until)
            values (:id, :stream, :label, :at, :by, :until)""")
        .bind("id", token.id())
        .bind("stream", stream)
        .bind("label", token.label())
        .bind("at", token.issuedAt())
        .bind("by", token.issuedBy())
        .bind("until", token.until())
        .execute();
  }

  /** Those that stand go on until then, if they would not have ended before. */
  public static void endOthers(Handle handle, UUID stream, Instant at) {
    handle
        .createUpdate(
            """
            update stream_token set valid_until = :at
            where stream_id = :stream and valid_until > :at and revoked_at is null""")
        .bind("stream", stream)
        .bind("at", at)
        .execute();
  }

  public static boolean revoke(Handle handle, UUID stream, String id, Instant now) {
    return handle
            .createUpdate(
                """
                update stream_token set revoked_at = :now
                where stream_id = :stream and id = :id and revoked_at is null""")
            .bind("stream", stream)
            .bind("id", id)
            .bind("now", now)
            .execute()
        > 0;
  }

  public static List<StreamToken> of(Handle handle, UUID stream) {
    return handle
        .createQuery(
            "select * from stream_token where stream_id = :stream order by issued_at desc, id")
        .bind("stream", stream)
        .map(
            (row, context) ->
                new StreamToken(
                    row.getString("id"),
                    row.getString("label"),
                    StreamTable.at(row, "issued_at"),
                    row.getString("issued_by"),
                    StreamTable.at(row, "valid_until"),
                    StreamTable.at(row, "revoked_at")))
        .list();
  }
}
