package org.linli.exchange.control;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.linli.catalogue.entity.AssetField;
import org.linli.catalogue.entity.FieldType;
import org.linli.exchange.entity.Form;
import org.linli.exchange.entity.Layout;
import org.linli.exchange.entity.LayoutColumn;
import org.linli.exchange.entity.LayoutNumbers;
import org.linli.packs.PackFault;

/** Whether a format says nothing that cannot be kept: found at the start, not at a delivery. */
final class LayoutCheck {

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{1,39}");
  private static final Pattern XML_NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.-]{0,63}");
  private static final Set<String> SEPARATORS = Set.of(",", ";", "|", "\t");
  private static final Set<String> ENCODINGS = Set.of("UTF-8", "GB18030");
  private static final Set<String> SIGNS = Set.of(".", ",");
  private static final Set<String> GROUPS = Set.of(".", ",", " ", "'");

  /** What a row says beside its fields, on its way in. */
  static final Set<String> MARKS = Set.of(SentRows.CHANGE, SentRows.AT);

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
    need(layout.version() > 0, "version " + layout.version());
    need(
        ENCODINGS.contains(layout.encoding())
            && (layout.form() != Form.JSON || layout.encoding().equals("UTF-8")),
        "encoding " + layout.encoding());
    if (layout.numbers() != null) {
      numbers(layout.numbers());
    }
    need(!layout.assets().isEmpty() || !layout.incoming().isEmpty(), "no assets");
    layout.assets().forEach(this::asset);
    incoming();
  }

  static boolean isTime(FieldType type) {
    return type == FieldType.INSTANT || type == FieldType.DATE;
  }

  static boolean isNumber(FieldType type) {
    return NUMBERS.contains(type);
  }

  private void numbers(LayoutNumbers numbers) {
    need(layout.form() != Form.JSON, "numbers of JSON are its own");
    need(
        SIGNS.contains(numbers.decimal())
            && (numbers.grouping() == null
                || GROUPS.contains(numbers.grouping())
                    && !numbers.grouping().equals(numbers.decimal())),
        "numbers " + numbers.decimal() + " " + numbers.grouping());
  }

  /** What an asset's fields are is known when somebody agrees to bring it. */
  private void incoming() {
    var names = new HashSet<String>();
    var fields = new HashSet<String>();
    for (var column : layout.incoming()) {
      var where = "incoming/" + column.name() + ": ";
      name(where, column, names);
      if (column.field() == null) {
        continue;
      }
      need(fields.add(column.field()), where + "a field twice");
      var words = column.codes().values();
      need(words.size() == Set.copyOf(words).size(), where + "one word for two codes");
      need(
          !column.field().equals(SentRows.CHANGE)
              || column.codes().isEmpty()
              || SentRows.CHANGES.containsAll(column.codes().keySet()),
          where + "changes are " + SentRows.CHANGES);
      if (column.time() != null) {
        pattern(column.time(), zone());
      }
      need(
          column.measure() == null || column.measure().factor() != 0,
          where + "nothing is measured by nought");
    }
  }

  private String zone() {
    return layout.time() == null ? "UTC" : layout.time().zone();
  }

  private void name(String where, LayoutColumn column, Set<String> names) {
    need(names.add(column.name()), where + "twice");
    need(
        layout.form() == Form.CSV ? !column.name().isBlank() : named(column.name()),
        where + "no name");
    need((column.field() == null) != (column.constant() == null), where + "field or constant");
    need(
        column.field() != null
            || column.codes().isEmpty() && column.time() == null && column.measure() == null,
        where + "a constant is written as it is");
  }

  private void asset(String id, List<LayoutColumn> columns) {
    var reader = readers.find(id).orElseThrow(() -> fault("asset " + id + " is not exchanged"));
    need(columns != null && !columns.isEmpty(), id + " has no columns");
    var names = new HashSet<String>();
    for (var column : columns) {
      var where = id + "/" + column.name() + ": ";
      name(where, column, names);
      if (column.field() != null) {
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
      need(isTime(field.type()), where + "is no time");
      pattern(column.time(), zone());
    }
    if (column.measure() != null) {
      need(isNumber(field.type()), where + "is no number");
      need(column.measure().from().equals(field.unit()), where + "is measured in " + field.unit());
      need(
          column.measure().digits() == null
              || column.measure().digits() >= 0 && column.measure().digits() <= 9,
          where + "digits");
    }
  }

  private void pattern(String pattern, String zone) {
    try {
      PartnerTime.pattern(pattern).withZone(ZoneId.of(zone)).format(Instant.EPOCH);
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
