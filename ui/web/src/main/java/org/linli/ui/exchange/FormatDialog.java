package org.linli.ui.exchange;

import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.exchange.boundary.ConsumerRow;
import org.linli.exchange.boundary.FormatRow;
import org.linli.exchange.boundary.Formats;
import org.linli.exchange.boundary.Supplies;
import org.linli.exchange.boundary.SupplyRow;
import org.linli.look.text.Say;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Speech;

/** In which format a consumer is given its data, or a supplier brings them. */
final class FormatDialog {

  private final Speech speech;
  private final String title;
  private final FormatField field;
  private final Function<FormatRow, String> hint;
  private final Consumer<String> choice;
  private final Paragraph what = new Paragraph();

  private FormatDialog(
      Speech speech,
      String title,
      FormatField field,
      Function<FormatRow, String> hint,
      Consumer<String> choice) {
    this.speech = speech;
    this.title = title;
    this.field = field;
    this.hint = hint;
    this.choice = choice;
    field.addValueChangeListener(change -> explain());
    explain();
  }

  static FormatDialog of(Speech speech, Formats formats, ConsumerRow consumer) {
    var field = new FormatField(speech, formats.list(), formats.of(consumer.id()));
    field.setId("consumer-format");
    return new FormatDialog(
        speech,
        speech.say("exchange.format.of", consumer.name()),
        field,
        row ->
            row == null
                ? speech.say("exchange.format.own.hint")
                : speech.say(
                    "exchange.format.hint",
                    row.form().name(),
                    row.assets().stream()
                        .map(asset -> Say.wordOr("Asset.", asset))
                        .collect(Collectors.joining(speech.say("list.and")))),
        format -> formats.choose(consumer.id(), format));
  }

  static FormatDialog of(Speech speech, Supplies supplies, SupplyRow supply, Runnable after) {
    var field = new FormatField(speech, supplies.formats(), supply.format());
    field.setId("supply-format");
    return new FormatDialog(
        speech,
        speech.say("exchange.format.of", supply.organisationName()),
        field,
        row -> incoming(speech, row),
        format -> {
          supplies.choose(supply.id(), format);
          after.run();
        });
  }

  /** What rows in it must look like. */
  static String incoming(Speech speech, FormatRow row) {
    return row == null
        ? speech.say("exchange.format.incoming.own")
        : speech.say(
            "exchange.format.incoming",
            row.form().name(),
            row.version(),
            String.join(speech.say("list.and"), row.incoming()));
  }

  void open() {
    new Ask(speech, title)
        .with(field, what)
        .answer(
            speech.say("exchange.format.choose"),
            () -> Deed.attempt(speech.say("exchange.done"), () -> choice.accept(field.chosen())))
        .open();
  }

  private void explain() {
    what.setText(hint.apply(field.getValue()));
  }
}
