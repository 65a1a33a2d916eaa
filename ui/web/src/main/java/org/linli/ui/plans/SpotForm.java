package org.linli.ui.plans;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.NumberField;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.devices.entity.DeviceRow;
import org.linli.look.part.Hint;
import org.linli.plans.entity.Spot;
import org.linli.plans.entity.SpotRow;
import org.linli.ui.parts.Speech;

/**
 * Chooses a device and says where it stands on a plan: by a click on the plan, or in per cent from
 * the upper left corner for who has no mouse.
 */
final class SpotForm extends Div {

  private static final long serialVersionUID = 1L;

  private static final double WHOLE = 100;

  /** Puts a device somewhere; returns whether it was taken. */
  interface Put {
    boolean at(UUID device, Spot spot);
  }

  private final ComboBox<DeviceRow> device = new ComboBox<>();
  private final NumberField x = new NumberField();
  private final NumberField y = new NumberField();
  private final transient Put put;

  SpotForm(Speech speech, Put put) {
    this.put = put;
    device.setLabel(speech.say("plan.device"));
    device.setHelperText(speech.say("plan.device-hint"));
    device.setItemLabelGenerator(row -> row.name() + " · " + row.code());
    device.setClearButtonVisible(true);
    device.setWidthFull();
    share(x, speech.say("plan.x"));
    share(y, speech.say("plan.y"));
    var button = new Button(speech.say("plan.put"), click -> byForm());
    button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    var line = new Div(x, y, button);
    line.addClassName("filters");
    add(device, line, new Hint(speech.say("plan.keys")));
    addClassName("spot-form");
  }

  private static void share(NumberField field, String label) {
    field.setLabel(label);
    field.setMin(0);
    field.setMax(WHOLE);
    field.setStep(0.5);
    field.setWidth("7rem");
  }

  /** Those that stand on the plan already are moved there. */
  void offer(List<DeviceRow> devices, List<SpotRow> spots) {
    Set<UUID> placed =
        spots.stream().map(spot -> spot.device().value()).collect(Collectors.toSet());
    var chosen = device.getValue();
    var open = devices.stream().filter(row -> !placed.contains(row.id().value())).toList();
    device.setItems(open);
    device.setValue(open.contains(chosen) ? chosen : null);
  }

  /** The ground was clicked there. */
  void clicked(double left, double top) {
    x.setValue(percent(left));
    y.setValue(percent(top));
    if (device.getValue() != null) {
      byForm();
    }
  }

  void byForm() {
    device.setInvalid(device.getValue() == null);
    x.setInvalid(outside(x));
    y.setInvalid(outside(y));
    if (!device.isInvalid()
        && !x.isInvalid()
        && !y.isInvalid()
        && put.at(
            device.getValue().id().value(), new Spot(x.getValue() / WHOLE, y.getValue() / WHOLE))) {
      device.clear();
    }
  }

  private static boolean outside(NumberField field) {
    return field.getValue() == null || field.getValue() < 0 || field.getValue() > WHOLE;
  }

  private static double percent(double share) {
    return Math.round(share * 1_000) / 10.0;
  }
}
