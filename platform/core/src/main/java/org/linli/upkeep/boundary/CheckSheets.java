package org.linli.upkeep.boundary;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.linli.devices.boundary.DeviceModels;
import org.linli.exports.entity.Column;
import org.linli.exports.entity.Sheet;
import org.linli.exports.entity.Words;
import org.linli.upkeep.entity.CheckAnswer;
import org.linli.upkeep.entity.CheckPlan;
import org.linli.upkeep.entity.CheckRecord;
import org.linli.upkeep.entity.DueCheck;

/** The list of what is due and the register as files. */
public final class CheckSheets {

  private CheckSheets() {}

  public static Sheet<DueCheck> due(DeviceModels models, List<CheckPlan> plans) {
    return Sheet.of(
        "checks-due",
        Column.of("code", DueCheck::code),
        Column.words("name", DueCheck::name),
        Column.said("model", (row, locale) -> models.get(row.model()).name().in(locale)),
        Column.words("place", DueCheck::placeName),
        Column.said("plan", (row, locale) -> name(plans, row.plan(), locale)),
        Column.said("kind", (row, locale) -> Words.of(locale, row.kind())),
        Column.of("due", row -> row.dueOn().toString()),
        Column.of("last", DueCheck::lastDone));
  }

  public static Sheet<CheckRecord> register(DeviceModels models, List<CheckPlan> plans) {
    return Sheet.of(
        "checks",
        Column.of("done", CheckRecord::doneAt),
        Column.of("code", CheckRecord::code),
        Column.words("name", CheckRecord::name),
        Column.said("model", (row, locale) -> models.get(row.model()).name().in(locale)),
        Column.words("place", CheckRecord::placeName),
        Column.said("plan", (row, locale) -> name(plans, row.plan(), locale)),
        Column.said("kind", (row, locale) -> Words.of(locale, row.kind())),
        Column.of("due", row -> row.dueOn() == null ? null : row.dueOn().toString()),
        Column.words("person", CheckRecord::person),
        Column.said("answers", (row, locale) -> answers(plans, row, locale)),
        Column.words("note", CheckRecord::note),
        Column.of("case", row -> row.caseId() == null ? null : row.caseId().toString()));
  }

  private static String name(List<CheckPlan> plans, String plan, Locale locale) {
    return plan(plans, plan).map(known -> known.name().in(locale)).orElse(plan);
  }

  private static Optional<CheckPlan> plan(List<CheckPlan> plans, String plan) {
    return plans.stream().filter(known -> known.id().equals(plan)).findFirst();
  }

  /** A plan may have changed since: an item that it has no more keeps its id. */
  private static String answers(List<CheckPlan> plans, CheckRecord row, Locale locale) {
    var plan = plan(plans, row.plan());
    return row.answers().stream()
        .map(
            answer ->
                plan.stream()
                        .flatMap(known -> known.items().stream())
                        .filter(item -> item.id().equals(answer.item()))
                        .map(item -> item.name().in(locale))
                        .findFirst()
                        .orElse(answer.item())
                    + "="
                    + said(answer, locale))
        .collect(Collectors.joining("; "));
  }

  private static String said(CheckAnswer answer, Locale locale) {
    var said =
        answer.result() != null
            ? Words.of(locale, answer.result())
            : answer.value() != null ? String.valueOf(answer.value()) : "";
    return answer.text() == null ? said : (said + " " + answer.text()).strip();
  }
}
