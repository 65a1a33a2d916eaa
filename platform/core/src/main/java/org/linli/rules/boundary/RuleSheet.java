package org.linli.rules.boundary;

import org.linli.devices.boundary.DeviceModels;
import org.linli.exports.entity.Column;
import org.linli.exports.entity.Sheet;
import org.linli.exports.entity.Words;
import org.linli.rules.entity.AlarmRuleVersion;

/** Every word of the community on its rules, as a file. */
public final class RuleSheet {

  private RuleSheet() {}

  public static Sheet<AlarmRuleVersion> of(DeviceModels models) {
    return Sheet.of(
        "alarm-rules",
        Column.said(
            "model",
            (row, locale) ->
                models.find(row.model()).map(model -> model.name().in(locale)).orElse(row.model())),
        Column.said("what", (row, locale) -> row.rule().name().in(locale)),
        Column.of("version", AlarmRuleVersion::version),
        Column.said("state", (row, locale) -> Words.of(locale, row.state())),
        Column.said("enabled", (row, locale) -> Words.yes(locale, row.enabled())),
        Column.words("rule", row -> RuleJson.write(row.rule())),
        Column.words("reason", AlarmRuleVersion::reason),
        Column.words("by", AlarmRuleVersion::proposedBy),
        Column.of("at", AlarmRuleVersion::proposedAt),
        Column.words("decided-by", AlarmRuleVersion::decidedBy),
        Column.of("decided-at", AlarmRuleVersion::decidedAt),
        Column.words("decision", AlarmRuleVersion::decision));
  }
}
