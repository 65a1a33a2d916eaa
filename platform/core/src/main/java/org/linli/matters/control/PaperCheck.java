package org.linli.matters.control;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.linli.documents.boundary.PaperIssue;
import org.linli.documents.entity.DocumentField;
import org.linli.documents.entity.DocumentTemplate;
import org.linli.documents.entity.FieldType;
import org.linli.matters.entity.FormField;
import org.linli.matters.entity.MatterForm;
import org.linli.matters.entity.PaperStep;
import org.linli.matters.entity.PaperValue;
import org.linli.processes.entity.Node;
import org.linli.processes.entity.ProcessModel;

/** Whether the papers of a form fit the steps of its process and the templates. */
final class PaperCheck {

  /** What the platform knows of every matter. */
  static final Set<String> GIVEN =
      Set.of(
          "matter.number",
          "matter.title",
          "matter.applicant",
          "matter.phone",
          "matter.place",
          "matter.opened",
          "matter.community",
          "today");

  /** Who reads the register of papers of a community. */
  private static final String REGISTER = "CLERK";

  /** With the id of a task behind it: the day on which that was done last. */
  static final String DONE = "done.";

  /** Says what is needed, near which word of the form. */
  interface Need {
    void that(boolean holds, String near, String reason);
  }

  private final MatterForm form;
  private final ProcessModel model;
  private final Need need;

  PaperCheck(MatterForm form, ProcessModel model, Need need) {
    this.form = form;
    this.model = model;
    this.need = need;
  }

  void check() {
    var steps =
        model
            .all(Node.ServiceTask.class)
            .filter(task -> PaperStep.ACTION.equals(task.action()))
            .toList();
    for (var step : steps) {
      need.that(
          form.papers().containsKey(step.id()), "papers", "no paper is named for " + step.id());
      need.that(
          step.later(),
          step.id(),
          step.id() + ": a paper is made later, so that nobody waits for it (linli:later)");
      need.that(form.steps().containsKey(step.id()), "steps", "no name for " + step.id());
    }
    form.papers()
        .forEach(
            (id, paper) -> {
              need.that(
                  steps.stream().anyMatch(step -> step.id().equals(id)),
                  id,
                  "no step of the process makes the paper " + id);
              paper(id, paper);
            });
  }

  private void paper(String id, PaperStep paper) {
    // Whoever reads the register of papers reads this one, too.
    need.that(
        form.staff().isEmpty() || form.staff().contains(REGISTER),
        id,
        id + ": the kind is for few, and who reads the register of papers is none of them");
    var template = PaperIssue.template(paper.kind());
    need.that(template.isPresent(), id, "no such template of papers: " + paper.kind());
    template.ifPresent(known -> values(id, paper, known));
  }

  private void values(String id, PaperStep paper, DocumentTemplate template) {
    var seen = new HashSet<String>();
    for (var value : paper.values()) {
      var field = value.field() == null ? null : template.field(value.field()).orElse(null);
      need.that(
          field != null && seen.add(value.field()),
          id,
          id + ": a field twice, or none of the template: " + value.field());
      value(id, value, field);
      shown(id, paper, value);
    }
    template.fields().stream()
        .filter(field -> !field.optional() && !seen.contains(field.id()))
        .forEach(
            field -> need.that(false, id, id + ": the template needs the field " + field.id()));
  }

  /** On paper nothing is masked: those who get it have to be allowed to see all of it. */
  private void shown(String id, PaperStep paper, PaperValue value) {
    Stream.of(
            Stream.ofNullable(value.of()),
            Stream.ofNullable(value.text()).flatMap(PaperCheck::names),
            value.words().values().stream().flatMap(PaperCheck::names),
            Stream.ofNullable(value.rows())
                .flatMap(List::stream)
                .flatMap(List::stream)
                .flatMap(PaperCheck::names))
        .flatMap(names -> names)
        .flatMap(name -> form.field(name).stream())
        .forEach(field -> shown(id, paper, field));
  }

  private void shown(String id, PaperStep paper, FormField field) {
    need.that(
        (field.roles().isEmpty() || field.roles().contains(REGISTER))
            && (!field.isPersonal() || field.clear().contains(REGISTER)),
        id,
        id + ": who reads the register of papers may not see the field " + field.id());
    need.that(
        !paper.applicant()
            || form.start().write().contains(field.id())
            || field.roles().isEmpty() && !field.isPersonal(),
        id,
        id + ": the applicant may not see the field " + field.id());
  }

  /** What the holes of a text speak of. */
  private static Stream<String> names(String text) {
    return PaperFill.HOLE.matcher(text).results().map(hole -> PaperFill.name(hole.group(1)));
  }

  private void value(String id, PaperValue value, DocumentField field) {
    var said = Stream.of(value.text(), value.of(), value.rows()).filter(one -> one != null).count();
    need.that(said == 1, id, id + ": one of text, of and rows: " + value.field());
    var table = field.type() == FieldType.TABLE;
    need.that(table == (value.rows() != null), id, id + ": rows go with a table: " + value.field());
    if (table) {
      need.that(
          value.rows().stream().allMatch(row -> row.size() == field.columns().size()),
          id,
          id + ": a row has a cell for each column: " + value.field());
      for (var row : value.rows()) {
        for (int at = 0; at < Math.min(row.size(), field.columns().size()); at++) {
          holes(id, row.get(at), field.columns().get(at));
        }
      }
    } else if (value.of() != null) {
      need.that(
          isReadable(value.of()) && !value.words().isEmpty(),
          id,
          id + ": of names a field of the form, with words: " + value.of());
      need.that(
          field.type() != FieldType.CHOICE || field.options().containsAll(value.words().values()),
          id,
          id + ": words of the template alone: " + field.options());
      value.words().values().forEach(word -> holes(id, word, field));
    } else {
      holes(id, value.text(), field);
    }
  }

  /** What is written there has to be known, and to have room. */
  private void holes(String id, String text, DocumentField field) {
    names(text)
        .forEach(
            name ->
                need.that(
                    isReadable(name)
                        || GIVEN.contains(name)
                        || name.startsWith(DONE)
                            && form.tasks().containsKey(name.substring(DONE.length())),
                    id,
                    id + ": nothing is known by that name: " + name));
    form.fields().stream()
        .filter(one -> text.contains("{" + one.id() + "}") || text.contains("{" + one.id() + "|"))
        .filter(one -> one.type() == org.linli.matters.entity.FieldType.TEXT || isLong(one))
        .forEach(
            one -> {
              need.that(
                  one.longest() <= field.longest(),
                  id,
                  id
                      + ": the field "
                      + one.id()
                      + " takes more than the paper has room for: "
                      + field.longest());
              need.that(
                  !isLong(one) || field.type() == FieldType.LONG_TEXT,
                  id,
                  id + ": the field " + one.id() + " has several lines, the paper room for one");
            });
  }

  private static boolean isLong(FormField field) {
    return field.type() == org.linli.matters.entity.FieldType.LONG_TEXT;
  }

  private boolean isReadable(String name) {
    return form.field(name).filter(field -> !field.type().isFile()).isPresent();
  }
}
