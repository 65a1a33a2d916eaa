package org.linli.plans.boundary;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.city.boundary.Changes;
import org.linli.devices.boundary.Devices;
import org.linli.devices.entity.DeviceId;
import org.linli.places.boundary.Places;
import org.linli.places.entity.PlaceKind;
import org.linli.plans.control.Pictures;
import org.linli.plans.control.PlanRefused;
import org.linli.plans.control.PlanTable;
import org.linli.plans.control.SpotTable;
import org.linli.plans.entity.Picture;
import org.linli.plans.entity.PlanDraft;
import org.linli.plans.entity.PlanRow;
import org.linli.plans.entity.Spot;
import org.linli.plans.entity.SpotRow;
import org.linli.tenancy.entity.TenantId;

/** The community's floor plans 平面图, and where devices stand on them. */
@Facade
public class Plans {

  /** Of one place: more floors than the tallest house has. */
  private static final int MOST = 150;

  private static final int LONGEST_NAME = 120;
  private static final int LOWEST = -10;
  private static final int HIGHEST = 200;
  private static final String TOPIC = "plans";
  private static final String PLAN = "floor-plan";

  private final Scopes scopes;
  private final Changes changes;
  private final PlanTable plans;
  private final SpotTable spots;
  private final Places places;
  private final Devices devices;

  @Inject
  public Plans(Jdbi jdbi, Scopes scopes, Places places, Devices devices, Changes changes) {
    this.scopes = scopes;
    this.changes = changes;
    this.plans = new PlanTable(jdbi);
    this.spots = new SpotTable(jdbi);
    this.places = places;
    this.devices = devices;
  }

  /** For the container's proxy alone. */
  protected Plans() {
    this(null, null, null, null, null);
  }

  /**
   * From the whole to its floors.
   *
   * @param place with all that lies in it; null for the whole community
   */
  @Permit("places:read")
  public List<PlanRow> list(UUID place) {
    return plans.list(tenant(), place);
  }

  @Permit("places:read")
  public PlanRow get(UUID plan) {
    return plans.one(tenant(), plan).orElseThrow(() -> new NotFound(PLAN));
  }

  /** The picture itself; a drawing as it was cleaned. */
  @Permit("places:read")
  public Picture picture(UUID plan) {
    return plans.picture(tenant(), plan).orElseThrow(() -> new NotFound(PLAN));
  }

  /**
   * @throws PlanRefused the picture is none that may be a plan, or the place has too many
   */
  @Permit("places:write")
  @Mutates(value = "plan.added", refusals = true)
  public UUID add(PlanDraft draft) {
    name(draft.name(), draft.floor());
    if (draft.place() == null) {
      throw new Invalid("place", "required");
    }
    var place = places.get(draft.place());
    if (place.kind() == PlaceKind.GRID || place.kind() == PlaceKind.ROOM) {
      throw new Invalid("place", "no-plan");
    }
    if (plans.count(tenant(), place.id()) >= MOST) {
      throw new PlanRefused("count");
    }
    var picture = Pictures.take(draft.content());
    var id = plans.add(tenant(), draft, picture, scopes.caller().displayName());
    changes.tell(tenant(), TOPIC);
    return id;
  }

  /**
   * Another picture of the same: the devices stay where they are by share of its sides.
   *
   * @param content a PNG, JPEG or SVG of at most 5 MB
   */
  @Permit("places:write")
  @Mutates(value = "plan.redrawn", refusals = true)
  public void redraw(UUID plan, byte[] content) {
    found(plans.redraw(tenant(), plan, Pictures.take(content), scopes.caller().displayName()));
  }

  @Permit("places:write")
  @Mutates("plan.renamed")
  public void rename(UUID plan, String name, Integer floor) {
    name(name, floor);
    found(plans.rename(tenant(), plan, name.strip(), floor));
  }

  /** With the spots of devices on it; the devices themselves stay. */
  @Permit("places:write")
  @Mutates("plan.removed")
  public void remove(UUID plan) {
    found(plans.remove(tenant(), plan));
  }

  /** The devices on a plan, in the order of their codes. */
  @Permit("devices:read")
  public List<SpotRow> spots(UUID plan) {
    place(plan);
    return spots.on(tenant(), plan);
  }

  /** On which plans a device stands. */
  @Permit("devices:read")
  public List<SpotRow> of(DeviceId device) {
    return spots.of(tenant(), devices.get(device).row().id());
  }

  /**
   * Puts a device on a plan, or elsewhere on it.
   *
   * @throws Invalid it stands in another place than the plan shows
   */
  @Permit("devices:write")
  @Mutates("plan.device-put")
  public void put(UUID plan, DeviceId device, Spot spot) {
    share("x", spot.x());
    share("y", spot.y());
    var place = place(plan);
    var id = devices.get(device).row().id();
    if (!spots.fits(tenant(), id.value(), place)) {
      throw new Invalid("device", "stands-elsewhere");
    }
    spots.put(tenant(), plan, id.value(), spot, scopes.caller().displayName());
    changes.tell(tenant(), TOPIC);
  }

  /** Takes a device off a plan. */
  @Permit("devices:write")
  @Mutates("plan.device-taken")
  public void take(UUID plan, DeviceId device) {
    place(plan);
    if (!spots.take(tenant(), plan, device.value())) {
      throw new NotFound("device");
    }
    changes.tell(tenant(), TOPIC);
  }

  private UUID place(UUID plan) {
    return plans.place(tenant(), plan).orElseThrow(() -> new NotFound(PLAN));
  }

  private void found(boolean was) {
    if (!was) {
      throw new NotFound(PLAN);
    }
    changes.tell(tenant(), TOPIC);
  }

  private static void name(String name, Integer floor) {
    if (name == null || name.isBlank() || name.strip().length() > LONGEST_NAME) {
      throw new Invalid("name", "1.." + LONGEST_NAME);
    }
    if (floor != null && (floor < LOWEST || floor > HIGHEST)) {
      throw new Invalid("floor", LOWEST + ".." + HIGHEST);
    }
  }

  private static void share(String field, Double share) {
    if (share == null || !(share >= 0 && share <= 1)) {
      throw new Invalid(field, "0..1");
    }
  }

  private TenantId tenant() {
    return scopes.requireTenant();
  }
}
