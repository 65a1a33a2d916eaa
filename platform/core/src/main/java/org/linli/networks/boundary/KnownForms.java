package org.linli.networks.boundary;

import java.util.List;
import org.linli.devices.boundary.DeviceModels;
import org.linli.networks.control.Forms;
import org.linli.networks.entity.MessageForm;

/** The makers' forms that the platform reads already, for a room that plans devices. */
public final class KnownForms {

  private final Forms forms;

  public KnownForms(DeviceModels models) {
    forms = Forms.delivered(models);
  }

  /** Their ids, for one kind of device. */
  public List<String> of(String model) {
    return forms.all().stream()
        .filter(form -> form.model().equals(model))
        .map(MessageForm::id)
        .toList();
  }
}
