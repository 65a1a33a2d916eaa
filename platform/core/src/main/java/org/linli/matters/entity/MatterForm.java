package org.linli.matters.entity;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.calendar.entity.Limit;
import org.linli.packs.Text;

/**
 * What a kind of matter asks and shows: the form 表单 of a process.
 *
 * @param process the key of the process
 * @param word with which its numbers begin, for example 维修
 * @param clauses the requirements it serves
 * @param limit from the beginning to the end
 * @param escalation when steps are warned of, and passed on upwards when their time was missed
 * @param rates what tells whether it was well done; null for nothing
 * @param anonymous whether somebody may keep the name back
 * @param staff who may see matters of the kind at all, besides the applicant; empty for no limit
 * @param hands which of {@code place}, {@code applicant} and {@code door} the process is given
 * @param steps what people call the steps, by their ids
 * @param outcomes what people call the ends
 * @param items of which one is asked for; empty for a kind without items
 * @param papers what the steps of the process that make papers print, by their ids
 * @param merge what becomes of a new one that says what another says already
 */
public record MatterForm(
    String process,
    int version,
    Text name,
    String word,
    Text purpose,
    List<String> clauses,
    Limit limit,
    Escalation escalation,
    Rates rates,
    boolean anonymous,
    PlaceNeed place,
    Set<Door> doors,
    Set<String> staff,
    Set<String> hands,
    List<Section> sections,
    List<FormField> fields,
    TaskForm start,
    Map<String, TaskForm> tasks,
    Map<String, Text> steps,
    Map<String, Text> outcomes,
    List<Item> items,
    Map<String, PaperStep> papers,
    Merging merge) {

  /** The field by which an item is chosen. */
  public static final String ITEM = "item";

  /** The field that lists what was brought. */
  public static final String MATERIALS = "materials";

  public MatterForm {
    clauses = clauses == null ? List.of() : List.copyOf(clauses);
    doors =
        doors == null
            ? Set.of()
            : doors.stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    staff = staff == null ? Set.of() : Set.copyOf(staff);
    hands = hands == null ? Set.of() : Set.copyOf(hands);
    sections = sections == null ? List.of() : List.copyOf(sections);
    items = items == null ? List.of() : List.copyOf(items);
    fields = fields == null ? List.of() : filled(fields, items);
    tasks = tasks == null ? Map.of() : Map.copyOf(tasks);
    steps = steps == null ? Map.of() : Map.copyOf(steps);
    outcomes = outcomes == null ? Map.of() : Map.copyOf(outcomes);
    papers = papers == null ? Map.of() : Map.copyOf(papers);
    escalation = escalation == null ? Escalation.USUAL : escalation;
    merge = merge == null ? Merging.USUAL : merge;
    place = place == null ? PlaceNeed.NONE : place;
  }

  /** Items and their materials are the choices of the fields that name them. */
  private static List<FormField> filled(List<FormField> fields, List<Item> items) {
    return items.isEmpty()
        ? List.copyOf(fields)
        : fields.stream().map(field -> filled(field, items)).toList();
  }

  private static FormField filled(FormField field, List<Item> items) {
    if (field.id().equals(ITEM)) {
      return field.offering(items.stream().map(one -> new Choice(one.id(), one.name())).toList());
    }
    return field.id().equals(MATERIALS)
        ? field.offering(
            items.stream()
                .flatMap(one -> one.materials().stream())
                .map(one -> new Choice(one.id(), one.name()))
                .distinct()
                .toList())
        : field;
  }

  public Optional<FormField> field(String id) {
    return fields.stream().filter(field -> field.id().equals(id)).findFirst();
  }

  public Optional<Item> item(Object id) {
    return items.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /** What people call a step; its id where the form has no word for it. */
  public String step(String node, java.util.Locale locale) {
    return steps.containsKey(node) ? steps.get(node).in(locale) : node;
  }

  /** What people call an end; null for none. */
  public String outcome(String outcome, java.util.Locale locale) {
    return outcomes.containsKey(outcome == null ? "" : outcome)
        ? outcomes.get(outcome).in(locale)
        : outcome;
  }
}
