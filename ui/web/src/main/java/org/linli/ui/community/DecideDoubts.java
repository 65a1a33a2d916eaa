package org.linli.ui.community;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.NumberField;
import java.util.List;
import java.util.UUID;
import org.linli.access.boundary.Page;
import org.linli.devices.entity.DoubtState;
import org.linli.feeds.boundary.Doubts;
import org.linli.feeds.entity.DoubtRow;
import org.linli.feeds.entity.Verdict;
import org.linli.look.part.Notes;
import org.linli.look.text.Say;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Speech;

/** Asks what to make of values that are held back, and why; several at once are never corrected. */
final class DecideDoubts {

  private final Speech speech;
  private final Doubts doubts;
  private final Runnable changed;
  private final RadioButtonGroup<DoubtState> state = new RadioButtonGroup<>();
  private final NumberField corrected = new NumberField();

  DecideDoubts(Speech speech, Doubts doubts, Runnable changed) {
    this.speech = speech;
    this.doubts = doubts;
    this.changed = changed;
  }

  void one(DoubtRow row) {
    open(
        List.of(DoubtState.CONFIRMED, DoubtState.CORRECTED, DoubtState.REJECTED),
        List.of(row.id()),
        speech.say(
            "doubts.ask-one", row.name(), Say.time(row.at()), DoubtWords.number(row.value())));
  }

  void all(Page<DoubtRow> open) {
    var ids = open.items().stream().map(DoubtRow::id).toList();
    if (ids.isEmpty()) {
      Notes.done(speech.say("empty.doubts"));
      return;
    }
    open(
        List.of(DoubtState.CONFIRMED, DoubtState.REJECTED),
        ids,
        speech.say("doubts.ask-all", ids.size(), open.total()));
  }

  private void open(List<DoubtState> choices, List<UUID> values, String question) {
    state.setLabel(speech.say("doubts.verdict"));
    state.setItems(choices);
    state.setItemLabelGenerator(item -> speech.say("doubts.verdict." + item.name()));
    state.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
    state.setValue(DoubtState.REJECTED);
    state.addValueChangeListener(
        change -> corrected.setVisible(change.getValue() == DoubtState.CORRECTED));
    corrected.setLabel(speech.say("doubts.corrected"));
    corrected.setVisible(false);
    var note = Ask.area(speech.say("doubts.note"));
    note.setMaxLength(200);
    new Ask(speech, speech.say("doubts.decide"))
        .text(question)
        .with(state, corrected, note)
        .answer(
            speech.say("doubts.decide"),
            () ->
                Deed.attempt(
                    () -> {
                      doubts.settle(
                          new Verdict(values, state.getValue(), instead(), note.getValue()));
                      changed.run();
                    }))
        .open();
  }

  private Double instead() {
    return state.getValue() == DoubtState.CORRECTED ? corrected.getValue() : null;
  }
}
