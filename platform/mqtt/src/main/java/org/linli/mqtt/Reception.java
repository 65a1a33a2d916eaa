package org.linli.mqtt;

import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttProperties.IntegerProperty;
import io.netty.handler.codec.mqtt.MqttProperties.MqttPropertyType;
import io.vertx.mqtt.MqttEndpoint;
import io.vertx.mqtt.messages.codes.MqttDisconnectReasonCode;
import java.util.Optional;
import org.linli.access.boundary.TenantSuspended;
import org.linli.entrances.boundary.Entrance;
import org.linli.entrances.boundary.SecretLocked;
import org.linli.entrances.entity.DoorKind;
import org.linli.feeds.boundary.DeviceUnknown;
import org.linli.feeds.boundary.Door;
import org.linli.feeds.boundary.TooFast;
import org.linli.feeds.entity.Proven;
import org.linli.mqtt.Gauges.Count;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who comes in: the name is the device's id, the password its secret. */
final class Reception {

  private static final Logger LOG = LoggerFactory.getLogger(Reception.class);
  private static final int FIVE = 5;

  private final Door door;
  private final Lines lines;
  private final Gauges gauges;
  private final DoorSettings.Room room;

  Reception(Door door, Lines lines, Gauges gauges, DoorSettings.Room room) {
    this.door = door;
    this.lines = lines;
    this.gauges = gauges;
    this.room = room;
  }

  /** Lets the device in, or tells it why not. May ask the database. */
  Optional<Line> receive(MqttEndpoint endpoint) {
    try {
      var shown = endpoint.auth();
      if (shown == null || shown.getUsername() == null || shown.getPassword() == null) {
        throw new DeviceUnknown();
      }
      var proven =
          Entrance.at(
              DoorKind.MQTT,
              address(endpoint),
              () -> door.pass(shown.getUsername(), shown.getPassword()));
      return enter(endpoint, proven, shown.getPassword());
    } catch (DeviceUnknown e) {
      refuse(
          endpoint,
          MqttConnectReturnCode.CONNECTION_REFUSED_BAD_USER_NAME_OR_PASSWORD,
          MqttConnectReturnCode.CONNECTION_REFUSED_BAD_USERNAME_OR_PASSWORD);
    } catch (TenantSuspended e) {
      refuse(
          endpoint,
          MqttConnectReturnCode.CONNECTION_REFUSED_NOT_AUTHORIZED,
          MqttConnectReturnCode.CONNECTION_REFUSED_NOT_AUTHORIZED_5);
    } catch (TooFast | SecretLocked e) {
      refuse(
          endpoint,
          MqttConnectReturnCode.CONNECTION_REFUSED_SERVER_UNAVAILABLE,
          MqttConnectReturnCode.CONNECTION_REFUSED_CONNECTION_RATE_EXCEEDED);
    } catch (Exception e) {
      LOG.warn("a device waits before the door: {}", e.toString());
      refuse(
          endpoint,
          MqttConnectReturnCode.CONNECTION_REFUSED_SERVER_UNAVAILABLE,
          MqttConnectReturnCode.CONNECTION_REFUSED_SERVER_UNAVAILABLE_5);
    }
    return Optional.empty();
  }

  private static String address(MqttEndpoint endpoint) {
    var from = endpoint.remoteAddress();
    return from == null ? "" : from.hostAddress();
  }

  private Optional<Line> enter(MqttEndpoint endpoint, Proven device, String secret) {
    var line = new Line(endpoint, device, secret, room.lineWaiting());
    synchronized (lines) {
      var before = lines.same(device.device().value(), endpoint.clientIdentifier());
      if (before != null) {
        // The same client came anew: whoever holds its line now holds a dead one.
        before.end();
        lines.remove(before);
        gauges.add(Count.TAKEN_OVER);
        before.cut(MqttDisconnectReasonCode.SESSION_TAKEN_OVER);
      }
      if (!lines.hasRoom(device.tenant(), device.device().value())) {
        refuse(
            endpoint,
            MqttConnectReturnCode.CONNECTION_REFUSED_SERVER_UNAVAILABLE,
            MqttConnectReturnCode.CONNECTION_REFUSED_QUOTA_EXCEEDED);
        return Optional.empty();
      }
      lines.add(line);
    }
    gauges.add(Count.CONNECTED);
    return Optional.of(line);
  }

  /** What the device may expect here. */
  void accept(MqttEndpoint endpoint) {
    if (endpoint.protocolVersion() < FIVE) {
      endpoint.accept(false);
      return;
    }
    var words = new MqttProperties();
    say(words, MqttPropertyType.MAXIMUM_QOS, 1);
    say(words, MqttPropertyType.RETAIN_AVAILABLE, 0);
    say(words, MqttPropertyType.SHARED_SUBSCRIPTION_AVAILABLE, 0);
    say(words, MqttPropertyType.SUBSCRIPTION_IDENTIFIER_AVAILABLE, 0);
    say(words, MqttPropertyType.SESSION_EXPIRY_INTERVAL, 0);
    say(words, MqttPropertyType.RECEIVE_MAXIMUM, room.lineWaiting());
    say(words, MqttPropertyType.MAXIMUM_PACKET_SIZE, room.packetBytes());
    endpoint.accept(false, words);
  }

  private static void say(MqttProperties words, MqttPropertyType property, int value) {
    words.add(new IntegerProperty(property.value(), value));
  }

  private void refuse(
      MqttEndpoint endpoint, MqttConnectReturnCode three, MqttConnectReturnCode five) {
    gauges.add(Count.REFUSED);
    try {
      endpoint.reject(endpoint.protocolVersion() < FIVE ? three : five);
    } catch (IllegalStateException | IllegalArgumentException e) {
      LOG.debug("it has left already: {}", e.toString());
    }
  }
}
