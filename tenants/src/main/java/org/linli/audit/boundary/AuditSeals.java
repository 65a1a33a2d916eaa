package org.linli.audit.boundary;

import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.NotPermitted;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Tier;
import org.linli.audit.control.SealTable;
import org.linli.audit.control.SealWalk;
import org.linli.audit.entity.AuditSeal;
import org.linli.audit.entity.SealedLog;
import org.linli.tenancy.entity.DivisionCode;

/**
 * The seals over the audit log and the exchange's, for who answers for a whole city or keeps the
 * platform running: what is missing can be told by nobody who sees a part of it.
 *
 * <p>What they prove: no entry of a closed span was changed, taken out or put in, and no seal was
 * made anew more than a day after its span. What they do not prove: what was written before {@link
 * AuditReport#since}; entries younger than the last seal (an hour and thirty-five minutes). That
 * the end was not cut off and the last day's seals not made anew is told by what every server keeps
 * beside the database, and by {@link AuditReport#last} where somebody kept it. Who holds keys,
 * database and files at once forges it all, but for what was kept elsewhere. What a restore took
 * back is told as well: the files know of seals that the copy did not have yet.
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
   * @param city of four digits, for who keeps an installation of several; null for the own or only
   *     one
   * @throws NotFound there is no such city
   * @throws NotPermitted the caller does not answer for a whole city
   */
  @Permit(PERMISSION)
  public List<AuditSeal> newest(SealedLog log, String city) {
    return jdbi.withHandle(handle -> SealTable.newest(handle, log, city(handle, city), SHOWN));
  }

  /**
   * Looks along the seals, 500 at a time, and reads their entries again.
   *
   * @param city as {@link #newest}
   * @param first number of the first seal, from 1
   * @param number of a seal that was kept elsewhere; null for none
   * @param seal its words
   * @throws NotPermitted the caller does not answer for a whole city
   */
  @Permit(PERMISSION)
  public AuditReport verify(SealedLog log, String city, long first, Long number, String seal) {
    if (first < 1) {
      throw new Invalid("first", "not-negative");
    }
    var kept = number == null || seal == null ? null : new SealWalk.Kept(number, seal.strip());
    return walk.walk(log, jdbi.withHandle(handle -> city(handle, city)), first, kept);
  }

  /**
   * Those who keep the platform have no division of their own: they name the city, unless there is
   * one alone.
   */
  private DivisionCode city(Handle handle, String named) {
    var caller = scopes.caller();
    var scope = caller.scope();
    if (caller.tier() != Tier.PLATFORM && (scope == null || scope.value().length() != CITY)) {
      throw new NotPermitted(PERMISSION);
    }
    if (scope != null) {
      var own = scope.value().substring(0, CITY);
      if (named != null && !named.equals(own)) {
        throw new NotPermitted(PERMISSION);
      }
      return new DivisionCode(own);
    }
    var cities =
        handle
            .createQuery("select code from division where level = 'CITY'")
            .mapTo(String.class)
            .list();
    if (named == null && cities.size() > 1) {
      throw new Invalid("city", "required");
    }
    return cities.stream()
        .filter(code -> named == null || named.equals(code))
        .findFirst()
        .map(DivisionCode::new)
        .orElseThrow(() -> new NotFound("division"));
  }
}
