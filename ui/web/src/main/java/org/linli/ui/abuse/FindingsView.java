package org.linli.ui.abuse;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.UUID;
import org.linli.abuse.boundary.FindingQuery;
import org.linli.abuse.boundary.FindingRow;
import org.linli.abuse.boundary.FindingSheet;
import org.linli.abuse.boundary.Findings;
import org.linli.abuse.entity.Brake;
import org.linli.abuse.entity.Gravity;
import org.linli.abuse.entity.Verdict;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Tier;
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
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Screen;
import org.linli.ui.parts.Tools;

/**
 * Findings of abuse with their evidence, who decides them and who releases; and the rules with what
 * each found. An enterprise sees those of its own accounts and of the data that it holds.
 */
@Route(value = "abuse", layout = MainLayout.class)
@Needs(
    value = "abuse:read",
    tiers = {Tier.CITY, Tier.OPERATOR})
@Nav(title = "abuse.title", icon = VaadinIcon.SEARCH, group = NavGroup.OVERSIGHT, order = 53)
public class FindingsView extends Screen {

  private static final long serialVersionUID = 1L;

  private final transient Findings findings;
  private final PagedGrid<FindingRow> grid;
  private final Select<Verdict> verdict = new Select<>();
  private final Select<FindingQuery.Side> side = new Select<>();
  private final Div shown = new Div();
  private final RuleList rules;

  @Inject
  public FindingsView(Findings findings, Downloads downloads, Scopes scopes) {
    super("abuse");
    this.findings = findings;
    grid =
        new PagedGrid<>(
            say("abuse.title"), say("abuse.none"), page -> findings.list(query(), page));
    columns();
    grid.setAllRowsVisible(false);
    grid.setHeight("24rem");
    shown.setId("finding");
    shown.getElement().setAttribute("aria-live", "polite");
    rules = new RuleList(findings, scopes.caller());
    var tools = new Tools(choice(verdict, "abuse.verdict", Verdict.values()));
    if (scopes.caller().tier() == Tier.OPERATOR) {
      tools.add(choice(side, "abuse.side", FindingQuery.Side.values()));
    }
    tools.end(grid.excel(downloads, FindingSheet.SHEET));
    add(
        tools,
        grid,
        source("decision-ledger"),
        shown,
        new Panel(say("abuse.rules"), rules),
        source("abuse"));
  }

  @Override
  protected void refresh() {
    grid.refresh();
    rules.refresh();
  }

  private void columns() {
    grid.text(say("abuse.found"), row -> Say.second(row.foundAt()));
    grid.parts(
        say("abuse.rule"),
        row -> {
          var rule =
              new Div(
                  new StatusChip(Say.word(row.gravity()), tone(row.gravity())),
                  new Span(" " + Say.text(row.ruleName())));
          rule.addClassName("chips");
          return rule;
        });
    grid.text(say("abuse.who"), row -> who(row));
    grid.text(
        say("abuse.measured"),
        row -> say("abuse.measured.of", Say.number(row.measured(), 0), Say.number(row.bound(), 0)));
    grid.parts(
        say("abuse.measure"),
        row -> {
          var measure = new Div(new StatusChip(Say.word(row.measure()), tone(row.brake())));
          if (row.brake() != Brake.NONE) {
            measure.add(new StatusChip(Say.word(row.brake()), tone(row.brake())));
          }
          measure.addClassName("chips");
          return measure;
        });
    grid.parts(
        say("abuse.due"),
        row ->
            row.overdue()
                ? new StatusChip(say("abuse.overdue", Say.time(row.dueAt())), Tone.CRITICAL)
                : new Span(Say.time(row.dueAt())));
    grid.parts(
        say("abuse.verdict"), row -> new StatusChip(Say.word(row.verdict()), tone(row.verdict())));
    grid.actions(
        say("abuse.actions"),
        row -> {
          var open = new Button(say("abuse.open"), click -> open(row.id()));
          open.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
          return open;
        });
  }

  private void open(UUID id) {
    var detail = Deed.asked(() -> findings.get(id));
    if (detail == null) {
      return;
    }
    shown.removeAll();
    shown.add(
        new FindingPanel(
            findings,
            detail,
            () -> {
              refresh();
              open(id);
            }));
    shown.getElement().callJsFunction("scrollIntoView");
  }

  private <E extends Enum<E>> Select<E> choice(Select<E> select, String key, E[] items) {
    select.setLabel(say(key));
    select.setItems(items);
    select.setEmptySelectionAllowed(true);
    select.setEmptySelectionCaption(say("list.all"));
    select.setItemLabelGenerator(item -> item == null ? say("list.all") : Say.word(item));
    select.addValueChangeListener(change -> grid.refresh());
    return select;
  }

  private FindingQuery query() {
    return new FindingQuery(verdict.getValue(), null, null, side.getValue());
  }

  static String who(FindingRow row) {
    var party = Say.word(row.party());
    return row.username()
        + " · "
        + party
        + (row.organisation() == null ? "" : " · " + row.organisation());
  }

  static Tone tone(Gravity gravity) {
    return switch (gravity) {
      case LOW -> Tone.NOTICE;
      case MEDIUM -> Tone.WARNING;
      case HIGH -> Tone.CRITICAL;
    };
  }

  static Tone tone(Brake brake) {
    return brake == Brake.STANDS ? Tone.WARNING : Tone.NEUTRAL;
  }

  static Tone tone(Verdict verdict) {
    return switch (verdict) {
      case OPEN -> Tone.WARNING;
      case ABUSE -> Tone.CRITICAL;
      case JUSTIFIED, FALSE_ALARM -> Tone.NEUTRAL;
    };
  }
}
