package org.linli.ui.resident;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import org.linli.look.part.Hint;
import org.linli.notices.boundary.OwnNotices;
import org.linli.notices.entity.NoticeRow;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Speech;

/** What a reader answers below a notice: a large button to sign for it, and a word to it. */
final class NoticeAnswer extends Div {

  NoticeAnswer(Speech speech, OwnNotices own, NoticeRow notice, Runnable changed) {
    addClassName("notice-answer");
    if (notice.signFor() && notice.signedAt() == null) {
      var sign =
          new Button(
              speech.say("notice.sign"),
              click -> {
                if (Deed.attempt(speech.say("notice.sign-done"), () -> own.sign(notice.id()))) {
                  changed.run();
                }
              });
      sign.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      sign.setAriaLabel(speech.say("notice.sign-of", notice.title()));
      sign.setWidthFull();
      add(sign);
    }
    if (notice.signedAt() != null) {
      add(new Hint(speech.say("notice.signed-at", speech.moment(notice.signedAt()))));
    }
    if (notice.said() != null) {
      add(new Hint(speech.say("notice.you-said", notice.said())));
    }
    var answer =
        new Button(
            speech.say("notice.answer"),
            click ->
                Ask.note(
                    speech,
                    speech.say("notice.answer"),
                    speech.say("notice.answer-field"),
                    words -> {
                      own.say(notice.id(), words);
                      changed.run();
                    }));
    answer.setAriaLabel(speech.say("notice.answer-of", notice.title()));
    add(answer);
  }
}
