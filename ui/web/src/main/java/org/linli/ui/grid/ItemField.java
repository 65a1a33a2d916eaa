package org.linli.ui.grid;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import org.linli.ui.parts.Speech;
import org.linli.upkeep.entity.CheckAnswer;
import org.linli.upkeep.entity.CheckItem;
import org.linli.upkeep.entity.ItemResult;

/** One item of a plan, as large as a thumb. */
final class ItemField extends Div {

  private static final int LONGEST = 400;

  private final transient CheckItem item;
  private final RadioButtonGroup<ItemResult> state = new RadioButtonGroup<>();
  private final NumberField number = new NumberField();
  private final TextField text = new TextField();

  ItemField(Speech speech, CheckItem item, Runnable changed) {
    this.item = item;
    addClassName("check-item");
    var name = item.name().in(speech.locale());
    text.setMaxLength(LONGEST);
    text.setWidthFull();
    text.setErrorMessage(speech.say("form.required"));
    switch (item.type()) {
      case STATE -> {
        state.setLabel(name);
        state.setItems(ItemResult.values());
        state.setItemLabelGenerator(result -> speech.word("ItemResult", result));
        state.setErrorMessage(speech.say("form.required"));
        state.addValueChangeListener(
            change -> {
              text.setVisible(isFaulty());
              changed.run();
            });
        text.setLabel(speech.say("check.what"));
        text.setVisible(false);
        add(state, text);
      }
      case NUMBER -> {
        number.setLabel(speech.say("check.in", name, item.unit()));
        number.setErrorMessage(speech.say("form.required"));
        number.setWidthFull();
        add(number);
      }
      case TEXT -> {
        text.setLabel(name);
        add(text);
      }
    }
  }

  boolean isFaulty() {
    return state.getValue() == ItemResult.FAULT;
  }

  /** Whether it is answered; where not, it says so. */
  boolean isComplete() {
    var words = item.type() == CheckItem.Type.TEXT || isFaulty();
    state.setInvalid(item.type() == CheckItem.Type.STATE && state.getValue() == null);
    number.setInvalid(item.type() == CheckItem.Type.NUMBER && number.getValue() == null);
    text.setInvalid(words && text.getValue().isBlank());
    return !state.isInvalid() && !number.isInvalid() && !text.isInvalid();
  }

  CheckAnswer answer() {
    return new CheckAnswer(
        item.id(),
        state.getValue(),
        number.getValue(),
        item.type() == CheckItem.Type.TEXT || isFaulty() ? text.getValue() : null);
  }
}
