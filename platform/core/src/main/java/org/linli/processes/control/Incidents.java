package org.linli.processes.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Announcements;
import org.linli.access.boundary.Changed;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Refusal;
import org.linli.access.boundary.Scopes;
import org.linli.persistence.PagedQuery;
import org.linli.persistence.Sql;
import org.linli.processes.entity.Incident;
import org.linli.processes.entity.Node;
import org.linli.tenancy.entity.DivisionCode;

/** Steps that fail: tried again after growing pauses, and shown to somebody after their tries. */
@ApplicationScoped
public class Incidents {

  /**
   * The tiers above look no more where nothing is left to be mended. What failed meanwhile is later
   * than what is seen here, and stays.
   */
  static final String NONE_LEFT =
      """
      delete from process_failed where tenant_id = ?
        and at <= (select max(opened_at) from process_incident where tenant_id = ?)
        and not exists (
          select 1 from process_incident where tenant_id = ? and solved_at is null)\
      """;

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
  private static final int USUAL_TRIES = 3;
  private static final int LONGEST_FAULT = 400;

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final Shelf shelf;
  private final Announcements announcements;

  @Inject
  public Incidents(Jdbi jdbi, Scopes scopes, Shelf shelf, Announcements announcements) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.shelf = shelf;
    this.announcements = announcements;
  }

  /** For the container's proxy alone. */
  protected Incidents() {
    this(null, null, null, null);
  }

  boolean failed(Waiting timer, Instant now, RuntimeException fault) {
    return jdbi.withHandle(
        handle -> {
          // Another server may have had more luck meanwhile.
          if (new TimerTable(handle).claimOne(timer.id(), now).isEmpty()) {
            return false;
          }
          int attempts = timer.attempts() + 1;
          if (attempts < tries(handle, timer)) {
            var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 10));
            new TimerTable(handle).later(timer.id(), now.plus(pause), attempts);
          } else {
            open(handle, timer, attempts, now, fault);
            tell(handle, timer);
          }
          return true;
        });
  }

  private int tries(Handle handle, Waiting timer) {
    return new InstanceTable(handle, timer.tenant(), shelf)
        .find(timer.instance())
        .flatMap(instance -> shelf.version(instance.definition()).model().find(timer.node()))
        .map(node -> node instanceof Node.ServiceTask task ? task.tries() : USUAL_TRIES)
        .orElse(1);
  }

  /** Screens that show failed steps, here and above, look again. */
  private void tell(Handle handle, Waiting timer) {
    handle
        .createQuery("select code from tenant where id = :tenant")
        .bind("tenant", timer.tenant())
        .mapTo(String.class)
        .findOne()
        .map(code -> new Changed(timer.tenant(), new DivisionCode(code), Set.of("matters")))
        .ifPresent(announcements::announce);
  }

  private static void open(
      Handle handle, Waiting timer, int attempts, Instant now, RuntimeException fault) {
    var kind =
        handle
            .createQuery("select kind from process_timer where id = :id")
            .bind("id", timer.id())
            .mapTo(String.class)
            .one();
    new TimerTable(handle).delete(timer.id());
    handle.execute(
        """
        insert into process_incident (tenant_id, id, instance_id, root_id, token, node, kind, attempts, fault, opened_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        timer.tenant().value(),
        timer.id(),
        timer.instance(),
        timer.root(),
        timer.token(),
        timer.node(),
        kind,
        attempts,
        said(fault),
        now.atOffset(ZoneOffset.UTC));
    handle.execute(
        """
        insert into process_failed (tenant_id, code, at) select id, code, ? from tenant where id = ?
        on conflict (tenant_id) do update set at = excluded.at""",
        now.atOffset(ZoneOffset.UTC),
        timer.tenant().value());
  }

  /** A refusal by its name; of everything else the kind alone, since its words may hold content. */
  private static String said(RuntimeException fault) {
    var said = fault instanceof Refusal refusal ? refusal.code() : fault.getClass().getSimpleName();
    return said.substring(0, Math.min(LONGEST_FAULT, said.length()));
  }

  public Page<Incident> open(PageRequest page) {
    return new PagedQuery("select * ", "from process_incident where tenant_id = :tenant")
        .bind("tenant", scopes.requireTenant())
        .and("solved_at is null")
        .page(
            jdbi,
            page,
            "opened_at, id",
            (row, context) ->
                new Incident(
                    row.getObject("id", UUID.class),
                    row.getObject("instance_id", UUID.class),
                    row.getString("node"),
                    row.getInt("attempts"),
                    row.getString("fault"),
                    row.getObject("opened_at", OffsetDateTime.class).toInstant()));
  }

  /**
   * Done now: where the deed fails, it goes back with the caller's transaction, and the incident
   * stays. The deed locks the instance first, as everybody does who moves a token.
   */
  public void now(UUID id, Instant now, Consumer<Waiting> deed) {
    var tenant = scopes.requireTenant();
    jdbi.useHandle(
        handle -> {
          var failed =
              handle
                  .createQuery(
                      """
                      select id, instance_id, root_id, token, node, attempts from process_incident
                      where tenant_id = :tenant and id = :id and solved_at is null""")
                  .bind("tenant", tenant)
                  .bind("id", id)
                  .map((row, context) -> Waiting.of(row, tenant, row.getInt("attempts")))
                  .findOne()
                  .orElseThrow(() -> new NotFound("process-incident"));
          deed.accept(failed);
          handle.execute(
              "update process_incident set solved_at = coalesce(solved_at, cast(? as timestamptz)),"
                  + " solved_by = coalesce(solved_by, cast(? as uuid)) where tenant_id = ? and id = ?",
              now.atOffset(ZoneOffset.UTC),
              scopes.caller().accountId(),
              tenant.value(),
              id);
          handle.execute(NONE_LEFT, tenant.value(), tenant.value(), tenant.value());
        });
  }

  /** It is tried again from its first attempt on, at the next round. */
  public void again(UUID id, Instant now) {
    var tenant = scopes.requireTenant().value();
    jdbi.useHandle(
        handle -> {
          int solved =
              handle.execute(
                  "update process_incident set solved_at = ?, solved_by = ?"
                      + " where tenant_id = ? and id = ? and solved_at is null",
                  now.atOffset(ZoneOffset.UTC),
                  scopes.caller().accountId(),
                  tenant,
                  id);
          if (solved == 0) {
            throw new NotFound("process-incident");
          }
          handle.execute(
              """
              insert into process_timer (id, due_at, tenant_id, instance_id, root_id, token, node, kind, attempts)
              select cast(? as uuid), cast(? as timestamptz), tenant_id, instance_id, root_id, token, node, kind, 0
              from process_incident where tenant_id = ? and id = ?""",
              Sql.newId(),
              now.atOffset(ZoneOffset.UTC),
              tenant,
              id);
          handle.execute(NONE_LEFT, tenant, tenant, tenant);
        });
  }
}
