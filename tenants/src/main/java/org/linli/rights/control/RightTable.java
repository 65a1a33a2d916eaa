package org.linli.rights.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.rights.boundary.Agreed;
import org.linli.rights.boundary.EndedContract;
import org.linli.rights.boundary.OperatedCommunity;
import org.linli.rights.entity.Party;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;

/**
 * The rows of {@code contract_right}; the database shows those of the caller's division or
 * organisation alone.
 */
public final class RightTable {

  private RightTable() {}

  /** Exclusive ones first, then the older ones: the order in which their clauses are asked. */
  public static List<Signed> signed(Handle handle, TenantId tenant) {
    return handle
        .createQuery(
            "select * from contract_right where tenant_id = :tenant and valid_from < valid_until order by valid_from, contract_id, version")
        .bind("tenant", tenant)
        .map((row, context) -> signed(row))
        .stream()
        .sorted(Comparator.comparing((Signed right) -> !right.terms().exclusive()))
        .toList();
  }

  public static void insert(Handle handle, Agreed agreed) {
    handle
        .createUpdate(
            """
            insert into contract_right (tenant_id, contract_id, version, operator_id, party, code, number, valid_from,
              valid_until, clauses)
            select t.id, :contract, :version, :operator, :party, t.code, :number, :from, :until, :clauses
            from tenant t where t.id = :tenant""")
        .bind("tenant", agreed.tenant())
        .bind("contract", agreed.contract())
        .bind("version", agreed.version())
        .bind("operator", agreed.operator())
        .bind("party", agreed.party())
        .bind("number", agreed.number())
        .bind("from", agreed.from())
        .bind("until", agreed.until())
        .bind("clauses", TermsText.write(agreed.terms()))
        .execute();
  }

  /**
   * What the contract's texts of before give ends at the moment, where it does not end earlier.
   *
   * @param before a version; those below it are meant
   */
  public static void clip(Handle handle, TenantId tenant, UUID contract, int before, Instant at) {
    handle
        .createUpdate(
            """
            update contract_right set valid_until = greatest(valid_from, :at)
            where tenant_id = :tenant and contract_id = :contract and version < :before and valid_until > :at""")
        .bind("tenant", tenant)
        .bind("contract", contract)
        .bind("before", before)
        .bind("at", at)
        .execute();
  }

  public static List<OperatedCommunity> communities(Handle handle, String operator, Instant now) {
    return handle
        .createQuery(
            """
            select c.tenant_id, t.code, t.name, t.mode, c.number, c.valid_until
            from contract_right c join tenant t on t.id = c.tenant_id
            where c.operator_id = :operator and c.valid_from <= :now and c.valid_until > :now
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

  /** The organisation's last contract in the community, unless one of them is in force. */
  public static Optional<EndedContract> ended(
      Handle handle, String organisation, TenantId tenant, Instant now) {
    return handle
        .createQuery(
            """
            select number, valid_until from contract_right
            where tenant_id = :tenant and operator_id = :operator and valid_from < valid_until and valid_from <= :now
            order by valid_until desc limit 1""")
        .bind("tenant", tenant)
        .bind("operator", organisation)
        .bind("now", now)
        .map(
            (row, context) ->
                new EndedContract(row.getString("number"), instant(row, "valid_until")))
        .findOne()
        .filter(last -> !last.at().isAfter(now));
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    var value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  private static Signed signed(ResultSet row) throws SQLException {
    return new Signed(
        row.getObject("contract_id", UUID.class),
        row.getInt("version"),
        row.getString("number"),
        Party.valueOf(row.getString("party")),
        row.getString("operator_id"),
        instant(row, "valid_from"),
        instant(row, "valid_until"),
        TermsText.read(row.getString("clauses")));
  }
}
