package org.linli.assurance.boundary;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.linli.assurance.control.KindPack;
import org.linli.assurance.control.WrittenAnswers;
import org.linli.assurance.entity.DeviceAge;
import org.linli.assurance.entity.KindSum;
import org.linli.assurance.entity.PlaceSum;
import org.linli.assurance.entity.RegisterKind;
import org.linli.assurance.entity.SecurityRecord;
import org.linli.exports.entity.Column;
import org.linli.exports.entity.Sheet;
import org.linli.exports.entity.Words;

/** Entries, figures, places and ages of devices as files. */
public final class RegisterSheets {

  /** Its columns that an import knows can be filled in again. */
  public static final Sheet<SecurityRecord> RECORDS =
      Sheet.of(
          "security-register",
          Column.said("kind", (row, locale) -> name(row.kind(), locale)),
          Column.words("subject", SecurityRecord::subject),
          Column.words("responsible", SecurityRecord::responsible),
          Column.of("happened", row -> day(row.happenedOn())),
          Column.of("due", row -> day(row.dueOn())),
          Column.of("organisation", SecurityRecord::organisation),
          Column.said(
              "answers",
              (row, locale) ->
                  KindPack.DELIVERED
                      .find(row.kind())
                      .map(kind -> WrittenAnswers.text(kind, row.answers(), locale))
                      .orElse("")),
          Column.said("state", (row, locale) -> Words.of(locale, row.state())),
          Column.said("short", RegisterSheets::missed),
          Column.of("reviewed", row -> day(row.reviewedOn())),
          Column.of("closed", row -> day(row.closedOn())),
          Column.words("note", SecurityRecord::closeNote));

  public static final Sheet<KindSum> FIGURES =
      Sheet.of(
          "security-figures",
          Column.said("kind", (row, locale) -> name(row.kind(), locale)),
          Column.of("clause", row -> kind(row.kind()).clause()),
          Column.of("standing", KindSum::standing),
          Column.of("overdue", KindSum::overdue),
          Column.of("short", KindSum::shortOf),
          Column.of("year", KindSum::year),
          Column.of("last", row -> day(row.lastOn())),
          Column.of("figure", row -> row.figure() == null ? null : row.figure().doubleValue()),
          Column.said(
              "met", (row, locale) -> row.met() == null ? null : Words.yes(locale, row.met())));

  public static final Sheet<PlaceSum> PLACES =
      Sheet.of(
          "security-places",
          Column.of("code", PlaceSum::code),
          Column.words("name", PlaceSum::name),
          Column.of("standing", PlaceSum::standing),
          Column.of("overdue", PlaceSum::overdue),
          Column.of("short", PlaceSum::shortOf),
          Column.of("incidents", PlaceSum::incidents));

  public static final Sheet<DeviceAge> AGES =
      Sheet.of(
          "device-ages",
          Column.of("code", DeviceAge::code),
          Column.words("name", DeviceAge::name),
          Column.of("installed", row -> day(row.installedOn())),
          Column.of("hours", DeviceAge::runningHours),
          Column.of("heard", DeviceAge::lastHeard),
          Column.of("replace", row -> day(row.replaceBy())),
          Column.said("planned", (row, locale) -> Words.yes(locale, row.planned())));

  private RegisterSheets() {}

  /** A kind in words; its id where the pack has it no more. */
  public static String name(String kind, Locale locale) {
    return KindPack.DELIVERED.find(kind).map(known -> known.name().in(locale)).orElse(kind);
  }

  /** Its answers in words, each under the name of its field. */
  public static Map<String, String> answers(SecurityRecord row, Locale locale) {
    var said = new LinkedHashMap<String, String>();
    KindPack.DELIVERED
        .find(row.kind())
        .ifPresent(
            kind ->
                row.answers()
                    .forEach(
                        (id, answer) ->
                            kind.field(id)
                                .ifPresent(
                                    field ->
                                        said.put(
                                            field.name().in(locale),
                                            WrittenAnswers.said(field, answer, locale)))));
    return said;
  }

  /** What an entry is short of, in words. */
  public static String missed(SecurityRecord row, Locale locale) {
    var known = KindPack.DELIVERED.find(row.kind());
    return String.join(
        ", ",
        row.shortOf().stream()
            .map(
                id ->
                    known
                        .flatMap(kind -> kind.field(id))
                        .map(field -> field.name().in(locale))
                        .orElse(id))
            .toList());
  }

  private static RegisterKind kind(String id) {
    return KindPack.DELIVERED.find(id).orElseThrow();
  }

  private static String day(LocalDate day) {
    return day == null ? null : day.toString();
  }
}
