package org.linli.ui.documents;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import org.linli.documents.entity.DocumentField;
import org.linli.look.text.Say;

/** Rows of a table on a paper; a row nobody filled is none. */
final class RowsField extends Div {

  private static final long serialVersionUID = 1L;

  private final transient DocumentField field;
  private final transient List<List<PaperInput>> rows = new ArrayList<>();
  private final Div lines = new Div();

  RowsField(DocumentField field) {
    this.field = field;
    addClassName("rows-field");
    var label = new Span(field.name().in(Say.locale()));
    label.addClassName("label");
    var more = new Button(Say.text("papers.add-row"), VaadinIcon.PLUS.create(), click -> add());
    more.addClassName("add-row");
    add(label, lines, more);
    add();
  }

  void add() {
    var row = field.columns().stream().map(PaperInput::of).toList();
    rows.add(row);
    var line = new Div();
    line.addClassName("row-line");
    row.forEach(input -> line.add(input.part()));
    var drop =
        new Button(
            VaadinIcon.CLOSE_SMALL.create(),
            click -> {
              rows.remove(row);
              lines.remove(line);
            });
    drop.setAriaLabel(Say.text("papers.drop-row"));
    line.add(drop);
    lines.add(line);
  }

  List<List<PaperInput>> rows() {
    return rows;
  }

  List<List<String>> filled() {
    return rows.stream()
        .map(row -> row.stream().map(PaperInput::text).toList())
        .filter(row -> row.stream().anyMatch(cell -> !cell.isBlank()))
        .toList();
  }
}
