package org.linli.devices.boundary;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Apart;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.devices.control.DeviceLists;
import org.linli.devices.entity.DeviceDetail;
import org.linli.devices.entity.GatedHomes;
import org.linli.devices.entity.HomeValues;
import org.linli.devices.entity.LatestValue;
import org.linli.obligations.boundary.Obligations;
import org.linli.obligations.boundary.Veil;
import org.linli.rights.boundary.Access;
import org.linli.rights.boundary.Gate;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Decision;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Purpose;
import org.linli.tenancy.entity.TenantId;

/**
 * What the homes of a community that is not the caller's own measure now: where it hangs on
 * consent, the homes in which everybody agreed, and no other (000 §7.2 a 4). Each page is a
 * decision of its own: who withdraws while somebody reads or exports is missing from the next one.
 */
@Facade
public class HomesAcross {

  private final DeviceLists lists;
  private final DeviceModels models;
  private final Gate gate;
  private final Obligations obligations;

  @Inject
  public HomesAcross(Jdbi jdbi, DeviceModels models, Gate gate, Obligations obligations) {
    this.lists = new DeviceLists(jdbi, models);
    this.models = models;
    this.gate = gate;
    this.obligations = obligations;
  }

  /** For the container's proxy alone. */
  protected HomesAcross() {
    this(null, null, null, null);
  }

  /**
   * The newest values of one model's devices. Masked, no device is named; where totals alone are
   * allowed the list is empty.
   *
   * @param action to look at them, or to take them along
   * @throws org.linli.rights.boundary.DataRefused with the basis; also when nobody agreed
   */
  @Permit("crosstier:read")
  @Apart
  public GatedHomes list(
      TenantId tenant, String model, Action action, Purpose purpose, PageRequest page) {
    if (action != Action.VIEW && action != Action.EXPORT) {
      throw new Invalid("action", "VIEW EXPORT");
    }
    var known = models.find(model).orElseThrow(() -> new Invalid("model", "unknown"));
    var access = new Access(action, new Asset(known.asset()), purpose, tenant, "homes");
    return gate.readAmong(
        access,
        () -> lists.dwellers(tenant, model),
        (decision, open) ->
            new GatedHomes(shown(tenant, access.asset(), decision, open, page), decision));
  }

  private Page<HomeValues> shown(
      TenantId tenant, Asset asset, Decision decision, Set<UUID> open, PageRequest page) {
    if (decision.outcome() == Outcome.AGGREGATE) {
      return Page.of(List.of(), 0, page);
    }
    var some = open.stream().sorted().skip(page.offset()).limit(page.limit()).toList();
    var homes = lists.all(tenant, some).stream().map(HomesAcross::values).toList();
    return Page.of(
        obligations.apply(decision, asset, homes, HomesAcross::veiled), open.size(), page);
  }

  private static HomeValues values(DeviceDetail device) {
    return new HomeValues(device.row().id().value(), device.row().model(), device.latest());
  }

  private static HomeValues veiled(HomeValues home, Veil veil) {
    var values =
        home.latest().stream()
            .filter(value -> veil.number("value", value.value()) != null)
            .map(
                value ->
                    new LatestValue(
                        value.metric(), value.at(), veil.number("value", value.value())))
            .toList();
    return new HomeValues(veil.id("device", home.device()), home.model(), values);
  }
}
