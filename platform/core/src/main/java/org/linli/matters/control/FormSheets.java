package org.linli.matters.control;

import static org.linli.processes.entity.ModelChange.added;
import static org.linli.processes.entity.ModelChange.changed;
import static org.linli.processes.entity.ModelChange.removed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Scopes;
import org.linli.matters.entity.Choice;
import org.linli.matters.entity.FieldDraft;
import org.linli.matters.entity.FieldView;
import org.linli.matters.entity.FormField;
import org.linli.matters.entity.FormHead;
import org.linli.matters.entity.FormSheet;
import org.linli.matters.entity.FormView;
import org.linli.matters.entity.MatterForm;
import org.linli.matters.entity.PaperStep;
import org.linli.matters.entity.TaskForm;
import org.linli.packs.PackFault;
import org.linli.processes.entity.ModelChange;
import org.linli.processes.entity.ModelChange.Part;

/** Forms as they are changed beside the drawing: read as a sheet, written back, shown, compared. */
@ApplicationScoped
public class FormSheets {

  private static final String BEGINNING = "matter.beginning";
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_PURPOSE = 400;

  private final Scopes scopes;

  @Inject
  public FormSheets(Scopes scopes) {
    this.scopes = scopes;
  }

  /** For the container's proxy alone. */
  protected FormSheets() {
    this(null);
  }

  /**
   * What can be changed of a form.
   *
   * @throws FormFault where it is none
   */
  public FormSheet sheet(String yaml) {
    var form = form(yaml);
    var locale = scopes.caller().locale();
    var steps = new ArrayList<FieldView.Word>();
    var beginning = org.linli.messages.Messages.text(locale, BEGINNING);
    steps.add(new FieldView.Word(FormPages.START, beginning));
    new TreeSet<>(form.tasks().keySet())
        .forEach(task -> steps.add(new FieldView.Word(task, form.step(task, locale))));
    return new FormSheet(
        steps,
        form.sections().stream()
            .map(section -> new FieldView.Word(section.id(), section.name().in(locale)))
            .toList(),
        form.fields().stream().map(field -> field(form, field)).toList());
  }

  private static FieldDraft field(MatterForm form, FormField field) {
    return new FieldDraft(
        field.id(),
        field.type(),
        field.section(),
        field.name().zh(),
        field.name().en(),
        field.level(),
        field.roles(),
        field.clear(),
        field.choices(),
        at(form, field, false),
        at(form, field, true),
        field.bounds(),
        field.conditions());
  }

  private static Set<String> at(MatterForm form, FormField field, boolean required) {
    var steps = new TreeSet<String>();
    steps(form)
        .forEach(
            (id, step) -> {
              if ((required ? step.required() : step.write()).contains(field.id())) {
                steps.add(id);
              }
            });
    return steps;
  }

  private static Map<String, TaskForm> steps(MatterForm form) {
    var steps = new LinkedHashMap<String, TaskForm>(form.tasks());
    if (form.start() != null) {
      steps.put(FormPages.START, form.start());
    }
    return steps;
  }

  /** The form with the sheet written into it. */
  public String written(String yaml, FormSheet sheet) {
    var text = FormPages.of(yaml).with(sheet).yaml();
    form(text);
    return text;
  }

  /** What the form says of its kind as a whole. */
  public FormHead head(String yaml) {
    var form = form(yaml);
    if (form.name() == null || form.purpose() == null || form.limit() == null) {
      throw new FormFault(new PackFault("form", 1, "name, purpose and limit are needed"));
    }
    return new FormHead(
        form.name().zh(),
        form.name().en(),
        form.purpose().zh(),
        form.purpose().en(),
        FormPages.of(yaml).limit(),
        form.place(),
        form.anonymous(),
        form.doors(),
        form.sections());
  }

  /**
   * The form with that said of its kind.
   *
   * @throws org.linli.access.boundary.Invalid where name, purpose or limit is missing
   */
  public String headed(String yaml, FormHead head) {
    Invalid.text("process-name", head.zh(), LONGEST_NAME);
    Invalid.text("process-purpose", head.purpose(), LONGEST_PURPOSE);
    var text = FormPages.of(yaml).headed(head).yaml();
    form(text);
    return text;
  }

  /** What a step prints; empty where it makes no paper. */
  public Optional<PaperStep> paper(String yaml, String step) {
    return Optional.ofNullable(form(yaml).papers().get(step));
  }

  /**
   * The form with what a step prints.
   *
   * @param paper null where it makes none any more
   */
  public String papered(String yaml, String step, PaperStep paper) {
    var text = FormPages.of(yaml).papered(step, paper).yaml();
    form(text);
    return text;
  }

  /**
   * The form as somebody with that role sees it at that step.
   *
   * @param role null for the applicant
   */
  public FormView preview(String yaml, String step, String role) {
    var form = form(yaml);
    var task = steps(form).get(step);
    if (task == null) {
      throw new NotFound("process-task");
    }
    var roles = role == null || role.isBlank() ? Set.<String>of() : Set.of(role);
    if (roles.isEmpty() && form.start() == null) {
      throw new FormFault(new PackFault("form", 1, "no applicant begins it: start is missing"));
    }
    return new Showing(roles, roles.isEmpty(), scopes.caller().locale()).of(form, task, Map.of());
  }

  private static boolean isHalf(FormField field) {
    return field.id() == null
        || field.type() == null
        || field.section() == null
        || field.name() == null;
  }

  private static MatterForm form(String yaml) {
    try {
      var form = Forms.read(yaml == null ? "" : yaml, "form");
      if (form.fields().stream().anyMatch(FormSheets::isHalf)
          || form.sections().stream().anyMatch(one -> one.id() == null || one.name() == null)) {
        throw new PackFault("form", 1, "fields and sections need id, name, type and section");
      }
      new ConditionCheck(form, FormSheets::need).check();
      return form;
    } catch (PackFault fault) {
      throw new FormFault(fault);
    }
  }

  private static void need(boolean holds, String near, String reason) {
    if (!holds) {
      throw new PackFault("form", 1, reason);
    }
  }

  /** What differs between two forms, field by field. */
  public List<ModelChange> compare(String before, String after) {
    var changes = new ArrayList<ModelChange>();
    if (before == null || after == null) {
      return changes;
    }
    var locale = scopes.caller().locale();
    var old = fields(form(before));
    var now = fields(form(after));
    now.forEach(
        (id, field) -> {
          if (old.containsKey(id)) {
            compare(old.get(id), field, locale, changes);
          } else {
            changes.add(added(Part.FIELD, id, name(field, locale)));
          }
        });
    old.forEach(
        (id, field) -> {
          if (!now.containsKey(id)) {
            changes.add(removed(Part.FIELD, id, name(field, locale)));
          }
        });
    changes.addAll(FormAspects.compare(form(before), form(after), locale));
    return changes;
  }

  private static Map<String, FieldDraft> fields(MatterForm form) {
    return form.fields().stream()
        .collect(
            Collectors.toMap(
                FormField::id,
                field -> field(form, field),
                (one, other) -> one,
                LinkedHashMap::new));
  }

  private static String name(FieldDraft field, Locale locale) {
    return "en".equals(locale.getLanguage()) ? field.en() : field.zh();
  }

  private static void compare(
      FieldDraft old, FieldDraft now, Locale locale, List<ModelChange> changes) {
    var was = aspects(old);
    aspects(now)
        .forEach(
            (aspect, value) -> {
              if (!Objects.equals(was.get(aspect), value)) {
                changes.add(
                    changed(
                        Part.FIELD, now.id(), name(now, locale), aspect, was.get(aspect), value));
              }
            });
  }

  private static Map<String, String> aspects(FieldDraft field) {
    var aspects = new LinkedHashMap<String, String>();
    aspects.put("name", field.zh());
    aspects.put("type", field.type().name());
    aspects.put("level", field.level().name());
    aspects.put("roles", said(field.roles()));
    aspects.put("clear", said(field.clear()));
    aspects.put("choices", said(field.choices().stream().map(Choice::id).toList()));
    aspects.put("written", said(field.written()));
    aspects.put("required", said(field.required()));
    aspects.put("bounds", field.bounds() == null ? "" : field.bounds().said());
    aspects.put("required-when", field.when().requiredWhen());
    aspects.put("visible-when", field.when().visibleWhen());
    return aspects;
  }

  private static String said(java.util.Collection<String> words) {
    return words.stream().sorted().collect(Collectors.joining(", "));
  }
}
