package org.linli.ops.feeds;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.feeds.boundary.DeadLetterDesk;
import org.linli.feeds.boundary.FeedHealth;
import org.linli.feeds.entity.DeadLetterRow;
import org.linli.feeds.entity.LetterFilter;
import org.linli.look.access.SignedIn;
import org.linli.look.part.EmptyState;
import org.linli.look.part.Notes;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.text.Say;

/**
 * What could not be taken, with its reason; each can be sent through the feed again once its cause
 * is gone.
 */
final class DeadLetters extends Div {

  private static final long serialVersionUID = 1L;

  private final transient FeedHealth feeds;
  private final transient DeadLetterDesk desk;
  private final Button many =
      new Button(Say.text("ops.replay.many"), click -> new ReplayDialog(desk(), this::look).open());
  private final LetterChoice choice = new LetterChoice(this::again);
  private final Leaf leaf = new Leaf(this::look);
  private final Grid<DeadLetterRow> grid = new Grid<>(DeadLetterRow.class, false);
  private transient List<DeadLetterRow> known = List.of();
  private transient volatile LetterFilter chosen = LetterFilter.NONE;

  DeadLetters(FeedHealth feeds, DeadLetterDesk desk) {
    this.feeds = feeds;
    this.desk = desk;
    many.addThemeVariants(ButtonVariant.LUMO_SMALL);
    grid.addColumn(letter -> Say.second(letter.at()))
        .setHeader(Say.text("ops.letter.at"))
        .setAutoWidth(true);
    grid.addColumn(letter -> Say.wordOr("dead-letter.", letter.reason()))
        .setHeader(Say.text("ops.letter.reason"))
        .setAutoWidth(true);
    grid.addColumn(DeadLetterRow::detail).setHeader(Say.text("ops.letter.detail")).setFlexGrow(1);
    grid.addColumn(letter -> letter.tenant() == null ? Say.none() : letter.tenant())
        .setHeader(Say.text("ops.letter.tenant"))
        .setAutoWidth(true);
    grid.addColumn(DeadLetterRow::device).setHeader(Say.text("ops.letter.device")).setWidth("9rem");
    grid.addComponentColumn(this::action)
        .setHeader(Say.text("ops.letter.action"))
        .setAutoWidth(true);
    grid.setItemDetailsRenderer(new ComponentRenderer<>(letter -> new Pre(letter.payload())));
    grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
    grid.setAllRowsVisible(true);
  }

  void look() {
    chosen = choice.chosen();
    var page = feeds.deadLetters(chosen, leaf.request());
    var fresh = page.items();
    leaf.show(page.total());
    if (fresh.equals(known) && getChildren().findAny().isPresent()) {
      return;
    }
    known = fresh;
    removeAll();
    if (!choice.chosen().equals(LetterFilter.NONE)) {
      add(choice);
    }
    if (fresh.isEmpty()) {
      add(new EmptyState(VaadinIcon.CHECK_CIRCLE_O, Say.text(nothing())));
    } else {
      grid.setItems(fresh);
      add(choice, grid, leaf);
      if (SignedIn.may("feeds:write")) {
        add(many);
      }
    }
  }

  /** Those of the same conditions, for the sheet; it is written while the screen goes on. */
  Page<DeadLetterRow> alike(PageRequest page) {
    return feeds.deadLetters(chosen, page);
  }

  /** Others are chosen: the newest of them come first. */
  private void again() {
    leaf.begin();
    removeAll();
    look();
  }

  private String nothing() {
    return choice.chosen().equals(LetterFilter.NONE) ? "ops.letters.none" : "ops.letters.none-so";
  }

  private DeadLetterDesk desk() {
    return desk;
  }

  private Component action(DeadLetterRow letter) {
    if (letter.replayedAt() != null) {
      return new StatusChip(Say.text("ops.letter.replayed"), Tone.GOOD);
    }
    if (letter.setAsideAt() != null) {
      var back = small("ops.letter.take-back", () -> takeBack(letter));
      return new Div(
          new StatusChip(Say.text("ops.letter.is-aside", letter.setAsideReason()), Tone.NEUTRAL),
          back);
    }
    return new Div(
        small("ops.letter.replay", () -> replay(letter)),
        small("ops.letter.repair", () -> RepairDialog.open(desk, feeds, letter.id(), this::look)));
  }

  private static Button small(String key, Runnable deed) {
    var button = new Button(Say.text(key), click -> deed.run());
    button.addThemeVariants(ButtonVariant.LUMO_SMALL);
    return button;
  }

  private void takeBack(DeadLetterRow letter) {
    desk.takeBack(letter.id());
    Notes.done(Say.text("ops.letter.taken-back"));
    look();
  }

  private void replay(DeadLetterRow letter) {
    feeds.replay(letter.id());
    Notes.done(Say.text("ops.letter.done"));
    look();
  }
}
