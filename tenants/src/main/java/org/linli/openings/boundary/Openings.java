package org.linli.openings.boundary;

import jakarta.inject.Inject;
import java.util.List;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Permit;
import org.linli.openings.control.OpeningPack;
import org.linli.openings.entity.OpeningTemplate;
import org.linli.quotas.boundary.Quotas;
import org.linli.quotas.entity.Metered;
import org.linli.quotas.entity.WantedQuota;
import org.linli.tenancy.boundary.TenantRow;
import org.linli.tenancy.boundary.Tenants;
import org.linli.tenancy.entity.DivisionCode;

/** Opens a community by one choice. */
@Facade
public class Openings {

  private final Tenants tenants;
  private final Quotas quotas;

  @Inject
  public Openings(Tenants tenants, Quotas quotas) {
    this.tenants = tenants;
    this.quotas = quotas;
  }

  /** For the container's proxy alone. */
  protected Openings() {
    this(null, null);
  }

  /** What can be chosen, in the order of the pack. */
  @Permit("tenants:write")
  public List<OpeningTemplate> templates() {
    return OpeningPack.DELIVERED.templates();
  }

  /**
   * Makes a community a tenant with the template's mode and quotas, whole or not at all.
   *
   * @param template its id
   * @throws Invalid the division is no community, or there is no such template
   * @throws NotFound the division is not there, or not within the caller's reach
   * @throws Conflict it is a tenant already
   */
  @Permit("tenants:write")
  @Mutates("tenant.opened")
  public TenantRow open(DivisionCode community, String template) {
    var chosen =
        OpeningPack.DELIVERED
            .named(template)
            .orElseThrow(() -> new Invalid("opening", "opening-template"));
    var row = tenants.provision(community, chosen.mode());
    chosen
        .quotas()
        .forEach(
            (kind, quota) ->
                quotas.set(new WantedQuota(new Metered(row.id(), kind), quota, chosen.id())));
    return row;
  }
}
