package org.linli.cases.boundary;

import jakarta.inject.Inject;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.cases.control.GridWorkers;

/**
 * Which grid worker stands for which grid 网格员: any number of workers per grid, any number of grids
 * per worker.
 */
@Facade
public class Duties {

  private final Jdbi jdbi;
  private final GridWorkers workers;
  private final Scopes scopes;

  @Inject
  public Duties(Jdbi jdbi, GridWorkers workers, Scopes scopes) {
    this.jdbi = jdbi;
    this.workers = workers;
    this.scopes = scopes;
  }

  /** For the container's proxy alone. */
  protected Duties() {
    this(null, null, null);
  }

  @Permit("places:write")
  @Mutates("duty.assigned")
  public void assign(UUID grid, UUID account) {
    var tenant = scopes.requireTenant();
    workers.one(tenant, account).orElseThrow(() -> new NotFound("worker"));
    var assigned =
        jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        insert into grid_duty (tenant_id, grid_id, account_id)
                        select tenant_id, id, :account from place
                        where tenant_id = :tenant and id = :grid and kind = 'GRID'
                        on conflict (tenant_id, grid_id, account_id) do update set account_id = excluded.account_id""")
                    .bind("tenant", tenant)
                    .bind("grid", grid)
                    .bind("account", account)
                    .execute());
    if (assigned == 0) {
      throw new NotFound("grid");
    }
  }

  @Permit("places:write")
  @Mutates("duty.released")
  public void release(UUID grid, UUID account) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "delete from grid_duty where tenant_id = ? and grid_id = ? and account_id = ?",
                scopes.requireTenant().value(),
                grid,
                account));
  }
}
