package org.linli.networks.boundary;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
import org.linli.devices.entity.LinkKind;
import org.linli.networks.control.Forms;
import org.linli.networks.control.LinkList;
import org.linli.networks.control.LinkTable;
import org.linli.networks.entity.LinkDraft;
import org.linli.networks.entity.LinkRow;
import org.linli.networks.entity.LinkSum;
import org.linli.networks.entity.MessageForm;

/** Over which link each device comes, behind which gateway, and how well. */
@Facade
public class Networks {

  /** The kind of device that may speak for others. */
  static final String GATEWAY = "edge-gateway";

  private final Scopes scopes;
  private final DeviceModels models;
  private final KnownDevices devices;
  private final LinkTable links;
  private final LinkList list;
  private final Forms forms;

  @Inject
  public Networks(Jdbi jdbi, Scopes scopes, DeviceModels models) {
    this.scopes = scopes;
    this.models = models;
    this.devices = new KnownDevices(jdbi, models);
    this.links = new LinkTable(jdbi);
    this.list = new LinkList(jdbi, models);
    this.forms = models == null ? null : Forms.delivered(models);
  }

  /** For the container's proxy alone. */
  protected Networks() {
    this(null, null, null);
  }

  /**
   * The devices in service, what is heard least first.
   *
   * @param link null for any
   */
  @Permit("devices:read")
  public Page<LinkRow> links(LinkKind link, PageRequest page) {
    return Page.part(
        list.all(scopes.requireTenant(), Instant.now()).stream()
            .filter(row -> link == null || link == row.link())
            .filter(row -> page.isFoundIn(row.code(), row.name()))
            .toList(),
        page);
  }

  /** How each link fares; those of unknown link last. */
  @Permit("devices:read")
  public List<LinkSum> sums() {
    var rows = list.all(scopes.requireTenant(), Instant.now());
    var sums = new ArrayList<LinkSum>();
    for (var link : Arrays.asList(LinkKind.values())) {
      sums.add(LinkSum.of(link, rows.stream().filter(row -> row.link() == link).toList()));
    }
    sums.add(LinkSum.of(null, rows.stream().filter(row -> row.link() == null).toList()));
    return sums;
  }

  /** How a device is linked; empty where nobody wrote it down. */
  @Permit("devices:read")
  public Optional<LinkDraft> link(DeviceId id) {
    device(id);
    return links.of(scopes.requireTenant(), id.value());
  }

  /**
   * Writes down how a device is linked.
   *
   * @throws Invalid when its kind cannot be linked that way, or what it stands behind is no gateway
   */
  @Permit("devices:write")
  @Mutates("device.linked")
  public void link(DeviceId id, LinkDraft draft) {
    var row = device(id);
    var allowed = models.get(row.model()).fit().links();
    if (!allowed.isEmpty() && !allowed.contains(draft.link())) {
      throw new Invalid("link", "not-of-this-kind");
    }
    if (draft.gateway() != null) {
      var gateway = device(new DeviceId(draft.gateway()));
      if (!gateway.model().equals(GATEWAY) || gateway.id().equals(id)) {
        throw new Invalid("gateway", "no-gateway");
      }
    }
    links.write(
        scopes.requireTenant(), id.value(), draft, scopes.caller().displayName(), Instant.now());
  }

  /** The makers' forms that the platform reads. */
  @Permit("devices:read")
  public List<MessageForm> forms() {
    return forms.all();
  }

  private DeviceRow device(DeviceId id) {
    return devices.row(scopes.requireTenant(), id);
  }
}
