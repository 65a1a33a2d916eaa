package org.linli.ui.linkage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Tier;
import org.linli.devices.boundary.Devices;
import org.linli.devices.entity.DeviceQuery;
import org.linli.devices.entity.DeviceRow;
import org.linli.linkage.boundary.LinkageSheets;
import org.linli.linkage.boundary.Linkages;
import org.linli.linkage.boundary.ScenarioNames;
import org.linli.linkage.boundary.TemplateOffers;
import org.linli.linkage.entity.RunQuery;
import org.linli.linkage.entity.RunRow;
import org.linli.linkage.entity.ScenarioRow;
import org.linli.linkage.entity.Setting;
import org.linli.linkage.entity.Step;
import org.linli.look.access.Nav;
import org.linli.look.access.Needs;
import org.linli.look.part.Downloads;
import org.linli.look.part.Hint;
import org.linli.look.part.PagedGrid;
import org.linli.look.part.Panel;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.Say;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Cards;
import org.linli.ui.parts.Screen;
import org.linli.ui.parts.Table;

/** What the community does by itself when something alarms: scenarios, and what they did. */
@Route(value = "community/linkage", layout = MainLayout.class)
@Needs(value = "linkage:read", tiers = Tier.COMMUNITY)
@Nav(title = "community.linkage.title", icon = VaadinIcon.CONNECT, order = 5)
public class LinkageView extends Screen {

  private static final int MOST_DEVICES = 500;

  private final transient Linkages linkages;
  private final transient Devices devices;
  private final transient ScenarioNames names;
  private final boolean maySet;
  private final PagedGrid<RunRow> runs;
  private final Cards<ScenarioRow> scenarios;
  private final OffersPanel offers;

  @Inject
  public LinkageView(
      Linkages linkages,
      TemplateOffers templates,
      Devices devices,
      ScenarioNames names,
      Scopes scopes,
      Downloads downloads) {
    super("community.linkage");
    this.linkages = linkages;
    this.devices = devices;
    this.names = names;
    maySet = scopes.caller().may("linkage:write");
    runs =
        new PagedGrid<>(
            say("linkage.runs"), say("linkage.no-runs"), page -> linkages.runs(RunQuery.ALL, page));
    runs.setHeight("24rem");
    columns();
    scenarios = new Cards<>(this::card, Div::new);
    scenarios.addClassName("notice-cards");
    offers = new OffersPanel(speech(), templates, maySet, this::refresh);
    add(
        new Panel(say("linkage.runs"), runs)
            .actions(runs.excel(downloads, LinkageSheets.runs(names))),
        offers,
        new Panel(say("linkage.scenarios"), scenarios),
        source("linkage"));
    refresh();
    freshOn("linkage", "alarms");
  }

  private void columns() {
    runs.text(say("linkage.begun"), row -> Say.time(row.begunAt()));
    runs.text(say("linkage.scenario"), row -> names.of(row.scenario(), speech().locale()));
    runs.text(say("linkage.cause"), row -> row.ruleName().in(speech().locale()));
    runs.text(
        say("linkage.spot"),
        row ->
            row.spotName() == null ? row.deviceName() : row.spotName() + " · " + row.deviceName());
    runs.parts(say("linkage.state"), row -> RunWords.chip(speech(), row));
    runs.text(say("linkage.took"), row -> RunWords.took(speech(), row));
    runs.text(
        say("linkage.steps"),
        row -> say("linkage.steps-of", row.steps(), row.failed(), row.told()));
    runs.actions(
        say("linkage.look"),
        row ->
            verb(
                "linkage.open",
                () -> getUI().ifPresent(ui -> ui.navigate(RunView.class, row.id().toString()))));
  }

  private Component card(ScenarioRow row) {
    var scenario = row.scenario();
    var setting = row.setting();
    var chips =
        new Div(
            new StatusChip(
                say(setting.on() ? "linkage.is-on" : "linkage.is-off"),
                setting.on() ? Tone.GOOD : Tone.WARNING),
            new StatusChip(say("linkage.target", scenario.targetSeconds()), Tone.NEUTRAL));
    chips.addClassName("chips");
    if (row.template() != null) {
      chips.add(
          new StatusChip(
              say(
                  "templates.kept",
                  new TemplateWords(speech()).from(row.template()),
                  row.template().version()),
              Tone.NOTICE));
    }
    var hours = setting.hours() == null ? scenario.hours() : setting.hours();
    if (hours != null) {
      chips.add(new StatusChip(say("linkage.hours", hours.from(), hours.until()), Tone.NEUTRAL));
    }
    var card =
        new Article(
            new H3(scenario.name().in(speech().locale())),
            chips,
            new Paragraph(scenario.purpose().in(speech().locale())),
            steps(setting.applied(scenario.steps())));
    if (!scenario.closing().isEmpty()) {
      card.add(new Hint(say("linkage.closing")), steps(setting.applied(scenario.closing())));
    }
    card.add(new Hint(said(setting)));
    var verbs = new Div();
    verbs.addClassName("answers");
    if (maySet) {
      var set = verb("linkage.set", () -> set(row));
      set.setAriaLabel(say("linkage.set-of", scenario.name().in(speech().locale())));
      verbs.add(set);
    }
    if (setting.version() > 0) {
      verbs.add(verb("linkage.versions", () -> versions(row)));
    }
    card.add(verbs);
    card.addClassName("notice-card");
    return card;
  }

  private OrderedList steps(List<Step> steps) {
    var list = new OrderedList();
    steps.forEach(step -> list.add(new ListItem(StepWords.of(speech(), step))));
    return list;
  }

  private String said(Setting setting) {
    return setting.version() == 0
        ? say("linkage.as-delivered")
        : say(
            "linkage.set-by",
            setting.version(),
            setting.by(),
            Say.time(setting.at()),
            setting.reason());
  }

  private void set(ScenarioRow row) {
    new SettingDialog(speech(), row, this::ofModel)
        .open(
            draft -> {
              linkages.set(row.scenario().id(), draft);
              refresh();
            });
  }

  private List<DeviceRow> ofModel(String model) {
    return devices
        .list(new DeviceQuery(null, model, null, null), PageRequest.first(MOST_DEVICES))
        .items();
  }

  private void versions(ScenarioRow row) {
    var table =
        new Table(
            say("linkage.version"),
            say("linkage.set-at"),
            say("linkage.by"),
            say("linkage.state"),
            say("linkage.reason"));
    linkages
        .versions(row.scenario().id())
        .forEach(
            setting ->
                table.row(
                    setting.version(),
                    Say.time(setting.at()),
                    setting.by(),
                    say(setting.on() ? "linkage.is-on" : "linkage.is-off"),
                    setting.reason()));
    new Ask(speech(), say("linkage.versions")).with(table.reachable()).open();
  }

  @Override
  protected void refresh() {
    runs.refresh();
    offers.show();
    scenarios.show(linkages.scenarios());
  }
}
