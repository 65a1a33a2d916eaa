package org.linli.components.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.linli.access.boundary.Invalid;
import org.linli.components.boundary.ComponentDraft;
import org.linli.components.boundary.VersionDraft;
import org.linli.components.entity.Authentication;
import org.linli.components.entity.ReadingText;
import org.linli.components.entity.ServiceLevel;
import org.linli.contracts.boundary.OperationPacks;
import org.linli.exports.boundary.FilledBook;
import org.linli.exports.boundary.FilledBook.Hints;
import org.linli.exports.entity.CellFault;
import org.linli.exports.entity.FilledRow;
import org.linli.exports.entity.Words;
import org.linli.packs.Text;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Purpose;

/** Components in a workbook: the template, and what stands in a filled one. */
public final class ComponentWorkbook {

  /** In their order, as the sheet's first row has them in words. */
  public static final List<String> COLUMNS =
      List.of(
          "name",
          "type",
          "organisation",
          "contact",
          "phone",
          "licence",
          "number",
          "form",
          "document",
          "address",
          "health-path",
          "authentication",
          "secret-name",
          "secret",
          "scenarios",
          "communities",
          "reads",
          "answer-ms",
          "per-minute",
          "at-once",
          "availability");

  private static final int MOST_ROWS = 200;
  private static final FilledBook BOOK = new FilledBook("components", COLUMNS, MOST_ROWS);

  private ComponentWorkbook() {}

  /** An empty sheet with the columns, and what may be written into them. */
  public static byte[] template(ComponentPacks packs, OperationPacks scenarios, Locale locale) {
    return BOOK.template(
        locale,
        new Hints(
            "types",
            List.of("type", "type-name", "forms"),
            packs.types().stream()
                .map(
                    type ->
                        List.of(type.id(), type.name().in(locale), String.join(" ", type.forms())))
                .toList()),
        new Hints(
            "scenarios",
            List.of("scenarios", "scenario-name"),
            scenarios.scenarios().stream()
                .map(scenario -> List.of(scenario.id(), scenario.name().in(locale)))
                .toList()),
        new Hints("reads", List.of("asset", "action", "purpose"), readings(locale)));
  }

  /** Three lists side by side: every asset, every action, every purpose. */
  private static List<List<String>> readings(Locale locale) {
    var assets = Asset.ALL.stream().map(Asset::id).sorted().toList();
    var actions = named(Action.values(), locale);
    var purposes = named(Purpose.values(), locale);
    var rows = new ArrayList<List<String>>();
    for (int at = 0;
        at < Math.max(assets.size(), Math.max(actions.size(), purposes.size()));
        at++) {
      rows.add(List.of(at(assets, at), at(actions, at), at(purposes, at)));
    }
    return rows;
  }

  private static String at(List<String> words, int at) {
    return at < words.size() ? words.get(at) : "";
  }

  private static List<String> named(Enum<?>[] words, Locale locale) {
    return Arrays.stream(words).map(word -> word.name() + " " + Words.of(locale, word)).toList();
  }

  public static List<FilledRow> read(byte[] file, List<CellFault> faults) {
    return BOOK.read(file, faults);
  }

  /**
   * @throws Invalid naming column and rule
   */
  public static ComponentDraft draft(FilledRow row, ComponentPacks packs) {
    return new ComponentDraft(
        known(row.of("type"), packs.types().stream(), type -> type.id(), type -> type.name()),
        row.of("name"),
        row.orNull("organisation"),
        row.of("contact"),
        row.of("phone"),
        row.of("licence"),
        version(row, packs));
  }

  private static VersionDraft version(FilledRow row, ComponentPacks packs) {
    return new VersionDraft(
        row.of("number"),
        known(row.of("form"), packs.forms().stream(), form -> form.id(), form -> form.name()),
        row.of("document"),
        row.of("address"),
        row.of("health-path"),
        authentication(row.of("authentication")),
        row.orNull("secret-name"),
        row.orNull("secret"),
        row.parts("scenarios"),
        row.parts("communities"),
        ReadingText.read(row.of("reads")),
        new ServiceLevel(
            whole(row, "answer-ms", ServiceLevel.USUAL.answerMs()),
            whole(row, "per-minute", ServiceLevel.USUAL.perMinute()),
            whole(row, "at-once", ServiceLevel.USUAL.atOnce()),
            whole(row, "availability", ServiceLevel.USUAL.availability())));
  }

  /** By key, or by name in either language; what is neither is the rules' to refuse. */
  private static <T> String known(
      String written, Stream<T> all, Function<T, String> id, Function<T, Text> name) {
    return all.filter(
            one ->
                id.apply(one).equalsIgnoreCase(written)
                    || name.apply(one).zh().equals(written)
                    || name.apply(one).en().equalsIgnoreCase(written))
        .map(id)
        .findFirst()
        .orElse(written);
  }

  private static Authentication authentication(String written) {
    try {
      return written.isEmpty()
          ? Authentication.NONE
          : Authentication.valueOf(written.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new Invalid("authentication", "unknown");
    }
  }

  private static int whole(FilledRow row, String column, int otherwise) {
    try {
      return row.of(column).isEmpty() ? otherwise : Integer.parseInt(row.of(column));
    } catch (NumberFormatException e) {
      throw new Invalid(column, "whole-number");
    }
  }
}
