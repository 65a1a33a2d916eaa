package org.linli.ui.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.linli.linkage.entity.Opening;
import org.linli.linkage.entity.Scenario;
import org.linli.linkage.entity.Step;
import org.linli.linkage.entity.Template;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.ui.parts.Speech;

/** Templates as sentences: who published them, what they set, what they leave open. */
final class TemplateWords {

  private final Speech speech;

  TemplateWords(Speech speech) {
    this.speech = speech;
  }

  /** Which level of division, with its code. */
  String from(Template template) {
    var code = new DivisionCode(template.scope());
    return speech.say("templates.from", speech.word("DivisionLevel", code.level()), code.value());
  }

  String sets(Template template, Scenario scenario) {
    var words = new ArrayList<String>();
    words.add(speech.say(template.on() ? "linkage.is-on" : "linkage.is-off"));
    if (template.hours() != null) {
      words.add(speech.say("linkage.hours", template.hours().from(), template.hours().until()));
    }
    scenario
        .allSteps()
        .filter(step -> template.steps().containsKey(step.id()))
        .forEach(step -> words.add(step(step, template)));
    return String.join(speech.say("templates.between"), words);
  }

  String open(Template template, Scenario scenario) {
    var words = new ArrayList<String>();
    for (var opening : List.of(Opening.SWITCH, Opening.HOURS)) {
      if (template.leaves(opening)) {
        words.add(speech.word("Opening", opening));
      }
    }
    scenario
        .allSteps()
        .forEach(
            step ->
                step.open().stream()
                    .sorted()
                    .filter(opening -> !Template.OWN.contains(opening))
                    .filter(opening -> template.leaves(step.id(), opening))
                    .forEach(
                        opening ->
                            words.add(
                                speech.say(
                                    "templates.of-step",
                                    step.name().in(speech.locale()),
                                    speech.word("Opening", opening)))));
    return words.isEmpty()
        ? speech.say("templates.nothing-open")
        : String.join(speech.say("list.and"), words);
  }

  private String step(Step step, Template template) {
    var set = template.of(step.id());
    var name = step.name().in(speech.locale());
    if (Boolean.TRUE.equals(set.off())) {
      return speech.say("templates.of-step", name, speech.say("templates.off"));
    }
    var parts = new ArrayList<String>();
    if (set.metres() != null) {
      parts.add(speech.say("linkage.metres", set.metres()));
    }
    if (set.nearest() != null) {
      parts.add(speech.say("linkage.nearest", set.nearest()));
    }
    if (set.offices() != null) {
      parts.add(
          set.offices().stream()
              .sorted()
              .map(office -> speech.word("Office", office))
              .collect(Collectors.joining(speech.say("list.and"))));
    }
    return speech.say("templates.of-step", name, String.join(" ", parts));
  }
}
