package org.linli.linkage.boundary;

import java.time.Duration;
import org.linli.exports.entity.Column;
import org.linli.exports.entity.Sheet;
import org.linli.exports.entity.Words;
import org.linli.linkage.entity.DrillRow;
import org.linli.linkage.entity.RunRow;
import org.linli.linkage.entity.StepRow;

/** Runs, the record of one run, and drills as files. */
public final class LinkageSheets {

  private static final double MILLIS = 1_000;

  private LinkageSheets() {}

  public static Sheet<RunRow> runs(ScenarioNames names) {
    return Sheet.of(
        "linkage-runs",
        Column.of("begun", RunRow::begunAt),
        Column.said("scenario", (row, locale) -> names.of(row.scenario(), locale)),
        Column.said("cause", (row, locale) -> row.ruleName().in(locale)),
        Column.words("device", RunRow::deviceName),
        Column.words("place", RunRow::spotName),
        Column.said("drill", (row, locale) -> Words.yes(locale, row.drill() != null)),
        Column.said("state", (row, locale) -> Words.of(locale, row.state())),
        Column.of("seconds", LinkageSheets::seconds),
        Column.of("target", RunRow::targetSeconds),
        Column.of("steps", RunRow::steps),
        Column.of("failed", RunRow::failed),
        Column.of("told", RunRow::told),
        Column.of("folded", RunRow::folded),
        Column.of("cleared", RunRow::clearedAt),
        Column.of("ended", RunRow::endedAt));
  }

  /** What should have happened, what did, and how long it took. */
  public static Sheet<StepRow> steps() {
    return Sheet.of(
        "linkage-steps",
        Column.of("position", StepRow::position),
        Column.said("step", (row, locale) -> row.plan().name().in(locale)),
        Column.said("act", (row, locale) -> Words.of(locale, row.plan().act())),
        Column.words("device", StepRow::deviceName),
        Column.said("closing", (row, locale) -> Words.yes(locale, row.closing())),
        Column.said("instead", (row, locale) -> Words.yes(locale, row.instead())),
        Column.said("state", (row, locale) -> Words.of(locale, row.state())),
        Column.said("result", (row, locale) -> Words.of(locale, "linkage.result.", row.result())),
        Column.of("told", StepRow::told),
        Column.of("begun", StepRow::begunAt),
        Column.of("ended", StepRow::endedAt));
  }

  public static Sheet<DrillRow> drills(ScenarioNames names) {
    return Sheet.of(
        "linkage-drills",
        Column.of("planned", DrillRow::plannedFor),
        Column.said("scenario", (row, locale) -> names.of(row.scenario(), locale)),
        Column.words("device", DrillRow::deviceName),
        Column.said("real", (row, locale) -> Words.yes(locale, row.real())),
        Column.said("state", (row, locale) -> Words.of(locale, row.state())),
        Column.words("by", DrillRow::plannedBy),
        Column.of("started", DrillRow::startedAt),
        Column.of("ended", DrillRow::endedAt),
        Column.of("seconds", DrillRow::seconds),
        Column.of("target", DrillRow::targetSeconds),
        Column.of("steps", DrillRow::steps),
        Column.of("failed", DrillRow::failed),
        Column.of("told", DrillRow::told),
        Column.of("participants", DrillRow::participants),
        Column.words("findings", DrillRow::findings),
        Column.words("comment", DrillRow::comment),
        Column.words("recorded", DrillRow::recordedBy));
  }

  private static Double seconds(RunRow row) {
    return row.commandedAt() == null
        ? null
        : Duration.between(row.begunAt(), row.commandedAt()).toMillis() / MILLIS;
  }
}
