package org.linli.ui.linkage;

import java.util.stream.Collectors;
import org.linli.linkage.entity.Act;
import org.linli.linkage.entity.Step;
import org.linli.ui.parts.Speech;

/** A step as a sentence that somebody can read who knows no pack. */
final class StepWords {

  private StepWords() {}

  static String of(Speech speech, Step step) {
    var words = new StringBuilder(step.name().in(speech.locale())).append(" · ");
    words.append(speech.word("Act", step.act())).append(" · ").append(reach(speech, step));
    if (!step.offices().isEmpty()) {
      words
          .append(" · ")
          .append(
              step.offices().stream()
                  .sorted()
                  .map(office -> speech.word("Office", office))
                  .collect(Collectors.joining("、")));
    }
    if (step.act() == Act.COMMAND || step.act() == Act.CALL) {
      words.append(" · ").append(speech.say("linkage.within", step.timeoutSeconds()));
    }
    if (!step.orElse().isEmpty()) {
      words
          .append(" · ")
          .append(
              speech.say(
                  "linkage.or-else",
                  step.orElse().stream()
                      .map(other -> other.name().in(speech.locale()))
                      .collect(Collectors.joining("、"))));
    }
    return words.toString();
  }

  private static String reach(Speech speech, Step step) {
    if (step.devices() != null) {
      return speech.say("linkage.chosen", step.devices().size());
    }
    return switch (step.reach()) {
      case METRES -> speech.say("linkage.metres", step.metres());
      case NEAREST -> speech.say("linkage.nearest", step.nearest());
      default -> speech.word("Reach", step.reach());
    };
  }
}
