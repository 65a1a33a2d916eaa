package org.linli.ui.collection;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.linli.access.entity.Tier;
import org.linli.collection.boundary.CollectionLog;
import org.linli.collection.boundary.CollectionQuery;
import org.linli.collection.boundary.CollectionSheets;
import org.linli.collection.entity.CheckedDay;
import org.linli.collection.entity.CollectionEntry;
import org.linli.collection.entity.HandEntry;
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
import org.linli.tenancy.entity.CityTime;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Screen;
import org.linli.ui.parts.Table;
import org.linli.ui.parts.Tools;

/**
 * The collection log 采集审计日志: what devices gathered, what people typed or brought, and whether
 * anything was changed since (000 §7.2 a 7).
 */
@Route(value = "community/collection", layout = MainLayout.class)
@Needs(value = "collection:read", tiers = Tier.COMMUNITY)
@Nav(title = "collection.title", icon = VaadinIcon.INBOX, group = NavGroup.OVERSIGHT, order = 20)
public class CollectionView extends Screen {

  private static final long serialVersionUID = 1L;
  private static final int DAYS = 7;

  private final transient CollectionLog log;
  private final DatePicker from = Calendar.day("");
  private final DatePicker until = Calendar.day("");
  private final TextField search = new TextField(say("list.search"));
  private final PagedGrid<CollectionEntry> entries;
  private final PagedGrid<HandEntry> byHand;
  private final Div answer = new Div();

  @Inject
  public CollectionView(CollectionLog log, Downloads downloads) {
    super("collection");
    this.log = log;
    entries =
        new PagedGrid<>(
            say("collection.devices"), say("collection.none"), page -> log.list(query(), page));
    byHand =
        new PagedGrid<>(
            say("collection.hand"), say("collection.none"), page -> log.byHand(query(), page));
    entries.setHeight("24rem");
    byHand.setHeight("18rem");
    entryColumns();
    handColumns();
    answer.setId("checked-day");
    answer.getElement().setAttribute("aria-live", "polite");
    var check =
        new Button(
            say("collection.check"), VaadinIcon.SHIELD.create(), click -> check(until.getValue()));
    add(
        tools(check),
        answer,
        new Panel(say("collection.devices"), entries)
            .actions(entries.excel(downloads, CollectionSheets.LOG)),
        new Panel(say("collection.hand"), byHand)
            .actions(byHand.excel(downloads, CollectionSheets.BY_HAND)),
        source("collection"));
  }

  private Tools tools(Button check) {
    var today = LocalDate.now(CityTime.ZONE);
    choice(from, "collection.from", today.minusDays(DAYS - 1));
    choice(until, "collection.until", today);
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.addValueChangeListener(change -> refresh());
    return new Tools(from, until, search).end(check);
  }

  private void choice(DatePicker day, String label, LocalDate value) {
    day.setLabel(say(label));
    day.setLocale(Say.locale());
    day.setValue(value);
    day.setMax(LocalDate.now(CityTime.ZONE));
    day.addValueChangeListener(change -> refresh());
  }

  /** Days in the wrong order, or more than are looked through at once, are put right. */
  private CollectionQuery query() {
    var last = until.getValue() == null ? LocalDate.now(CityTime.ZONE) : until.getValue();
    var first = from.getValue() == null || from.getValue().isAfter(last) ? last : from.getValue();
    var longest = last.minusDays(CollectionQuery.LONGEST);
    return new CollectionQuery(first.isBefore(longest) ? longest : first, last, null, null);
  }

  private void entryColumns() {
    entries.text(say("collection.day"), row -> row.day().toString());
    entries.text(say("collection.measured"), row -> row.measured().toString());
    entries.text(say("collection.device"), CollectionEntry::name);
    entries.text(say("collection.place"), row -> or(row.place()));
    entries.text(say("collection.person"), row -> or(row.person()));
    entries.text(say("collection.flow"), row -> Say.word(row.flow()));
    entries.text(say("collection.asset"), row -> Say.wordOr("Asset.", row.asset()));
    entries.text(say("collection.basis"), row -> Say.word(row.basis()));
    entries.text(say("collection.messages"), row -> Say.number(row.messages()));
    entries.text(say("collection.points"), row -> Say.number(row.points()));
    entries.text(say("collection.last"), row -> Say.second(row.last()));
    entries.text(
        say("collection.deleted"),
        row -> row.deleted() == null ? Say.none() : Say.time(row.deleted()));
  }

  private void handColumns() {
    byHand.text(say("collection.at"), row -> Say.second(row.at()));
    byHand.text(say("collection.person"), HandEntry::person);
    byHand.text(say("collection.flow"), row -> Say.word(row.flow()));
    byHand.text(say("collection.asset"), row -> Say.wordOr("Asset.", row.asset()));
    byHand.text(say("collection.action"), row -> say("collection.action." + row.action()));
    byHand.text(say("collection.subject"), HandEntry::subject);
    byHand.text(say("collection.address"), HandEntry::address);
  }

  private void check(LocalDate day) {
    var checked = Deed.asked(() -> log.check(day == null ? LocalDate.now(CityTime.ZONE) : day));
    answer.removeAll();
    if (checked != null) {
      answer.add(told(checked));
    }
  }

  private Panel told(CheckedDay checked) {
    var parts = new Div();
    parts.add(
        checked.isSound()
            ? new StatusChip(say("collection.sound"), Tone.GOOD)
            : new StatusChip(say("collection.unsound"), Tone.CRITICAL),
        new Paragraph(
            say(
                checked.sealed() ? "collection.sealed" : "collection.unsealed",
                checked.entries(),
                checked.sealedEntries(),
                checked.compared())));
    if (!checked.unbroken()) {
      parts.add(new Paragraph(say("collection.broken")));
    }
    if (!checked.differing().isEmpty()) {
      parts.add(differing(checked.differing()));
    }
    return new Panel(say("collection.checked", checked.day().toString()), parts);
  }

  private Table differing(List<CheckedDay.Differing> days) {
    var table =
        new Table(
            say("collection.device"),
            say("collection.measured"),
            say("collection.gathered"),
            say("collection.standing"));
    days.forEach(
        one ->
            table.row(
                new Span(one.device().toString()),
                new Span(one.measured().toString()),
                new Span(Say.number(one.gathered())),
                new Span(Say.number(one.standing()))));
    return table;
  }

  private static String or(String text) {
    return text == null ? Say.none() : text;
  }

  @Override
  protected void refresh() {
    entries.search(search.getValue());
    byHand.search(search.getValue());
  }
}
