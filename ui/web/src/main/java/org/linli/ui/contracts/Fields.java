package org.linli.ui.contracts;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import org.linli.look.part.Calendar;
import org.linli.look.text.Say;
import org.linli.ui.parts.Speech;

/** The fields of the wizard, each with its label from the bundles. */
record Fields(Speech speech) {

  TextField text(String key, String value) {
    var field = new TextField(speech.say(key));
    field.setValue(value == null ? "" : value);
    return field;
  }

  BigDecimalField number(String key, BigDecimal value) {
    var field = new BigDecimalField(speech.say(key));
    field.setLocale(speech.locale());
    field.setValue(value);
    return field;
  }

  <T> Select<T> one(String key, Collection<T> items, Function<T, String> label, T value) {
    var field = new Select<T>();
    field.setLabel(speech.say(key));
    field.setItems(items);
    field.setItemLabelGenerator(item -> item == null ? "" : label.apply(item));
    if (value != null) {
      field.setValue(value);
    }
    return field;
  }

  <T> MultiSelectComboBox<T> some(
      String key, Collection<T> items, Function<T, String> label, Set<T> value) {
    var field = new MultiSelectComboBox<T>(speech.say(key));
    field.setItems(items);
    field.setItemLabelGenerator(label::apply);
    field.setValue(value);
    return field;
  }

  DateTimePicker moment(String key, Instant value) {
    var field = Calendar.moment(speech.say(key));
    if (value != null) {
      field.setValue(LocalDateTime.ofInstant(value, Say.zone()));
    }
    return field;
  }

  static Instant at(DateTimePicker field) {
    return field.getValue() == null ? null : field.getValue().atZone(Say.zone()).toInstant();
  }
}
