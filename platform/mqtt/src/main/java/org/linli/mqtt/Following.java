package org.linli.mqtt;

import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttProperties.UserProperty;
import org.linli.traces.entity.TraceParent;

/**
 * The trace that a message goes on with: MQTT 5 has properties of the user's own, of which {@code
 * traceparent} is one. A message without it belongs to none; a number for each of a city's messages
 * would cost more than it tells.
 */
final class Following {

  private Following() {}

  /**
   * @param properties of a message; null where the line speaks MQTT 3.1.1
   * @return as it travelled; null for none
   */
  static String of(MqttProperties properties) {
    if (properties == null || properties.isEmpty()) {
      return null;
    }
    for (var property : properties.getProperties(MqttProperties.USER_PROPERTY)) {
      if (property instanceof UserProperty said && TraceParent.NAME.equals(said.value().key)) {
        return said.value().value;
      }
    }
    return null;
  }
}
