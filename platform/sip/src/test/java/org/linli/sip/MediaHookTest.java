package org.linli.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.sip.DoorOfVideo.Camera;
import org.linli.sip.Gauges.Count;
import org.linli.testing.Requirement;

/** The media server tells what it sees, and pictures end by its word. */
class MediaHookTest {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static DoorOfVideo ground;

  @BeforeAll
  static void open() throws Exception {
    ground = new DoorOfVideo();
  }

  @AfterAll
  static void close() {
    ground.close();
  }

  private static HttpRequest.Builder to(String event) {
    return HttpRequest.newBuilder(
        URI.create("http://127.0.0.1:" + ground.door.hookPort() + "/media/" + event));
  }

  private static HttpResponse<String> send(HttpRequest request) throws Exception {
    return HTTP.send(request, BodyHandlers.ofString());
  }

  private static HttpResponse<String> tell(String event, String body) throws Exception {
    return send(
        to(event + "?token=" + DoorOfVideo.HOOK_TOKEN)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  private static String stream(String name, String more) {
    return "{\"app\":\"rtp\",\"stream\":\"" + name + "\"" + more + "}";
  }

  /** A live picture: its camera's invitation. */
  private static String picture(Camera camera, BareSip line) throws Exception {
    line.enter(camera.password());
    var before = ground.door.sessions().count();
    ground.order(camera.id(), "live", Map.of());
    var invite = line.request("INVITE");
    line.request("ACK");
    Awaited.until("the picture", () -> ground.door.sessions().count() == before + 1);
    return invite;
  }

  private static String hex(String invite) {
    var ssrc =
        invite
            .lines()
            .filter(one -> one.startsWith("y="))
            .map(one -> one.substring(2).strip())
            .findFirst()
            .orElseThrow();
    return "%08X".formatted(Long.parseLong(ssrc));
  }

  private static Camera camera() {
    return ground.camera("road-camera", 132);
  }

  @Test
  void aPictureAtWhichNobodyLooksEndsAndAllOfItStandsInTheAuditLog() throws Exception {
    var camera = camera();
    try (var line = ground.line(camera)) {
      var stream = hex(picture(camera, line));
      assertThat(tell("on_publish", stream(stream, "")).body()).contains("\"code\":0");
      var there = stream(stream, ",\"schema\":\"rtsp\",\"regist\":true");
      tell("on_stream_changed", there);
      tell("on_stream_changed", there);
      var answer = tell("on_stream_none_reader", stream(stream.toLowerCase(), ""));
      assertThat(answer.body()).contains("\"code\":0", "\"close\":true");
      assertThat(line.request("BYE")).contains("CSeq: 2 BYE");
      assertThat(ground.door.sessions().count()).isZero();
      Awaited.ended(ground, camera, " no-viewer");
      var audit = Awaited.audit(ground, camera);
      assertThat(audit).hasSize(3);
      assertThat(audit.get(0)).startsWith("video.began").contains(camera.number(), " live 0");
      assertThat(audit.get(1)).startsWith("video.arrived");
      assertThat(audit.get(2)).startsWith("video.ended").endsWith(" no-viewer");
    }
  }

  @Test
  void aStreamThatTheMediaServerLosesIsAskedForNoLonger() throws Exception {
    var camera = camera();
    try (var line = ground.line(camera)) {
      var stream = hex(picture(camera, line));
      tell("on_stream_changed", stream(stream, ",\"schema\":\"hls\",\"regist\":false"));
      assertThat(ground.door.sessions().count()).as("another form of it stays").isOne();
      tell("on_stream_changed", stream(stream, ",\"schema\":\"rtsp\",\"regist\":false"));
      line.request("BYE");
      Awaited.ended(ground, camera, " media");
    }
    var late = camera();
    try (var line = ground.line(late)) {
      var stream = hex(picture(late, line));
      tell("on_rtp_server_timeout", "{\"stream_id\":\"" + stream + "\"}");
      line.request("BYE");
      assertThat(ground.door.sessions().count()).isZero();
    }
  }

  @Test
  void whateverElseEndsAPictureStandsInTheAuditLogToo() throws Exception {
    var camera = camera();
    try (var line = ground.line(camera)) {
      line.bye(picture(camera, line));
      Awaited.ended(ground, camera, " camera");
      line.forgetAsked();
      picture(camera, line);
      ground.order(camera.id(), "endLive", Map.of());
      line.request("BYE");
      Awaited.ended(ground, camera, " asked");
    }
  }

  @Test
  void thatAPictureEndedStandsBehindItsBeginningHoweverSoonSomebodyEndsIt() throws Exception {
    var camera = camera();
    try (var line = ground.line(camera)) {
      for (int i = 1; i <= 8; i++) {
        picture(camera, line);
        ground.order(camera.id(), "endLive", Map.of());
        line.request("BYE");
        line.forgetAsked();
        Awaited.ended(ground, camera, " asked");
        var audit = Awaited.audit(ground, camera);
        assertThat(audit).hasSize(2 * i);
        assertThat(audit.get(2 * i - 2)).startsWith("video.began");
      }
    }
  }

  @Test
  @Requirement("002-3.1.3.3")
  void aStreamThatNobodyAskedForIsNotTaken() throws Exception {
    for (var name : new String[] {"1FFFFFFF", "", "../x", "\\u0000"}) {
      var answer = tell("on_publish", stream(name, ""));
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).as(name).contains("\"code\":-1");
    }
    assertThat(tell("on_stream_none_reader", stream("1FFFFFFF", "")).statusCode()).isEqualTo(200);
  }

  @Test
  void withoutTheTokenNothingIsHeardAndItIsCounted() throws Exception {
    var camera = camera();
    try (var line = ground.line(camera)) {
      var stream = stream(hex(picture(camera, line)), "");
      var before = ground.door.gauges().of(Count.HOOKS_REFUSED);
      var body = HttpRequest.BodyPublishers.ofString(stream);
      for (var word :
          new String[] {"", "?token=", "?token=wrong", "?other=" + DoorOfVideo.HOOK_TOKEN}) {
        assertThat(send(to("on_stream_none_reader" + word).POST(body).build()).statusCode())
            .as(word)
            .isEqualTo(401);
      }
      assertThat(ground.door.gauges().of(Count.HOOKS_REFUSED)).isEqualTo(before + 4);
      assertThat(ground.door.sessions().count()).isOne();
      var bearer =
          to("on_stream_none_reader")
              .header("Authorization", "Bearer " + DoorOfVideo.HOOK_TOKEN)
              .POST(body)
              .build();
      assertThat(send(bearer).statusCode()).isEqualTo(200);
      line.request("BYE");
    }
  }

  @Test
  void whatIsNoWordOfAMediaServerIsRefusedByItsReason() throws Exception {
    assertThat(tell("on_publish", "{").statusCode()).isEqualTo(400);
    assertThat(tell("on_publish", "").statusCode()).isEqualTo(400);
    assertThat(tell("on_publish", "[]").statusCode()).isEqualTo(400);
    assertThat(tell("on_publish", "[".repeat(9_000)).statusCode()).isEqualTo(400);
    assertThat(tell("on_publish", " ".repeat(17_000)).statusCode()).isEqualTo(413);
    assertThat(tell("on_shell_login", "{}").statusCode()).isEqualTo(404);
    var get = to("on_publish?token=" + DoorOfVideo.HOOK_TOKEN).GET().build();
    assertThat(send(get).statusCode()).isEqualTo(405);
  }

  @Test
  void aTokenThatCanBeGuessedIsNoneAndWithoutOneNobodyListens() {
    assertThatThrownBy(() -> new Outside(null, "127.0.0.1", 0, "short"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("short\"");
    assertThat(Outside.NONE.isHookOpen()).isFalse();
    assertThat(new Outside("x", "h", 1, DoorOfVideo.HOOK_TOKEN).toString())
        .doesNotContain(DoorOfVideo.HOOK_TOKEN);
    var unsaid = SipSettings.of(Map.of()).outside();
    assertThat(unsaid.isHookOpen()).isFalse();
    assertThat(unsaid.snapshots()).isNull();
    assertThat(unsaid.hookPort()).isEqualTo(5062);
  }
}
