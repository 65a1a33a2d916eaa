package org.linli.repeats.control;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.linli.repeats.entity.Change;
import org.linli.repeats.entity.Mark;

/** Rows of {@code request_mark}. */
public final class MarkTable {

  private static final String ONE =
      " where account_id = :account and request_key = :key and change = :change";

  private MarkTable() {}

  public static Optional<Mark> find(Handle handle, UUID account, Change change) {
    return of(handle.createQuery("select digest, outcome from request_mark" + ONE), account, change)
        .map((row, context) -> new Mark(row.getString("digest"), row.getString("outcome")))
        .findOne();
  }

  /** Waits while somebody else does the same; a unique key refuses the later one then. */
  public static void claim(Handle handle, UUID account, Change change, Instant now) {
    of(
            handle.createUpdate(
                """
                insert into request_mark (account_id, request_key, change, digest, done_at)
                values (:account, :key, :change, :digest, :now)\
                """),
            account,
            change)
        .bind("digest", change.request().digest())
        .bind("now", now)
        .execute();
  }

  public static void tell(Handle handle, UUID account, Change change, String outcome) {
    of(handle.createUpdate("update request_mark set outcome = :outcome" + ONE), account, change)
        .bind("outcome", outcome)
        .execute();
  }

  /** How many from before that moment went. */
  public static int forget(Handle handle, Instant before) {
    return handle
        .createUpdate("delete from request_mark where done_at < :before")
        .bind("before", before)
        .execute();
  }

  private static <S extends SqlStatement<S>> S of(S statement, UUID account, Change change) {
    return statement
        .bind("account", account)
        .bind("key", change.request().key())
        .bind("change", change.number());
  }
}
