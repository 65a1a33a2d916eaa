package org.linli.ui.contracts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.UUID;
import org.linli.access.boundary.PageRequest;
import org.linli.contracts.boundary.ContractRow;
import org.linli.contracts.boundary.Contracts;
import org.linli.contracts.entity.ContractState;
import org.linli.look.part.EmptyState;
import org.linli.look.part.Hint;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.ui.parts.Speech;

/** The contracts that the caller may see, and the one that is open beside them. */
public final class ContractDesk extends Div {

  private static final int SHOWN = 200;

  private final transient Contracts contracts;
  private final transient ContractRoom room;
  private final transient Speech speech;
  private final Select<ContractState> state = new Select<>();
  private final TextField search = new TextField();
  private final Div list = new Div();
  private final Div open = new Div();
  private UUID chosen;

  public ContractDesk(ContractRoom room, Speech speech) {
    this.contracts = room.contracts();
    this.room = room;
    this.speech = speech;
    addClassName("contract-desk");
    list.addClassName("contract-list");
    open.addClassName("contract-open");
    state.setLabel(speech.say("contracts.state"));
    state.setItems(ContractState.values());
    state.setItemLabelGenerator(
        item -> item == null ? speech.say("contracts.all") : speech.word("contract-state", item));
    state.setEmptySelectionAllowed(true);
    state.setEmptySelectionCaption(speech.say("contracts.all"));
    state.addValueChangeListener(change -> refresh());
    search.setLabel(speech.say("contracts.search"));
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.addValueChangeListener(change -> refresh());
    var tools = new Div(search, state);
    tools.addClassName("contract-tools");
    add(new Div(tools, list), open);
    refresh();
  }

  /** Looks again. */
  public void refresh() {
    var rows =
        contracts
            .list(null, state.getValue(), new PageRequest(0, SHOWN, search.getValue()))
            .items();
    list.removeAll();
    if (rows.isEmpty()) {
      list.add(new EmptyState(VaadinIcon.FILE_TEXT_O, speech.say("empty.contracts")));
    }
    if (rows.stream().noneMatch(row -> row.id().equals(chosen))) {
      chosen =
          rows.stream()
              .filter(ContractRow::maySign)
              .findFirst()
              .or(() -> rows.stream().findFirst())
              .map(ContractRow::id)
              .orElse(null);
    }
    rows.forEach(row -> list.add(card(row)));
    show();
  }

  /** Opens this one. */
  public void open(UUID id) {
    chosen = id;
    refresh();
  }

  private void show() {
    open.removeAll();
    if (chosen != null) {
      open.add(new ContractPaper(contracts.get(chosen), room, speech, this::open));
    }
  }

  private Button card(ContractRow row) {
    var number = new Span(row.number());
    number.addClassName("contract-number");
    var title = new Span(row.title());
    title.addClassName("contract-title");
    var chips = new Div(chip(speech, row.state()));
    chips.addClassName("chips");
    if (row.maySign()) {
      chips.add(new StatusChip(speech.say("contracts.to-sign"), Tone.WARNING));
    }
    if (row.exclusive()) {
      chips.add(new StatusChip(speech.say("contracts.exclusive"), Tone.NOTICE));
    }
    var until =
        new Hint(
            speech.say(
                "contracts.until",
                speech.day(row.endedAt() == null ? row.validUntil() : row.endedAt())));
    var content = new Div(number, title, chips, until);
    content.addClassName("contract-card");
    var card = new Button(content, click -> open(row.id()));
    card.addClassName("contract-choice");
    card.getElement().setAttribute("aria-pressed", String.valueOf(row.id().equals(chosen)));
    return card;
  }

  static StatusChip chip(Speech speech, ContractState state) {
    return new StatusChip(
        speech.word("contract-state", state),
        switch (state) {
          case IN_FORCE -> Tone.GOOD;
          case SIGNED -> Tone.NOTICE;
          case NEGOTIATED -> Tone.WARNING;
          case DRAFT, ENDED, WITHDRAWN -> Tone.NEUTRAL;
        });
  }
}
