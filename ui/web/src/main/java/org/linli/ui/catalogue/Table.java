package org.linli.ui.catalogue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;

/** A plain table that is read, and scrolls by itself where the screen is narrow. */
final class Table extends Div {

  private static final long serialVersionUID = 1L;

  private final NativeTableBody body = new NativeTableBody();

  Table(String label, String... heads) {
    var head = new NativeTableRow();
    for (var name : heads) {
      head.add(new NativeTableHeaderCell(name));
    }
    var table = new NativeTable(new NativeTableHeader(head), body);
    table.addClassName("linli-matrix");
    addClassName("scroll");
    add(table);
    getElement().setAttribute("tabindex", "0");
    getElement().setAttribute("role", "region");
    getElement().setAttribute("aria-label", label);
  }

  /**
   * @param cells texts and parts
   */
  Table row(Object... cells) {
    var row = new NativeTableRow();
    for (var cell : cells) {
      row.add(
          new NativeTableCell(
              cell instanceof Component part ? part : new Text(String.valueOf(cell))));
    }
    body.add(row);
    return this;
  }
}
