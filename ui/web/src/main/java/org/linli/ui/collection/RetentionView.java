package org.linli.ui.collection;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Tier;
import org.linli.collection.boundary.CollectionSheets;
import org.linli.collection.boundary.HoldDraft;
import org.linli.collection.boundary.RetentionDesk;
import org.linli.collection.entity.Hold;
import org.linli.collection.entity.RetentionNight;
import org.linli.collection.entity.Term;
import org.linli.look.access.Nav;
import org.linli.look.access.NavGroup;
import org.linli.look.access.Needs;
import org.linli.look.part.Calendar;
import org.linli.look.part.Downloads;
import org.linli.look.part.PagedGrid;
import org.linli.look.part.Panel;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.Say;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Screen;
import org.linli.ui.parts.SearchField;
import org.linli.ui.parts.Table;
import org.linli.ui.parts.Tools;

/**
 * How long data stay 数据保存期限, what was deleted when the term was over, and what is held back by
 * whose word.
 */
@Route(value = "retention", layout = MainLayout.class)
@Needs(
    value = "retention:read",
    tiers = {Tier.CITY, Tier.DISTRICT, Tier.STREET, Tier.COMMUNITY})
@Nav(title = "retention.title", icon = VaadinIcon.HOURGLASS, group = NavGroup.OVERSIGHT, order = 30)
public class RetentionView extends Screen {

  private static final long serialVersionUID = 1L;

  private final transient RetentionDesk desk;
  private final transient Map<String, String> names = new TreeMap<>();
  private final boolean mayHold;
  private final String community;
  private final PagedGrid<RetentionNight> nights;
  private final PagedGrid<Hold> holds;

  @Inject
  public RetentionView(RetentionDesk desk, Downloads downloads, Scopes scopes) {
    super("retention");
    this.desk = desk;
    var caller = scopes.caller();
    mayHold = caller.may("retention:hold");
    community = caller.tier() == Tier.COMMUNITY ? caller.scope().value() : null;
    var terms = desk.terms();
    terms.forEach(term -> names.put(term.asset(), Say.text(term.name())));
    nights = new PagedGrid<>(say("retention.nights"), say("retention.none"), desk::nights);
    nights.setHeight("22rem");
    holds = new PagedGrid<>(say("retention.holds"), say("retention.no-holds"), desk::holds);
    holds.setHeight("14rem");
    nightColumns();
    holdColumns();
    if (mayHold) {
      var place = new Button(say("retention.hold"), VaadinIcon.LOCK.create(), click -> askToHold());
      place.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      actions(place);
    }
    var tools =
        new Tools(new SearchField(say("list.search"), nights))
            .end(nights.excel(downloads, CollectionSheets.NIGHTS));
    add(
        new Panel(say("retention.nights"), tools, nights),
        new Panel(say("retention.holds"), holds),
        new Panel(say("retention.terms"), terms(terms)),
        source("retention"));
  }

  private void nightColumns() {
    nights.text(say("retention.day"), row -> row.day().toString());
    nights.text(say("retention.community"), RetentionNight::community);
    nights.text(say("retention.asset"), row -> named(row.asset()));
    nights.text(say("retention.matter"), row -> Say.word(row.matter()));
    nights.text(say("retention.days"), row -> Say.number(row.days()));
    nights.text(say("retention.before"), row -> Say.time(row.before()));
    nights.text(say("retention.deleted"), row -> Say.number(row.deleted()));
    nights.text(say("retention.held"), row -> Say.number(row.held()));
    nights.text(say("retention.at"), row -> Say.second(row.at()));
  }

  private void holdColumns() {
    holds.text(say("retention.community"), Hold::community);
    holds.text(
        say("retention.asset"),
        row -> row.asset() == null ? say("retention.everything") : named(row.asset()));
    holds.text(say("retention.reason"), Hold::reason);
    holds.text(say("retention.by"), row -> row.by() + " · " + Say.time(row.placed()));
    holds.text(
        say("retention.until"), row -> row.until() == null ? Say.none() : Say.time(row.until()));
    holds.parts(say("retention.state"), RetentionView::state);
    if (mayHold) {
      holds.actions(say("retention.lift"), this::lift);
    }
  }

  private static StatusChip state(Hold hold) {
    return hold.isStanding(Instant.now())
        ? new StatusChip(Say.text("retention.standing"), Tone.WARNING)
        : new StatusChip(Say.text("retention.over"), Tone.NEUTRAL);
  }

  private Component lift(Hold hold) {
    if (!hold.isStanding(Instant.now())) {
      return new Span();
    }
    var button = new Button(say("retention.lift"));
    button.addThemeVariants(ButtonVariant.LUMO_SMALL);
    button.setAriaLabel(say("retention.lift-of", hold.community()));
    button.addClickListener(
        click ->
            Ask.note(
                speech(),
                say("retention.lift"),
                say("retention.reason"),
                why -> {
                  desk.lift(hold.id(), why);
                  refresh();
                }));
    return button;
  }

  private void askToHold() {
    var code = new TextField(say("retention.code"));
    code.setId("hold-code");
    code.setVisible(community == null);
    var asset = new Select<String>();
    asset.setLabel(say("retention.asset"));
    asset.setItems(names.keySet());
    asset.setItemLabelGenerator(one -> one == null ? say("retention.everything") : names.get(one));
    asset.setEmptySelectionAllowed(true);
    asset.setEmptySelectionCaption(say("retention.everything"));
    var until = Calendar.day(say("retention.until"));
    var reason = Ask.area(say("retention.reason"));
    reason.setId("hold-reason");
    new Ask(speech(), say("retention.hold"))
        .text(say("retention.hold-lead"))
        .with(code, asset, until, reason)
        .answer(
            say("retention.hold"),
            () ->
                Deed.attempt(
                    say("retention.placed"),
                    () -> {
                      var day = until.getValue();
                      desk.hold(
                          new HoldDraft(
                              community == null ? code.getValue().strip() : community,
                              asset.getValue(),
                              reason.getValue(),
                              day == null
                                  ? null
                                  : day.plusDays(1).atStartOfDay(Say.zone()).toInstant()));
                      refresh();
                    }))
        .open();
  }

  private Table terms(Iterable<Term> terms) {
    var table =
        new Table(
            say("retention.asset"),
            say("retention.days"),
            say("retention.readings"),
            say("retention.from"),
            say("retention.disposal"));
    terms.forEach(
        term ->
            table.row(
                new Span(Say.text(term.name())),
                new Span(Say.number(term.days())),
                new Span(term.readings() == null ? Say.none() : Say.number(term.readings())),
                new Span(Say.text(term.from())),
                new Span(Say.word(term.disposal()))));
    return table;
  }

  private String named(String asset) {
    return names.getOrDefault(asset, asset);
  }

  @Override
  protected void refresh() {
    nights.refresh();
    holds.refresh();
  }
}
