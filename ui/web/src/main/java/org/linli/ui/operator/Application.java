package org.linli.ui.operator;

import java.time.LocalDateTime;
import org.linli.look.part.Calendar;
import org.linli.rights.boundary.Access;
import org.linli.rights.boundary.DataRequests;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Speech;

/** An application for what the gate kept shut: why, and until when. */
final class Application {

  private static final int DAYS = 7;

  private final Speech speech;
  private final DataRequests requests;
  private final Access access;

  Application(Speech speech, DataRequests requests, Access access) {
    this.speech = speech;
    this.requests = requests;
    this.access = access;
  }

  void open() {
    var reason = Ask.area(speech.say("request.reason"));
    reason.setRequiredIndicatorVisible(true);
    reason.setErrorMessage(speech.say("form.required"));
    var until = Calendar.moment(speech.say("request.wanted-until"));
    until.setValue(LocalDateTime.now(speech.zone()).plusDays(DAYS).withSecond(0).withNano(0));
    new Ask(speech, speech.say("request.apply"))
        .text(
            speech.say(
                "request.apply-what",
                speech.word("Asset", access.asset()),
                speech.word("Purpose", access.purpose())))
        .with(reason, until)
        .answer(
            speech.say("request.apply"),
            () -> {
              reason.setInvalid(reason.getValue().isBlank());
              return !reason.isInvalid()
                  && until.getValue() != null
                  && Deed.attempt(
                      speech.say("request.applied"),
                      () -> apply(reason.getValue().strip(), until.getValue()));
            })
        .open();
  }

  private void apply(String reason, LocalDateTime until) {
    requests.apply(
        access.tenant(),
        access.asset(),
        access.action(),
        access.purpose(),
        reason,
        until.atZone(speech.zone()).toInstant());
  }
}
