package org.linli.mqtt;

import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.vertx.core.buffer.Buffer;
import io.vertx.mqtt.MqttEndpoint;
import io.vertx.mqtt.messages.MqttPublishMessage;
import io.vertx.mqtt.messages.codes.MqttDisconnectReasonCode;
import io.vertx.mqtt.messages.codes.MqttPubAckReasonCode;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.linli.feeds.entity.Proven;

/**
 * A device's line, from its acceptance to its end: how much of it waits, whether it is read, which
 * commands it was handed.
 */
final class Line implements Gate.Held {

  private static final int FIVE = 5;

  private final MqttEndpoint endpoint;
  private final Reading reading;
  private final Proven device;
  private final String secret;
  private final int mostWaiting;
  private final AtomicInteger waiting = new AtomicInteger();
  private final AtomicInteger held = new AtomicInteger();
  private final Map<Integer, UUID> handed = new ConcurrentHashMap<>();
  private final Set<UUID> known = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean ended = new AtomicBoolean();
  private volatile MqttQoS subscribed;
  private volatile boolean full;
  private volatile boolean tookLeave;

  Line(MqttEndpoint endpoint, Proven device, String secret, int mostWaiting) {
    this.endpoint = endpoint;
    this.reading = new Reading(endpoint);
    this.device = device;
    this.secret = secret;
    this.mostWaiting = mostWaiting;
  }

  Proven device() {
    return device;
  }

  String secret() {
    return secret;
  }

  String client() {
    return endpoint.clientIdentifier();
  }

  /** A message came: it waits from now on. */
  void enter(Gate gate, int size) {
    var lineFull = waiting.incrementAndGet() >= mostWaiting;
    var gateFull = gate.enter(size);
    if (lineFull || gateFull) {
      full = true;
      read();
      if (gateFull) {
        gate.hold(this);
      }
    }
  }

  /** One that waited is through, or given up. */
  void leave(Gate gate, int size) {
    gate.leave(size);
    if (waiting.decrementAndGet() <= mostWaiting / 2 && full) {
      goOn();
    }
  }

  @Override
  public void goOn() {
    full = false;
    read();
  }

  /** The device sends more than it may: nothing is read until it may again. */
  void hold() {
    held.incrementAndGet();
    read();
  }

  void holdNoMore() {
    held.decrementAndGet();
    read();
  }

  boolean isPaused() {
    return full || held.get() > 0;
  }

  private void read() {
    reading.set(!isPaused());
  }

  /** Says of a message that it is through; who sent it without asking for that hears nothing. */
  void acknowledge(MqttPublishMessage message, MqttPubAckReasonCode code) {
    if (message.qosLevel() != MqttQoS.AT_LEAST_ONCE) {
      return;
    }
    quietly(
        () -> {
          if (isFive() && code != MqttPubAckReasonCode.SUCCESS) {
            endpoint.publishAcknowledge(message.messageId(), code, MqttProperties.NO_PROPERTIES);
          } else {
            endpoint.publishAcknowledge(message.messageId());
          }
        });
  }

  boolean isFive() {
    return endpoint.protocolVersion() >= FIVE;
  }

  /** Ends the line from here. */
  void cut(MqttDisconnectReasonCode code) {
    quietly(
        () -> {
          if (isFive() && endpoint.isConnected()) {
            endpoint.disconnect(code, MqttProperties.NO_PROPERTIES);
          }
        });
    quietly(endpoint::close);
  }

  /** True the first time alone. */
  boolean end() {
    return ended.compareAndSet(false, true);
  }

  /** Whether somebody is at its other end, as far as the network knows. */
  boolean isOpen() {
    return reading.isOpen();
  }

  boolean isEnded() {
    return ended.get();
  }

  /** The device said that it goes: it sleeps, nobody has to worry. */
  void takeLeave() {
    tookLeave = true;
  }

  boolean tookLeave() {
    return tookLeave;
  }

  /** Commands are wanted at that quality, or no more. */
  void subscribe(MqttQoS quality) {
    subscribed = quality;
  }

  /**
   * Hands a command over, unless the device has it already on this line.
   *
   * @return whether it is the device's without waiting for its receipt
   */
  boolean hand(UUID command, byte[] body) {
    var quality = subscribed;
    if (quality == null || isEnded() || !known.add(command)) {
      return false;
    }
    endpoint
        .publish(DoorTopics.command(command), Buffer.buffer(body), quality, false, false)
        .onSuccess(
            id -> {
              if (quality == MqttQoS.AT_LEAST_ONCE) {
                handed.put(id, command);
              }
            })
        .onFailure(e -> known.remove(command));
    return quality == MqttQoS.AT_MOST_ONCE;
  }

  /** The command whose receipt this is; null for none. */
  UUID receipt(int messageId) {
    return handed.remove(messageId);
  }

  /** It was answered: it will not be handed over again, and need not be remembered. */
  void answered(UUID command) {
    handed.values().remove(command);
  }

  private static void quietly(Runnable word) {
    try {
      word.run();
    } catch (IllegalStateException | IllegalArgumentException e) {
      // The line ended meanwhile, and with it whoever would have heard.
    }
  }
}
