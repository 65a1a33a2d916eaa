package org.linli.ui.requests;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.linli.rights.boundary.RequestWords;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.GrantTerms;
import org.linli.ui.parts.Speech;

/** Fields and volume: of an application, or of what is granted of it. */
final class TermsForm extends Div {

  private final CheckboxGroup<String> fields = new CheckboxGroup<>();
  private final IntegerField perDay;
  private final IntegerField total;
  private final List<String> order;

  /**
   * @param offered in the catalogue's order
   * @param questioned those of them that the purpose does not need by itself
   */
  TermsForm(Speech speech, Asset asset, List<String> offered, Collection<String> questioned) {
    addClassName("terms-form");
    order = List.copyOf(offered);
    var beyond = Set.copyOf(questioned);
    fields.setLabel(speech.say("request.fields"));
    fields.setItems(offered);
    fields.setItemLabelGenerator(
        field -> {
          var name = RequestWords.field(asset, field, speech.locale());
          return beyond.contains(field) ? speech.say("request.field-questioned", name) : name;
        });
    fields.addClassName("field-choice");
    perDay = number(speech.say("request.rows-per-day"));
    total = number(speech.say("request.rows-total"));
    total.setHelperText(speech.say("request.rows-total-none"));
    var volume = new Div(perDay, total);
    volume.addClassName("volume");
    add(fields, volume);
  }

  void set(Collection<String> chosen, long rowsPerDay, Long rowsTotal) {
    fields.setValue(new LinkedHashSet<>(chosen));
    perDay.setValue((int) rowsPerDay);
    total.setValue(rowsTotal == null ? null : rowsTotal.intValue());
  }

  void onFields(Runnable deed) {
    fields.addValueChangeListener(change -> deed.run());
  }

  boolean isComplete(Speech speech) {
    fields.setInvalid(fields.getValue().isEmpty());
    fields.setErrorMessage(speech.say("form.required"));
    perDay.setInvalid(perDay.getValue() == null);
    perDay.setErrorMessage(speech.say("form.required"));
    return !fields.isInvalid() && !perDay.isInvalid();
  }

  List<String> chosen() {
    return order.stream().filter(fields.getValue()::contains).toList();
  }

  GrantTerms terms() {
    var all = total.getValue();
    return new GrantTerms(
        chosen(), perDay.getValue(), all == null ? null : Long.valueOf(all.longValue()));
  }

  private static IntegerField number(String label) {
    var field = new IntegerField(label);
    field.setMin(1);
    field.setStepButtonsVisible(false);
    return field;
  }
}
