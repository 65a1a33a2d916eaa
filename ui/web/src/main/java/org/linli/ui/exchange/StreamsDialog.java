package org.linli.ui.exchange;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.linli.exchange.boundary.StreamRow;
import org.linli.exchange.boundary.SubscriptionDetail;
import org.linli.exchange.entity.StreamState;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.text.BasisWords;
import org.linli.look.text.Say;
import org.linli.ui.parts.Facts;
import org.linli.ui.parts.Speech;

/** How a subscription goes in each of its communities. */
final class StreamsDialog {

  private final Speech speech;
  private final Dialog dialog;

  StreamsDialog(Speech speech, SubscriptionDetail detail) {
    this.speech = speech;
    var row = detail.row();
    dialog = new Dialog(speech.say("exchange.streams.of", row.consumerName()));
    dialog.setWidth("40rem");
    var list =
        new Div(
            new Facts()
                .fact(
                    speech.say("exchange.what"),
                    Say.wordOr("Asset.", row.asset()) + " · " + Say.word(row.purpose()))
                .fact(
                    speech.say("exchange.fields"),
                    row.fields().isEmpty() ? Say.none() : String.join(", ", row.fields()))
                .fact(
                    speech.say("exchange.filters"),
                    row.filters().isEmpty() ? Say.none() : String.join("; ", row.filters()))
                .fact(speech.say("exchange.form"), row.form().name())
                .fact(
                    speech.say("exchange.registered"),
                    Say.time(row.madeAt()) + " · " + row.madeBy()));
    list.addClassName("linli-form");
    detail.streams().forEach(stream -> list.add(line(stream)));
    dialog.add(list);
    dialog.getFooter().add(new Button(speech.say("exchange.close"), click -> dialog.close()));
  }

  void open() {
    dialog.open();
  }

  private Div line(StreamRow stream) {
    var line =
        new Div(
            new StatusChip(
                Say.word(stream.state()),
                stream.state() == StreamState.ACTIVE ? Tone.GOOD : Tone.CRITICAL),
            new Span(
                " "
                    + (stream.community() == null ? stream.tenant() : stream.community())
                    + " · "
                    + speech.say("exchange.delivered.of", stream.items())
                    + (stream.lastAt() == null ? "" : " · " + Say.second(stream.lastAt()))));
    if (stream.waiting() != null && stream.state() == StreamState.ACTIVE) {
      line.add(new Span(" · " + speech.say("exchange.streams.waiting")));
    }
    if (stream.refusal() != null) {
      var why =
          new Span(
              " · "
                  + speech.say("refusal." + stream.refusal() + ".title")
                  + (stream.basis() == null ? "" : " · " + BasisWords.line(stream.basis())));
      why.addClassName("wrap");
      line.add(why);
    }
    return line;
  }
}
