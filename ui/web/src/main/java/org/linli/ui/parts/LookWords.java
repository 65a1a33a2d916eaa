package org.linli.ui.parts;

import java.util.Optional;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.text.BasisWords;
import org.linli.looks.entity.DayOfLooks;
import org.linli.looks.entity.Examined;
import org.linli.rights.boundary.RequestWords;
import org.linli.rights.entity.Party;

/** Looks in words: who, what, when and why. */
public record LookWords(Speech speech) {

  /** The party and its name; a party without a name of its own is called by what it is. */
  public String who(Party party, String organisation) {
    var name = speech.word("Party", party);
    return organisation == null || organisation.isBlank() ? name : name + " · " + organisation;
  }

  /** {@code View · Device readings · smoke detector 3 — for: Governance}. */
  public String what(DayOfLooks day) {
    return speech.say(
        "looks.what",
        speech.word("Action", day.action()),
        speech.word("Asset", day.asset()),
        subject(day.subject()),
        speech.word("Purpose", day.purpose()));
  }

  /** A list by its name in words, a thing by its own. */
  public String subject(String subject) {
    var key = "looks.subject." + subject;
    var text = speech.say(key);
    return text.equals(key) ? subject : text;
  }

  public String when(DayOfLooks day) {
    return day.times() == 1
        ? speech.say("looks.once", day.day(), speech.clock(day.last()))
        : speech.say("looks.times", day.day(), day.times(), speech.clock(day.last()));
  }

  /** That somebody is looking into it, or found it to be abuse. */
  public Optional<StatusChip> examined(DayOfLooks day) {
    return Optional.ofNullable(day.examined())
        .map(
            examined ->
                new StatusChip(
                    speech.word("Examined", examined),
                    examined == Examined.ABUSE ? Tone.CRITICAL : Tone.WARNING));
  }

  /** The rule in words and the clause; the log's own line where the rule has changed since. */
  public String why(DayOfLooks day) {
    var clause = day.basis().substring(day.basis().lastIndexOf('/') + 1);
    if (day.legalBasis() != null) {
      return speech.say(
          "looks.granted",
          RequestWords.basis(day.legalBasis(), day.legalArticle(), speech.locale()),
          clause);
    }
    return day.why() == null
        ? speech.say("looks.basis", BasisWords.line(day.basis()))
        : speech.say("looks.because", day.why().in(speech.locale()), clause);
  }
}
