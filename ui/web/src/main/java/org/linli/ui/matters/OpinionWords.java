package org.linli.ui.matters;

import com.vaadin.flow.component.html.Div;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.matters.entity.Opinion;
import org.linli.matters.entity.Unit;
import org.linli.matters.entity.UnitKind;
import org.linli.ui.parts.Speech;

/** A contribution 协办 in words and colour. */
final class OpinionWords {

  private OpinionWords() {}

  static String unit(Speech speech, Unit unit) {
    return unit.kind() == UnitKind.SKILL ? unit.name() : speech.word("MatterUnit", unit.name());
  }

  /** Who is asked; of a unit also who has answered for it. */
  static String whom(Speech speech, Opinion one) {
    if (one.unit() == null) {
      return one.person();
    }
    var unit = unit(speech, one.unit());
    return one.answeredAt() == null ? unit : speech.say("matters.opinion-by", unit, one.person());
  }

  /** How it stands to its time, and what came of it. */
  static Div chips(Speech speech, Opinion one) {
    var chips = new Div();
    chips.addClassName("chips");
    if (one.declined()) {
      chips.add(new StatusChip(speech.say("matters.opinion-declined"), Tone.WARNING));
    } else if (one.answeredAt() == null && one.dueAt() != null) {
      chips.add(Lamps.due(speech, one.lamp(), one.dueAt()));
    }
    if (one.answeredAt() == null && one.optional()) {
      chips.add(new StatusChip(speech.say("matters.opinion-optional"), Tone.NEUTRAL));
    }
    if (one.answeredAt() == null && one.urged() > 0) {
      chips.add(new StatusChip(speech.say("matters.urged", one.urged()), Tone.CRITICAL));
    }
    chips.setVisible(chips.getComponentCount() > 0);
    return chips;
  }
}
