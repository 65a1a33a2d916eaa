package org.linli.ui.community;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import java.time.Instant;
import java.time.LocalDate;
import org.linli.look.part.Calendar;
import org.linli.look.part.Downloads;
import org.linli.look.part.EmptyState;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.looks.boundary.CommunityLooks;
import org.linli.looks.boundary.LookSheet;
import org.linli.looks.entity.DayOfLooks;
import org.linli.looks.entity.LookQuery;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;
import org.linli.ui.parts.LookWords;
import org.linli.ui.parts.Rows;
import org.linli.ui.parts.Speech;

/** Who used our community's data, alike looks of a day together, with the same as an Excel file. */
final class LookList extends Div {

  private final Speech speech;
  private final LookWords words;
  private final transient CommunityLooks looks;
  private final Grid<DayOfLooks> grid = new Grid<>();
  private final Select<Party> party = new Select<>();
  private final Select<Purpose> purpose = new Select<>();
  private final Select<Outcome> outcome = new Select<>();
  private final DatePicker from;
  private final DatePicker until;

  LookList(Speech speech, CommunityLooks looks, Downloads downloads) {
    this.speech = speech;
    this.words = new LookWords(speech);
    this.looks = looks;
    addClassName("look-list");
    from = day("looks.from");
    until = day("looks.until");
    var filters = new Div(from, until);
    filters.addClassName("filters");
    filters.add(
        choice(party, "looks.party", "Party", Party.values()),
        choice(purpose, "looks.purpose", "Purpose", Purpose.values()),
        choice(outcome, "looks.outcome", "Outcome", Outcome.values()),
        downloads.excel(LookSheet.SHEET, page -> looks.list(query(), page)));
    columns();
    add(filters, grid);
  }

  /** The looks of one party for one purpose from that day on. */
  void show(Party who, Purpose what, LocalDate since) {
    party.setValue(who);
    purpose.setValue(what);
    outcome.clear();
    from.setValue(since);
    until.clear();
    getElement().executeJs("this.scrollIntoView({block: 'start'})");
  }

  void refresh() {
    grid.getDataProvider().refreshAll();
  }

  private DatePicker day(String key) {
    var day = Calendar.day(speech.say(key));
    day.setClearButtonVisible(true);
    day.addValueChangeListener(change -> refresh());
    return day;
  }

  private <T> Select<T> choice(Select<T> select, String key, String kind, T[] items) {
    select.setLabel(speech.say(key));
    select.setItems(items);
    select.setEmptySelectionAllowed(true);
    select.setEmptySelectionCaption(speech.say("list.all"));
    select.setItemLabelGenerator(
        item -> item == null ? speech.say("list.all") : speech.word(kind, item));
    select.addValueChangeListener(change -> refresh());
    return select;
  }

  private void columns() {
    grid.addColumn(words::when).setHeader(speech.say("looks.when")).setWidth("16em").setFlexGrow(0);
    grid.addColumn(day -> words.who(day.party(), day.organisation()))
        .setHeader(speech.say("looks.party"))
        .setFlexGrow(2);
    grid.addColumn(day -> speech.word("Asset", day.asset()) + " · " + words.subject(day.subject()))
        .setHeader(speech.say("looks.data"))
        .setFlexGrow(2);
    grid.addColumn(day -> speech.word("Purpose", day.purpose()))
        .setHeader(speech.say("looks.purpose"))
        .setFlexGrow(1);
    grid.addComponentColumn(this::answer)
        .setHeader(speech.say("looks.outcome"))
        .setAutoWidth(true)
        .setFlexGrow(0);
    grid.addColumn(words::why)
        .setHeader(speech.say("looks.why"))
        .setFlexGrow(3)
        .setTooltipGenerator(words::why);
    grid.setEmptyStateComponent(
        new EmptyState(VaadinIcon.EYE_SLASH, speech.say("looks.nobody-ours")));
    grid.getElement().setAttribute("aria-label", speech.say("looks.used"));
    Rows.fill(grid, wanted -> looks.days(query(), wanted.all()));
  }

  private Div answer(DayOfLooks day) {
    var answer = new Div(StatusChip.of(day.outcome()));
    if (day.flagged()) {
      answer.add(new StatusChip(speech.say("ledger.decisions.flagged"), Tone.NOTICE));
    }
    words.examined(day).ifPresent(answer::add);
    return answer;
  }

  private LookQuery query() {
    return new LookQuery(
        start(from.getValue()),
        until.getValue() == null ? null : start(until.getValue().plusDays(1)),
        party.getValue(),
        null,
        purpose.getValue(),
        outcome.getValue());
  }

  private Instant start(LocalDate day) {
    return day == null ? null : day.atStartOfDay(speech.zone()).toInstant();
  }
}
