package org.linli.devices.boundary;

import org.linli.devices.entity.Measured;
import org.linli.exports.entity.Column;
import org.linli.exports.entity.Sheet;

/**
 * What a device measured as a file; where a point stands for an hour or more, with its lowest and
 * highest.
 */
public final class MeasuredSheet {

  private static final Sheet<Measured> SHEET =
      Sheet.of(
          "readings",
          Column.of("at", line -> line.point().at()),
          Column.said("metric", (line, locale) -> line.metric().name().in(locale)),
          Column.of("value", line -> line.point().value()),
          Column.of("unit", line -> line.metric().unit()),
          Column.of("low", line -> line.point().low()),
          Column.of("high", line -> line.point().high()));

  private MeasuredSheet() {}

  public static Sheet<Measured> of() {
    return SHEET;
  }
}
