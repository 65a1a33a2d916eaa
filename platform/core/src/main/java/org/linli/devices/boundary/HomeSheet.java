package org.linli.devices.boundary;

import java.util.stream.Collectors;
import org.linli.devices.entity.HomeValues;
import org.linli.exports.entity.Column;
import org.linli.exports.entity.Sheet;

/** What homes measure as a file. */
public final class HomeSheet {

  public static final Sheet<HomeValues> SHEET =
      Sheet.of(
          "homes",
          Column.of("device", row -> row.device() == null ? null : row.device().toString()),
          Column.of("model", HomeValues::model),
          Column.words(
              "values",
              row ->
                  row.latest().stream()
                      .map(value -> value.metric() + " = " + value.value())
                      .collect(Collectors.joining("; "))),
          Column.of(
              "at",
              row ->
                  row.latest().stream()
                      .map(org.linli.devices.entity.LatestValue::at)
                      .max(java.util.Comparator.naturalOrder())
                      .orElse(null)));

  private HomeSheet() {}
}
