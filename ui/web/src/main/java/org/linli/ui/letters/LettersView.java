package org.linli.ui.letters;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.Arrays;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Tier;
import org.linli.letters.boundary.LetterSheet;
import org.linli.letters.boundary.Letters;
import org.linli.letters.entity.Channel;
import org.linli.letters.entity.LetterKind;
import org.linli.letters.entity.LetterQuery;
import org.linli.letters.entity.LetterRow;
import org.linli.letters.entity.LetterState;
import org.linli.look.access.Nav;
import org.linli.look.access.Needs;
import org.linli.look.part.Downloads;
import org.linli.look.part.Hint;
import org.linli.look.part.PagedGrid;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.Say;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Screen;
import org.linli.ui.parts.SearchField;
import org.linli.ui.parts.Tools;

/** What was sent to persons, what waits and why, and what did not arrive. */
@Route(value = "community/letters", layout = MainLayout.class)
@Needs(value = "letters:read", tiers = Tier.COMMUNITY)
@Nav(title = "letters.outbox.title", icon = VaadinIcon.ENVELOPES_O, order = 13)
public class LettersView extends Screen {

  private final transient Letters letters;
  private final boolean mayWrite;
  private final Select<LetterState> state = new Select<>();
  private final Select<Channel> channel = new Select<>();
  private final Select<LetterKind> kind = new Select<>();
  private final Div sums = new Div();
  private final PagedGrid<LetterRow> grid;

  @Inject
  public LettersView(Letters letters, Scopes scopes, Downloads downloads) {
    super("letters.outbox");
    this.letters = letters;
    mayWrite = scopes.caller().may("letters:write");
    grid =
        new PagedGrid<>(
            say("letters.outbox.title"), say("empty.letters"), page -> letters.list(query(), page));
    choice(state, "letters.state", LetterState.values());
    choice(channel, "letters.channel", Channel.values());
    choice(kind, "letters.kind", LetterKind.values());
    sums.addClassName("chips");
    columns();
    add(
        channels(),
        sums,
        new Tools(state, channel, kind, new SearchField(say("list.search"), grid))
            .end(grid.excel(downloads, LetterSheet.SHEET)),
        grid,
        source("letters"));
    sum();
  }

  /** Without a gateway nothing is ever sent, which a clerk has to know. */
  private Hint channels() {
    var open = letters.get();
    return new Hint(
        open.isEmpty()
            ? say("letters.no-gateway")
            : say(
                "letters.open-channels",
                String.join(
                    say("letters.and"),
                    Arrays.stream(Channel.values())
                        .filter(open::contains)
                        .map(Say::word)
                        .toList())));
  }

  private <E extends Enum<E>> void choice(Select<E> select, String label, E[] values) {
    select.setLabel(say(label));
    select.setItems(values);
    select.setEmptySelectionAllowed(true);
    select.setItemLabelGenerator(one -> one == null ? say("letters.all") : Say.word(one));
    select.addValueChangeListener(change -> grid.refresh());
  }

  private LetterQuery query() {
    return new LetterQuery(state.getValue(), channel.getValue(), kind.getValue());
  }

  private void columns() {
    grid.text(say("letters.asked"), row -> Say.time(row.askedAt()));
    grid.text(say("letters.person"), LetterRow::person);
    grid.text(say("letters.kind"), row -> Say.word(row.kind()));
    grid.text(say("letters.reference"), LetterRow::reference);
    grid.text(say("letters.channel"), row -> Say.word(row.channel()));
    grid.text(say("letters.to"), row -> row.shown() == null ? Say.none() : row.shown());
    grid.parts(say("letters.state"), row -> chip(row.state()));
    grid.text(
        say("letters.why"),
        row -> row.fault() == null ? Say.none() : Say.wordOr("letters.fault.", row.fault()));
    grid.text(
        say("letters.next"), row -> row.nextAt() == null ? Say.none() : Say.time(row.nextAt()));
    if (mayWrite) {
      grid.actions(
          say("letters.actions"),
          row ->
              row.state() == LetterState.FAILED || row.state() == LetterState.SENT
                  ? new Span(verb("letters.again", () -> again(row)))
                  : new Span());
    }
  }

  static StatusChip chip(LetterState state) {
    return new StatusChip(Say.word(state), tone(state));
  }

  private static Tone tone(LetterState state) {
    return switch (state) {
      case WAITING -> Tone.NOTICE;
      case SENT -> Tone.NEUTRAL;
      case DELIVERED, READ -> Tone.GOOD;
      case FAILED -> Tone.CRITICAL;
    };
  }

  private void again(LetterRow row) {
    if (Deed.attempt(say("letters.sent-again"), () -> letters.again(row.id()))) {
      refresh();
    }
  }

  private void sum() {
    sums.removeAll();
    letters
        .sums()
        .forEach(
            sum ->
                sums.add(
                    new StatusChip(
                        say(
                            "letters.sum",
                            Say.word(sum.channel()),
                            Say.word(sum.state()),
                            Say.number(sum.letters())),
                        tone(sum.state()))));
  }

  @Override
  protected void refresh() {
    sum();
    grid.refresh();
  }
}
