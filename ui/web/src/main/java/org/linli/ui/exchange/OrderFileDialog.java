package org.linli.ui.exchange;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.linli.exchange.boundary.Consumers;
import org.linli.exchange.boundary.ExchangeFiles;
import org.linli.exchange.boundary.FileDraft;
import org.linli.exchange.boundary.OfferedAsset.Field;
import org.linli.exchange.entity.Shape;
import org.linli.look.text.Say;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Communities;
import org.linli.ui.parts.Communities.Community;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Speech;

/** A new file: whom it is for, which rows of which community, for what, in which form. */
final class OrderFileDialog {

  private final Speech speech;
  private final ExchangeFiles files;
  private final Runnable after;
  private final QuestionFields question;
  private final Select<Shape> shape = new Select<>();
  private final ComboBox<Community> community = new ComboBox<>();
  private final Select<Order> order = new Select<>();
  private final TextField since;

  /** So that a second press of the button orders nothing twice. */
  private final String key = UUID.randomUUID().toString();

  /**
   * @param communities of which the asker may ask
   * @param isOperator whether an enterprise asks
   * @param forOneself whether who asks may have one for itself
   */
  OrderFileDialog(
      Speech speech,
      ExchangeFiles files,
      Consumers consumers,
      Communities communities,
      boolean isOperator,
      boolean forOneself,
      Runnable after) {
    this.speech = speech;
    this.files = files;
    this.after = after;
    question = new QuestionFields(speech, "file", consumers, files.offered(), isOperator);
    if (forOneself) {
      question.consumer.setEmptySelectionAllowed(true);
      question.consumer.setEmptySelectionCaption(speech.say("exchange.files.oneself"));
      question.consumer.setValue(null);
    }
    question.select(shape, "exchange.form", List.of(Shape.values()), Shape.CSV);
    shape.setItemLabelGenerator(Say::word);
    community.setLabel(speech.say("exchange.files.community"));
    community.setId("file-community");
    community.setRequired(true);
    community.setWidthFull();
    communities.offer(community);
    communities.only().ifPresent(community::setValue);
    question.select(order, "exchange.files.sort", List.of(), null);
    order.setEmptySelectionAllowed(true);
    order.setEmptySelectionCaption(speech.say("exchange.files.sort.changed"));
    order.setItemLabelGenerator(this::told);
    question.asset.addValueChangeListener(change -> orders());
    orders();
    since = question.line("files.since");
  }

  /** By which field the rows stand in order. */
  private record Order(Field field, boolean falling) {

    String told() {
      return (falling ? "-" : "") + field.name();
    }
  }

  private void orders() {
    order.setItems(
        question.asset.getValue().fields().stream()
            .flatMap(field -> Stream.of(new Order(field, false), new Order(field, true)))
            .toList());
  }

  private String told(Order one) {
    return one == null
        ? speech.say("exchange.files.sort.changed")
        : speech.say(
            one.falling() ? "exchange.files.sort.falling" : "exchange.files.sort.rising",
            question.title(one.field()));
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
            order,
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
        community.getValue() == null ? null : community.getValue().tenant().value(),
        question.action.getValue(),
        question.purpose.getValue(),
        question.fieldNames(),
        question.conditions(),
        order.getValue() == null ? null : order.getValue().told(),
        since.getValue(),
        shape.getValue(),
        null);
  }
}
