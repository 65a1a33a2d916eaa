package org.linli.feeds.boundary;

import java.util.Locale;
import org.linli.devices.boundary.DeviceModels;
import org.linli.exports.entity.Column;
import org.linli.exports.entity.Sheet;
import org.linli.exports.entity.Words;
import org.linli.feeds.entity.DoubtRow;

/** The values that were held back, as a file. */
public final class DoubtSheet {

  private DoubtSheet() {}

  public static Sheet<DoubtRow> of(DeviceModels models) {
    return Sheet.of(
        "doubts",
        Column.of("at", DoubtRow::at),
        Column.of("code", DoubtRow::code),
        Column.words("name", DoubtRow::name),
        Column.said("metric", (row, locale) -> metric(models, row, locale)),
        Column.of("value", DoubtRow::value),
        Column.said("reason", (row, locale) -> Words.of(locale, row.reason())),
        Column.of("low", DoubtRow::low),
        Column.of("high", DoubtRow::high),
        Column.of("since", DoubtRow::since),
        Column.said("state", (row, locale) -> Words.of(locale, row.state())),
        Column.of("corrected", DoubtRow::corrected),
        Column.words("by", DoubtRow::settledBy),
        Column.of("settled", DoubtRow::settledAt),
        Column.words("note", DoubtRow::note));
  }

  /** As the model calls it, with its unit; a model may have changed since, then its id. */
  public static String metric(DeviceModels models, DoubtRow row, Locale locale) {
    return models
        .find(row.model())
        .map(model -> model.metrics().get(row.metric()))
        .map(metric -> metric.name().in(locale) + unit(metric.unit()))
        .orElse(row.metric());
  }

  private static String unit(String unit) {
    return unit == null || "1".equals(unit) ? "" : " (" + unit + ")";
  }
}
