package org.linli.ui.exchange;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import org.linli.exchange.boundary.ConsumerRow;
import org.linli.exchange.boundary.Consumers;
import org.linli.exchange.boundary.IssuedKey;
import org.linli.exchange.entity.CredentialRow;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.text.Say;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Facts;
import org.linli.ui.parts.Speech;

/** What a consumer signs with; new ones with an overlap, old ones taken back at once. */
final class CredentialsDialog {

  private static final Duration TERM_OF_A_KEY = Duration.ofDays(180);

  private final Speech speech;
  private final Consumers consumers;
  private final ConsumerRow consumer;
  private final boolean writes;
  private final Dialog dialog;
  private final Div list = new Div();

  CredentialsDialog(Speech speech, Consumers consumers, ConsumerRow consumer, boolean writes) {
    this.speech = speech;
    this.consumers = consumers;
    this.consumer = consumer;
    this.writes = writes;
    this.dialog = new Dialog(speech.say("exchange.credentials.of", consumer.name()));
    dialog.setWidth("40rem");
    list.addClassName("linli-form");
    dialog.add(list);
    if (writes) {
      dialog
          .getFooter()
          .add(
              new Button(speech.say("exchange.certificate.add"), click -> certificate()),
              new Button(speech.say("exchange.key.make"), click -> key()));
    }
    dialog.getFooter().add(new Button(speech.say("exchange.close"), click -> dialog.close()));
  }

  void open() {
    refresh();
    dialog.open();
  }

  private void refresh() {
    list.removeAll();
    var row = consumers.get(consumer.id());
    list.add(
        new Facts()
            .fact(
                speech.say("exchange.addresses"),
                row.addresses().isEmpty()
                    ? speech.say("exchange.addresses.any")
                    : String.join(", ", row.addresses()))
            .fact(
                speech.say("exchange.registered"),
                Say.time(row.registeredAt()) + " · " + row.registeredBy()));
    if (row.credentials().isEmpty()) {
      list.add(new Paragraph(speech.say("exchange.credentials.none")));
    }
    row.credentials().forEach(credential -> list.add(line(credential)));
  }

  private Div line(CredentialRow credential) {
    var stands = credential.standsAt(Instant.now());
    var subject = new Span(credential.subject());
    subject.addClassName("wrap");
    var line =
        new Div(
            new StatusChip(
                speech.say(
                    stands
                        ? "exchange.stands"
                        : credential.revokedAt() == null ? "exchange.ended" : "exchange.revoked"),
                stands ? Tone.GOOD : Tone.NEUTRAL),
            new Span(" " + Say.word(credential.kind()) + " · " + credential.id() + " "),
            subject,
            new Span(" · " + speech.say("exchange.until") + " " + Say.time(credential.until())));
    if (writes && stands) {
      var revoke =
          new Button(
              speech.say("exchange.revoke"),
              click -> {
                if (Deed.attempt(
                    speech.say("exchange.done"),
                    () -> consumers.revoke(consumer.id(), credential.id()))) {
                  refresh();
                }
              });
      revoke.addThemeVariants(
          ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ERROR);
      line.add(revoke);
    }
    return line;
  }

  private void certificate() {
    var pem = new TextArea(speech.say("exchange.certificate"));
    pem.setHelperText(speech.say("exchange.certificate.hint"));
    pem.setWidthFull();
    var overlap = overlap();
    new Ask(speech, speech.say("exchange.certificate.add"))
        .with(pem, overlap)
        .answer(
            speech.say("exchange.certificate.add"),
            () ->
                Deed.attempt(
                    speech.say("exchange.done"),
                    () -> {
                      consumers.addCertificate(consumer.id(), pem.getValue(), hours(overlap));
                      refresh();
                    }))
        .open();
  }

  private void key() {
    var label = new TextField(speech.say("exchange.name"));
    label.setWidthFull();
    var overlap = overlap();
    new Ask(speech, speech.say("exchange.key.make"))
        .with(label, overlap)
        .answer(
            speech.say("exchange.key.make"),
            () ->
                Deed.attempt(
                    () -> {
                      var until = Instant.now().plus(TERM_OF_A_KEY);
                      once(
                          consumers.issueKey(
                              consumer.id(),
                              label.getValue(),
                              until.isBefore(consumer.until()) ? until : consumer.until(),
                              hours(overlap)));
                      refresh();
                    }))
        .open();
  }

  private void once(IssuedKey key) {
    var id = shown("exchange.key.id", key.id());
    var secret = shown("exchange.key", key.key());
    var seen = new Dialog(speech.say("exchange.key.once"));
    seen.setCloseOnOutsideClick(false);
    var body = new Div(new Paragraph(speech.say("exchange.key.once.hint")), id, secret);
    body.addClassName("linli-form");
    seen.add(body);
    seen.getFooter().add(new Button(speech.say("exchange.close"), click -> seen.close()));
    seen.open();
  }

  private TextField shown(String key, String value) {
    var field = new TextField(speech.say(key));
    field.setValue(value);
    field.setReadOnly(true);
    field.setWidthFull();
    return field;
  }

  private IntegerField overlap() {
    var field = new IntegerField(speech.say("exchange.overlap"));
    field.setHelperText(speech.say("exchange.overlap.hint"));
    field.setValue(24);
    field.setMin(0);
    field.setMax(720);
    field.setStepButtonsVisible(true);
    field.setWidthFull();
    return field;
  }

  private static Duration hours(IntegerField field) {
    return Duration.ofHours(field.getValue() == null ? 0 : field.getValue());
  }
}
