package org.linli.exchange.control;

import java.util.Collection;
import org.linli.access.boundary.Invalid;
import org.linli.catalogue.entity.AssetField;
import org.linli.catalogue.entity.AssetSheet;
import org.linli.exchange.boundary.FieldNotOffered;
import org.linli.exchange.entity.Layout;
import org.linli.exchange.entity.LayoutColumn;

/** Whether an asset can be brought in a format: found when it is agreed on, not at a delivery. */
public final class LayoutFit {

  private LayoutFit() {}

  /**
   * @param needed fields that no row may lack
   * @throws FieldNotOffered for a field that the asset does not have
   * @throws Invalid for what does not fit
   */
  public static void check(Layout layout, AssetSheet sheet, Collection<String> needed) {
    var columns =
        layout.incoming().stream()
            .filter(column -> column.field() != null && !LayoutCheck.MARKS.contains(column.field()))
            .toList();
    for (var column : columns) {
      var field =
          sheet.field(column.field()).orElseThrow(() -> new FieldNotOffered(column.field()));
      if (!fits(column, field)) {
        throw new Invalid(field.name(), "format-does-not-fit");
      }
    }
    for (var name : needed) {
      if (columns.stream().noneMatch(column -> column.field().equals(name))) {
        throw new Invalid(name, "format-lacks");
      }
    }
  }

  private static boolean fits(LayoutColumn column, AssetField field) {
    var measure = column.measure();
    return (column.codes().isEmpty()
            || field.codes().isEmpty()
            || field.codes().containsAll(column.codes().keySet()))
        && (column.time() == null || LayoutCheck.isTime(field.type()))
        && (measure == null
            || LayoutCheck.isNumber(field.type()) && measure.from().equals(field.unit()));
  }
}
