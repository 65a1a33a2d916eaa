package org.linli.ui.parts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Instant;
import java.util.List;
import org.linli.alarms.entity.AlarmRow;
import org.linli.look.part.EmptyState;
import org.linli.look.part.Hint;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;

/** A few alarms one below the other. */
public final class AlarmList extends Div {

  public AlarmList(Speech speech, List<AlarmRow> alarms, String emptyKey) {
    addClassName("alarm-list");
    if (alarms.isEmpty()) {
      add(new EmptyState(VaadinIcon.BELL_SLASH, speech.say(emptyKey)));
      return;
    }
    var list = new UnorderedList();
    alarms.forEach(alarm -> list.add(item(speech, alarm)));
    add(list);
  }

  private static ListItem item(Speech speech, AlarmRow alarm) {
    var what = new Span(alarm.ruleName().in(speech.locale()));
    what.addClassName("what");
    var where =
        new Hint(
            alarm.placeName() == null
                ? alarm.deviceName()
                : alarm.placeName() + " · " + alarm.deviceName());
    var when = new Hint(speech.ago(alarm.raisedAt(), Instant.now()));
    var state = new Div(Chips.severity(speech, alarm.severity()));
    if (alarm.clearedAt() != null) {
      state.add(new StatusChip(speech.word("AlarmState", "CLEARED"), Tone.NEUTRAL));
    }
    var text = new Div(what, where, when);
    text.addClassName("alarm-text");
    return new ListItem(state, text);
  }
}
