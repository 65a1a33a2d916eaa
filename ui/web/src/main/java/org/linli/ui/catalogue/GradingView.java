package org.linli.ui.catalogue;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.inject.Inject;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Tier;
import org.linli.catalogue.boundary.AssetQuery;
import org.linli.catalogue.boundary.AssetRow;
import org.linli.catalogue.boundary.Assets;
import org.linli.catalogue.boundary.Gradings;
import org.linli.catalogue.boundary.LoweringRow;
import org.linli.look.access.Nav;
import org.linli.look.access.NavGroup;
import org.linli.look.access.Needs;
import org.linli.look.part.Panel;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.Say;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Screen;
import org.linli.ui.parts.Table;

/** What waits for a person: versions to confirm, levels to lower; and the rules themselves. */
@Route(value = "grading", layout = MainLayout.class)
@Needs(
    value = "catalogue:confirm",
    tiers = {Tier.CITY, Tier.DISTRICT})
@Nav(
    title = "catalogue.ui.grading.title",
    icon = VaadinIcon.CHECK_SQUARE_O,
    group = NavGroup.ASSETS,
    order = 48)
public class GradingView extends Screen {

  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 100;

  private final transient Assets assets;
  private final transient Gradings gradings;
  private final Panel waiting = new Panel(say("catalogue.ui.waiting"));
  private final Panel lowerings = new Panel(say("catalogue.ui.lowerings"));

  @Inject
  public GradingView(Assets assets, Gradings gradings) {
    super("catalogue.ui.grading");
    this.assets = assets;
    this.gradings = gradings;
    add(waiting, lowerings, rules(), source("catalogue"));
    refresh();
  }

  @Override
  protected final void refresh() {
    var versions = assets.list(AssetQuery.WAITING, PageRequest.first(SHOWN)).items();
    if (versions.isEmpty()) {
      waiting.fill(empty(VaadinIcon.CHECK_SQUARE_O, "catalogue.ui.none-waiting"));
    } else {
      var table =
          new Table(
              say("catalogue.ui.name"),
              say("catalogue.ui.holder"),
              say("catalogue.ui.level"),
              say("catalogue.ui.when"));
      versions.forEach(
          row -> table.row(link(row), who(row), Chip.of(row.level()), Say.time(row.changedAt())));
      waiting.fill(table);
    }
    var wishes = gradings.lowerings(PageRequest.first(SHOWN)).items();
    if (wishes.isEmpty()) {
      lowerings.fill(empty(VaadinIcon.ARROW_DOWN, "catalogue.ui.none-lower"));
      return;
    }
    var table =
        new Table(
            say("catalogue.ui.name"),
            say("catalogue.ui.field"),
            say("catalogue.ui.level"),
            say("catalogue.ui.reason"),
            say("catalogue.ui.who"),
            say("catalogue.ui.decide"));
    wishes.forEach(
        row ->
            table.row(
                new RouterLink(Say.text(row.name()), AssetView.class, row.asset().toString()),
                row.field(),
                levels(row),
                row.reason(),
                row.by() + " · " + Say.time(row.at()),
                verbs(row)));
    lowerings.fill(table);
  }

  private static RouterLink link(AssetRow row) {
    return new RouterLink(Say.text(row.name()), AssetView.class, row.id());
  }

  private static String who(AssetRow row) {
    return Say.word(row.holder()) + " " + row.code();
  }

  private static Div levels(LoweringRow row) {
    var levels = new Div(Chip.of(row.from()), Chip.of(row.to()));
    levels.addClassName("chips");
    return levels;
  }

  private Div verbs(LoweringRow row) {
    var verbs = new Div();
    verbs.addClassName("chips");
    if (row.mayAgree()) {
      verbs.add(settling("catalogue.ui.agree", () -> gradings.agree(row.id())));
    } else {
      verbs.add(new StatusChip(say("catalogue.ui.second-awaited"), Tone.NOTICE));
    }
    verbs.add(settling("catalogue.ui.refuse", () -> gradings.refuse(row.id())));
    return verbs;
  }

  private Button settling(String key, Runnable deed) {
    return new Button(
        say(key),
        click -> {
          Deed.attempt(say("catalogue.ui.done"), deed);
          refresh();
        });
  }

  private Panel rules() {
    var rules = gradings.get();
    var table =
        new Table(
            say("catalogue.ui.rule"),
            say("catalogue.ui.kind"),
            say("catalogue.ui.level"),
            say("catalogue.ui.why"));
    rules
        .values()
        .forEach(
            rule ->
                table.row(
                    rule.id(), Say.word(rule.kind()), Chip.of(rule.level()), Say.text(rule.why())));
    rules
        .names()
        .forEach(
            rule ->
                table.row(
                    rule.id(), Say.word(rule.kind()), Chip.of(rule.level()), Say.text(rule.why())));
    return new Panel(say("catalogue.ui.rules-version", rules.version()), table.reachable());
  }
}
