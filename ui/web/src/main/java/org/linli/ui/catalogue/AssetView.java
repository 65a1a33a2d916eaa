package org.linli.ui.catalogue;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.catalogue.boundary.AssetDetail;
import org.linli.catalogue.boundary.AssetKeepers;
import org.linli.catalogue.boundary.Assets;
import org.linli.catalogue.boundary.Gradings;
import org.linli.catalogue.boundary.Registrations;
import org.linli.catalogue.entity.AssetSheet;
import org.linli.catalogue.entity.AssetState;
import org.linli.look.access.Needs;
import org.linli.look.part.Panel;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.Say;
import org.linli.organisations.boundary.Organisations;
import org.linli.organisations.boundary.UnitQuery;
import org.linli.rights.boundary.ExplainRow;
import org.linli.tenancy.entity.OperationMode;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Facts;
import org.linli.ui.parts.Screen;
import org.linli.ui.parts.Table;

/** One asset: what it is, its fields, who owns and may use it in each mode, and its whole life. */
@Route(value = "asset", layout = MainLayout.class)
@Needs(
    value = "catalogue:read",
    tiers = {Tier.CITY, Tier.DISTRICT, Tier.STREET, Tier.COMMUNITY, Tier.OPERATOR})
public class AssetView extends Screen implements HasUrlParameter<String> {

  private static final long serialVersionUID = 1L;
  private static final int STEPS = 50;

  private final transient Assets assets;
  private final transient Registrations registrations;
  private final transient Gradings gradings;
  private final transient AssetKeepers keepers;
  private final transient Organisations organisations;
  private final transient Caller caller;
  private final Div verbs = new Div();
  private final Panel facts = new Panel(say("catalogue.ui.facts"));
  private final Panel fields = new Panel(say("catalogue.ui.fields"));
  private final Panel whose = new Panel(say("catalogue.ui.whose"));
  private final Panel life = new Panel(say("catalogue.ui.life"));
  private String id;

  @Inject
  public AssetView(
      Assets assets,
      Registrations registrations,
      Gradings gradings,
      AssetKeepers keepers,
      Organisations organisations,
      Scopes scopes) {
    super("catalogue.ui.asset");
    this.assets = assets;
    this.registrations = registrations;
    this.gradings = gradings;
    this.keepers = keepers;
    this.organisations = organisations;
    caller = scopes.caller();
    verbs.addClassName("chips");
    actions(verbs);
    add(facts, fields, whose, life, source("catalogue"));
  }

  @Override
  public void setParameter(BeforeEvent event, String parameter) {
    id = parameter;
    show(assets.get(id));
  }

  @Override
  protected void refresh() {
    Deed.attempt(() -> show(assets.get(id)));
  }

  private void show(AssetDetail detail) {
    lead(Say.text(detail.sheet().name()));
    verbs(detail);
    facts(detail);
    fields.fill(new FieldsTable(detail));
    whose(detail.sheet());
    life();
  }

  private void verbs(AssetDetail detail) {
    verbs.removeAll();
    var row = detail.row();
    keeper(detail);
    if (!detail.mine() || row.state() == AssetState.WITHDRAWN) {
      return;
    }
    var asset = UUID.fromString(row.id());
    var written = row.state() == AssetState.DRAFT || row.waiting();
    if (written && caller.may("catalogue:write")) {
      step("catalogue.ui.propose", () -> registrations.propose(asset, Map.of()));
    }
    if (row.waiting() && caller.may("catalogue:confirm")) {
      step("catalogue.ui.confirm", () -> registrations.confirm(asset, java.util.List.of()));
    }
    if (row.version() > 0 && caller.may("catalogue:confirm")) {
      if (!row.waiting()) {
        verbs.add(
            new Button(
                say("catalogue.ui.grade"),
                click ->
                    GradeDialog.open(speech(), gradings, asset, detail.sheet(), this::refresh)));
      }
      step(
          row.disclosed() ? "catalogue.ui.hide" : "catalogue.ui.show",
          () -> registrations.show(asset, !row.disclosed()));
    }
    if (caller.may("catalogue:write")) {
      verbs.add(
          new Button(
              say("catalogue.ui.withdraw"),
              click ->
                  Ask.note(
                      speech(),
                      say("catalogue.ui.withdraw"),
                      say("catalogue.ui.reason"),
                      reason -> {
                        registrations.withdraw(asset, reason);
                        refresh();
                      })));
    }
  }

  /** The platform's own have a part at every place; a registered one is its holder's. */
  private void keeper(AssetDetail detail) {
    var row = detail.row();
    var ours = row.code() == null || detail.mine();
    if (!ours || !caller.may("catalogue:write") || !caller.may("organisations:read")) {
      return;
    }
    verbs.add(
        new Button(
            say("catalogue.ui.keeper.name"),
            click ->
                KeeperDialog.open(
                    speech(),
                    keepers,
                    organisations.tree(UnitQuery.OWN),
                    row.id(),
                    this::refresh)));
    if (row.keeper() != null) {
      step("catalogue.ui.keeper.end", () -> keepers.end(row.id()));
    }
  }

  /** Who answers, and who did. */
  private String keepers(AssetDetail detail) {
    var past =
        keepers.of(id).stream()
            .filter(charge -> charge.until().isPresent())
            .map(
                charge ->
                    say(
                        "catalogue.ui.keeper.span",
                        charge.unitName(),
                        Say.time(charge.since()),
                        Say.time(charge.until().get())))
            .collect(Collectors.joining("; "));
    var now =
        detail.row().keeper() == null
            ? say("catalogue.ui.keeper.none")
            : detail.row().keeper().line();
    return past.isEmpty() ? now : now + " (" + past + ")";
  }

  private void step(String key, Runnable deed) {
    verbs.add(
        new Button(
            say(key),
            click -> {
              Deed.attempt(say("catalogue.ui.done"), deed);
              refresh();
            }));
  }

  private void facts(AssetDetail detail) {
    var row = detail.row();
    var sheet = detail.sheet();
    var rules = gradings.get();
    var chips = new Div(Chip.of(row.state()), Chip.of(sheet.level()));
    chips.addClassName("chips");
    if (sheet.isSensitive()) {
      chips.add(new StatusChip(say("catalogue.ui.sensitive"), Tone.WARNING));
    }
    facts.fill(
        chips,
        new Facts()
            .fact(say("catalogue.ui.description"), Say.text(sheet.description()))
            .fact(
                say("catalogue.ui.category"),
                rules.category(sheet.category()).map(one -> Say.text(one.name())).orElse("–"))
            .fact(
                say("catalogue.ui.responsible"),
                Say.word(sheet.responsible().party())
                    + " · "
                    + Say.text(sheet.responsible().office()))
            .fact(say("catalogue.ui.keeper"), keepers(detail))
            .fact(
                say("catalogue.ui.basis"),
                sheet.legalBasis().stream().map(Say::text).collect(Collectors.joining("; ")))
            .fact(
                say("catalogue.ui.purposes"),
                sheet.purposes().stream().map(Say::word).collect(Collectors.joining(", ")))
            .fact(say("catalogue.ui.necessity"), Say.text(sheet.necessity()))
            .fact(say("catalogue.ui.scope"), Say.text(sheet.scope()))
            .fact(
                say("catalogue.ui.source"),
                Say.word(sheet.source()) + " · " + Say.text(sheet.refresh()))
            .fact(
                say("catalogue.ui.retention"),
                say(
                    "catalogue.ui.retention.days",
                    sheet.retention().days(),
                    Say.text(sheet.retention().from()),
                    Say.word(sheet.retention().disposal())))
            .fact(say("catalogue.ui.holder"), Say.word(row.holder()))
            .fact(say("catalogue.ui.version"), String.valueOf(row.version())));
  }

  private void whose(AssetSheet sheet) {
    var table =
        new Table(say("catalogue.ui.mode"), say("catalogue.ui.owner"), say("catalogue.ui.use"));
    for (var mode : OperationMode.values()) {
      table.row(
          StatusChip.of(mode), Say.word(sheet.owner().get(mode)), Say.text(sheet.use().get(mode)));
    }
    var rights = new Div();
    var mode = new RadioButtonGroup<OperationMode>(say("catalogue.ui.rights"));
    mode.setItems(OperationMode.values());
    mode.setItemLabelGenerator(Say::word);
    mode.addValueChangeListener(change -> rights(rights, change.getValue()));
    mode.setValue(OperationMode.GOVERNMENT);
    whose.fill(table, new H3(say("catalogue.ui.rights")), mode, rights);
  }

  private void rights(Div place, OperationMode mode) {
    place.removeAll();
    var rows = assets.rights(id, mode);
    if (rows.isEmpty()) {
      place.add(empty(VaadinIcon.LOCK, "catalogue.ui.no-rights"));
      return;
    }
    var table =
        new Table(
            say("catalogue.ui.party"),
            say("catalogue.ui.actions"),
            say("catalogue.ui.purposes"),
            say("catalogue.ui.answer"),
            say("catalogue.ui.why"));
    for (var row : rows) {
      table.row(
          Say.word(row.party()),
          row.actions().stream().map(Say::word).collect(Collectors.joining(", ")),
          row.purposes().stream().map(Say::word).collect(Collectors.joining(", ")),
          answer(row),
          Say.text(row.why()) + " (" + row.clause() + ")");
    }
    place.add(table);
  }

  private StatusChip answer(ExplainRow row) {
    return row.byContract()
        ? new StatusChip(say("catalogue.ui.by-contract"), Tone.NOTICE)
        : StatusChip.of(row.decision());
  }

  private void life() {
    var page = assets.life(id, PageRequest.first(STEPS));
    var table =
        new Table(
            say("catalogue.ui.when"),
            say("catalogue.ui.who"),
            say("catalogue.ui.step"),
            say("catalogue.ui.note"));
    page.items()
        .forEach(
            step ->
                table.row(Say.second(step.at()), step.actor(), Say.word(step.step()), step.note()));
    life.fill(table);
    life.actions(new com.vaadin.flow.component.html.Span(say("catalogue.ui.steps", page.total())));
  }
}
