package org.linli.exchange.control;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.linli.catalogue.entity.AssetField;
import org.linli.catalogue.entity.FieldType;
import org.linli.exchange.entity.Form;
import org.linli.exchange.entity.Layout;
import org.linli.exchange.entity.LayoutColumn;
import org.linli.packs.PackFault;

/** Whether a format says nothing that cannot be kept: found at the start, not at a delivery. */
final class LayoutCheck {

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{1,39}");
  private static final Pattern XML_NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.-]{0,63}");
  private static final Set<String> SEPARATORS = Set.of(",", ";", "|", "\t");
  private static final Set<FieldType> NUMBERS = Set.of(FieldType.WHOLE, FieldType.DECIMAL);

  private final String file;
  private final Layout layout;
  private final Readers readers;

  LayoutCheck(String file, Layout layout, Readers readers) {
    this.file = file;
    this.layout = layout;
    this.readers = readers;
  }

  /**
   * @throws PackFault with the first thing that is wrong
   */
  void run() {
    need(ID.matcher(layout.id()).matches() && file.equals(layout.id() + ".yaml"), "id");
    need(named(layout.rows()) && named(layout.row()), "rows and row are no names");
    need(SEPARATORS.contains(layout.separator()), "separator " + layout.separator());
    need((layout.yes() == null) == (layout.no() == null), "yes and no stand together");
    if (layout.time() != null) {
      pattern(layout.time().pattern(), layout.time().zone());
    }
    need(!layout.assets().isEmpty(), "no assets");
    layout.assets().forEach(this::asset);
  }

  private void asset(String id, List<LayoutColumn> columns) {
    var reader = readers.find(id).orElseThrow(() -> fault("asset " + id + " is not exchanged"));
    need(columns != null && !columns.isEmpty(), id + " has no columns");
    var names = new HashSet<String>();
    for (var column : columns) {
      var where = id + "/" + column.name() + ": ";
      need(names.add(column.name()), where + "twice");
      need(
          layout.form() == Form.CSV ? !column.name().isBlank() : named(column.name()),
          where + "no name");
      need((column.field() == null) != (column.constant() == null), where + "field or constant");
      if (column.field() == null) {
        need(
            column.codes().isEmpty() && column.time() == null && column.measure() == null,
            where + "a constant is written as it is");
      } else {
        field(
            where,
            column,
            reader
                .offered(column.field())
                .orElseThrow(() -> fault(where + "no field " + column.field())));
      }
    }
  }

  private void field(String where, LayoutColumn column, AssetField field) {
    if (!column.codes().isEmpty()) {
      need(
          field.codes().isEmpty() || column.codes().keySet().containsAll(field.codes()),
          where + "codes are missing");
      need(
          field.codes().isEmpty() || field.codes().containsAll(column.codes().keySet()),
          where + "codes that there are not");
    }
    if (column.time() != null) {
      need(field.type() == FieldType.INSTANT, where + "is no time");
      pattern(column.time(), layout.time() == null ? "UTC" : layout.time().zone());
    }
    if (column.measure() != null) {
      need(NUMBERS.contains(field.type()), where + "is no number");
      need(column.measure().from().equals(field.unit()), where + "is measured in " + field.unit());
      need(
          column.measure().digits() == null
              || column.measure().digits() >= 0 && column.measure().digits() <= 9,
          where + "digits");
    }
  }

  private void pattern(String pattern, String zone) {
    try {
      DateTimeFormatter.ofPattern(pattern).withZone(ZoneId.of(zone)).format(Instant.EPOCH);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw fault("time " + pattern + " " + zone + ": " + e.getMessage());
    }
  }

  private boolean named(String name) {
    return XML_NAME.matcher(name).matches() && !name.toLowerCase().startsWith("xml");
  }

  private void need(boolean right, String what) {
    if (!right) {
      throw fault(what);
    }
  }

  private PackFault fault(String what) {
    return new PackFault(file, 0, what);
  }
}
