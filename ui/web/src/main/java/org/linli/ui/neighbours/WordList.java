package org.linli.ui.neighbours;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Function;
import org.linli.look.part.Hint;
import org.linli.neighbours.entity.Word;
import org.linli.ui.parts.Speech;

/** What was asked and answered, the last first. */
final class WordList extends Div {

  /**
   * @param deed what can be done with a word; null for nothing
   */
  WordList(Speech speech, List<Word> words, Function<Word, Component> deed) {
    addClassName("phone-list");
    if (words.isEmpty()) {
      add(new Hint(speech.say("neighbours.no-words")));
    }
    for (var word : words) {
      var who =
          word.shown() == null
              ? speech.say("neighbours.said-by-community", word.community())
              : speech.say("neighbours.said-by", word.shown(), word.community());
      var card =
          new Article(
              new Paragraph(word.words()),
              new Hint(speech.say("neighbours.said-at", who, speech.moment(word.saidAt()))));
      if (deed != null) {
        card.add(deed.apply(word));
      }
      add(card);
    }
  }
}
