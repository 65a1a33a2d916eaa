package org.linli.exchange.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.linli.access.entity.Caller;
import org.linli.catalogue.entity.AssetField;
import org.linli.catalogue.entity.AssetSheet;
import org.linli.catalogue.entity.FieldKind;
import org.linli.exchange.entity.Layout;
import org.linli.exchange.entity.Shape;
import org.linli.exports.boundary.Marking;
import org.linli.exports.entity.Column;
import org.linli.exports.entity.Sheet;

/**
 * Writes rows down as a part of a file, with the watermark in each of them: seen in a column of its
 * own, so that programs need not clean their texts of it, and unseen in the first text for people,
 * so that it stays when somebody takes that column out.
 */
final class FileWriting {

  /** The column of the mark. */
  static final String MARK = "watermark";

  private static final Set<FieldKind> FOR_PEOPLE =
      EnumSet.of(FieldKind.PERSON_NAME, FieldKind.FREE_TEXT, FieldKind.LABEL, FieldKind.ADDRESS);

  private final FileOrder order;
  private final AssetSheet sheet;
  private final Optional<Layout> layout;
  private final Caller recipient;
  private final Instant at;

  FileWriting(
      FileOrder order, AssetSheet sheet, Optional<Layout> layout, Caller recipient, Instant at) {
    this.order = order;
    this.sheet = sheet;
    this.layout = layout;
    this.recipient = recipient;
    this.at = at;
  }

  byte[] write(Rows rows) {
    if (order.shape() == Shape.EXCEL) {
      return workbook(rows);
    }
    var marked = marked(rows);
    if (layout.isPresent()) {
      return RowWriter.write(layout.get(), order.asset(), marked);
    }
    return order.shape() == Shape.CSV
        ? RowWriter.write(org.linli.exchange.entity.Form.CSV, marked)
        : RowWriter.lines(marked);
  }

  private Rows marked(Rows rows) {
    var shown = Marking.shown(order.mark());
    var hidden = Marking.hidden(order.mark());
    var fields = new ArrayList<>(rows.fields());
    fields.add(MARK);
    var texts = rows.fields().stream().map(this::isForPeople).toList();
    var values = new ArrayList<List<Object>>(rows.values().size());
    for (var row : rows.values()) {
      var copy = new ArrayList<Object>(row.size() + 1);
      var unseen = true;
      for (int place = 0; place < row.size(); place++) {
        var value = row.get(place);
        if (unseen && texts.get(place) && value instanceof String text && !text.isEmpty()) {
          value = text + hidden;
          unseen = false;
        }
        copy.add(value);
      }
      copy.add(shown);
      values.add(copy);
    }
    return new Rows(fields, values, rows.more(), rows.position());
  }

  private byte[] workbook(Rows rows) {
    var columns = new ArrayList<Column<List<Object>>>();
    for (int place = 0; place < rows.fields().size(); place++) {
      columns.add(column(rows.fields().get(place), place));
    }
    columns.add(Column.words(MARK, row -> Marking.shown(order.mark())));
    return Marking.workbook(
        order.mark(), new Sheet<>("exchange-file", columns), rows.values(), recipient, at);
  }

  private Column<List<Object>> column(String name, int place) {
    var field = sheet.field(name);
    var column =
        isForPeople(name)
            ? Column.<List<Object>>words(name, row -> row.get(place))
            : Column.<List<Object>>of(name, row -> row.get(place));
    return field.isEmpty()
        ? column.titled(locale -> name)
        : column.titled(locale -> title(field.get(), locale));
  }

  private static String title(AssetField field, java.util.Locale locale) {
    return field.title().in(locale);
  }

  private boolean isForPeople(String name) {
    return sheet.field(name).filter(field -> FOR_PEOPLE.contains(field.kind())).isPresent();
  }
}
