package org.linli.ui.contracts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.linli.ui.parts.Speech;

/** Several of the same: each a row of fields, with one more or one less. */
final class RowsField<R extends RowsField.Row> extends Div {

  private final Div rows = new Div();
  private final List<R> all = new ArrayList<>();
  private final transient Speech speech;

  /** The fields of one. */
  interface Row {
    Component[] fields();
  }

  RowsField(Speech speech, String more, Supplier<R> fresh) {
    this.speech = speech;
    addClassName("rows-field");
    var add = new Button(speech.say(more), VaadinIcon.PLUS.create(), click -> add(fresh.get()));
    add.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
    add(rows, add);
  }

  List<R> all() {
    return List.copyOf(all);
  }

  void add(R row) {
    all.add(row);
    var line = new Div(row.fields());
    line.addClassName("row-line");
    var less = new Button(VaadinIcon.CLOSE_SMALL.create());
    less.setAriaLabel(speech.say("contracts.remove"));
    less.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
    less.addClickListener(
        click -> {
          all.remove(row);
          rows.remove(line);
        });
    line.add(less);
    rows.add(line);
  }
}
