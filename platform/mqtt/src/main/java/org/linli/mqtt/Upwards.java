package org.linli.mqtt;

import io.vertx.core.Vertx;
import io.vertx.mqtt.messages.MqttPublishMessage;
import io.vertx.mqtt.messages.codes.MqttDisconnectReasonCode;
import io.vertx.mqtt.messages.codes.MqttPubAckReasonCode;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.linli.access.boundary.TenantSuspended;
import org.linli.commands.boundary.Envelope;
import org.linli.commands.entity.CommandAnswer;
import org.linli.commands.entity.CommandState;
import org.linli.commands.entity.Upward;
import org.linli.feeds.boundary.BatchTooLarge;
import org.linli.feeds.boundary.DeviceUnknown;
import org.linli.feeds.boundary.Door;
import org.linli.feeds.boundary.DoorGround;
import org.linli.feeds.boundary.Feeds;
import org.linli.feeds.boundary.NotGathered;
import org.linli.feeds.boundary.TooFast;
import org.linli.feeds.boundary.Unreadable;
import org.linli.feeds.entity.PostTopic;
import org.linli.mqtt.Gauges.Count;
import org.linli.traces.boundary.Traces;
import org.linli.traces.entity.Named;
import org.linli.traces.entity.Step;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What devices say, on its way to the broker; and what is said back to them of it. */
final class Upwards {

  private static final Logger LOG = LoggerFactory.getLogger(Upwards.class);

  private final Feeds feeds;
  private final Door door;
  private final Vertx vertx;
  private final Desk desk;
  private final Gate gate;
  private final Gauges gauges;

  Upwards(DoorGround ground, Vertx vertx, Desk desk, Gate gate, Gauges gauges) {
    this.feeds = ground.feeds();
    this.door = ground.door();
    this.vertx = vertx;
    this.desk = desk;
    this.gate = gate;
    this.gauges = gauges;
  }

  void readings(Line line, MqttPublishMessage message, byte[] body) {
    try {
      Traces.within(
              Following.of(message.properties()),
              () -> Named.of(Step.Kind.ASKED, "mqtt readings"),
              () -> door.acceptLater(line.device().device().toString(), line.secret(), body))
          .whenComplete((done, failed) -> done(line, message, body.length, failed));
    } catch (TooFast e) {
      gauges.add(Count.HELD_BACK);
      line.hold();
      vertx.setTimer(
          1_000 * e.retryAfterSeconds(),
          timer -> {
            line.holdNoMore();
            desk.run(
                line.device().device().value(),
                () -> {
                  if (line.isEnded()) {
                    line.leave(gate, body.length);
                  } else {
                    readings(line, message, body);
                  }
                });
          });
    } catch (Unreadable | BatchTooLarge e) {
      // Sent again it would be no better: it lies with the dead letters.
      gauges.add(Count.UNREADABLE);
      refused(line, message, body.length, MqttPubAckReasonCode.PAYLOAD_FORMAT_INVALID);
    } catch (NotGathered e) {
      gauges.add(Count.NOT_GATHERED);
      refused(line, message, body.length, MqttPubAckReasonCode.NOT_AUTHORIZED);
    } catch (DeviceUnknown | TenantSuspended e) {
      line.leave(gate, body.length);
      gauges.add(Count.CUT_OFF);
      line.cut(MqttDisconnectReasonCode.NOT_AUTHORIZED);
    } catch (RuntimeException e) {
      done(line, message, body.length, e);
    }
  }

  void answer(Line line, MqttPublishMessage message, UUID command, byte[] body) {
    CommandAnswer said;
    try {
      said = Envelope.open(body, CommandAnswer.class);
      if (said == null || said.state() == null || !said.state().isAnswer()) {
        throw new IllegalArgumentException("neither done nor failed");
      }
    } catch (RuntimeException e) {
      gauges.add(Count.UNREADABLE);
      refused(line, message, body.length, MqttPubAckReasonCode.PAYLOAD_FORMAT_INVALID);
      return;
    }
    gauges.add(Count.ANSWERS);
    line.answered(command);
    send(line, Upward.Kind.ANSWER, command, said)
        .whenComplete((done, failed) -> done(line, message, body.length, failed));
  }

  private void refused(Line line, MqttPublishMessage message, int size, MqttPubAckReasonCode code) {
    line.leave(gate, size);
    line.acknowledge(message, code);
  }

  /** Only what the broker holds is acknowledged; otherwise the device comes again and resends. */
  private void done(Line line, MqttPublishMessage message, int size, Throwable failed) {
    line.leave(gate, size);
    if (failed == null) {
      gauges.add(Count.ACKNOWLEDGED);
      line.acknowledge(message, MqttPubAckReasonCode.SUCCESS);
    } else {
      gauges.add(Count.FAILED);
      line.cut(MqttDisconnectReasonCode.SERVER_BUSY);
    }
  }

  void tell(Line line, Upward.Kind kind, UUID command, CommandAnswer said) {
    send(line, kind, command, said)
        .whenComplete(
            (done, failed) -> {
              if (failed != null) {
                LOG.debug(
                    "{} of {} is not told: {}", kind, line.device().device(), failed.toString());
              }
            });
  }

  private CompletableFuture<Void> send(
      Line line, Upward.Kind kind, UUID command, CommandAnswer said) {
    var device = line.device();
    CommandState state = said == null ? null : said.state();
    var letter =
        new Upward(
            kind,
            device.tenant().value(),
            device.device().value(),
            command,
            state,
            said == null ? null : said.answer(),
            System.currentTimeMillis());
    return feeds
        .post()
        .send(PostTopic.ANSWERS, device.code(), device.device().toString(), Envelope.close(letter));
  }
}
