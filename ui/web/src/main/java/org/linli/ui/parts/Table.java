package org.linli.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.linli.look.part.EmptyState;

/** A small table; on a narrow screen its rows become cards that name each cell. */
public final class Table extends Div {

  private final String[] heads;
  private final NativeTableBody body = new NativeTableBody();

  public Table(String... heads) {
    this.heads = heads.clone();
    addClassName("paper-table");
    var head = new NativeTableRow();
    for (var name : heads) {
      head.add(new NativeTableHeaderCell(name));
    }
    add(new NativeTable(new NativeTableHeader(head), body));
  }

  /**
   * @param cells parts and texts, one for each head
   */
  public Table row(Object... cells) {
    var row = new NativeTableRow();
    for (int column = 0; column < cells.length; column++) {
      var cell =
          new NativeTableCell(
              cells[column] instanceof Component part
                  ? part
                  : new Span(String.valueOf(cells[column])));
      cell.getElement().setAttribute("data-head", heads[column]);
      row.add(cell);
    }
    body.add(row);
    return this;
  }

  /** Where nothing else on a long screen takes the keyboard, to scroll by it. */
  public Table reachable() {
    getElement().setAttribute("tabindex", "0");
    return this;
  }

  /** Says so instead where no row came. */
  public Component orSay(String nothing) {
    return body.getComponentCount() == 0 ? new EmptyState(VaadinIcon.ARCHIVE, nothing) : this;
  }
}
