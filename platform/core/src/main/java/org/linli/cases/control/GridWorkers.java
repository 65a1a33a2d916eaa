package org.linli.cases.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.cases.entity.Worker;
import org.linli.tenancy.entity.TenantId;

/** Who handles cases on site: grid workers and the property company. */
@ApplicationScoped
public class GridWorkers {

  /** A case is in a worker's hands until it is handled. */
  private static final String WORKERS =
      """
      select a.id, a.display_name,
        (select count(*) from case_file c where c.tenant_id = :tenant and c.assignee = a.id
          and c.state in ('DISPATCHED', 'ACCEPTED')) as load,
        (select string_agg(p.name, '\t' order by p.code) from grid_duty g
          join place p on p.tenant_id = g.tenant_id and p.id = g.grid_id
          where g.tenant_id = :tenant and g.account_id = a.id) as grids
      from account a
      where a.tenant_id = :tenant and a.state = 'ACTIVE'
        and (a.valid_until is null or a.valid_until >= cast(now() at time zone 'Asia/Shanghai' as date))
        and exists (select 1 from account_role r left join own_role o on o.id = r.role
          where r.account_id = a.id and (r.until is null or r.until > now())
            and coalesce(o.basis, r.role) in ('GRID_WORKER', 'GRID_LEADER', 'PROPERTY_MANAGER'))
      """;

  private final Jdbi jdbi;

  @Inject
  public GridWorkers(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** For the container's proxy alone. */
  protected GridWorkers() {
    this(null);
  }

  public List<Worker> all(TenantId tenant) {
    return query(tenant, " order by a.display_name, a.id", null);
  }

  public Optional<Worker> one(TenantId tenant, UUID account) {
    return query(tenant, " and a.id = :id", account).stream().findFirst();
  }

  private List<Worker> query(TenantId tenant, String condition, UUID id) {
    return jdbi.withHandle(
        handle -> {
          var query = handle.createQuery(WORKERS + condition).bind("tenant", tenant);
          if (id != null) {
            query.bind("id", id);
          }
          return query
              .map(
                  (row, context) ->
                      new Worker(
                          row.getObject("id", UUID.class),
                          row.getString("display_name"),
                          row.getString("grids") == null
                              ? List.of()
                              : List.of(row.getString("grids").split("\t")),
                          row.getInt("load")))
              .list();
        });
  }
}
