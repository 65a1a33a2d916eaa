package org.linli.analytics.boundary;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.linli.analytics.control.AnalysisPacks;
import org.linli.analytics.entity.Finding;
import org.linli.devices.boundary.DeviceModels;
import org.linli.exports.entity.Column;
import org.linli.exports.entity.Sheet;
import org.linli.exports.entity.Words;
import org.linli.packs.Text;

/** Findings as a file. */
public final class FindingSheet {

  private FindingSheet() {}

  public static Sheet<Finding> of(DeviceModels models) {
    var names = names(models);
    return Sheet.of(
        "analysis-findings",
        Column.of("found", row -> day(row.foundOn())),
        Column.said("analysis", (row, locale) -> name(names, row.analysis(), locale)),
        Column.of("version", Finding::packVersion),
        Column.of("code", Finding::code),
        Column.words("name", Finding::name),
        Column.words("place", Finding::place),
        Column.said("severity", (row, locale) -> Words.of(locale, row.severity())),
        Column.words("reason", Finding::reason),
        Column.of("seen", row -> row.seen().seen()),
        Column.of("low", row -> row.seen().low()),
        Column.of("high", row -> row.seen().high()),
        Column.of("last", row -> day(row.lastOn())),
        Column.of("ended", row -> day(row.endedOn())),
        Column.said("state", (row, locale) -> Words.of(locale, row.state())),
        Column.words("by", Finding::judgedBy),
        Column.of("judged", Finding::judgedAt),
        Column.words("note", Finding::note),
        Column.of("known", row -> day(row.knownUntil())));
  }

  private static String day(LocalDate day) {
    return day == null ? null : day.toString();
  }

  /** The names of all analyses, for lists and files. */
  public static Map<String, Text> names(DeviceModels models) {
    return AnalysisPacks.delivered(models).all().stream()
        .collect(Collectors.toMap(each -> each.id(), each -> each.name()));
  }

  /** As the pack calls it; one of an older pack by its id. */
  public static String name(Map<String, Text> names, String analysis, Locale locale) {
    var name = names.get(analysis);
    return name == null ? analysis : name.in(locale);
  }
}
