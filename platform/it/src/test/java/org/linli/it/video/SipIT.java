package org.linli.it.video;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.linli.it.home.Awaited;
import org.linli.it.home.Installation;
import org.linli.it.home.Part;
import org.linli.it.home.Part.Kind;
import org.linli.it.home.Rest;
import org.linli.testing.FreePort;
import org.linli.testing.Requirement;

/**
 * Cameras and recorders over GB/T 28181, played by sipp: who may register, what becomes of
 * keep-alives, alarms and catalogues, nonsense, and kill -9 of the door.
 */
class SipIT {

  private final Installation installation = Installation.shared();
  private final Rest clerk = Rest.as(installation, "jinjiang-clerk");

  private record Video(String id, Sipp sipp) {}

  private static String number(int kind) {
    var last = ThreadLocalRandom.current().nextInt(1_000_000);
    return "51010400" + "00" + kind + "0" + "%06d".formatted(last);
  }

  private Video video(String model, int kind) {
    var code = "GB-" + UUID.randomUUID().toString().substring(0, 8);
    var draft = Map.of("code", code, "name", code, "model", model);
    var id = clerk.post("/api/v1/devices", draft).json().path("id").asText();
    var number = number(kind);
    var enrolled =
        clerk.send("PUT", "/api/v1/devices/" + id + "/video", Map.of("gbId", number), Map.of());
    assertThat(enrolled.status()).as(enrolled.text()).isEqualTo(200);
    return new Video(id, new Sipp(installation, number, enrolled.json().path("password").asText()));
  }

  private boolean isOnline(Video video) {
    return clerk.get("/api/v1/devices/" + video.id()).json().path("row").path("online").asBoolean();
  }

  @Test
  @Requirement({"000-6.2.d.1-4", "001-5.2.3-2"})
  void aCameraRegistersKeepsAliveAndItsAlarmIsAnAlarmOfTheCommunity() throws Exception {
    var camera = video("perimeter-camera", 132);
    assertThat(camera.sipp().plays("keepalive")).as("not registered yet").isFalse();
    var wrong = new Sipp(installation, camera.sipp().number(), "wrong");
    assertThat(wrong.plays("register")).as("a wrong password").isFalse();
    assertThat(camera.sipp().plays("register")).as("its own").isTrue();
    assertThat(camera.sipp().plays("keepalive")).isTrue();
    Awaited.until(() -> isOnline(camera), online -> online);
    assertThat(camera.sipp().plays("alarm")).isTrue();
    var raised =
        Awaited.until(
            () -> clerk.get("/api/v1/alarms?device=" + camera.id()).json().path("items"),
            alarms -> !alarms.isEmpty());
    assertThat(raised.toString()).contains("intrusion");
  }

  @Test
  void aRecorderIsAskedWhatItHasAndItsChannelsAreProposals() throws Exception {
    var recorder = video("video-recorder", 118);
    var first = number(131);
    var second = number(132);
    var port = FreePort.next();
    var local = registering(String.valueOf(port));
    assertThat(Sipp.ends(recorder.sipp().start("register", "u1", local, Map.of()))).isTrue();
    // Now it listens where it registered from: three questions are on their way.
    var listening = List.of("-p", String.valueOf(port), "-m", "3");
    var answers =
        recorder.sipp().start("answer", "u1", listening, Map.of("first", first, "second", second));
    var path = "/api/v1/devices/" + recorder.id() + "/video/channels";
    var channels =
        Awaited.until(() -> clerk.get(path).json().path("items"), found -> found.size() == 2);
    assertThat(channels.toString()).contains(first, second, "东门", "车库");
    answers.destroy();
    var channel = channels.path(0).path("id").asText();
    var taken =
        clerk.post(
            path + "/" + channel,
            Map.of("code", "CH-" + first, "name", "东门", "model", "gate-camera"));
    assertThat(taken.status()).as(taken.text()).isEqualTo(201);
  }

  @Test
  void aCameraIsSteeredByExactlyTheStandardsBytesAndTellsItsRecordings() throws Exception {
    var camera = video("road-camera", 132);
    var port = String.valueOf(FreePort.next());
    var local = registering(port);
    assertThat(Sipp.ends(camera.sipp().start("register", "u1", local, Map.of()))).isTrue();
    var path = "/api/v1/devices/" + camera.id() + "/commands";
    var listening = camera.sipp().start("steered", "u1", List.of("-p", port, "-m", "5"), Map.of());
    var up = Map.of("direction", 1, "speed", 96, "seconds", 0.3);
    var asked =
        clerk.post(path, Map.of("command", "ptz", "parameters", up, "cause", "a look at the gate"));
    assertThat(asked.status()).as(asked.text()).isEqualTo(201);
    assertThat(Sipp.ends(listening)).as("three questions, the move and its stop").isTrue();
    var telling = camera.sipp().start("recordings", "u1", List.of("-p", port, "-m", "1"), Map.of());
    var span = Map.of("from", "2026-11-22T08:00:00+08:00", "until", "2026-11-22T10:00:00+08:00");
    clerk.post(
        path, Map.of("command", "recordings", "parameters", span, "cause", "a bicycle is missing"));
    var words = "/video/recordings?from=2026-11-22T00:00:00Z&until=2026-11-22T02:00:00Z";
    var found =
        Awaited.until(
            () -> clerk.get("/api/v1/devices/" + camera.id() + words).json().path("items"),
            items -> items.size() == 3);
    assertThat(found.toString()).contains("东门", "ALARM");
    assertThat(Sipp.ends(telling)).isTrue();
  }

  /** Asked twice, the door answers twice, and the second answer would reach who listens next. */
  private static List<String> registering(String port) {
    return List.of("-p", port, "-m", "1", "-nr");
  }

  @Test
  void nonsenseIsRefusedAndTheDoorStandsAlsoByTcp() throws Exception {
    var camera = video("road-camera", 132);
    assertThat(camera.sipp().plays("register", "t1", Map.of())).as("by TCP").isTrue();
    for (var refused : List.of("unknown", "doctype", "foreign")) {
      var more = Map.of("other", number(132));
      assertThat(camera.sipp().plays(refused, "u1", more)).as(refused).isTrue();
    }
    var random = new Random(28181);
    try (var socket = new DatagramSocket()) {
      for (int i = 0; i < 200; i++) {
        var bytes = new byte[i == 0 ? 65_000 : random.nextInt(1_400) + 1];
        random.nextBytes(bytes);
        socket.send(
            new DatagramPacket(
                bytes, bytes.length, InetAddress.getLoopbackAddress(), installation.sip()));
      }
    }
    assertThat(camera.sipp().plays("keepalive")).isTrue();
    var letters = clerk.get("/api/v1/devices/" + camera.id()).json();
    assertThat(letters.path("row").path("state").asText()).isEqualTo("IN_SERVICE");
  }

  @Test
  void afterKillNineOfTheDoorDevicesComeAnew() throws Exception {
    var camera = video("road-camera", 132);
    assertThat(camera.sipp().plays("register")).isTrue();
    Part.of(installation).stream().filter(part -> part.kind() == Kind.SIP).forEach(Part::kill);
    installation.up();
    assertThat(camera.sipp().plays("keepalive")).as("told to register").isFalse();
    assertThat(camera.sipp().plays("register")).isTrue();
    assertThat(camera.sipp().plays("keepalive")).isTrue();
    Awaited.until(() -> isOnline(camera), online -> online);
  }
}
