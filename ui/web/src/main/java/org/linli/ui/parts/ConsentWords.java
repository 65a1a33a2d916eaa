package org.linli.ui.parts;

import java.util.List;
import java.util.stream.Collectors;
import org.linli.consents.boundary.ConsentPerson;
import org.linli.consents.boundary.ConsentRow;
import org.linli.consents.boundary.Recipient;
import org.linli.consents.entity.ConsentState;
import org.linli.consents.entity.Guardianship;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.rights.entity.Asset;

/** What a consent is about, in plain words. */
public record ConsentWords(Speech speech) {

  private static final String AND = " · ";

  public String assets(List<Asset> assets) {
    return assets.stream()
        .map(asset -> speech.word("Asset", asset))
        .collect(Collectors.joining(AND));
  }

  /** Enterprises by name, all others by what they are. */
  public String recipients(List<Recipient> recipients) {
    return recipients.isEmpty()
        ? speech.say("consent.nobody-yet")
        : recipients.stream().map(this::recipient).collect(Collectors.joining(AND));
  }

  private String recipient(Recipient recipient) {
    var party = speech.word("Party", recipient.party());
    return recipient.name() == null
        ? party
        : speech.say("consent.enterprise", party, recipient.name());
  }

  public String title(ConsentRow row) {
    return row.title() == null ? row.text() : row.title().in(speech.locale());
  }

  /** The name, and for a child who speaks for it. */
  public String person(ConsentPerson person) {
    return person.relation() == Guardianship.SELF
        ? person.name()
        : speech.say(
            "consent.child",
            person.name(),
            speech.word("Guardianship", person.relation()),
            person.guardian());
  }

  public StatusChip state(ConsentState state) {
    return new StatusChip(
        speech.word("ConsentState", state),
        switch (state) {
          case STANDING -> Tone.GOOD;
          case EXPIRED -> Tone.WARNING;
          case WITHDRAWN, REPLACED -> Tone.NEUTRAL;
        });
  }
}
