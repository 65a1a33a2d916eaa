package org.linli.ui.matters;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import org.linli.access.entity.Caller;
import org.linli.cases.entity.Photo;
import org.linli.matters.boundary.Duplicates;
import org.linli.matters.boundary.JointWork;
import org.linli.matters.entity.MatterDetail;
import org.linli.matters.entity.Opinion;
import org.linli.matters.entity.Twin;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.PhotoStrip;
import org.linli.ui.parts.Speech;
import org.linli.ui.parts.Verb;

/** What a matter has to do with others: opinions 协办 and duplicates 重复事项. */
final class TiesPanel extends Div {

  private final Speech speech;
  private final transient Caller caller;
  private final transient JointWork joint;
  private final transient Duplicates duplicates;
  private final transient Runnable changed;

  TiesPanel(
      Speech speech, Caller caller, JointWork joint, Duplicates duplicates, Runnable changed) {
    this.speech = speech;
    this.caller = caller;
    this.joint = joint;
    this.duplicates = duplicates;
    this.changed = changed;
    addClassName("ties");
  }

  TiesPanel show(MatterDetail detail) {
    removeAll();
    if (!detail.opinions().isEmpty()) {
      add(new H2(speech.say("matters.opinions")));
      detail.opinions().forEach(one -> add(opinion(one)));
    }
    if (!detail.twins().isEmpty()) {
      add(new H2(speech.say("matters.twins")));
      detail.twins().forEach(one -> add(twin(detail, one)));
    }
    return this;
  }

  private Div opinion(Opinion one) {
    var line = new Div();
    line.addClassName("tie");
    line.add(
        new Span(speech.say("matters.opinion-of", OpinionWords.whom(speech, one), one.question())),
        OpinionWords.chips(speech, one));
    var verbs = new OpinionVerbs(speech, joint, changed);
    if (one.text() != null) {
      line.add(new Paragraph(one.text()));
      if (!one.photos().isEmpty()) {
        line.add(photos(one));
      }
    } else if (one.mine()) {
      line.add(verbs.asked(one));
    } else {
      line.add(new Span(speech.say("matters.opinion-awaited")));
      if (caller.may("matters:write") || caller.displayName().equals(one.askedBy())) {
        line.add(verbs.awaited(one));
      }
    }
    return line;
  }

  private PhotoStrip photos(Opinion one) {
    return new PhotoStrip(
        speech,
        one.photos().stream()
            .map(photo -> joint.get(one.id(), photo))
            .map(read -> new Photo(read.mediaType(), read.content()))
            .toList());
  }

  private Div twin(MatterDetail detail, Twin one) {
    var line = new Div();
    line.addClassName("tie");
    line.add(
        new Span(speech.word("TwinRelation", one.relation())),
        new RouterLink(one.number(), MatterView.class, one.matter().toString()),
        new Span(one.title()));
    if (!caller.may("matters:write")) {
      return line;
    }
    switch (one.relation()) {
      case SIMILAR ->
          line.add(
              reasoned(
                  "matters.twin-merge",
                  reason -> duplicates.merge(detail.row().id(), one.matter(), reason)));
      case HEAD ->
          line.add(
              reasoned("matters.twin-part", reason -> duplicates.part(detail.row().id(), reason)));
      case MERGED ->
          line.add(reasoned("matters.twin-part", reason -> duplicates.part(one.matter(), reason)));
    }
    return line;
  }

  private com.vaadin.flow.component.button.Button reasoned(
      String key, java.util.function.Consumer<String> deed) {
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
