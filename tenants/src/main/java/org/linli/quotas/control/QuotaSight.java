package org.linli.quotas.control;

import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.tenancy.boundary.CityEyes;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

/**
 * Whose use somebody sees: the divisions' below them, by the database's own word. Those who keep
 * the platform have no division, and look with the eyes of the community's city.
 */
public final class QuotaSight {

  private static final int CITY = 4;

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final CityEyes eyes;

  public QuotaSight(Jdbi jdbi, Scopes scopes) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.eyes = new CityEyes(jdbi, scopes, "quotas");
  }

  /**
   * @throws NotFound no such community, or not the caller's to see: the same answer for both
   */
  public <T> T of(TenantId tenant, Function<Handle, T> work) {
    var caller = scopes.caller();
    var code =
        jdbi.withHandle(handle -> code(handle, tenant))
            .filter(found -> reaches(caller, found))
            .orElseThrow(() -> new NotFound("tenant"));
    if (caller.scope() != null) {
      return jdbi.withHandle(work::apply);
    }
    return eyes.within(new DivisionCode(code.value().substring(0, CITY)), work::apply);
  }

  private static boolean reaches(Caller caller, DivisionCode code) {
    return caller.scope() == null
        ? caller.isSystem() || caller.tier() == Tier.PLATFORM
        : code.value().startsWith(caller.scope().value());
  }

  private static Optional<DivisionCode> code(Handle handle, TenantId tenant) {
    return handle
        .createQuery("select code from tenant where id = :tenant")
        .bind("tenant", tenant)
        .mapTo(String.class)
        .findOne()
        .map(DivisionCode::new);
  }
}
