package org.linli.contracts.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.contracts.entity.Agreement;
import org.linli.contracts.entity.ContractState;
import org.linli.contracts.entity.TextState;
import org.linli.tenancy.entity.OperationMode;

/** The rows of {@code contract}; the database shows those of its viewers alone. */
public final class ContractTable {

  /** The state as {@link StandingContract#stateAt} has it, for the database. */
  private static final String STATE =
      """
      case when c.in_force_from is null then x.state
        when coalesce(c.ended_at, c.valid_until) <= :now then 'ENDED'
        when c.in_force_from > :now then 'SIGNED' else 'IN_FORCE' end""";

  private static final String ROWS =
      """
      from contract c join project p on p.id = c.project_id
        join contract_text x on x.contract_id = c.id and x.version = c.version
      where (cast(:project as uuid) is null or c.project_id = cast(:project as uuid))
        and (lower(c.number) like lower(:like) or c.title like :like or p.name like :like)
        and (cast(:state as varchar) is null or %s = cast(:state as varchar))"""
          .formatted(STATE);

  private static final String COLUMNS =
      """
      c.*, p.name as project_name, p.mode, x.state as text_state, x.body, x.hash, x.created_at as text_created,
      x.negotiated_at, x.signed_at\s""";

  private ContractTable() {}

  /** What a list is asked for; null for everything. */
  public record Wanted(UUID project, ContractState state, String like, Instant now) {}

  public static List<StandingContract> rows(Handle handle, Wanted wanted, int offset, int limit) {
    return bound(
            handle,
            "select "
                + COLUMNS
                + ROWS
                + " order by c.created_at desc, c.id limit :limit offset :offset",
            wanted)
        .bind("limit", limit)
        .bind("offset", offset)
        .map((row, context) -> contract(row))
        .list();
  }

  public static long count(Handle handle, Wanted wanted) {
    return bound(handle, "select count(*) " + ROWS, wanted).mapTo(Long.class).one();
  }

  private static org.jdbi.v3.core.statement.Query bound(Handle handle, String sql, Wanted wanted) {
    return handle
        .createQuery(sql)
        .bind("project", wanted.project())
        .bind("state", wanted.state() == null ? null : wanted.state().name())
        .bind("like", wanted.like())
        .bind("now", wanted.now());
  }

  public static Optional<StandingContract> find(Handle handle, UUID id) {
    return handle
        .createQuery(
            "select "
                + COLUMNS
                + """
                from contract c join project p on p.id = c.project_id
                  join contract_text x on x.contract_id = c.id and x.version = c.version
                where c.id = :id""")
        .bind("id", id)
        .map((row, context) -> contract(row))
        .findOne();
  }

  public static boolean numberTaken(Handle handle, String number) {
    return handle
            .createQuery("select count(*) from contract where number = :number")
            .bind("number", number)
            .mapTo(Long.class)
            .one()
        > 0;
  }

  public static void insert(
      Handle handle, UUID id, Agreement words, String[] viewers, Instant now) {
    handle
        .createUpdate(
            """
            insert into contract (id, project_id, number, title, form, version, created_at, valid_from, valid_until, viewers)
            values (:id, :project, :number, :title, :form, 1, :now, :from, :until, :viewers)""")
        .bind("id", id)
        .bind("project", words.project())
        .bind("number", words.number())
        .bind("title", words.title())
        .bind("form", words.form())
        .bind("now", now)
        .bind("from", words.from())
        .bind("until", words.until())
        .bind("viewers", viewers)
        .execute();
  }

  /** The head follows its newest text as long as nobody has signed, and every signed one after. */
  public static void describe(Handle handle, UUID id, Agreement words) {
    handle
        .createUpdate(
            """
            update contract set title = :title, form = :form, valid_from = :from, valid_until = :until
            where id = :id""")
        .bind("id", id)
        .bind("title", words.title())
        .bind("form", words.form())
        .bind("from", words.from())
        .bind("until", words.until())
        .execute();
  }

  public static void inForce(Handle handle, UUID id, Instant from) {
    handle
        .createUpdate(
            "update contract set in_force_from = coalesce(in_force_from, :from) where id = :id")
        .bind("id", id)
        .bind("from", from)
        .execute();
  }

  public static void end(Handle handle, UUID id, Instant at, String reason) {
    handle
        .createUpdate("update contract set ended_at = :at, end_reason = :reason where id = :id")
        .bind("id", id)
        .bind("at", at)
        .bind("reason", reason)
        .execute();
  }

  public static void version(Handle handle, UUID id, int version) {
    handle
        .createUpdate("update contract set version = :version where id = :id")
        .bind("id", id)
        .bind("version", version)
        .execute();
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    var value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  private static StandingContract contract(ResultSet row) throws SQLException {
    var id = row.getObject("id", UUID.class);
    return new StandingContract(
        id,
        row.getObject("project_id", UUID.class),
        row.getString("project_name"),
        OperationMode.valueOf(row.getString("mode")),
        instant(row, "valid_from"),
        instant(row, "valid_until"),
        instant(row, "in_force_from"),
        instant(row, "ended_at"),
        row.getString("end_reason"),
        new StandingText(
            id,
            row.getInt("version"),
            TextState.valueOf(row.getString("text_state")),
            WordingText.read(row.getString("body")),
            row.getString("hash"),
            instant(row, "text_created"),
            instant(row, "negotiated_at"),
            instant(row, "signed_at")));
  }
}
