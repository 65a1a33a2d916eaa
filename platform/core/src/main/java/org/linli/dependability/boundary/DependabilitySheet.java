package org.linli.dependability.boundary;

import java.util.Locale;
import java.util.function.Supplier;
import org.linli.dependability.entity.DependabilityRow;
import org.linli.dependability.entity.Grouping;
import org.linli.devices.boundary.DeviceModels;
import org.linli.exports.entity.Column;
import org.linli.exports.entity.Sheet;
import org.linli.messages.Messages;

/** Dependability as a file. */
public final class DependabilitySheet {

  private DependabilitySheet() {}

  /**
   * @param by by what the rows are grouped at the moment of asking
   */
  public static Sheet<DependabilityRow> of(DeviceModels models, Supplier<Grouping> by) {
    return Sheet.of(
        "dependability",
        Column.said("group", (row, locale) -> name(models, by.get(), row, locale)),
        Column.of("key", DependabilityRow::key),
        Column.of("heard", DependabilityRow::heardShare),
        Column.of("days", DependabilityRow::deviceDays),
        Column.of("faults", DependabilityRow::faults),
        Column.of("rate", DependabilityRow::faultsPerHundred),
        Column.of("repairs", DependabilityRow::repairs),
        Column.of("hours", DependabilityRow::repairHours));
  }

  /** What the group is called: a kind by its model's name, an unknown supplier as such. */
  public static String name(DeviceModels models, Grouping by, DependabilityRow row, Locale locale) {
    return switch (by) {
      case MODEL -> models.find(row.key()).map(model -> model.name().in(locale)).orElse(row.key());
      case SUPPLIER ->
          row.key().isEmpty() ? Messages.text(locale, "dependability.no-supplier") : row.name();
      case COMMUNITY, MONTH -> row.name();
    };
  }
}
