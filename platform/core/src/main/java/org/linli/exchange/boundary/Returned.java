package org.linli.exchange.boundary;

import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Apart;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.exchange.control.ReturnTable;
import org.linli.obligations.boundary.Obligations;
import org.linli.persistence.PagedQuery;
import org.linli.rights.boundary.Access;
import org.linli.rights.boundary.DataRefused;
import org.linli.rights.boundary.Gate;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.AssetIndex;
import org.linli.rights.entity.Purpose;
import org.linli.tenancy.entity.TenantId;

/**
 * What came home to a community 回到社区的数据. Also its own committee passes the gate: it may look at
 * them, work with them and take them out for its own affairs, and neither pass them on nor sell
 * them; an operator sees what its contract's clauses open.
 */
@Facade
public class Returned {

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final Gate gate;
  private final Obligations obligations;

  @Inject
  public Returned(Jdbi jdbi, Scopes scopes, Gate gate, Obligations obligations) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.gate = gate;
    this.obligations = obligations;
  }

  /** For the container's proxy alone. */
  protected Returned() {
    this(null, null, null, null);
  }

  /**
   * The newest first.
   *
   * @param tenant null for the caller's own community
   * @param action what is done with them; {@code EXPORT} for a file
   * @throws DataRefused when the rights in that community do not open them for this use
   */
  @Permit("transfers:read")
  @Apart
  public Page<ReturnedRow> list(TenantId tenant, Action action, Purpose purpose, PageRequest page) {
    var asked = tenant == null ? scopes.tenant().orElse(null) : tenant;
    if (asked == null) {
      throw new NotFound("tenant");
    }
    return gate.read(
        new Access(
            action,
            AssetIndex.DELIVERED.rightsOf(ReturnTable.ASSET),
            purpose,
            asked,
            ReturnTable.ASSET),
        decision -> {
          var rows = rows(asked, page);
          return Page.of(
              obligations.apply(
                  decision, new Asset(ReturnTable.ASSET), rows.items(), ReturnedRow::veiled),
              rows.total(),
              page);
        });
  }

  private Page<ReturnedRow> rows(TenantId tenant, PageRequest page) {
    return new PagedQuery(
            "select r.*, d.name as division_name, t.basis as transfer_basis ",
            """
            from returned_figure r join division d on d.code = r.division_code
            left join exchange_transfer t on t.id = r.transfer_id
            where r.tenant_id = :tenant and (d.name ilike :search or r.part ilike :search)""")
        .bind("tenant", tenant)
        .bind("search", page.pattern())
        .page(
            jdbi,
            page,
            "r.until_at desc, r.division_code desc, r.measure, r.part",
            (row, context) ->
                new ReturnedRow(
                    ReturnTable.row(row),
                    row.getString("division_name"),
                    row.getString("transfer_basis")));
  }
}
