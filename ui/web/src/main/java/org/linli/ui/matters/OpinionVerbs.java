package org.linli.ui.matters;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import org.linli.cases.entity.Photo;
import org.linli.matters.boundary.JointWork;
import org.linli.matters.entity.Opinion;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.PhotoField;
import org.linli.ui.parts.Speech;
import org.linli.ui.parts.Verb;

/** What is done with a contribution 协办: given, declined, urged, or done without. */
final class OpinionVerbs {

  private final Speech speech;
  private final JointWork joint;
  private final Runnable changed;

  OpinionVerbs(Speech speech, JointWork joint, Runnable changed) {
    this.speech = speech;
    this.joint = joint;
    this.changed = changed;
  }

  /** Of who is asked. */
  Component asked(Opinion one) {
    return chips(
        Verb.framed(speech.say("matters.opinion-give"), () -> give(one)),
        reasoned("matters.opinion-decline", reason -> joint.decline(one.id(), reason)));
  }

  /** Of who asked. */
  Component awaited(Opinion one) {
    return chips(
        reasoned("matters.opinion-urge", reason -> joint.urge(one.id(), reason)),
        reasoned("matters.opinion-withdraw", reason -> joint.withdraw(one.id(), reason)));
  }

  private static Div chips(Component... verbs) {
    var chips = new Div(verbs);
    chips.addClassName("chips");
    return chips;
  }

  private void give(Opinion one) {
    var text = Ask.area(speech.say("matters.opinion-text"));
    var photos = new PhotoField(speech);
    new Ask(speech, speech.say("matters.opinion-give"))
        .with(text, photos)
        .answer(
            speech.say("matters.opinion-give"),
            () ->
                Deed.attempt(
                    () -> {
                      joint.answer(
                          one.id(),
                          text.getValue().strip(),
                          photos.photos().stream().map(Photo::content).toList());
                      changed.run();
                    }))
        .open();
  }

  private Component reasoned(String key, Consumer<String> deed) {
    return Verb.framed(
        speech.say(key),
        () ->
            Ask.note(
                speech,
                speech.say(key),
                speech.say("matters.reason"),
                deed.andThen(reason -> changed.run())));
  }
}
