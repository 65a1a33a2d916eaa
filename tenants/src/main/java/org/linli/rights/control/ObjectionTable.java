package org.linli.rights.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.rights.boundary.ObjectionRow;
import org.linli.rights.entity.Answerer;
import org.linli.rights.entity.GrantTerms;
import org.linli.rights.entity.ObjectionState;
import org.linli.rights.entity.Party;

/** The rows of {@code data_objection}. */
public final class ObjectionTable {

  /** An objection that waits for its answer. */
  public record Raised(UUID id, UUID request, UUID account, Party party, Answerer handler) {}

  private ObjectionTable() {}

  static void insert(
      Handle handle,
      Application application,
      UUID id,
      Asker raiser,
      String reason,
      Answerer handler,
      Instant at,
      Instant due) {
    handle
        .createUpdate(
            """
            insert into data_objection (tenant_id, id, request_id, at, raiser_account, raiser_name, raiser_party, reason,
              handler, due_at, state, code, operator_id, requester_scope)
            values (:tenant, :id, :request, :at, :account, :name, :party, :reason, :handler, :due, 'OPEN', :code, :operator,
              :asker)""")
        .bind("tenant", application.tenant())
        .bind("id", id)
        .bind("request", application.id())
        .bind("at", at)
        .bind("account", raiser.caller().accountId())
        .bind("name", raiser.caller().displayName())
        .bind("party", raiser.party())
        .bind("reason", reason)
        .bind("handler", handler)
        .bind("due", due)
        .bind("code", application.code())
        .bind("operator", application.operator())
        .bind("asker", application.asker())
        .execute();
  }

  /** The one that waits; of an application there is one at most. */
  public static Optional<Raised> open(Handle handle, UUID request) {
    return handle
        .createQuery(
            "select * from data_objection where request_id = :request and state = 'OPEN' for update")
        .bind("request", request)
        .map((row, context) -> raised(row))
        .findOne();
  }

  static List<Raised> overdue(Handle handle, Instant now, int limit) {
    return handle
        .createQuery(
            "select * from data_objection where state = 'OPEN' and due_at <= :now order by due_at limit :limit")
        .bind("now", now)
        .bind("limit", limit)
        .map((row, context) -> raised(row))
        .list();
  }

  /** Whether the answer of that moment was already objected to. */
  public static boolean since(Handle handle, UUID request, Instant answered) {
    return handle
            .createQuery(
                "select count(*) from data_objection where request_id = :request and at >= :at")
            .bind("request", request)
            .bind("at", answered)
            .mapTo(Long.class)
            .one()
        > 0;
  }

  static void answer(
      Handle handle, UUID id, ObjectionState state, String by, Instant at, String answer) {
    handle
        .createUpdate(
            """
            update data_objection set state = :state, answered_by = :by, answered_at = :at, answer = :answer
            where id = :id and state = 'OPEN'""")
        .bind("id", id)
        .bind("state", state)
        .bind("by", by)
        .bind("at", at)
        .bind("answer", answer)
        .execute();
  }

  /** What a first person would change the answer to; nothing is open yet. */
  static void agree(Handle handle, UUID id, Application.Answer answer) {
    handle
        .createUpdate(
            """
            update data_objection set agreed_by = :by, agreed_account = :account, agreed_at = :at, agreed_until = :until,
              agreed_fields = :fields, agreed_per_day = :perDay, agreed_total = cast(:total as bigint)
            where id = :id and state = 'OPEN'""")
        .bind("id", id)
        .bind("by", answer.by())
        .bind("account", answer.account())
        .bind("at", answer.at())
        .bind("until", answer.until())
        .bind("fields", String.join(",", answer.terms().fields()))
        .bind("perDay", answer.terms().rowsPerDay())
        .bind("total", answer.terms().rowsTotal())
        .execute();
  }

  /** The same, as it was written down. */
  static Optional<Application.Answer> agreed(Handle handle, UUID id) {
    return handle
        .createQuery("select * from data_objection where id = :id and agreed_account is not null")
        .bind("id", id)
        .map(
            (row, context) ->
                new Application.Answer(
                    row.getString("agreed_by"),
                    row.getObject("agreed_account", UUID.class),
                    RightTable.instant(row, "agreed_at"),
                    null,
                    RightTable.instant(row, "agreed_until"),
                    new GrantTerms(
                        List.of(row.getString("agreed_fields").split(",")),
                        row.getLong("agreed_per_day"),
                        row.getObject("agreed_total", Long.class)),
                    null,
                    null,
                    false))
        .findOne();
  }

  /** The oldest first. */
  public static List<ObjectionRow> of(Handle handle, UUID request) {
    return handle
        .createQuery("select * from data_objection where request_id = :request order by at, id")
        .bind("request", request)
        .map((row, context) -> listed(row))
        .list();
  }

  private static Raised raised(ResultSet row) throws SQLException {
    return new Raised(
        row.getObject("id", UUID.class),
        row.getObject("request_id", UUID.class),
        row.getObject("raiser_account", UUID.class),
        Party.valueOf(row.getString("raiser_party")),
        Answerer.valueOf(row.getString("handler")));
  }

  private static ObjectionRow listed(ResultSet row) throws SQLException {
    return new ObjectionRow(
        row.getObject("id", UUID.class),
        row.getObject("request_id", UUID.class),
        RightTable.instant(row, "at"),
        row.getString("raiser_name"),
        Party.valueOf(row.getString("raiser_party")),
        row.getString("reason"),
        Answerer.valueOf(row.getString("handler")),
        RightTable.instant(row, "due_at"),
        ObjectionState.valueOf(row.getString("state")),
        row.getString("answered_by"),
        RightTable.instant(row, "answered_at"),
        row.getString("answer"));
  }
}
