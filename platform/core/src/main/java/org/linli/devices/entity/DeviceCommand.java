package org.linli.devices.entity;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.linli.packs.Text;

/**
 * Something that a device can be told to do.
 *
 * @param parameters by id, in the order of the pack; may be left out there
 */
public record DeviceCommand(Text name, Map<String, CommandParameter> parameters) {

  public DeviceCommand {
    if (name == null) {
      throw new IllegalArgumentException("name is missing");
    }
    parameters =
        parameters == null
            ? Map.of()
            : Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }
}
