package org.linli.ui.city;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.linli.city.entity.DivisionFigures;
import org.linli.look.part.StatusChip;
import org.linli.look.text.Say;

/** The divisions below, sortable by each figure, with bars; a press on a name goes down to it. */
final class DivisionTable extends NativeTable {

  private static final long serialVersionUID = 1L;

  /** A column of figures; the bar is its share of the greatest in the column. */
  private record Column(String key, String css, ToLongFunction<DivisionFigures> value) {}

  private static final List<Column> COLUMNS =
      List.of(
          new Column("city.table.alarms", "alarms", DivisionFigures::alarmsOpen),
          new Column("city.table.critical", "critical", DivisionFigures::alarmsCritical),
          new Column("city.table.cases", "cases", DivisionFigures::casesOpen),
          new Column("city.table.overdue", "overdue", DivisionFigures::casesOverdue),
          new Column("city.table.online", "online", DivisionFigures::devicesOnline));

  private final transient Consumer<DivisionFigures> goTo;
  private final NativeTableRow head = new NativeTableRow();
  private final NativeTableBody body = new NativeTableBody();
  private transient List<DivisionFigures> rows = List.of();
  private int sortedBy;
  private boolean ascending;

  DivisionTable(String label, Consumer<DivisionFigures> goTo) {
    this.goTo = goTo;
    addClassName("linli-divisions");
    getElement().setAttribute("aria-label", label);
    add(new NativeTableHeader(head), body);
  }

  void show(List<DivisionFigures> fresh) {
    rows = fresh;
    draw();
  }

  private void draw() {
    head.removeAll();
    head.add(new NativeTableHeaderCell(sorter(Say.text("city.table.name"), -1)));
    for (var i = 0; i < COLUMNS.size(); i++) {
      var cell = new NativeTableHeaderCell(sorter(Say.text(COLUMNS.get(i).key()), i));
      cell.addClassName(COLUMNS.get(i).css());
      head.add(cell);
    }
    marks();
    body.removeAll();
    rows.stream().sorted(order()).map(this::row).forEach(body::add);
  }

  private NativeTableRow row(DivisionFigures division) {
    var name = new Button(division.name(), click -> goTo.accept(division));
    name.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
    var first = new NativeTableCell(name);
    first.addClassName("name");
    if (division.mode() != null) {
      first.add(StatusChip.of(division.mode()));
    }
    var row = new NativeTableRow(first);
    for (var column : COLUMNS) {
      var cell = new NativeTableCell(figure(division, column));
      cell.addClassName(column.css());
      row.add(cell);
    }
    return row;
  }

  private Component figure(DivisionFigures division, Column column) {
    var value = column.value().applyAsLong(division);
    var text =
        column.css().equals("online")
            ? Say.number(value) + " / " + Say.number(division.devices())
            : Say.number(value);
    var most =
        column.css().equals("online")
            ? Math.max(1, division.devices())
            : Math.max(1, rows.stream().mapToLong(column.value()).max().orElse(1));
    var bar = new Div();
    bar.addClassName("bar");
    bar.getStyle().set("--share", String.valueOf(Math.round(100.0 * value / most)));
    var number = new Span(text);
    number.addClassName(value == 0 ? "zero" : "num");
    bar.setVisible(value > 0);
    var cell = new Div(number, bar);
    cell.addClassName("figure");
    return cell;
  }

  private Button sorter(String name, int column) {
    var button =
        new Button(
            name,
            click -> {
              ascending = sortedBy == column ? !ascending : column < 0;
              sortedBy = column;
              draw();
            });
    button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
    return button;
  }

  private void marks() {
    var cells = head.getChildren().toList();
    for (var i = 0; i < cells.size(); i++) {
      var sorted = i - 1 == sortedBy;
      cells
          .get(i)
          .getElement()
          .setAttribute("aria-sort", sorted ? ascending ? "ascending" : "descending" : "none");
    }
  }

  private Comparator<DivisionFigures> order() {
    Comparator<DivisionFigures> by =
        sortedBy < 0
            ? Comparator.comparing(DivisionFigures::code)
            : Comparator.comparingLong(COLUMNS.get(sortedBy).value());
    return (ascending ? by : by.reversed()).thenComparing(DivisionFigures::code);
  }
}
