package org.linli.provision.boundary;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.devices.boundary.DeviceLife;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.entity.DeviceDraft;
import org.linli.networks.boundary.KnownForms;
import org.linli.persistence.Sql;
import org.linli.provision.control.AreaList;
import org.linli.provision.control.ExtentTable;
import org.linli.provision.control.IdleList;
import org.linli.provision.control.LayerCount;
import org.linli.provision.control.NeedList;
import org.linli.provision.entity.AreaRow;
import org.linli.provision.entity.Extent;
import org.linli.provision.entity.ExtentDraft;
import org.linli.provision.entity.LayerRow;
import org.linli.provision.entity.Need;
import org.linli.provision.entity.NeedQuery;
import org.linli.provision.entity.NeedSum;
import org.linli.provision.entity.PlanDraft;
import org.linli.provision.entity.Planned;
import org.linli.provision.entity.Reuse;

/** What the standards ask each place to have, what stands there, and what is planned. */
@Facade
public class Provision {

  private final Scopes scopes;
  private final DeviceModels models;
  private final DeviceLife life;
  private final NeedList needs;
  private final AreaList areas;
  private final ExtentTable extents;
  private final IdleList idle;
  private final LayerCount layers;
  private final KnownForms forms;

  @Inject
  public Provision(Jdbi jdbi, Scopes scopes, DeviceModels models, DeviceLife life) {
    this.scopes = scopes;
    this.models = models;
    this.life = life;
    this.needs = new NeedList(jdbi, models);
    this.areas = new AreaList(jdbi);
    this.extents = new ExtentTable(jdbi);
    this.idle = new IdleList(jdbi);
    this.layers = new LayerCount(jdbi, models);
    this.forms = models == null ? null : new KnownForms(models);
  }

  /** For the container's proxy alone. */
  protected Provision() {
    this(null, null, null, null);
  }

  /** What is owed and missing comes first; the search looks at the names of kind and compound. */
  @Permit("devices:read")
  public Page<Need> needs(NeedQuery query, PageRequest page) {
    return Page.part(
        needs.all(scopes.requireTenant()).stream()
            .filter(query::takes)
            .filter(need -> page.search() == null || named(need, page.search()))
            .toList(),
        page);
  }

  private boolean named(Need need, String words) {
    var wanted = words.toLowerCase(Locale.ROOT);
    var name = models.get(need.model()).name();
    return (name.zh() + "\n" + name.en() + "\n" + need.placeName())
        .toLowerCase(Locale.ROOT)
        .contains(wanted);
  }

  @Permit("devices:read")
  public NeedSum sum() {
    return NeedSum.of(needs.all(scopes.requireTenant()));
  }

  /** What lies in no compound, then the compounds. */
  @Permit("devices:read")
  public List<AreaRow> areas() {
    return areas.all(scopes.requireTenant());
  }

  @Permit("devices:read")
  public List<Extent> extents() {
    return extents.all(scopes.requireTenant());
  }

  /** Writes down how much of a basis an area has. */
  @Permit("devices:write")
  @Mutates("provision.extent-noted")
  public void note(ExtentDraft draft) {
    var tenant = scopes.requireTenant();
    var area =
        areas.all(tenant).stream()
            .filter(row -> java.util.Objects.equals(row.id(), draft.place()))
            .findFirst()
            .orElseThrow(() -> new NotFound("place"));
    var basis = DeviceModels.basis(draft.per());
    if (!basis.isMeasured() || !basis.isOf(area.kind())) {
      throw new NotFound("basis");
    }
    extents.write(tenant, draft, scopes.caller().displayName(), Instant.now());
  }

  /** What is there already of a kind: to be looked at before something new is planned. */
  @Permit("devices:read")
  public Reuse reuse(String model) {
    models.get(model);
    var carriers =
        models.all().stream()
            .filter(other -> other.fit().carries().contains(model))
            .map(other -> other.model())
            .toList();
    return new Reuse(model, idle.of(scopes.requireTenant(), model, carriers), forms.of(model));
  }

  /**
   * Plans devices of a kind.
   *
   * @throws ReuseFirst one lies idle, and no reason is given
   */
  @Permit("devices:write")
  @Mutates("provision.planned")
  public Planned plan(PlanDraft draft) {
    var model = models.get(draft.model());
    var there = reuse(draft.model());
    if (there.isThere() && draft.reason() == null) {
      throw new ReuseFirst(there.devices().getFirst().code());
    }
    var ids = new ArrayList<UUID>();
    for (int number = 1; number <= draft.count(); number++) {
      var tail = Sql.newId().toString();
      var code = "P-" + tail.substring(tail.length() - 12);
      var name = model.name().in(Locale.SIMPLIFIED_CHINESE) + " " + number;
      ids.add(life.plan(new DeviceDraft(code, name, draft.model(), draft.place())).value());
    }
    return new Planned(ids);
  }

  /** The five kinds of facility, each with how much of it is registered and connected. */
  @Permit("devices:read")
  public List<LayerRow> layers() {
    return layers.all(scopes.requireTenant());
  }
}
