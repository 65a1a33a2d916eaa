package org.linli.catalogue.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.linli.catalogue.entity.AssetField;
import org.linli.catalogue.entity.AssetSheet;
import org.linli.catalogue.entity.Category;
import org.linli.catalogue.entity.GradingRules;
import org.linli.catalogue.entity.GradingRules.NameRule;
import org.linli.catalogue.entity.GradingRules.ValueRule;
import org.linli.catalogue.entity.Proposal;
import org.linli.packs.PackFault;

/**
 * Proposes a level for each field: the strictest rule that speaks. Samples are looked at and
 * dropped; of them a proposal tells a share alone.
 */
public final class Grader {

  private static final Pattern INNER_WORD = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|[\\s_.-]+");

  private final GradingRules rules;
  private final List<Named> names;
  private final List<Valued> values;

  private record Named(NameRule rule, Pattern pattern) {}

  private record Valued(ValueRule rule, Pattern pattern) {}

  /**
   * @param file how a fault shall name it
   */
  public Grader(GradingRules rules, String file) {
    this.rules = rules;
    names =
        rules.names().stream()
            .map(rule -> new Named(rule, compiled(rule.id(), rule.pattern(), file)))
            .toList();
    values =
        rules.values().stream()
            .map(rule -> new Valued(rule, compiled(rule.id(), rule.pattern(), file)))
            .toList();
  }

  public GradingRules rules() {
    return rules;
  }

  /**
   * @param samples values by the field's name; may leave out any
   */
  public List<Proposal> propose(AssetSheet sheet, Map<String, List<String>> samples) {
    return sheet.fields().stream()
        .map(field -> propose(sheet, field, samples.getOrDefault(field.name(), List.of())))
        .toList();
  }

  private Proposal propose(AssetSheet sheet, AssetField field, List<String> samples) {
    var found = new ArrayList<Proposal>();
    byValue(field, samples).forEach(found::add);
    byName(field).forEach(found::add);
    byKind(field).ifPresent(found::add);
    found.add(byCategory(sheet, field));
    var speaks = found.stream().max(Comparator.comparing(Proposal::level)).orElseThrow();
    var first =
        found.stream().filter(one -> one.level() == speaks.level()).findFirst().orElseThrow();
    var kind = found.getFirst().kind();
    var sensitive = field.sensitive() || found.stream().anyMatch(Proposal::sensitive);
    return new Proposal(
        field.name(),
        kind,
        first.level().or(rules.floor(kind, sensitive)),
        sensitive,
        first.rule(),
        first.why(),
        first.fitting());
  }

  private Stream<Proposal> byValue(AssetField field, List<String> samples) {
    var filled =
        samples.stream().filter(value -> value != null && !value.isBlank()).map(String::strip);
    var looked = filled.toList();
    return looked.isEmpty()
        ? Stream.empty()
        : values.stream()
            .map(
                valued -> {
                  var rule = valued.rule();
                  var fitting =
                      looked.stream()
                          .filter(
                              value ->
                                  valued.pattern().matcher(value).matches()
                                      && ValueCheck.holds(rule.check(), value))
                          .count();
                  var share = (int) (fitting * 100 / looked.size());
                  return share < rule.share()
                      ? null
                      : new Proposal(
                          field.name(),
                          rule.kind(),
                          rule.level(),
                          rule.sensitive(),
                          rule.id(),
                          rule.why(),
                          share);
                })
            .filter(java.util.Objects::nonNull);
  }

  private Stream<Proposal> byName(AssetField field) {
    var name = INNER_WORD.matcher(field.name()).replaceAll(" ").toLowerCase(Locale.ROOT);
    return names.stream()
        .filter(
            named ->
                named.pattern().matcher(name).find()
                    || named.pattern().matcher(field.title().zh()).find())
        .map(Named::rule)
        .map(
            rule ->
                new Proposal(
                    field.name(),
                    rule.kind(),
                    rule.level(),
                    rule.sensitive(),
                    rule.id(),
                    rule.why(),
                    null));
  }

  private Optional<Proposal> byKind(AssetField field) {
    return rules.kinds().stream()
        .filter(rule -> rule.kind().contains(field.kind()))
        .map(
            rule ->
                new Proposal(
                    field.name(),
                    field.kind(),
                    rule.level(),
                    rule.sensitive(),
                    rule.id(),
                    rule.why(),
                    null))
        .findFirst();
  }

  private Proposal byCategory(AssetSheet sheet, AssetField field) {
    var category = rules.category(sheet.category());
    return new Proposal(
        field.name(),
        field.kind(),
        category.map(Category::level).orElse(sheet.level()),
        false,
        "category-" + sheet.category(),
        category.map(Category::name).orElse(sheet.name()),
        null);
  }

  private static Pattern compiled(String rule, String pattern, String file) {
    try {
      return Pattern.compile(pattern);
    } catch (PatternSyntaxException e) {
      throw new PackFault(file, 0, rule + ": " + e.getDescription());
    }
  }
}
