package org.linli.matters.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Scopes;
import org.linli.city.boundary.Changes;
import org.linli.persistence.Sql;
import org.linli.tenancy.entity.TenantId;
import org.linli.work.boundary.DueWork;

/**
 * What a tier above says to a step that came to it 上级督办. It is written beside the list without
 * content, which both sides see, so nobody above has to enter the community for it.
 */
@ApplicationScoped
public class Urging {

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final Changes changes;
  private final DueWork work;

  @Inject
  public Urging(Jdbi jdbi, Scopes scopes, Changes changes) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.changes = changes;
    this.work = jdbi == null ? null : new DueWork(jdbi);
  }

  /** For the container's proxy alone. */
  protected Urging() {
    this(null, null, null);
  }

  /**
   * @param parties which tiers' steps the caller sees, as a list of the database
   * @throws NotFound for a step that did not come to the caller's tier
   */
  public void urge(UUID task, String parties, String reason) {
    var why = Deeds.reason(reason);
    var caller = scopes.caller();
    var tenant =
        jdbi.withHandle(
            handle -> {
              var found =
                  handle
                      .createQuery(
                          "select tenant_id from matter_escalated where task_id = :task"
                              + " and party in "
                              + parties)
                      .bind("task", task)
                      .mapTo(String.class)
                      .findOne()
                      .orElseThrow(() -> new NotFound("process-task"));
              handle.execute(
                  """
                  insert into matter_urging (tenant_id, id, task_id, code, at, actor, actor_name, note)
                  select e.tenant_id, ?, e.task_id, e.code, ?, ?, ?, ? from matter_escalated e
                  where e.task_id = ?\
                  """,
                  Sql.newId(),
                  Instant.now().atOffset(ZoneOffset.UTC),
                  caller.accountId(),
                  caller.displayName(),
                  why,
                  task);
              return new TenantId(found);
            });
    work.schedule(tenant, UrgedNews.KIND, task, Instant.now());
    changes.tell(tenant, "matters");
  }
}
