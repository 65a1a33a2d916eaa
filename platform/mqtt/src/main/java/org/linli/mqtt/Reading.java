package org.linli.mqtt;

import io.netty.channel.Channel;
import io.netty.handler.flush.FlushConsolidationHandler;
import io.netty.handler.ssl.SslHandler;
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
      gatherWords();
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * What is said to a device at about the same time leaves in one record: the broker confirms many
   * messages at once, and each record is ciphered and sent by itself.
   */
  private void gatherWords() {
    var cipher = channel.pipeline().context(SslHandler.class);
    if (cipher != null) {
      channel
          .pipeline()
          .addAfter(
              cipher.name(),
              "words",
              new FlushConsolidationHandler(
                  FlushConsolidationHandler.DEFAULT_EXPLICIT_FLUSH_AFTER_FLUSHES, true));
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
