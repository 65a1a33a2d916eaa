package org.linli.matters.control;

import org.linli.matters.entity.FormField;
import org.linli.matters.entity.MatterForm;
import org.linli.matters.entity.TaskForm;
import org.linli.packs.Text;
import org.linli.processes.entity.Node;
import org.linli.processes.entity.ProcessModel;

/** Whether the locked steps of a template ask, show and print in the variant what they do above. */
final class StepVariantCheck {

  private final ProcessModel process;
  private final MatterForm above;
  private final MatterForm here;
  private final Weakenings found;

  StepVariantCheck(ProcessModel process, MatterForm above, MatterForm here, Weakenings found) {
    this.process = process;
    this.above = above;
    this.here = here;
    this.found = found;
  }

  void check() {
    process.nodes().stream()
        .filter(node -> node.base().locked())
        .forEach(
            node -> {
              switch (node) {
                case Node.Start start when start.within() == null ->
                    task(start, above.start(), here.start());
                case Node.UserTask task ->
                    task(task, above.tasks().get(task.id()), here.tasks().get(task.id()));
                case Node.ServiceTask task -> paper(task);
                default -> {
                  // Forms say nothing of it.
                }
              }
            });
  }

  private void task(Node step, TaskForm template, TaskForm variant) {
    // What has no form at all the check of forms names.
    if (template == null || variant == null) {
      return;
    }
    template
        .required()
        .forEach(
            field ->
                found.need(
                    variant.required().contains(field),
                    "required",
                    step.id(),
                    name(step),
                    called(field)));
    new ConditionVariantCheck(above, here, found).check(step.id(), name(step), template, variant);
    above.fields().stream()
        .map(FormField::id)
        .filter(field -> here.field(field).isPresent())
        .forEach(
            field ->
                found.need(
                    template.shows(field) == variant.shows(field),
                    "shows",
                    step.id(),
                    name(step),
                    called(field)));
  }

  private void paper(Node.ServiceTask step) {
    var template = above.papers().get(step.id());
    found.need(
        template == null || template.equals(here.papers().get(step.id())),
        "paper",
        step.id(),
        name(step),
        null);
  }

  private Text name(Node step) {
    return above.steps().getOrDefault(step.id(), Weakenings.word(step.name()));
  }

  private Text called(String field) {
    return above.field(field).map(FormField::name).orElseGet(() -> Weakenings.word(field));
  }
}
