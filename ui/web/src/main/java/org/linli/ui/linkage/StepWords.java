package org.linli.ui.linkage;

import java.util.ArrayList;
import java.util.stream.Collectors;
import org.linli.linkage.entity.Act;
import org.linli.linkage.entity.Step;
import org.linli.ui.parts.Speech;

/** A step as a sentence that somebody can read who knows no pack. */
final class StepWords {

  private StepWords() {}

  static String of(Speech speech, Step step) {
    var and = speech.say("list.and");
    var words = new ArrayList<String>();
    words.add(step.name().in(speech.locale()));
    words.add(speech.word("Act", step.act()));
    words.add(reach(speech, step));
    if (!step.offices().isEmpty()) {
      var offices = step.offices().stream().sorted().map(one -> speech.word("Office", one));
      words.add(offices.collect(Collectors.joining(and)));
    }
    if (step.act() == Act.COMMAND || step.act() == Act.CALL) {
      words.add(speech.say("linkage.within", step.timeoutSeconds()));
    }
    if (!step.orElse().isEmpty()) {
      var others = step.orElse().stream().map(other -> other.name().in(speech.locale()));
      words.add(speech.say("linkage.or-else", others.collect(Collectors.joining(and))));
    }
    return String.join(" · ", words);
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
