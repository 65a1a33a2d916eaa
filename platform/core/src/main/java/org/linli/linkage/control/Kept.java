package org.linli.linkage.control;

import java.util.HashMap;
import java.util.Objects;
import org.linli.access.boundary.Invalid;
import org.linli.linkage.entity.Opening;
import org.linli.linkage.entity.Scenario;
import org.linli.linkage.entity.Setting;
import org.linli.linkage.entity.SettingDraft;
import org.linli.linkage.entity.Step;
import org.linli.linkage.entity.StepSetting;
import org.linli.linkage.entity.Template;

/**
 * Keeps a community's setting within the template that it adopted: what is left open is its own,
 * everything else is the template's, and what speaks against it is refused.
 */
public final class Kept {

  private static final String RULE = "template";

  private final Template template;

  private Kept(Template template) {
    this.template = template;
  }

  /**
   * What the community wants, completed by the template.
   *
   * @throws Invalid it wants otherwise what the template sets
   */
  public static SettingDraft within(Template template, Scenario scenario, SettingDraft draft) {
    var kept = new Kept(template);
    var open = template.leaves(Opening.SWITCH) && scenario.open().contains(Opening.SWITCH);
    refuse(!open && draft.on() != template.on(), "on");
    var hours =
        kept.choose(template.leaves(Opening.HOURS), "hours", draft.hours(), template.hours(), null);
    var steps = new HashMap<String, StepSetting>();
    scenario
        .allSteps()
        .forEach(
            step -> {
              var wanted = draft.steps().getOrDefault(step.id(), StepSetting.NONE);
              var set = kept.step(step, wanted);
              if (!set.equals(StepSetting.NONE)) {
                steps.put(step.id(), set);
              }
            });
    // A step that the scenario does not have is told as such by the check that follows.
    draft
        .steps()
        .forEach(
            (id, wanted) -> {
              if (scenario.step(id).isEmpty()) {
                steps.put(id, wanted);
              }
            });
    return new SettingDraft(draft.on(), hours, steps, draft.reason());
  }

  /** As the template says, with the devices and components that the community named before. */
  public static SettingDraft adopted(Template template, Setting before, String reason) {
    var steps = new HashMap<>(template.steps());
    before
        .steps()
        .forEach(
            (id, set) -> {
              if (set.devices() != null || set.call() != null) {
                var says = template.of(id);
                steps.put(
                    id,
                    new StepSetting(
                        says.off(),
                        says.metres(),
                        says.nearest(),
                        set.devices(),
                        says.offices(),
                        set.call()));
              }
            });
    return new SettingDraft(template.on(), template.hours(), steps, reason);
  }

  private StepSetting step(Step step, StepSetting wanted) {
    var says = template.of(step.id());
    var off =
        template.leaves(step.id(), Opening.SWITCH)
            ? wanted.off()
            : choose(false, step.id(), wanted.off(), says.off(), Boolean.FALSE);
    return new StepSetting(
        off,
        choose(step, Opening.METRES, wanted.metres(), says.metres(), step.metres()),
        choose(step, Opening.NEAREST, wanted.nearest(), says.nearest(), step.nearest()),
        wanted.devices(),
        choose(step, Opening.OFFICES, wanted.offices(), says.offices(), step.offices()),
        wanted.call());
  }

  private <T> T choose(Step step, Opening opening, T wanted, T says, T delivered) {
    return choose(template.leaves(step.id(), opening), step.id(), wanted, says, delivered);
  }

  /**
   * @param delivered what the pack says where the template says nothing
   */
  private <T> T choose(boolean open, String field, T wanted, T says, T delivered) {
    if (wanted == null || wanted.equals(says)) {
      return says;
    }
    refuse(!open && !(says == null && Objects.equals(wanted, delivered)), field);
    return open ? wanted : says;
  }

  private static void refuse(boolean refused, String field) {
    if (refused) {
      throw new Invalid(field, RULE);
    }
  }
}
