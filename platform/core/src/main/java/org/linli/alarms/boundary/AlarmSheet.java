package org.linli.alarms.boundary;

import org.linli.alarms.entity.AlarmRow;
import org.linli.devices.boundary.DeviceModels;
import org.linli.exports.entity.Column;
import org.linli.exports.entity.Sheet;
import org.linli.exports.entity.Words;

/** Alarms as a file. */
public final class AlarmSheet {

  private AlarmSheet() {}

  public static Sheet<AlarmRow> of(DeviceModels models) {
    return Sheet.of(
        "alarms",
        Column.said("severity", (row, locale) -> Words.of(locale, row.severity())),
        Column.said("what", (row, locale) -> row.ruleName().in(locale)),
        Column.words("device", AlarmRow::deviceName),
        Column.said(
            "model",
            (row, locale) ->
                models.find(row.model()).map(model -> model.name().in(locale)).orElse(row.model())),
        Column.words("place", AlarmRow::placeName),
        Column.of("raised", AlarmRow::raisedAt),
        Column.of("last", AlarmRow::lastAt),
        Column.of("occurrences", AlarmRow::occurrences),
        Column.of("value", AlarmRow::value),
        Column.of("cleared", AlarmRow::clearedAt),
        Column.of("acknowledged", AlarmRow::acknowledgedAt),
        Column.words("acknowledged-by", AlarmRow::acknowledgedBy));
  }
}
