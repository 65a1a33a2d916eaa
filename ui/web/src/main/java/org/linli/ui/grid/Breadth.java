package org.linli.ui.grid;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import org.linli.ui.parts.Speech;

/**
 * How far I look: my grids, or the whole community. Who may not look further has nothing to choose.
 */
final class Breadth extends Div {

  private static final String MINE = "MINE";
  private static final String WHOLE = "WHOLE";

  private final RadioButtonGroup<String> choice = new RadioButtonGroup<>();

  Breadth(Speech speech, boolean mayWiden, Runnable changed) {
    addClassName("breadth");
    choice.setLabel(speech.say("grid.breadth"));
    choice.setItems(List.of(MINE, WHOLE));
    choice.setItemLabelGenerator(item -> speech.word("Breadth", item));
    choice.setValue(MINE);
    choice.addValueChangeListener(change -> changed.run());
    add(choice);
    setVisible(mayWiden);
  }

  boolean isWhole() {
    return WHOLE.equals(choice.getValue());
  }
}
