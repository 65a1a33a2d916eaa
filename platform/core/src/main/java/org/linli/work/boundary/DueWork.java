package org.linli.work.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.persistence.Sql;
import org.linli.tenancy.entity.TenantId;

/**
 * Says what has to be done when: written in the transaction that wants it, so it is neither lost
 * nor done for nothing.
 */
@ApplicationScoped
public class DueWork {

  private final Jdbi jdbi;

  @Inject
  public DueWork(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** For the container's proxy alone. */
  protected DueWork() {
    this(null);
  }

  /** Schedules, or moves what is scheduled already for that subject. */
  public void schedule(TenantId tenant, String kind, UUID subject, Instant at) {
    insert("do update set due_at = excluded.due_at", tenant, kind, subject, at);
  }

  /** Schedules unless it is scheduled already. */
  public void ensure(TenantId tenant, String kind, UUID subject, Instant at) {
    insert("do nothing", tenant, kind, subject, at);
  }

  public void cancel(String kind, TenantId tenant, UUID subject) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "delete from due_work where kind = :kind and tenant_id = :tenant and subject = :subject")
                .bind("kind", kind)
                .bind("tenant", tenant)
                .bind("subject", subject)
                .execute());
  }

  /**
   * Takes back what of a kind is due already, for whatever subject: whoever does one piece may do
   * them all at once. A piece that is being done elsewhere is left to that.
   *
   * @return for which subjects it was
   */
  public Set<UUID> cancelDue(String kind, TenantId tenant, Instant until) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    delete from due_work where id in (
                      select id from due_work where kind = :kind and tenant_id = :tenant and due_at <= :until
                      for update skip locked) returning subject""")
                .bind("kind", kind)
                .bind("tenant", tenant)
                .bind("until", until.atOffset(ZoneOffset.UTC))
                .mapTo(UUID.class)
                .set());
  }

  /**
   * Takes back all of a kind, whenever it is due: whoever does the whole leaves nothing to be done
   * piece by piece. A piece that is being done elsewhere is waited for.
   */
  public void cancelAll(String kind, TenantId tenant) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "delete from due_work where kind = ? and tenant_id = ?", kind, tenant.value()));
  }

  private void insert(String otherwise, TenantId tenant, String kind, UUID subject, Instant at) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "insert into due_work (id, due_at, tenant_id, kind, subject) values (:id, :at, :tenant, :kind, :subject)"
                        + " on conflict (kind, tenant_id, subject) "
                        + otherwise)
                .bind("id", Sql.newId())
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .bind("tenant", tenant)
                .bind("kind", kind)
                .bind("subject", subject)
                .execute());
  }
}
