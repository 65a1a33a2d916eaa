package org.linli.ui.processes;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.linli.ui.parts.Speech;

/** A time limit as people say it: so many working days, working hours, days or hours. */
final class LimitField extends Div {

  private static final Pattern WORKING = Pattern.compile("(\\d{1,4})w([dh])");
  private static final Pattern PLAIN = Pattern.compile("P(?:(\\d{1,4})D|T(\\d{1,4})H)");
  private static final List<String> UNITS = List.of("wd", "wh", "D", "H");
  private static final int MOST = 1000;

  private final IntegerField count;
  private final Select<String> unit = new Select<>();
  private final Consumer<String> changed;

  /**
   * @param limit as files write it; empty for none
   */
  LimitField(Speech speech, String label, String limit, Consumer<String> changed) {
    this.changed = changed;
    addClassName("limit");
    count = new IntegerField(speech.say(label));
    count.setMin(1);
    count.setMax(MOST);
    count.setStepButtonsVisible(true);
    count.setClearButtonVisible(true);
    unit.setLabel(speech.say("designer.unit"));
    unit.setItems(UNITS);
    unit.setItemLabelGenerator(one -> speech.word("LimitUnit", one));
    unit.setValue(UNITS.getFirst());
    read(limit);
    count.addValueChangeListener(change -> tell());
    unit.addValueChangeListener(change -> tell());
    add(count, unit);
  }

  private void read(String limit) {
    var working = WORKING.matcher(limit);
    var plain = PLAIN.matcher(limit);
    if (working.matches()) {
      count.setValue(Integer.valueOf(working.group(1)));
      unit.setValue("w" + working.group(2));
    } else if (plain.matches()) {
      var days = plain.group(1) != null;
      count.setValue(Integer.valueOf(days ? plain.group(1) : plain.group(2)));
      unit.setValue(days ? "D" : "H");
    }
  }

  private void tell() {
    var many = count.getValue();
    changed.accept(many == null || many < 1 ? "" : written(many, unit.getValue()));
  }

  static String written(int many, String unit) {
    return switch (unit) {
      case "D" -> "P" + many + "D";
      case "H" -> "PT" + many + "H";
      default -> many + unit;
    };
  }
}
