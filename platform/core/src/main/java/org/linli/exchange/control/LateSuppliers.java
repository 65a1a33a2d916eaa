package org.linli.exchange.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Scopes;
import org.linli.audit.boundary.AuditTrail;
import org.linli.catalogue.boundary.RegisteredAssets;
import org.linli.exchange.entity.QualityNoticeKind;
import org.linli.rights.entity.Party;
import org.linli.tenancy.boundary.CityEyes;
import org.linli.tenancy.entity.CityTime;
import org.linli.tenancy.entity.DivisionCode;

/**
 * Looks for suppliers that are behind their promise, tells who answers for the asset, once, and
 * counts each day of it against them.
 */
@ApplicationScoped
public class LateSuppliers {

  private final CityEyes eyes;
  private final AuditTrail trail;

  @Inject
  public LateSuppliers(Jdbi jdbi, Scopes scopes) {
    this.eyes = new CityEyes(jdbi, scopes, "exchange");
    this.trail = new AuditTrail(jdbi, scopes);
  }

  /** For the container's proxy alone. */
  protected LateSuppliers() {
    this.eyes = null;
    this.trail = null;
  }

  /**
   * @return how many are late who were not when it was looked last
   */
  public int look(Instant now) {
    var found = 0;
    for (var city : eyes.cities()) {
      found += eyes.within(city, handle -> look(handle, now));
    }
    return found;
  }

  private int look(Handle handle, Instant now) {
    var found = 0;
    for (var late : SupplyTable.late(handle, now)) {
      QualityBook.late(
          handle,
          new QualityBook.Place(
              new DivisionCode(late.code()),
              late.code(),
              late.asset().toString(),
              late.organisation(),
              now.atZone(CityTime.ZONE).toLocalDate()));
      if (late.since() == null) {
        SupplyTable.isLate(handle, late.id(), now);
        tell(handle, late, now);
        found++;
      }
    }
    return found;
  }

  private void tell(Handle handle, SupplyTable.Late late, Instant now) {
    var responsible =
        RegisteredAssets.confirmed(handle, late.asset())
            .map(asset -> asset.sheet().responsible().party())
            .orElse(Party.BUREAU);
    NoticeTable.add(
        handle,
        NoticeTable.office(responsible, late.code()),
        late.asset().toString(),
        late.organisation(),
        QualityNoticeKind.LATE,
        late.hours(),
        now);
    trail.record("supply.late", late.asset() + " " + late.organisation());
  }
}
