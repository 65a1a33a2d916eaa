package org.linli.linkage.control;

import org.jdbi.v3.core.Handle;
import org.linli.access.boundary.Invalid;
import org.linli.linkage.entity.Opening;
import org.linli.linkage.entity.Scenario;
import org.linli.linkage.entity.SettingDraft;
import org.linli.linkage.entity.Template;
import org.linli.linkage.entity.TemplateDraft;

/** A template sets what the pack leaves open, but for what is each community's own. */
public final class TemplateCheck {

  private static final int LONGEST_NOTE = 400;

  private TemplateCheck() {}

  /**
   * @throws Invalid it sets or leaves open what the pack does not, or names devices or a component
   */
  public static void check(Handle handle, Scenario scenario, TemplateDraft draft) {
    if (draft.note() == null || draft.note().isBlank() || draft.note().length() > LONGEST_NOTE) {
      throw new Invalid("note", "1.." + LONGEST_NOTE);
    }
    draft
        .steps()
        .forEach(
            (id, set) -> {
              if (set.devices() != null || set.call() != null) {
                throw new Invalid(id, "communitys-own");
              }
            });
    SettingCheck.check(
        handle,
        null,
        scenario,
        new SettingDraft(draft.on(), draft.hours(), draft.steps(), draft.note()));
    for (var word : draft.open()) {
      if (!isOpen(scenario, word)) {
        throw new Invalid("open", word);
      }
    }
  }

  private static boolean isOpen(Scenario scenario, String word) {
    return scenario.open().stream().map(Opening::name).anyMatch(word::equals)
        || scenario
            .allSteps()
            .anyMatch(
                step ->
                    step.open().stream()
                        .filter(opening -> !Template.OWN.contains(opening))
                        .anyMatch(opening -> word.equals(Template.name(step.id(), opening))));
  }
}
