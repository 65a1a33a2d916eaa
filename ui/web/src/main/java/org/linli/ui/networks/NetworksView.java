package org.linli.ui.networks;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Tier;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.boundary.Devices;
import org.linli.devices.entity.LinkKind;
import org.linli.look.access.Nav;
import org.linli.look.access.NavGroup;
import org.linli.look.access.Needs;
import org.linli.look.part.Downloads;
import org.linli.look.part.PagedGrid;
import org.linli.look.part.Panel;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.Say;
import org.linli.networks.boundary.NetworkSheet;
import org.linli.networks.boundary.Networks;
import org.linli.networks.entity.LinkRow;
import org.linli.networks.entity.LinkSum;
import org.linli.ui.parts.Screen;
import org.linli.ui.parts.SearchField;
import org.linli.ui.parts.Table;
import org.linli.ui.parts.Tools;

/** Over which link each device comes, behind which gateway, and how well. */
@Route(value = "community/networks", layout = MainLayout.class)
@Needs(value = "devices:read", tiers = Tier.COMMUNITY)
@Nav(
    title = "community.networks.title",
    icon = VaadinIcon.CLUSTER,
    group = NavGroup.REGISTER,
    order = 12)
public class NetworksView extends Screen {

  private static final double STEADY = 0.95;

  private final transient Networks networks;
  private final transient Devices devices;
  private final transient DeviceModels models;
  private final boolean mayWrite;
  private final Div sums = new Div();
  private final Select<LinkKind> link = new Select<>();
  private final PagedGrid<LinkRow> list;

  @Inject
  public NetworksView(
      Networks networks, Devices devices, DeviceModels models, Scopes scopes, Downloads downloads) {
    super("community.networks");
    this.networks = networks;
    this.devices = devices;
    this.models = models;
    mayWrite = scopes.caller().may("devices:write");
    list =
        new PagedGrid<>(
            say("networks.links"),
            say("networks.none"),
            page -> networks.links(link.getValue(), page));
    list.setHeight("30rem");
    columns();
    link.setLabel(say("networks.link"));
    link.setItems(LinkKind.values());
    link.setEmptySelectionAllowed(true);
    link.setEmptySelectionCaption(say("list.all"));
    link.setItemLabelGenerator(
        item -> item == null ? say("list.all") : speech().word("LinkKind", item));
    link.addValueChangeListener(change -> list.refresh());
    add(
        new Panel(say("networks.sums"), sums),
        new Tools(link, new SearchField(say("list.search"), list)),
        new Panel(say("networks.links"), list)
            .actions(list.excel(downloads, NetworkSheet.of(models))),
        source("networks"));
    tellSums();
    freshOn("devices");
  }

  private void columns() {
    list.text(say("networks.device"), row -> row.name() + " · " + row.code());
    list.text(say("networks.model"), row -> models.get(row.model()).name().in(speech().locale()));
    list.text(say("networks.link"), row -> link(row.link()));
    list.text(say("networks.gateway"), this::gateway);
    list.text(
        say("networks.group"),
        row -> row.group() == null ? Say.none() : speech().word("UserGroup", row.group()));
    list.parts(say("networks.heard"), row -> new StatusChip(share(row.heard()), tone(row.heard())));
    list.text(say("networks.delivered"), row -> share(row.delivered()));
    if (mayWrite) {
      list.actions(
          say("networks.deed"),
          row ->
              verb(
                  "networks.write",
                  () -> LinkDialog.open(speech(), networks, devices, models, row, this::refresh)));
    }
  }

  private String gateway(LinkRow row) {
    if (row.gatewayName() == null) {
      return Say.none();
    }
    return Boolean.TRUE.equals(row.conforms())
        ? row.gatewayName()
        : say("networks.not-conforming", row.gatewayName());
  }

  private String link(LinkKind kind) {
    return kind == null ? say("networks.unknown") : speech().word("LinkKind", kind);
  }

  private String share(double share) {
    return say("networks.share", Math.floor(1000 * share) / 1000);
  }

  private static Tone tone(double share) {
    return share >= STEADY ? Tone.GOOD : Tone.WARNING;
  }

  private void tellSums() {
    var table =
        new Table(
            say("networks.link"),
            say("networks.devices"),
            say("networks.groups"),
            say("networks.heard"),
            say("networks.delivered"));
    networks.sums().stream()
        .filter(sum -> sum.devices() > 0)
        .forEach(
            sum ->
                table.row(
                    link(sum.link()),
                    sum.devices(),
                    groups(sum),
                    share(sum.heard()),
                    share(sum.delivered())));
    sums.removeAll();
    sums.add(table.orSay(say("networks.none")));
  }

  private String groups(LinkSum sum) {
    return sum.groups().isEmpty()
        ? Say.none()
        : sum.groups().stream()
            .map(group -> speech().word("UserGroup", group))
            .collect(Collectors.joining(say("networks.and")));
  }

  @Override
  protected void refresh() {
    tellSums();
    list.refresh();
  }
}
