package org.linli.mqtt;

import io.netty.handler.codec.mqtt.MqttQoS;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.mqtt.MqttEndpoint;
import io.vertx.mqtt.MqttServer;
import io.vertx.mqtt.MqttServerOptions;
import io.vertx.mqtt.messages.MqttPublishMessage;
import io.vertx.mqtt.messages.MqttSubscribeMessage;
import io.vertx.mqtt.messages.MqttUnsubscribeMessage;
import io.vertx.mqtt.messages.codes.MqttDisconnectReasonCode;
import io.vertx.mqtt.messages.codes.MqttPubAckReasonCode;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.linli.access.boundary.TenantSuspended;
import org.linli.commands.boundary.Envelope;
import org.linli.commands.entity.Downward;
import org.linli.commands.entity.Upward;
import org.linli.feeds.boundary.DeviceUnknown;
import org.linli.feeds.boundary.DoorGround;
import org.linli.feeds.boundary.Post;
import org.linli.feeds.entity.PostTopic;
import org.linli.mqtt.Gauges.Count;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The door itself: what comes over its lines, and what goes down. */
final class MqttDoor implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(MqttDoor.class);
  private static final long SWEEP_MILLIS = 2_000;
  private static final UUID SWEEPER = new UUID(0, 0);
  private static final Set<String> PROTOCOLS = Set.of("TLSv1.3", "TLSv1.2");

  private final DoorSettings settings;
  private final DoorGround ground;
  private final Vertx vertx;
  private final Desk desk;
  private final Gate gate;
  private final Lines lines;
  private final Gauges gauges = new Gauges();
  private final Upwards upwards;
  private final Reception reception;
  private final Post.Listening commands;
  private MqttServer server;
  private HttpServer page;

  MqttDoor(DoorSettings settings, DoorGround ground) {
    this.settings = settings;
    this.ground = ground;
    var threads = Math.max(2, Runtime.getRuntime().availableProcessors());
    this.vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(threads));
    this.desk = new Desk(2 * threads);
    this.gate = new Gate(settings.room().waiting(), settings.room().waitingBytes());
    this.upwards = new Upwards(ground, vertx, desk, gate, gauges);
    this.lines = new Lines(settings.room());
    this.reception = new Reception(ground.door(), lines, gauges, settings.room());
    this.commands =
        ground.feeds().post().live(PostTopic.COMMANDS, "mqtt-" + UUID.randomUUID(), this::down);
  }

  void open() throws IOException, InterruptedException {
    Thread.ofPlatform().name("commands").daemon().start(commands);
    server = MqttServer.create(vertx, options());
    server.exceptionHandler(e -> gauges.add(Count.BROKEN_FRAMES));
    server.endpointHandler(this::arrive);
    server.listen().toCompletionStage().toCompletableFuture().join();
    page = vertx.createHttpServer();
    page.requestHandler(
        request -> {
          var healthy = commands.isListening();
          var figures = gauges.text(lines.count(), gate.waiting(), ground.feeds().guard());
          request
              .response()
              .setStatusCode(healthy ? 200 : 503)
              .end("/metrics".equals(request.path()) ? figures : healthy ? "UP" : "DOWN");
        });
    page.listen(settings.statusPort(), settings.statusHost())
        .toCompletionStage()
        .toCompletableFuture()
        .join();
    vertx.setPeriodic(SWEEP_MILLIS, timer -> desk.run(SWEEPER, this::sweep));
  }

  private MqttServerOptions options() throws IOException, InterruptedException {
    var options =
        new MqttServerOptions()
            .setHost(settings.host())
            .setPort(settings.port())
            .setMaxMessageSize(settings.room().packetBytes())
            .setTimeoutOnConnect(10)
            .setMaxClientIdLength(128)
            .setSsl(true)
            .setKeyCertOptions(OwnCertificate.of(settings.papers()));
    options.setEnabledSecureTransportProtocols(PROTOCOLS);
    options.setSslHandshakeTimeout(20).setSslHandshakeTimeoutUnit(TimeUnit.SECONDS);
    options.setTcpNoDelay(true).setAcceptBacklog(4_096).setReuseAddress(true);
    return options;
  }

  private void arrive(MqttEndpoint endpoint) {
    endpoint.publishAutoAck(false);
    endpoint.subscriptionAutoAck(false);
    endpoint.exceptionHandler(e -> gauges.add(Count.BROKEN_FRAMES));
    var context = vertx.getOrCreateContext();
    var name = endpoint.auth() == null ? "" : String.valueOf(endpoint.auth().getUsername());
    desk.run(
        new UUID(name.hashCode(), 1),
        () ->
            reception
                .receive(endpoint)
                .ifPresent(line -> context.runOnContext(nothing -> begin(endpoint, line))));
  }

  private void begin(MqttEndpoint endpoint, Line line) {
    endpoint.publishHandler(message -> heard(line, message));
    endpoint.subscribeHandler(wish -> subscribed(endpoint, line, wish));
    endpoint.unsubscribeHandler(wish -> unsubscribed(endpoint, line, wish));
    endpoint.publishAcknowledgeHandler(
        id -> {
          var command = line.receipt(id);
          if (command != null) {
            upwards.tell(line, Upward.Kind.TAKEN, command, null);
          }
        });
    endpoint.disconnectMessageHandler(
        message -> {
          if (message.code() != MqttDisconnectReasonCode.WITH_WILL_MESSAGE) {
            line.takeLeave();
          }
        });
    endpoint.closeHandler(nothing -> ended(line));
    if (!line.isOpen()) {
      // It left while it was looked up, when nobody listened yet.
      ended(line);
      return;
    }
    try {
      reception.accept(endpoint);
      upwards.tell(line, Upward.Kind.UP, null, null);
    } catch (IllegalStateException | IllegalArgumentException e) {
      ended(line);
    }
  }

  /** A device that said good-bye sleeps; one that did not is lost. */
  private void ended(Line line) {
    if (!line.end()) {
      return;
    }
    var last = lines.remove(line);
    if (!line.tookLeave()) {
      gauges.add(Count.LOST);
      if (last) {
        upwards.tell(line, Upward.Kind.DOWN, null, null);
      }
    }
  }

  private void heard(Line line, MqttPublishMessage message) {
    gauges.add(Count.RECEIVED);
    if (message.qosLevel() == MqttQoS.EXACTLY_ONCE) {
      line.cut(MqttDisconnectReasonCode.QOS_NOT_SUPPORTED);
      return;
    }
    var telemetry = DoorTopics.TELEMETRY.equals(message.topicName());
    var command = telemetry ? null : DoorTopics.answered(message.topicName()).orElse(null);
    if (!telemetry && command == null) {
      gauges.add(Count.FORBIDDEN_TOPIC);
      if (line.isFive() && message.qosLevel() == MqttQoS.AT_LEAST_ONCE) {
        line.acknowledge(message, MqttPubAckReasonCode.NOT_AUTHORIZED);
      } else {
        line.cut(MqttDisconnectReasonCode.TOPIC_NAME_INVALID);
      }
      return;
    }
    var body = message.payload().getBytes();
    var paused = line.isPaused();
    line.enter(gate, body.length);
    if (!paused && line.isPaused()) {
      gauges.add(Count.PAUSED);
    }
    desk.run(
        line.device().device().value(),
        () -> {
          if (telemetry) {
            upwards.readings(line, message, body);
          } else {
            upwards.answer(line, message, command, body);
          }
        });
  }

  private void subscribed(MqttEndpoint endpoint, Line line, MqttSubscribeMessage wish) {
    var granted =
        wish.topicSubscriptions().stream()
            .map(
                topic ->
                    !DoorTopics.mayBeSubscribed(topic.topicName())
                        ? MqttQoS.FAILURE
                        : topic.qualityOfService() == MqttQoS.AT_MOST_ONCE
                            ? MqttQoS.AT_MOST_ONCE
                            : MqttQoS.AT_LEAST_ONCE)
            .toList();
    endpoint.subscribeAcknowledge(wish.messageId(), granted);
    granted.stream()
        .filter(quality -> quality != MqttQoS.FAILURE)
        .findFirst()
        .ifPresent(
            quality -> {
              line.subscribe(quality);
              upwards.tell(line, Upward.Kind.UP, null, null);
            });
  }

  private void unsubscribed(MqttEndpoint endpoint, Line line, MqttUnsubscribeMessage wish) {
    if (wish.topics().stream().anyMatch(DoorTopics::mayBeSubscribed)) {
      line.subscribe(null);
    }
    endpoint.unsubscribeAcknowledge(wish.messageId());
  }

  private void down(List<byte[]> letters) {
    for (var letter : letters) {
      Downward read;
      try {
        read = Envelope.open(letter, Downward.class);
      } catch (RuntimeException e) {
        LOG.warn("a command cannot be read: {}", e.toString());
        continue;
      }
      var body = Envelope.close(read.order());
      for (var line : lines.of(read.device())) {
        if (line.device().tenant().value().equals(read.tenant())) {
          gauges.add(Count.COMMANDS);
          if (line.hand(read.order().id(), body)) {
            upwards.tell(line, Upward.Kind.TAKEN, read.order().id(), null);
          }
        }
      }
    }
  }

  /** Who has no right to be here any more goes within seconds. */
  private void sweep() {
    for (var line : lines.all()) {
      if (!line.isOpen()) {
        ended(line);
        continue;
      }
      try {
        ground.door().prove(line.device().device().toString(), line.secret());
      } catch (DeviceUnknown | TenantSuspended e) {
        gauges.add(Count.CUT_OFF);
        line.cut(MqttDisconnectReasonCode.NOT_AUTHORIZED);
      } catch (RuntimeException e) {
        LOG.warn("nobody can be asked who may stay: {}", e.toString());
        return;
      }
    }
  }

  int port() {
    return server.actualPort();
  }

  int statusPort() {
    return page.actualPort();
  }

  Gauges gauges() {
    return gauges;
  }

  Lines lines() {
    return lines;
  }

  boolean isListening() {
    return commands.isListening();
  }

  @Override
  public void close() {
    commands.close();
    lines.all().forEach(line -> line.cut(MqttDisconnectReasonCode.SERVER_SHUTTING_DOWN));
    vertx.close().toCompletionStage().toCompletableFuture().join();
    desk.close();
    ground.close();
  }
}
