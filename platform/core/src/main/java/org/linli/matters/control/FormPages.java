package org.linli.matters.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import org.linli.matters.entity.Door;
import org.linli.matters.entity.FieldBounds;
import org.linli.matters.entity.FieldDraft;
import org.linli.matters.entity.FormHead;
import org.linli.matters.entity.FormSheet;
import org.linli.matters.entity.NewProcess;
import org.linli.matters.entity.PaperStep;
import org.linli.matters.entity.PaperValue;
import org.linli.packs.PackFault;
import org.linli.processes.entity.Node;
import org.linli.processes.entity.ProcessModel;

/** Writes what was changed beside the drawing into a form; what is not changed there stays. */
final class FormPages {

  static final String START = "start";
  private static final String WRITE = "write";
  private static final String REQUIRED = "required";
  private static final String STEPS = "steps";
  private static final String TASKS = "tasks";
  private static final String FIELDS = "fields";

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
          .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
          .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
          .disable(YAMLGenerator.Feature.SPLIT_LINES)
          .build();

  private final ObjectNode form;

  private FormPages(ObjectNode form) {
    this.form = form;
  }

  /**
   * @throws FormFault where it is no form at all
   */
  static FormPages of(String yaml) {
    try {
      if (YAML.readTree(yaml == null ? "" : yaml) instanceof ObjectNode form) {
        return new FormPages(form);
      }
      throw new FormFault(new PackFault("form", 1, "empty"));
    } catch (JsonProcessingException e) {
      throw new FormFault(
          new PackFault("form", e.getLocation().getLineNr(), e.getOriginalMessage()));
    }
  }

  String yaml() {
    try {
      return YAML.writeValueAsString(form);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Takes over the fields of the sheet, in its order. */
  FormPages with(FormSheet sheet) {
    var known = new HashMap<String, JsonNode>();
    form.withArray(FIELDS).forEach(field -> known.put(field.path("id").asText(), field));
    var fields = YAML.createArrayNode();
    sheet.fields().forEach(field -> fields.add(field(field, known.get(field.id()))));
    form.set(FIELDS, fields);
    for (var step : sheet.steps()) {
      var task =
          step.id().equals(START) ? child(form, START) : child(child(form, TASKS), step.id());
      task.set(WRITE, ids(task.path(WRITE), sheet, step.id(), false));
      task.set(REQUIRED, ids(task.path(REQUIRED), sheet, step.id(), true));
      if (task.path("read") instanceof ArrayNode read) {
        var left = YAML.createArrayNode();
        read.forEach(
            one -> {
              if (sheet.fields().stream().anyMatch(field -> field.id().equals(one.asText()))) {
                left.add(one);
              }
            });
        task.set("read", left);
      }
    }
    return this;
  }

  private static ObjectNode field(FieldDraft draft, JsonNode known) {
    var field = known instanceof ObjectNode old ? old.deepCopy() : YAML.createObjectNode();
    field.put("id", draft.id());
    field.put("type", draft.type().name());
    field.put("section", draft.section());
    field.set("name", text(draft.zh(), draft.en()));
    if (known == null || !draft.level().name().equals(field.path("level").asText("GENERAL_2"))) {
      field.put("level", draft.level().name());
    }
    names(field, "roles", draft.roles());
    names(field, "clear", draft.clear());
    if (draft.bounds() != null) {
      bounds(field, draft.bounds());
    }
    if (draft.when() != null) {
      field.remove(List.of("requiredWhen", "visibleWhen"));
      said(field, "requiredWhen", draft.when().requiredWhen());
      said(field, "visibleWhen", draft.when().visibleWhen());
    }
    // Items and their materials fill some by themselves: these are not written.
    var filled = known != null && draft.type().isChosen() && !field.has("choices");
    field.remove("choices");
    if (draft.type().isChosen() && !filled) {
      var choices = field.putArray("choices");
      draft
          .choices()
          .forEach(
              one -> {
                var choice = choices.addObject();
                choice.put("id", one.id());
                choice.set("name", text(one.name().zh(), one.name().en()));
              });
    }
    return field;
  }

  private static void said(ObjectNode field, String key, String condition) {
    if (condition != null) {
      field.put(key, condition);
    }
  }

  /** What is not said is taken away. */
  private static void bounds(ObjectNode field, FieldBounds bounds) {
    field.remove(List.of("hint", "unit", "least", "most", "longest"));
    if (bounds.zh() != null && !bounds.zh().isBlank()) {
      field.set("hint", text(bounds.zh().strip(), bounds.en()));
    }
    if (bounds.unit() != null && !bounds.unit().isBlank()) {
      field.put("unit", bounds.unit().strip());
    }
    if (bounds.least() != null) {
      field.put("least", bounds.least());
    }
    if (bounds.most() != null) {
      field.put("most", bounds.most());
    }
    if (bounds.longest() != null) {
      field.put("longest", bounds.longest());
    }
  }

  /** As it is written there. */
  String limit() {
    return form.path("limit").asText();
  }

  /** What the form says of its kind as a whole. */
  FormPages headed(FormHead head) {
    form.set("name", text(head.zh(), head.en()));
    form.set("purpose", text(head.purpose(), head.purposeEn()));
    form.put("limit", head.limit());
    form.put("place", head.place().name());
    form.put("anonymous", head.anonymous());
    doors(head.doors());
    var sections = form.putArray("sections");
    for (var one : head.sections()) {
      var section = sections.addObject().put("id", one.id());
      section.set("name", text(one.name().zh(), one.name().en()));
    }
    return this;
  }

  private void doors(Collection<Door> names) {
    var doors = form.putArray("doors");
    names.stream().map(Door::name).sorted().forEach(doors::add);
  }

  /**
   * Says what a step prints.
   *
   * @param paper null where it makes none any more
   */
  FormPages papered(String step, PaperStep paper) {
    var papers = child(form, "papers");
    if (paper == null) {
      papers.remove(step);
      return this;
    }
    var page = papers.putObject(step);
    page.put("kind", paper.kind());
    if (paper.seal() != null && !paper.seal().isBlank()) {
      page.put("seal", paper.seal().strip());
    }
    if (paper.applicant()) {
      page.put("applicant", true);
    }
    var values = page.putArray("values");
    paper.values().forEach(value -> printed(values.addObject(), value));
    return this;
  }

  private static void printed(ObjectNode page, PaperValue value) {
    page.put("field", value.field());
    if (value.text() != null) {
      page.put("text", value.text());
    }
    if (value.of() != null) {
      page.put("of", value.of());
      var words = page.putObject("words");
      new TreeMap<>(value.words()).forEach((known, word) -> words.put(known, word));
    }
    if (value.rows() != null) {
      var rows = page.putArray("rows");
      for (var row : value.rows()) {
        var cells = rows.addArray();
        row.forEach(cell -> cells.add(cell));
      }
    }
  }

  /** The form of a process that somebody begins from nothing. */
  FormPages begun(NewProcess asked) {
    form.put("process", asked.key());
    form.set("name", text(asked.zh(), asked.en()));
    form.put("word", asked.word());
    form.set("purpose", text(asked.zh(), asked.en()));
    doors(asked.catalogue().doors());
    return this;
  }

  private static void names(ObjectNode field, String key, Collection<String> names) {
    field.remove(key);
    if (!names.isEmpty()) {
      var list = field.putArray(key);
      names.stream().sorted().forEach(list::add);
    }
  }

  private static ObjectNode text(String zh, String en) {
    return YAML.createObjectNode().put("zh", zh).put("en", en == null || en.isBlank() ? zh : en);
  }

  /** In the order that stood, new ones at the end. */
  private static ArrayNode ids(JsonNode before, FormSheet sheet, String step, boolean required) {
    var ids = YAML.createArrayNode();
    var wanted =
        sheet.fields().stream()
            .filter(field -> (required ? field.required() : field.written()).contains(step))
            .map(FieldDraft::id)
            .toList();
    var rest = new java.util.ArrayList<>(wanted);
    before.forEach(
        one -> {
          if (rest.remove(one.asText())) {
            ids.add(one.asText());
          }
        });
    rest.forEach(ids::add);
    return ids;
  }

  /** Names the steps and ends that the drawing has, and drops papers that no step makes. */
  FormPages fitted(ProcessModel model) {
    form.put("process", model.key());
    if (form.path("papers") instanceof ObjectNode papers) {
      papers.retain(
          model
              .all(Node.ServiceTask.class)
              .filter(FormPages::isPaper)
              .map(Node.ServiceTask::id)
              .toList());
    }
    for (var node : model.nodes()) {
      if (node instanceof Node.UserTask
          || node instanceof Node.Catch
          || node instanceof Node.Call
          || node instanceof Node.ServiceTask task && isPaper(task)) {
        missing(child(form, STEPS), node.id(), node.name());
      }
      if (node instanceof Node.UserTask && !child(form, TASKS).has(node.id())) {
        var task = child(form, TASKS).putObject(node.id());
        task.putArray(WRITE);
        task.putArray(REQUIRED);
      }
      if (node instanceof Node.End end && end.within() == null) {
        missing(child(form, "outcomes"), end.outcome(), end.name());
      }
    }
    return this;
  }

  private static boolean isPaper(Node.ServiceTask task) {
    return PaperStep.ACTION.equals(task.action());
  }

  private static void missing(ObjectNode texts, String id, String name) {
    if (!texts.has(id)) {
      texts.set(id, text(name, name));
    }
  }

  private static ObjectNode child(ObjectNode parent, String name) {
    return parent.path(name) instanceof ObjectNode known ? known : parent.putObject(name);
  }
}
