package org.linli.ui.exchange;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.Optional;
import java.util.stream.Collectors;
import org.linli.exchange.boundary.ConsumerRow;
import org.linli.exchange.boundary.FormatRow;
import org.linli.exchange.boundary.Formats;
import org.linli.look.text.Say;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Speech;

/** In which format a consumer is given its data. */
final class FormatDialog {

  private final Speech speech;
  private final Formats formats;
  private final ConsumerRow consumer;
  private final Select<FormatRow> field = new Select<>();
  private final Paragraph what = new Paragraph();

  FormatDialog(Speech speech, Formats formats, ConsumerRow consumer) {
    this.speech = speech;
    this.formats = formats;
    this.consumer = consumer;
    var all = formats.list();
    field.setId("consumer-format");
    field.setLabel(speech.say("exchange.format"));
    field.setEmptySelectionAllowed(true);
    field.setEmptySelectionCaption(speech.say("exchange.format.own"));
    field.setItems(all);
    field.setItemLabelGenerator(
        row -> row == null ? speech.say("exchange.format.own") : row.name().in(speech.locale()));
    field.setWidthFull();
    field.addValueChangeListener(change -> explain());
    var chosen = formats.of(consumer.id());
    all.stream().filter(row -> row.id().equals(chosen)).findFirst().ifPresent(field::setValue);
    explain();
  }

  void open() {
    new Ask(speech, speech.say("exchange.format.of", consumer.name()))
        .with(field, what)
        .answer(
            speech.say("exchange.format.choose"),
            () ->
                Deed.attempt(
                    speech.say("exchange.done"),
                    () ->
                        formats.choose(
                            consumer.id(),
                            Optional.ofNullable(field.getValue()).map(FormatRow::id).orElse(null))))
        .open();
  }

  private void explain() {
    var row = field.getValue();
    what.setText(
        row == null
            ? speech.say("exchange.format.own.hint")
            : speech.say(
                "exchange.format.hint",
                row.form().name(),
                row.assets().stream()
                    .map(asset -> Say.wordOr("Asset.", asset))
                    .collect(Collectors.joining(speech.say("list.and")))));
  }
}
