package org.linli.devices.boundary;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.linli.devices.control.DeviceWorkbook;
import org.linli.devices.entity.NewDevice;

/** The secrets that an import gave out, as a file that is fetched once and kept nowhere. */
public final class DeviceSecrets {

  private final AtomicReference<List<NewDevice>> made;

  public DeviceSecrets(List<NewDevice> made) {
    this.made = new AtomicReference<>(List.copyOf(made));
  }

  /** The file; null when somebody has it already. */
  public byte[] fetch(Locale locale) {
    var handed = made.getAndSet(null);
    return handed == null ? null : DeviceWorkbook.secrets(handed, locale);
  }
}
