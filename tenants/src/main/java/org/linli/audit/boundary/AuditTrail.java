package org.linli.audit.boundary;

import com.fasterxml.uuid.Generators;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Scopes;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

/**
 * Writes the audit log: who, what, when, from where, in which tenant; always in the transaction of
 * the change itself.
 */
@ApplicationScoped
public class AuditTrail {

  private static final int LONGEST = 400;

  private final Jdbi jdbi;
  private final Scopes scopes;

  @Inject
  public AuditTrail(Jdbi jdbi, Scopes scopes) {
    this.jdbi = jdbi;
    this.scopes = scopes;
  }

  /** For the container's proxy alone. */
  protected AuditTrail() {
    this(null, null);
  }

  /**
   * Records a change by the current caller. The entry belongs to the current tenant, or else to the
   * caller's own division.
   */
  public void record(String action, String target) {
    record(scopes.tenant().map(TenantId::value).orElse(null), action, target);
  }

  /**
   * Records in a tenant's log what somebody outside of it did about it, so that its people read it.
   */
  public void recordIn(TenantId about, String action, String target) {
    record(about.value(), action, target);
  }

  /**
   * Records in a division's log what concerns it though it is not the caller's own, and no tenant's
   * that lies in it yet: a community that will come to it.
   */
  public void recordAt(DivisionCode where, String action, String target) {
    write(null, where, action, target);
  }

  private void record(String tenant, String action, String target) {
    write(tenant, scopes.caller().scope(), action, target);
  }

  private void write(String tenant, DivisionCode scope, String action, String target) {
    var caller = scopes.caller();
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into audit_entry (id, at, account_id, username, action, target, tenant_id, scope_code, address)
                    values (:id, :at, cast(:account as uuid), :username, :action, :target, :tenant,
                      coalesce((select code from tenant where id = :tenant), :scope,
                        (select code from division where level = 'CITY' limit 1), '0000'), :address)\
                    """)
                .bind("id", Generators.timeBasedEpochGenerator().generate())
                .bind("at", Instant.now())
                .bind("account", caller.accountId())
                .bind("username", caller.username())
                .bind("action", action)
                .bind("target", target.length() <= LONGEST ? target : target.substring(0, LONGEST))
                .bind("tenant", tenant)
                .bind("scope", scope == null ? null : scope.value())
                .bind("address", caller.address())
                .execute());
  }

  /** Records a change of many things: every name stands in the log, as many as an entry holds. */
  public void recordAll(String action, Iterable<String> names) {
    var entry = new StringBuilder();
    for (var name : names) {
      if (!entry.isEmpty() && entry.length() + 1 + name.length() > LONGEST) {
        record(action, entry.toString());
        entry.setLength(0);
      }
      entry.append(entry.isEmpty() ? "" : " ").append(name);
    }
    if (!entry.isEmpty()) {
      record(action, entry.toString());
    }
  }

  /**
   * What a change was about: the named thing that went in or came out, else the id that came out,
   * else the first argument. What people wrote is never asked for when there is an id.
   */
  public static String target(Object result, Object[] arguments) {
    var first = arguments.length > 0 ? arguments[0] : null;
    if (result instanceof Audited named) {
      return named.auditName();
    }
    if (first instanceof Audited named) {
      return named.auditName();
    }
    if (result instanceof UUID) {
      return result.toString();
    }
    return first != null ? String.valueOf(first) : result == null ? "" : String.valueOf(result);
  }
}
