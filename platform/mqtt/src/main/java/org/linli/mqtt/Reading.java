package org.linli.mqtt;

import io.netty.channel.Channel;
import io.vertx.core.internal.net.NetSocketInternal;
import io.vertx.mqtt.MqttEndpoint;
import java.lang.reflect.Field;

/**
 * Whether a line is read: the endpoint itself has no word for it, so its connection is asked. Not
 * reading lets TCP tell the device to wait.
 */
final class Reading {

  private static final Field CONNECTION = connection();

  private final Channel channel;

  Reading(MqttEndpoint endpoint) {
    try {
      var socket = (NetSocketInternal) CONNECTION.get(endpoint);
      channel = socket.channelHandlerContext().channel();
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Field connection() {
    try {
      var field = Class.forName("io.vertx.mqtt.impl.MqttEndpointImpl").getDeclaredField("conn");
      field.setAccessible(true);
      return field;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this version of the library keeps its line elsewhere", e);
    }
  }

  /** Whether the line stands at all. */
  boolean isOpen() {
    return channel.isActive();
  }

  void set(boolean reading) {
    channel.config().setAutoRead(reading);
  }
}
