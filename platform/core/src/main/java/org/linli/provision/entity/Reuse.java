package org.linli.provision.entity;

import java.util.List;

/**
 * What is there already, to be looked at before something new is put up (000 §9.1).
 *
 * @param devices idle devices of the kind first, then what could carry one
 * @param forms the forms of message that the platform reads of this kind already
 */
public record Reuse(String model, List<IdleDevice> devices, List<String> forms) {

  public Reuse {
    devices = List.copyOf(devices);
    forms = List.copyOf(forms);
  }

  /** Whether a device of the very kind lies idle. */
  public boolean isThere() {
    return devices.stream().anyMatch(device -> !device.carries());
  }
}
