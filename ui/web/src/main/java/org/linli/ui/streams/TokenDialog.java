package org.linli.ui.streams;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.LocalDate;
import org.linli.access.boundary.Invalid;
import org.linli.look.part.Calendar;
import org.linli.streams.entity.IssuedToken;
import org.linli.streams.entity.PartnerStreamDetail;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;

/** A new token: until when, and for how long the older ones go on; then it is shown, once. */
final class TokenDialog {

  private static final int USUAL_DAYS = 180;
  private static final int USUAL_OVERLAP = 24;
  private static final int LONGEST_OVERLAP = 720;

  private final StreamWork work;
  private final PartnerStreamDetail stream;
  private final Runnable after;
  private final TextField label;
  private final DatePicker until = Calendar.day("");
  private final IntegerField overlap = new IntegerField();

  TokenDialog(StreamWork work, PartnerStreamDetail stream, Runnable after) {
    this.work = work;
    this.stream = stream;
    this.after = after;
    label = work.field("streams.token.label", "token-label", 120);
    until.setLabel(work.say("streams.token-until"));
    until.setValue(LocalDate.now(work.speech().zone()).plusDays(USUAL_DAYS));
    until.setWidthFull();
    overlap.setLabel(work.say("streams.overlap"));
    overlap.setHelperText(work.say("streams.overlap.hint"));
    overlap.setMin(0);
    overlap.setMax(LONGEST_OVERLAP);
    overlap.setValue(USUAL_OVERLAP);
    overlap.setWidthFull();
  }

  void open() {
    new Ask(work.speech(), work.say("streams.token.issue"))
        .with(label, until, overlap)
        .answer(work.say("streams.token.issue"), () -> Deed.attempt(this::issue))
        .open();
  }

  private void issue() {
    if (until.getValue() == null) {
      throw new Invalid("until", "required");
    }
    var hours = overlap.getValue() == null ? 0 : overlap.getValue();
    var end = until.getValue().atStartOfDay(work.speech().zone()).toInstant();
    var token =
        work.streams().issue(stream.row().id(), label.getValue(), end, Duration.ofHours(hours));
    after.run();
    once(token);
  }

  private void once(IssuedToken token) {
    var secret = new TextArea(work.say("streams.token"));
    secret.setValue(token.token());
    secret.setReadOnly(true);
    secret.addClassName("secret");
    secret.setWidthFull();
    Ask.once(
        work.speech(),
        work.say("streams.token.once"),
        work.say("streams.token.once.hint"),
        shown("streams.address", token.address()),
        shown("streams.topic", token.topic()),
        shown("streams.refused-topic", token.refused()),
        secret);
  }

  private TextField shown(String key, String value) {
    var field = new TextField(work.say(key));
    field.setValue(value);
    field.setReadOnly(true);
    field.setWidthFull();
    return field;
  }
}
