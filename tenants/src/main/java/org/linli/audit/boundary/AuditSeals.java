package org.linli.audit.boundary;

import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotPermitted;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Tier;
import org.linli.audit.control.SealTable;
import org.linli.audit.control.SealWalk;
import org.linli.audit.entity.AuditSeal;
import org.linli.tenancy.entity.DivisionCode;

/**
 * The seals over the audit log, for who answers for a whole city or keeps the platform running:
 * what is missing can be told by nobody who sees a part of it.
 *
 * <p>What they prove: no entry of a closed span was changed, taken out or put in, and no seal was
 * made anew. What they do not prove: who holds keys and database at once can forge them; entries
 * younger than the last seal (an hour and a quarter) can be taken out unseen; the last seals can be
 * cut off together with their entries, unless {@link AuditReport#last} was kept elsewhere.
 */
@Facade
public class AuditSeals {

  private static final String PERMISSION = "audit:read";
  private static final int SHOWN = 100;
  private static final int CITY = 4;

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final SealWalk walk;

  @Inject
  public AuditSeals(Jdbi jdbi, Scopes scopes, SealWalk walk) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.walk = walk;
  }

  /** For the container's proxy alone. */
  protected AuditSeals() {
    this(null, null, null);
  }

  /**
   * The newest hundred, the newest first.
   *
   * @throws NotPermitted the caller does not answer for a whole city
   */
  @Permit(PERMISSION)
  public List<AuditSeal> newest() {
    return jdbi.withHandle(handle -> SealTable.newest(handle, city(handle), SHOWN));
  }

  /**
   * Looks along the seals, 500 at a time, and reads their entries again.
   *
   * @param first number of the first seal, from 1
   * @param number of a seal that was kept elsewhere; null for none
   * @param seal its words
   * @throws NotPermitted the caller does not answer for a whole city
   */
  @Permit(PERMISSION)
  public AuditReport verify(long first, Long number, String seal) {
    if (first < 1) {
      throw new Invalid("first", "not-negative");
    }
    var kept = number == null || seal == null ? null : new SealWalk.Kept(number, seal.strip());
    return walk.walk(jdbi.withHandle(this::city), first, kept);
  }

  /**
   * Those who keep the platform have no division of their own: they see the installation's city.
   */
  private DivisionCode city(Handle handle) {
    var caller = scopes.caller();
    var scope = caller.scope();
    if (caller.tier() != Tier.PLATFORM && (scope == null || scope.value().length() != CITY)) {
      throw new NotPermitted(PERMISSION);
    }
    return scope != null
        ? new DivisionCode(scope.value().substring(0, CITY))
        : new DivisionCode(
            handle
                .createQuery("select code from division where level = 'CITY' order by code limit 1")
                .mapTo(String.class)
                .one());
  }
}
