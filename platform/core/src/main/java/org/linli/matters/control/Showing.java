package org.linli.matters.control;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.linli.matters.boundary.FieldRules;
import org.linli.matters.entity.FieldConditions;
import org.linli.matters.entity.FieldView;
import org.linli.matters.entity.FormField;
import org.linli.matters.entity.FormView;
import org.linli.matters.entity.MatterForm;
import org.linli.matters.entity.TaskForm;

/**
 * Shows a form to one reader: what is not for their roles is not there, what is personal is masked.
 *
 * @param own whether the reader is the applicant, who sees what was asked of them as it is
 */
record Showing(Set<String> roles, boolean own, Locale locale) {

  FormView of(MatterForm form, TaskForm task, Map<String, Object> values) {
    var hidden = FieldRules.of(form).hidden(values);
    var fields =
        form.fields().stream()
            .filter(field -> task.shows(field.id()) && isFor(form, field))
            // What hangs on a hidden field is reckoned on the screen too, so it has to be known
            // there.
            .map(
                field ->
                    view(
                        form,
                        task,
                        field,
                        hidden.contains(field.id()) && !isWritten(task, field)
                            ? null
                            : values.get(field.id())))
            .toList();
    var used = fields.stream().map(FieldView::section).distinct().toList();
    return new FormView(
        form.sections().stream()
            .filter(section -> used.contains(section.id()))
            .map(section -> new FieldView.Word(section.id(), section.name().in(locale)))
            .toList(),
        fields);
  }

  private boolean isFor(MatterForm form, FormField field) {
    return field.roles().isEmpty()
        || own && form.start().write().contains(field.id())
        || !Collections.disjoint(field.roles(), roles);
  }

  private FieldView view(MatterForm form, TaskForm task, FormField field, Object value) {
    var asked = own && form.start().write().contains(field.id());
    var masked = field.isPersonal() && !asked && Collections.disjoint(field.clear(), roles);
    var writable = isWritten(task, field);
    var when = writable ? field.conditions() : FieldConditions.NONE;
    return new FieldView(
        field.id(),
        field.type(),
        field.section(),
        field.name().in(locale),
        field.hint() == null ? null : field.hint().in(locale),
        field.unit(),
        task.required().contains(field.id()),
        writable,
        masked && value != null,
        field.least(),
        field.most(),
        field.choices().isEmpty() ? field.longest() : null,
        words(field),
        masked ? Mask.of(field.type(), value) : value,
        when.requiredWhen(),
        when.visibleWhen());
  }

  /** What is filled in here may come to be asked for by what is filled in beside it. */
  private static boolean isWritten(TaskForm task, FormField field) {
    return task.write().contains(field.id());
  }

  private List<FieldView.Word> words(FormField field) {
    return field.choices().isEmpty()
        ? null
        : field.choices().stream()
            .map(choice -> new FieldView.Word(choice.id(), choice.name().in(locale)))
            .toList();
  }
}
