package org.linli.ui.matters;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.linli.matters.entity.Candidate;
import org.linli.ui.parts.Speech;

/** Somebody of those who may do a task, with how much is in those hands already. */
final class PeopleChoice extends Select<Candidate> {

  PeopleChoice(Speech speech, String label, List<Candidate> people) {
    setLabel(speech.say(label));
    setItems(people == null ? List.of() : people);
    setEmptySelectionAllowed(true);
    setEmptySelectionCaption(speech.say("matters.nobody-named"));
    setItemLabelGenerator(
        one -> {
          if (one == null) {
            return speech.say("matters.nobody-named");
          }
          return speech.say(
              one.away() ? "matters.person-away" : "matters.person-load", one.name(), one.tasks());
        });
    setItemEnabledProvider(one -> one == null || !one.away());
    setWidthFull();
  }
}
