package org.linli.ui.ledger;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import java.util.stream.Collectors;
import org.linli.identity.boundary.ComposableFunction;
import org.linli.identity.boundary.RoleRow;
import org.linli.identity.entity.DataLimit;
import org.linli.look.text.Say;

/** Roles side by side: each function a row, each role a column, and below what data they reach. */
final class RoleMatrix extends Div {

  private static final long serialVersionUID = 1L;

  RoleMatrix(List<RoleRow> roles, List<ComposableFunction> functions) {
    addClassNames("scroll", "role-matrix");
    getElement().setAttribute("tabindex", "0");
    getElement().setAttribute("role", "group");
    getElement().setAttribute("aria-label", Say.text("roles.matrix"));
    var head = new NativeTableRow(new NativeTableHeaderCell(Say.text("roles.function")));
    roles.forEach(role -> head.add(new NativeTableHeaderCell(Say.text(role.name()))));
    var body = new NativeTableBody();
    functions.stream()
        .filter(
            each ->
                roles.stream()
                    .anyMatch(role -> role.permissions().contains(each.function().word())))
        .forEach(each -> body.add(row(each, roles)));
    var reach = new NativeTableRow(new NativeTableCell(Say.text("roles.data")));
    roles.forEach(role -> reach.add(new NativeTableCell(reach(role.data()))));
    body.add(reach);
    var table = new NativeTable(new NativeTableHeader(head), body);
    table.addClassName("linli-matrix");
    add(table);
  }

  private static NativeTableRow row(ComposableFunction each, List<RoleRow> roles) {
    var word = each.function().word();
    var row = new NativeTableRow(new NativeTableCell(Say.text(each.function().name())));
    for (var role : roles) {
      row.add(new NativeTableCell(held(role, word)));
    }
    return row;
  }

  private static String held(RoleRow role, String word) {
    if (!role.permissions().contains(word)) {
      return Say.none();
    }
    return Say.text(role.tokenPermissions().contains(word) ? "roles.both" : "roles.in-person");
  }

  /** The data permission in words. */
  static String reach(DataLimit data) {
    if (data.equals(DataLimit.NONE)) {
      return Say.text("roles.data.any");
    }
    var assets =
        data.assets().stream()
            .map(asset -> Say.wordOr("Asset.", asset.id()))
            .sorted()
            .collect(Collectors.joining(", "));
    var purposes =
        data.purposes().stream().map(Say::word).sorted().collect(Collectors.joining(", "));
    return Say.text(
        "roles.data.of",
        data.level() == null ? Say.text("roles.any") : Say.word(data.level()),
        assets.isEmpty() ? Say.text("roles.any") : assets,
        purposes.isEmpty() ? Say.text("roles.any") : purposes,
        Say.text(data.ownGrids() ? "roles.grids.own" : "roles.grids.all"));
  }
}
