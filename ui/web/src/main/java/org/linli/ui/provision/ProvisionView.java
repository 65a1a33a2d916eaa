package org.linli.ui.provision;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Tier;
import org.linli.devices.boundary.DeviceModels;
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
import org.linli.provision.boundary.Fitness;
import org.linli.provision.boundary.Provision;
import org.linli.provision.boundary.ProvisionSheets;
import org.linli.provision.entity.Need;
import org.linli.provision.entity.NeedQuery;
import org.linli.provision.entity.NeedState;
import org.linli.ui.parts.Screen;
import org.linli.ui.parts.SearchField;
import org.linli.ui.parts.Tools;
import org.linli.ui.parts.Verb;

/** What each compound has to have of each kind of device, what it has, and what is planned. */
@Route(value = "community/provision", layout = MainLayout.class)
@Needs(value = "devices:read", tiers = Tier.COMMUNITY)
@Nav(
    title = "community.provision.title",
    icon = VaadinIcon.GRID_BIG_O,
    group = NavGroup.REGISTER,
    order = 11)
public class ProvisionView extends Screen {

  private final transient Provision provision;
  private final transient DeviceModels models;
  private final boolean mayWrite;
  private final Div sum = new Div();
  private final Select<NeedState> state = new Select<>();
  private final Select<Boolean> owed = new Select<>();
  private final PagedGrid<Need> needs;
  private final LayerPanel layers;

  @Inject
  public ProvisionView(
      Provision provision,
      Fitness fitness,
      DeviceModels models,
      Scopes scopes,
      Downloads downloads) {
    super("community.provision");
    this.provision = provision;
    this.models = models;
    mayWrite = scopes.caller().may("devices:write");
    needs =
        new PagedGrid<>(
            say("provision.needs"),
            say("provision.none"),
            page ->
                provision.needs(
                    new NeedQuery(null, null, state.getValue(), owed.getValue()), page));
    needs.setHeight("30rem");
    columns();
    layers = new LayerPanel(speech(), provision);
    sum.addClassName("connected");
    if (mayWrite) {
      actions(
          Verb.framed(
              say("provision.note"),
              () -> new ExtentDialog(speech(), provision, this::refresh).open()));
    }
    add(
        sum,
        tools(),
        new Panel(say("provision.needs"), needs)
            .actions(needs.excel(downloads, ProvisionSheets.needs(models))),
        SpecsPanel.of(speech(), fitness, models, downloads),
        GapsPanel.of(speech(), fitness, models, downloads),
        StandardsPanel.of(speech(), fitness, models, downloads),
        layers,
        source("provision"));
    tellSum();
    freshOn("devices");
  }

  private Tools tools() {
    state.setLabel(say("provision.state"));
    state.setItems(List.of(NeedState.values()));
    state.setItemLabelGenerator(
        item -> item == null ? say("list.all") : speech().word("NeedState", item));
    owed.setLabel(say("provision.duty"));
    owed.setItems(true, false);
    owed.setItemLabelGenerator(item -> item == null ? say("list.all") : duty(item));
    for (var select : List.of(state, owed)) {
      select.setEmptySelectionAllowed(true);
      select.setEmptySelectionCaption(say("list.all"));
      select.addValueChangeListener(change -> needs.refresh());
    }
    return new Tools(state, owed, new SearchField(say("list.search"), needs));
  }

  private String duty(boolean isOwed) {
    return say(isOwed ? "provision.owed" : "provision.free");
  }

  private void columns() {
    needs.text(
        say("provision.area"),
        row -> row.placeName() == null ? say("provision.open") : row.placeName());
    needs.text(say("provision.clause"), Need::standard);
    needs.text(say("provision.model"), row -> models.get(row.model()).name().in(speech().locale()));
    needs.text(say("provision.duty"), row -> duty(row.owed()));
    needs.text(say("provision.basis"), this::basis);
    needs.text(say("provision.needed"), row -> or(row.needed()));
    needs.text(say("provision.installed"), row -> String.valueOf(row.installed()));
    needs.text(say("provision.planned"), row -> String.valueOf(row.planned()));
    needs.parts(
        say("provision.state"),
        row ->
            new StatusChip(
                row.state() == NeedState.SHORT
                    ? say("provision.missing", row.missing())
                    : speech().word("NeedState", row.state()),
                tone(row)));
    if (mayWrite) {
      needs.actions(
          say("provision.deed"),
          row ->
              row.state() == NeedState.SHORT
                  ? verb("provision.plan", () -> plan(row))
                  : new Span());
    }
  }

  private void plan(Need need) {
    PlanDialog.open(speech(), provision, models, need, this::refresh);
  }

  private String basis(Need row) {
    var basis = DeviceModels.basis(row.basis());
    var name = basis.name().in(speech().locale());
    return row.amount() == null
        ? name
        : say("provision.so-many", name, String.valueOf(Math.round(row.amount())));
  }

  private static Tone tone(Need row) {
    return switch (row.state()) {
      case MET -> Tone.GOOD;
      case UNKNOWN -> Tone.NEUTRAL;
      case SHORT -> row.owed() ? Tone.WARNING : Tone.NOTICE;
    };
  }

  private static String or(Object value) {
    return value == null ? Say.none() : String.valueOf(value);
  }

  private void tellSum() {
    var now = provision.sum();
    sum.removeAll();
    sum.add(
        new StatusChip(
            say(
                "provision.sum",
                now.owed(),
                now.met(),
                now.shortfalls(),
                now.unknown(),
                Math.floor(100 * now.covered()) / 100),
            now.shortfalls() == 0 ? Tone.GOOD : Tone.WARNING));
  }

  @Override
  protected void refresh() {
    tellSum();
    needs.refresh();
    layers.refresh();
  }
}
