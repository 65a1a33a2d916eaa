package org.linli.provision.boundary;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.boundary.KnownDevices;
import org.linli.devices.entity.DeviceId;
import org.linli.devices.entity.DeviceRow;
import org.linli.provision.control.Gaps;
import org.linli.provision.control.SpecList;
import org.linli.provision.control.SpecTable;
import org.linli.provision.control.SpotList;
import org.linli.provision.control.StandardList;
import org.linli.provision.entity.GapRow;
import org.linli.provision.entity.GapState;
import org.linli.provision.entity.SpecDraft;
import org.linli.provision.entity.SpecRow;
import org.linli.provision.entity.SpecState;
import org.linli.provision.entity.StandardRow;

/** Whether devices are of the kind that is asked for, hang right, and stand as far apart. */
@Facade
public class Fitness {

  private final Scopes scopes;
  private final DeviceModels models;
  private final KnownDevices devices;
  private final SpecTable specs;
  private final SpecList list;
  private final SpotList spots;
  private final StandardList standards;

  @Inject
  public Fitness(Jdbi jdbi, Scopes scopes, DeviceModels models) {
    this.scopes = scopes;
    this.models = models;
    this.devices = new KnownDevices(jdbi, models);
    this.specs = new SpecTable(jdbi);
    this.list = new SpecList(jdbi, models);
    this.spots = new SpotList(jdbi);
    this.standards = new StandardList(jdbi, models);
  }

  /** For the container's proxy alone. */
  protected Fitness() {
    this(null, null, null);
  }

  /** The figures asked of all devices; what fails comes first. */
  @Permit("devices:read")
  public Page<SpecRow> specs(String model, SpecState state, PageRequest page) {
    return list.list(scopes.requireTenant(), model, state, page);
  }

  /** The figures asked of one device, in the order of its pack. */
  @Permit("devices:read")
  public List<SpecRow> of(DeviceId id) {
    var row = device(id);
    var known = specs.of(scopes.requireTenant(), id.value());
    var rows = new ArrayList<SpecRow>();
    models
        .get(row.model())
        .fit()
        .specs()
        .forEach(
            (spec, asked) ->
                rows.add(
                    new SpecRow(
                        id.value(),
                        row.code(),
                        row.name(),
                        row.model(),
                        spec,
                        asked,
                        known.get(spec),
                        SpecRow.state(asked, known.get(spec)))));
    return rows;
  }

  /** Writes down what the papers and the mounting of a device say, whole. */
  @Permit("devices:write")
  @Mutates("device.specs-written")
  public void write(DeviceId id, SpecDraft draft) {
    var asked = models.get(device(id).model()).fit().specs();
    if (!asked.keySet().containsAll(draft.amounts().keySet())) {
      throw new Invalid("amounts", "unknown-spec");
    }
    specs.write(
        scopes.requireTenant(),
        id.value(),
        draft.amounts(),
        scopes.caller().displayName(),
        Instant.now());
  }

  /**
   * How far devices stand from their nearest fellow; what stands wrongly comes first.
   *
   * @param model null for all kinds that have a spacing
   * @param state null for any
   */
  @Permit("devices:read")
  public Page<GapRow> gaps(String model, GapState state, PageRequest page) {
    var tenant = scopes.requireTenant();
    return Page.part(
        models.all().stream()
            .filter(known -> known.fit().spacing() != null)
            .filter(known -> model == null || known.model().equals(model))
            .flatMap(
                known -> Gaps.of(spots.of(tenant, known.model()), known.fit().spacing()).stream())
            .filter(row -> state == null || row.state() == state)
            .filter(row -> page.isFoundIn(row.code(), row.name()))
            .toList(),
        page);
  }

  /**
   * The devices whose files have to name standards; those that do not come first.
   *
   * @param met null for any
   */
  @Permit("devices:read")
  public Page<StandardRow> standards(Boolean met, PageRequest page) {
    return standards.list(scopes.requireTenant(), met, page);
  }

  private DeviceRow device(DeviceId id) {
    return devices.row(scopes.requireTenant(), id);
  }
}
