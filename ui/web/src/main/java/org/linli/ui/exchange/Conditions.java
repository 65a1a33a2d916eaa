package org.linli.ui.exchange;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.linli.exchange.boundary.OfferedAsset.Field;
import org.linli.ui.parts.Speech;

/** Which rows: field, comparison and value, one condition after the other; all of them hold. */
final class Conditions extends Div {

  /** As the exchange compares. */
  enum Comparison {
    EQ,
    NE,
    GT,
    GE,
    LT,
    LE,
    IN
  }

  private final Speech speech;
  private final Select<Field> field = new Select<>();
  private final Select<Comparison> comparison = new Select<>();
  private final ComboBox<String> value = new ComboBox<>();
  private final Div lines = new Div();
  private final List<String> conditions = new ArrayList<>();

  Conditions(Speech speech, String prefix) {
    this.speech = speech;
    addClassName("conditions");
    field.setLabel(speech.say("exchange.filters"));
    field.setId(prefix + "-filter-field");
    field.setItemLabelGenerator(one -> one == null ? "" : one.title().in(speech.locale()));
    field.addValueChangeListener(change -> value.setItems(codes(change.getValue())));
    comparison.setLabel(speech.say("exchange.filters.comparison"));
    comparison.setItems(Comparison.values());
    comparison.setValue(Comparison.EQ);
    comparison.setItemLabelGenerator(one -> speech.say("exchange.filters." + one.name()));
    value.setLabel(speech.say("exchange.filters.value"));
    value.setId(prefix + "-filter-value");
    value.setHelperText(speech.say("exchange.filters.hint"));
    value.setAllowCustomValue(true);
    value.addCustomValueSetListener(typed -> value.setValue(typed.getDetail()));
    var add =
        new Button(speech.say("exchange.filters.add"), VaadinIcon.PLUS.create(), click -> add());
    var row = new Div(field, comparison, value, add);
    row.addClassName("filters");
    lines.getElement().setAttribute("aria-live", "polite");
    add(row, lines);
  }

  private static List<String> codes(Field chosen) {
    return chosen == null ? List.of() : chosen.codes();
  }

  /** What was said of other data does not hold for these. */
  void offer(List<Field> fields) {
    conditions.clear();
    lines.removeAll();
    field.setItems(fields);
    value.clear();
  }

  /** One that was filled in and not added counts as well: nobody gets more than was meant. */
  List<String> conditions() {
    add();
    return List.copyOf(conditions);
  }

  private void add() {
    if (field.isEmpty() || value.isEmpty() || value.getValue().isBlank()) {
      return;
    }
    var told =
        field.getValue().name()
            + " "
            + comparison.getValue().name().toLowerCase(Locale.ROOT)
            + " "
            + value.getValue().strip();
    if (!conditions.contains(told)) {
      conditions.add(told);
      lines.add(line(told));
    }
    value.clear();
  }

  private Component line(String told) {
    var words =
        new Span(
            field.getValue().title().in(speech.locale())
                + " "
                + speech.say("exchange.filters." + comparison.getValue().name())
                + " "
                + value.getValue().strip());
    var line = new Div(words);
    var away = new Button(VaadinIcon.CLOSE_SMALL.create());
    away.setAriaLabel(speech.say("exchange.filters.remove", words.getText()));
    away.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    away.addClickListener(
        click -> {
          conditions.remove(told);
          lines.remove(line);
        });
    line.add(away);
    return line;
  }
}
