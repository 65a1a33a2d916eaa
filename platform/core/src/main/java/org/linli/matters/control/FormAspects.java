package org.linli.matters.control;

import static org.linli.processes.entity.ModelChange.changed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.linli.matters.entity.MatterForm;
import org.linli.packs.Text;
import org.linli.processes.entity.ModelChange;
import org.linli.processes.entity.ModelChange.Part;

/** What differs between two forms beside their fields: who approves has to see it all. */
final class FormAspects {

  private static final String PAPERS = "papers";

  private FormAspects() {}

  /** Each paper by itself, so that two long ones need not be read against each other whole. */
  static List<ModelChange> compare(MatterForm before, MatterForm after, Locale locale) {
    var changes = new ArrayList<ModelChange>();
    var was = aspects(before);
    aspects(after)
        .forEach((aspect, value) -> add(changes, after, locale, aspect, was.get(aspect), value));
    var steps = new TreeSet<>(before.papers().keySet());
    steps.addAll(after.papers().keySet());
    for (var step : steps) {
      add(changes, after, locale, PAPERS, paper(before, step), paper(after, step));
    }
    return changes;
  }

  private static void add(
      List<ModelChange> changes,
      MatterForm form,
      Locale locale,
      String aspect,
      String before,
      String after) {
    if (!Objects.equals(before, after)) {
      var name = form.name().in(locale);
      changes.add(changed(Part.FORM, form.process(), name, aspect, before, after));
    }
  }

  private static Map<String, String> aspects(MatterForm form) {
    var aspects = new LinkedHashMap<String, String>();
    aspects.put("limit", form.limit().written());
    aspects.put("name", said(form.name()));
    aspects.put("purpose", said(form.purpose()));
    aspects.put("place", form.place().name());
    aspects.put("anonymous", String.valueOf(form.anonymous()));
    aspects.put(
        "doors", form.doors().stream().map(Enum::name).sorted().collect(Collectors.joining(", ")));
    return aspects;
  }

  private static String said(Text text) {
    return text == null ? "" : text.zh() + " / " + text.en();
  }

  /** The id of the step and all that it prints; null where it makes none. */
  private static String paper(MatterForm form, String step) {
    var paper = form.papers().get(step);
    return paper == null ? null : step + ": " + PaperWords.of(paper);
  }
}
