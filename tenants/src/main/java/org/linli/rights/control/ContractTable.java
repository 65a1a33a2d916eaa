package org.linli.rights.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.rights.boundary.ContractDraft;
import org.linli.rights.boundary.ContractRow;
import org.linli.rights.boundary.OperatedCommunity;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;

/**
 * The rows of {@code contract}; the database shows those of the caller's division or organisation
 * alone.
 */
public final class ContractTable {

  private static final String ROWS =
      """
      from contract c join tenant t on t.id = c.tenant_id join organisation o on o.id = c.operator_id
      where (cast(:tenant as varchar) is null or c.tenant_id = cast(:tenant as varchar))
        and (cast(:id as uuid) is null or c.id = cast(:id as uuid))
        and (lower(c.number) like lower(:like) or t.name like :like or o.name like :like)""";

  private ContractTable() {}

  /** Exclusive ones first, then the older ones: the order in which their clauses are asked. */
  static List<Signed> signed(Handle handle, TenantId tenant) {
    return handle
        .createQuery("select * from contract where tenant_id = :tenant order by valid_from, id")
        .bind("tenant", tenant)
        .map((row, context) -> signed(row))
        .stream()
        .sorted(java.util.Comparator.comparing((Signed contract) -> !contract.terms().exclusive()))
        .toList();
  }

  /** Those of other operators whose time overlaps with the draft's. */
  public static List<Signed> rivals(Handle handle, ContractDraft draft) {
    return signed(handle, draft.tenant()).stream()
        .filter(contract -> !contract.operator().equals(draft.operator()))
        .filter(
            contract ->
                contract.from().isBefore(draft.validUntil())
                    && draft.validFrom().isBefore(contract.until()))
        .toList();
  }

  public static boolean numberTaken(Handle handle, TenantId tenant, String number) {
    return handle
            .createQuery(
                "select count(*) from contract where tenant_id = :tenant and number = :number")
            .bind("tenant", tenant)
            .bind("number", number)
            .mapTo(Long.class)
            .one()
        > 0;
  }

  public static void insert(Handle handle, UUID id, DivisionCode code, ContractDraft draft) {
    handle
        .createUpdate(
            """
            insert into contract (tenant_id, id, code, number, operator_id, valid_from, valid_until, clauses)
            values (:tenant, :id, :code, :number, :operator, :from, :until, :clauses)""")
        .bind("tenant", draft.tenant())
        .bind("id", id)
        .bind("code", code)
        .bind("number", draft.number())
        .bind("operator", draft.operator())
        .bind("from", draft.validFrom())
        .bind("until", draft.validUntil())
        .bind("clauses", TermsText.write(draft.terms()))
        .execute();
  }

  /**
   * @return whether there was a contract to end
   */
  public static boolean end(Handle handle, TenantId tenant, UUID id, Instant now) {
    return handle
            .createUpdate(
                """
                update contract set ended_at = :now
                where tenant_id = :tenant and id = :id and ended_at is null and valid_until > :now""")
            .bind("tenant", tenant)
            .bind("id", id)
            .bind("now", now)
            .execute()
        == 1;
  }

  /**
   * @param like pattern over number, community and operator
   */
  public static List<ContractRow> rows(
      Handle handle, TenantId tenant, UUID id, String like, Instant now, int offset, int limit) {
    return handle
        .createQuery(
            "select c.*, t.name, t.mode, o.name as operator_name "
                + ROWS
                + " order by c.valid_from desc, c.id limit :limit offset :offset")
        .bind("tenant", tenant)
        .bind("id", id)
        .bind("like", like)
        .bind("limit", limit)
        .bind("offset", offset)
        .map((row, context) -> row(row, now))
        .list();
  }

  public static long count(Handle handle, String like) {
    return handle
        .createQuery("select count(*) " + ROWS)
        .bind("tenant", (String) null)
        .bind("id", (UUID) null)
        .bind("like", like)
        .mapTo(Long.class)
        .one();
  }

  public static List<OperatedCommunity> communities(Handle handle, String operator, Instant now) {
    return handle
        .createQuery(
            """
            select c.tenant_id, t.code, t.name, t.mode, c.number, c.valid_until
            from contract c join tenant t on t.id = c.tenant_id
            where c.operator_id = :operator and c.valid_from <= :now and c.valid_until > :now
              and (c.ended_at is null or c.ended_at > :now)
            order by t.code, c.valid_from""")
        .bind("operator", operator)
        .bind("now", now)
        .map(
            (row, context) ->
                new OperatedCommunity(
                    new TenantId(row.getString("tenant_id")),
                    new DivisionCode(row.getString("code")),
                    row.getString("name"),
                    OperationMode.valueOf(row.getString("mode")),
                    row.getString("number"),
                    instant(row, "valid_until")))
        .list();
  }

  public static Optional<String> kindOf(Handle handle, String organisation) {
    return handle
        .createQuery("select kind from organisation where id = :id")
        .bind("id", organisation)
        .mapTo(String.class)
        .findOne();
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    var value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  private static Signed signed(ResultSet row) throws SQLException {
    var until = instant(row, "valid_until");
    var ended = instant(row, "ended_at");
    return new Signed(
        row.getObject("id", UUID.class),
        row.getString("number"),
        row.getString("operator_id"),
        instant(row, "valid_from"),
        ended != null && ended.isBefore(until) ? ended : until,
        TermsText.read(row.getString("clauses")));
  }

  private static ContractRow row(ResultSet row, Instant now) throws SQLException {
    var signed = signed(row);
    return new ContractRow(
        signed.id(),
        new TenantId(row.getString("tenant_id")),
        new DivisionCode(row.getString("code")),
        row.getString("name"),
        OperationMode.valueOf(row.getString("mode")),
        signed.number(),
        signed.operator(),
        row.getString("operator_name"),
        signed.from(),
        instant(row, "valid_until"),
        instant(row, "ended_at"),
        signed.inForce(now),
        signed.terms());
  }
}
