package org.linli.ui.letters;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import org.linli.letters.entity.BoxNote;
import org.linli.letters.entity.BoxWord;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.text.Say;
import org.linli.ui.parts.Speech;
import org.linli.ui.parts.Verb;

/** One line of the box: pressed, it is read and leads to what it tells of. */
final class BoxLine extends ListItem {

  BoxLine(Speech speech, BoxNote note, Runnable open) {
    addClassName("box-line");
    var words = speech.say("box.says." + note.word(), note.reference());
    var when = new Span(speech.moment(note.toldAt()));
    when.addClassName("when");
    add(new StatusChip(Say.word(note.word()), tone(note.word())), Verb.of(words, open), when);
    if (note.readAt() == null) {
      addClassName("unread");
      add(new StatusChip(speech.say("box.unread"), Tone.NOTICE));
    }
  }

  private static Tone tone(BoxWord word) {
    return switch (word) {
      case ALARM -> Tone.CRITICAL;
      case WARNING, ASKED, TASK_DUE, URGED, ESCALATED, SIGN -> Tone.NOTICE;
      case LEGAL, MATTER, TASK, NOTICE, REQUEST, FILE -> Tone.NEUTRAL;
    };
  }
}
