package org.linli.ui.apis;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.linli.apis.boundary.ApplicationDetail;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.ui.parts.Speech;

/** The rules of admission, and which of them the application follows. */
final class RuleList extends Div {

  private static final long serialVersionUID = 1L;

  RuleList(Speech speech, ApplicationDetail detail) {
    addClassName("rules");
    for (var check : detail.checklist()) {
      var line =
          new Div(
              new StatusChip(
                  speech.say(check.followed() ? "applications.followed" : "applications.broken"),
                  check.followed() ? Tone.GOOD : Tone.WARNING),
              new Span(
                  " " + check.item().text().in(speech.locale()) + " · " + check.item().clause()));
      add(line);
    }
  }
}
