package org.linli.plans.boundary;

import org.linli.devices.boundary.DeviceModels;
import org.linli.exports.entity.Column;
import org.linli.exports.entity.Sheet;
import org.linli.plans.entity.SpotRow;

/** The devices on a floor plan as a file, their spots in per cent from the upper left corner. */
public final class PlanSheet {

  private static final double WHOLE = 100;
  private static final double TENTHS = 10;

  private PlanSheet() {}

  public static Sheet<SpotRow> of(DeviceModels models) {
    return Sheet.of(
        "plan-devices",
        Column.words("plan", SpotRow::planName),
        Column.of("code", SpotRow::code),
        Column.words("name", SpotRow::name),
        Column.said(
            "model",
            (row, locale) ->
                models.find(row.model()).map(model -> model.name().in(locale)).orElse(row.model())),
        Column.of("x", row -> percent(row.x())),
        Column.of("y", row -> percent(row.y())),
        Column.words("by", SpotRow::by),
        Column.of("at", SpotRow::at));
  }

  private static double percent(double share) {
    return Math.round(share * WHOLE * TENTHS) / TENTHS;
  }
}
