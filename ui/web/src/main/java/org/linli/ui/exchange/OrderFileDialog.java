package org.linli.ui.exchange;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import org.linli.exchange.boundary.Consumers;
import org.linli.exchange.boundary.ExchangeFiles;
import org.linli.exchange.boundary.FileDraft;
import org.linli.exchange.entity.Shape;
import org.linli.look.text.Say;
import org.linli.rights.boundary.OperatedCommunity;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Speech;

/** A new file: whom it is for, which rows of which community, for what, in which form. */
final class OrderFileDialog {

  private final Speech speech;
  private final ExchangeFiles files;
  private final Runnable after;
  private final QuestionFields question;
  private final Select<Shape> shape = new Select<>();
  private final TextField community;
  private final TextField sort;
  private final TextField since;

  /** So that a second press of the button orders nothing twice. */
  private final String key = UUID.randomUUID().toString();

  /**
   * @param operated communities under the asker's own contracts; empty for a bureau
   * @param forOneself whether who asks may have one for itself
   */
  OrderFileDialog(
      Speech speech,
      ExchangeFiles files,
      Consumers consumers,
      List<OperatedCommunity> operated,
      boolean forOneself,
      Runnable after) {
    this.speech = speech;
    this.files = files;
    this.after = after;
    question = new QuestionFields(speech, "file", consumers, files.offered(), !operated.isEmpty());
    if (forOneself) {
      question.consumer.setEmptySelectionAllowed(true);
      question.consumer.setEmptySelectionCaption(speech.say("exchange.files.oneself"));
      question.consumer.setValue(null);
    }
    question.select(shape, "exchange.form", List.of(Shape.values()), Shape.CSV);
    shape.setItemLabelGenerator(Say::word);
    community = question.line("files.community");
    community.setRequired(true);
    if (!operated.isEmpty()) {
      community.setValue(operated.getFirst().tenant().value());
    }
    sort = question.line("files.sort");
    since = question.line("files.since");
  }

  void open() {
    new Ask(speech, speech.say("exchange.files.order"))
        .with(
            question.consumer,
            question.asset,
            question.purpose,
            question.action,
            community,
            question.fields,
            question.filters,
            sort,
            since,
            shape)
        .answer(
            speech.say("exchange.files.order"),
            () ->
                Deed.attempt(
                    speech.say("exchange.done"),
                    () -> {
                      files.order(draft());
                      after.run();
                    }))
        .open();
  }

  private FileDraft draft() {
    return new FileDraft(
        key,
        question.consumerId(),
        question.asset.getValue().id(),
        community.getValue(),
        question.action.getValue(),
        question.purpose.getValue(),
        question.fieldNames(),
        question.conditions(),
        sort.getValue(),
        since.getValue(),
        shape.getValue(),
        null);
  }
}
