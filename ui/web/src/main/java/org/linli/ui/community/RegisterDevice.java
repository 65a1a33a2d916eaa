package org.linli.ui.community;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.boundary.Devices;
import org.linli.devices.entity.DeviceDraft;
import org.linli.devices.entity.DeviceModel;
import org.linli.places.entity.PlaceRow;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.PlaceField;
import org.linli.ui.parts.Speech;

/** Takes a device into the ledger, and shows its secret that one time. */
final class RegisterDevice {

  private static final int LONGEST_CODE = 60;
  private static final int LONGEST_NAME = 120;

  private final Speech speech;
  private final Devices devices;
  private final Runnable changed;
  private final ComboBox<DeviceModel> model;
  private final TextField code;
  private final TextField name;
  private final PlaceField place;

  RegisterDevice(
      Speech speech,
      Devices devices,
      DeviceModels models,
      List<PlaceRow> places,
      Runnable changed) {
    this.speech = speech;
    this.devices = devices;
    this.changed = changed;
    model = new ComboBox<>(speech.say("device.model"), models.all());
    model.setItemLabelGenerator(item -> item.name().in(speech.locale()));
    model.setRequiredIndicatorVisible(true);
    code = required("device.code", LONGEST_CODE);
    name = required("device.name", LONGEST_NAME);
    place = new PlaceField(speech.say("device.place"), places);
  }

  void open() {
    new Ask(speech, speech.say("device.register"))
        .with(new FormLayout(model, place, code, name))
        .answer(speech.say("device.register"), this::save)
        .open();
  }

  private boolean save() {
    model.setInvalid(model.isEmpty());
    code.setInvalid(code.getValue().isBlank());
    name.setInvalid(name.getValue().isBlank());
    return !model.isInvalid()
        && !code.isInvalid()
        && !name.isInvalid()
        && Deed.attempt(this::register);
  }

  private void register() {
    var issued =
        devices.register(
            new DeviceDraft(
                code.getValue().strip(),
                name.getValue().strip(),
                model.getValue().model(),
                place.place()));
    changed.run();
    Ask.once(
        speech,
        speech.say("device.registered"),
        speech.say("device.secret-once", issued.id()),
        speech.say("device.secret"),
        issued.secret());
  }

  private TextField required(String key, int longest) {
    var field = new TextField(speech.say(key));
    field.setMaxLength(longest);
    field.setRequiredIndicatorVisible(true);
    field.setErrorMessage(speech.say("form.required"));
    return field;
  }
}
