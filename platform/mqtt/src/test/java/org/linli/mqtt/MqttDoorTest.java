package org.linli.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.handler.codec.mqtt.MqttQoS;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.mqtt.MqttClient;
import io.vertx.mqtt.MqttClientOptions;
import io.vertx.mqtt.messages.MqttConnAckMessage;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.access.entity.Caller;
import org.linli.alarms.boundary.AlarmBook;
import org.linli.city.boundary.FiguresFeed;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.boundary.Devices;
import org.linli.devices.entity.DeviceDraft;
import org.linli.devices.entity.Issued;
import org.linli.feeds.boundary.Door;
import org.linli.feeds.boundary.DoorGround;
import org.linli.feeds.boundary.Feeds;
import org.linli.feeds.entity.FeedSettings;
import org.linli.feeds.entity.Limits;
import org.linli.mqtt.Gauges.Count;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.Requirement;
import org.linli.testing.TestPlatform;
import org.linli.work.boundary.DueWork;

/**
 * The door with a real database and real lines, but no broker: so nothing is ever acknowledged
 * here, and that is a rule as well.
 */
class MqttDoorTest {

  private static final TestPlatform PLATFORM = TestPlatform.shared();
  private static final DeviceModels MODELS = new DeviceModels();
  private static final byte[] GOOD = "{\"ts\":1,\"values\":{\"smoke\":1}}".getBytes();

  @TempDir private static Path folder;
  private static Vertx vertx;
  private static MqttDoor door;
  private static TenantId tenant;
  private static Caller clerk;
  private static Devices devices;

  @BeforeAll
  static void open() throws Exception {
    tenant = PLATFORM.community("994401001001", OperationMode.GOVERNMENT);
    clerk = PLATFORM.clerk(tenant);
    var figures = new FiguresFeed(PLATFORM.jdbi(), new DueWork(PLATFORM.jdbi()));
    var alarms = new AlarmBook(PLATFORM.jdbi(), event -> {});
    devices =
        new Devices(
            PLATFORM.jdbi(),
            PLATFORM.scopes(),
            PLATFORM.entities(),
            MODELS,
            alarms,
            figures,
            event -> {});
    var feedSettings =
        new FeedSettings("pulsar://127.0.0.1:1", "http://127.0.0.1:1", 1, 0, Limits.DEFAULT);
    var feeds =
        new Feeds(
            feedSettings, PLATFORM.scopes(), PLATFORM.jdbi(), MODELS, alarms, figures, event -> {});
    var settings =
        new DoorSettings(
            0,
            0,
            "127.0.0.1",
            "127.0.0.1",
            new DoorSettings.Papers(folder, null, null),
            null,
            feedSettings,
            new DoorSettings.Room(50, 40, 2, 100, 20, 1 << 20, 4_096));
    door = new MqttDoor(settings, new DoorGround(null, feeds, new Door(feeds)));
    door.open();
    vertx = Vertx.vertx();
  }

  @AfterAll
  static void close() {
    door.close();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  private static Issued device() {
    var code = "M" + UUID.randomUUID().toString().substring(0, 12);
    return PLATFORM.as(
        clerk, () -> devices.register(new DeviceDraft(code, code, "smoke-detector", null)));
  }

  private static MqttClient client(String user, String password, String id) {
    var options =
        new MqttClientOptions()
            .setSsl(true)
            .setTrustOptions(new PemTrustOptions().addCertPath(folder.resolve("ca.pem").toString()))
            .setHostnameVerificationAlgorithm("HTTPS")
            .setUsername(user)
            .setPassword(password)
            .setClientId(id)
            .setAckTimeout(-1);
    return MqttClient.create(vertx, options);
  }

  private static MqttConnAckMessage connect(MqttClient client) throws Exception {
    return client
        .connect(door.port(), "127.0.0.1")
        .toCompletionStage()
        .toCompletableFuture()
        .get(20, TimeUnit.SECONDS);
  }

  private static MqttClient connected(Issued device, String id) throws Exception {
    var client = client(device.id().toString(), device.secret(), id);
    connect(client);
    return client;
  }

  private static String refused(MqttClient client) throws Exception {
    try {
      return String.valueOf(connect(client).code());
    } catch (ExecutionException e) {
      return e.getCause().getMessage();
    }
  }

  private static void await(BooleanSupplier wanted) throws InterruptedException {
    var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!wanted.getAsBoolean() && System.nanoTime() < end) {
      Thread.sleep(20);
    }
    assertThat(wanted.getAsBoolean()).isTrue();
  }

  private static CompletableFuture<Void> closing(MqttClient client) {
    var closed = new CompletableFuture<Void>();
    client.closeHandler(nothing -> closed.complete(null));
    return closed;
  }

  @Test
  @Requirement("000-7.2.a.4-1")
  void aDeviceComesInWithItsIdAndSecretOverTls() throws Exception {
    var device = device();
    assertThat(refused(client(device.id().toString(), device.secret(), "a")))
        .isEqualTo("CONNECTION_ACCEPTED");
  }

  @Test
  @Requirement("000-7.2.a.4-1")
  void whoIsNotKnownIsToldSoAndNoMore() throws Exception {
    var device = device();
    var id = device.id().toString();
    var before = door.gauges().of(Count.REFUSED);
    assertThat(
            List.of(
                refused(client(id, "wrong", "a")),
                refused(client(UUID.randomUUID().toString(), device.secret(), "a")),
                refused(client("' or 1=1", "x", "a")),
                refused(client(null, null, "a"))))
        .allMatch(answer -> answer.contains("BAD_USER_NAME_OR_PASSWORD"));
    assertThat(door.gauges().of(Count.REFUSED)).isEqualTo(before + 4);
  }

  @Test
  void whoGuessesAtADeviceIsSlowedAndTheDeviceItselfStaysOnItsLine() throws Exception {
    var device = device();
    var id = device.id().toString();
    connected(device, "own");
    for (int i = 0; i < 3; i++) {
      assertThat(refused(client(id.toUpperCase(java.util.Locale.ROOT), "wrong", "guess")))
          .contains("BAD_USER_NAME_OR_PASSWORD");
    }
    assertThat(refused(client(id, device.secret(), "b")))
        .as("where it stands already it counts for itself, and waits")
        .contains("UNAVAILABLE");
    Thread.sleep(1_100);
    assertThat(refused(client(id, device.secret(), "b"))).isEqualTo("CONNECTION_ACCEPTED");
  }

  @Test
  void whatTheBrokerDoesNotHoldIsNotAcknowledgedAndTheLineEnds() throws Exception {
    var client = connected(device(), "a");
    var closed = closing(client);
    var acknowledged = new CompletableFuture<Integer>();
    client.publishCompletionHandler(acknowledged::complete);
    client.publish("v1/telemetry", Buffer.buffer(GOOD), MqttQoS.AT_LEAST_ONCE, false, false);
    closed.get(60, TimeUnit.SECONDS);
    assertThat(acknowledged).isNotDone();
  }

  @Test
  void whatCannotBeReadIsAcknowledgedAndLiesWithTheDeadLetters() throws Exception {
    var device = device();
    var client = connected(device, "a");
    var acknowledged = new CompletableFuture<Integer>();
    client.publishCompletionHandler(acknowledged::complete);
    client.publish("v1/telemetry", Buffer.buffer("{"), MqttQoS.AT_LEAST_ONCE, false, false);
    acknowledged.get(20, TimeUnit.SECONDS);
    List<String> reasons =
        PLATFORM
            .scopes()
            .asSystem(
                "test",
                () ->
                    PLATFORM
                        .jdbi()
                        .withHandle(
                            handle ->
                                handle
                                    .createQuery("select reason from dead_letter where device = ?")
                                    .bind(0, device.id().toString())
                                    .mapTo(String.class)
                                    .list()));
    assertThat(reasons).containsExactly("unreadable");
  }

  @Test
  void otherTopicsAreForbidden() throws Exception {
    for (var topic : List.of("v1/other", "v1/commands/1/answer", "v1/telemetry/", "$SYS/x")) {
      var client = connected(device(), "a");
      var closed = closing(client);
      client.publish(topic, Buffer.buffer(GOOD), MqttQoS.AT_LEAST_ONCE, false, false);
      closed.get(20, TimeUnit.SECONDS);
    }
  }

  @Test
  void exactlyOnceIsNotOnOffer() throws Exception {
    var client = connected(device(), "a");
    var closed = closing(client);
    client.publish("v1/telemetry", Buffer.buffer(GOOD), MqttQoS.EXACTLY_ONCE, false, false);
    closed.get(20, TimeUnit.SECONDS);
  }

  @Test
  @Requirement("000-7.2.a.3-4")
  void commandsAloneMayBeSubscribed() throws Exception {
    var client = connected(device(), "a");
    assertThat(granted(client, "v1/commands/+", 1)).isEqualTo(1);
    assertThat(granted(client, "v1/commands/#", 2)).isEqualTo(1);
    assertThat(granted(client, "v1/commands/+", 0)).isZero();
    assertThat(granted(client, "#", 1)).isEqualTo(0x80);
    assertThat(granted(client, "v1/telemetry", 1)).isEqualTo(0x80);
  }

  private static int granted(MqttClient client, String filter, int quality) throws Exception {
    var answer = new CompletableFuture<Integer>();
    client.subscribeCompletionHandler(
        message -> answer.complete(message.grantedQoSLevels().getFirst()));
    client.subscribe(filter, quality);
    return answer.get(20, TimeUnit.SECONDS);
  }

  @Test
  void theSameClientComingAnewTakesTheLineOver() throws Exception {
    var device = device();
    var first = connected(device, "same");
    var closed = closing(first);
    var second = connected(device, "same");
    closed.get(20, TimeUnit.SECONDS);
    assertThat(second.isConnected()).isTrue();
    assertThat(door.lines().of(device.id().value())).hasSize(1);
  }

  @Test
  void aDeviceHasNoMoreLinesThanItMay() throws Exception {
    var device = device();
    connected(device, "one");
    connected(device, "two");
    assertThat(refused(client(device.id().toString(), device.secret(), "three")))
        .contains("SERVER_UNAVAILABLE");
  }

  @Test
  void aSecretTakenBackEndsTheLineWithinSeconds() throws Exception {
    var device = device();
    var client = connected(device, "a");
    var closed = closing(client);
    PLATFORM.as(
        clerk,
        () -> {
          devices.retire(device.id());
          return null;
        });
    closed.get(20, TimeUnit.SECONDS);
    assertThat(refused(client(device.id().toString(), device.secret(), "a")))
        .contains("BAD_USER_NAME_OR_PASSWORD");
  }

  @Test
  void whatIsTooLargeEndsTheLine() throws Exception {
    var client = connected(device(), "a");
    var closed = closing(client);
    client.publish(
        "v1/telemetry", Buffer.buffer(new byte[5_000]), MqttQoS.AT_LEAST_ONCE, false, false);
    closed.get(20, TimeUnit.SECONDS);
  }

  @Test
  void aLineThatBreaksIsCountedAsLostAndOneThatTakesLeaveIsNot() throws Exception {
    var device = device();
    var client = connected(device, "leave");
    client.disconnect().toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    await(() -> door.lines().of(device.id().value()).isEmpty());
  }

  /** A hundred lines of noise, and those who behave notice nothing. */
  @Test
  void brokenFramesEndTheirOwnLineAlone() throws Exception {
    var good = connected(device(), "good");
    var random = new Random(7);
    for (int i = 0; i < 40; i++) {
      try (var socket = tls()) {
        var noise = new byte[random.nextInt(1, 300)];
        random.nextBytes(noise);
        if (i % 2 == 0) {
          noise[0] = 0x10;
        }
        socket.getOutputStream().write(noise);
        socket.getOutputStream().flush();
      } catch (IOException e) {
        assertThat(e).as("the door hung up").isNotNull();
      }
    }
    try (var plain = new Socket("127.0.0.1", door.port())) {
      plain.getOutputStream().write("GET / HTTP/1.0\r\n\r\n".getBytes());
      plain.getOutputStream().flush();
    }
    assertThat(good.isConnected()).isTrue();
    assertThat(refused(client(device().id().toString(), "wrong", "a")))
        .contains("BAD_USER_NAME_OR_PASSWORD");
  }

  private static Socket tls() throws Exception {
    var context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {new Anybody()}, null);
    return context.getSocketFactory().createSocket("127.0.0.1", door.port());
  }

  /** Noise asks for no papers. */
  private static final class Anybody implements X509TrustManager {

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
