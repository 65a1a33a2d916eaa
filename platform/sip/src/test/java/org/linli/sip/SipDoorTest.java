package org.linli.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.sip.DoorOfVideo.Camera;
import org.linli.sip.Gauges.Count;
import org.linli.testing.Requirement;
import org.linli.video.entity.EnrolDraft;

/** Who may come in, and for how long. */
class SipDoorTest {

  private static DoorOfVideo ground;

  @BeforeAll
  static void open() throws Exception {
    ground = new DoorOfVideo();
  }

  @AfterAll
  static void close() {
    ground.close();
  }

  private static Camera camera() {
    return ground.camera("road-camera", 132);
  }

  private static boolean isThere(Camera camera) {
    return ground.door.registrations().of(camera.number()).isPresent();
  }

  @Test
  void whoComesIsChallengedByBothAlgorithmsFirst() throws Exception {
    try (var line = ground.line(camera())) {
      var answer = line.register("", 3_600);
      assertThat(answer.status()).isEqualTo(401);
      assertThat(answer.text())
          .contains("realm=\"" + BareSip.DOMAIN + "\"", "algorithm=MD5", "algorithm=SHA-256");
      assertThat(answer.nonce()).hasSize(64);
    }
  }

  @Test
  void whoComesWhileTheWatchLooksStays() throws Exception {
    var looking = new AtomicBoolean(true);
    var watch =
        Thread.ofVirtual()
            .start(
                () -> {
                  while (looking.get()) {
                    ground.door.lookNow();
                  }
                });
    try {
      for (int i = 0; i < 20; i++) {
        var camera = camera();
        try (var line = ground.line(camera)) {
          assertThat(line.enter(camera.password()).status()).isEqualTo(200);
          assertThat(isThere(camera)).as("camera " + i).isTrue();
        }
      }
    } finally {
      looking.set(false);
      watch.join();
    }
  }

  @Test
  @Requirement("000-6.2.d.1-4")
  void whoProvesItsPasswordIsRegisteredAndGetsTheTime() throws Exception {
    var camera = camera();
    try (var line = ground.line(camera)) {
      var answer = line.enter(camera.password());
      assertThat(answer.status()).as(answer.text()).isEqualTo(200);
      assertThat(answer.header("Date"))
          .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}");
      assertThat(answer.header("Expires")).isEqualTo("3600");
      assertThat(answer.header("Contact")).contains(camera.number());
      assertThat(isThere(camera)).isTrue();
      for (var what : new String[] {"DeviceInfo", "DeviceStatus", "Catalog"}) {
        assertThat(line.asked(what)).as("it is asked for its " + what).isPositive();
      }
    }
  }

  @Test
  void aNumberThatIsGuessedAtIsSlowed() throws Exception {
    var camera = camera();
    try (var line = ground.line(camera)) {
      for (int i = 0; i < 3; i++) {
        assertThat(line.enter("wrong").status()).isEqualTo(403);
      }
      var waits = line.enter(camera.password());
      assertThat(waits.status()).isEqualTo(503);
      assertThat(waits.header("Retry-After")).isNotBlank();
      ground.now.updateAndGet(then -> then.plusSeconds(2));
    }
    assertThat(isThere(camera)).isFalse();
  }

  @Test
  void whoGotAnotherPasswordDoesNotWaitForFailuresOfTheOldOne() throws Exception {
    var camera = camera();
    try (var line = ground.line(camera)) {
      for (int i = 0; i < 3; i++) {
        assertThat(line.enter("wrong").status()).isEqualTo(403);
      }
    }
    // From now on it would wait for a quarter of an hour.
    for (int i = 0; i < 10; i++) {
      ground.now.updateAndGet(then -> then.plusSeconds(200));
      try (var line = ground.line(camera)) {
        line.enter("wrong");
      }
    }
    try (var line = ground.line(camera)) {
      assertThat(line.enter(camera.password()).status()).as("the old one waits").isEqualTo(503);
    }
    var anew = ground.as(() -> ground.video.enrol(camera.id(), new EnrolDraft(camera.number())));
    ground.now.updateAndGet(then -> then.plusSeconds(3));
    try (var line = ground.line(camera)) {
      assertThat(line.enter(anew.password()).status()).isEqualTo(200);
    }
    assertThat(isThere(camera)).isTrue();
  }

  @Test
  void whomTheDoorTurnsAwayStandsInItsFigures() throws Exception {
    try (var line = ground.line(camera())) {
      assertThat(line.enter("wrong").status()).isEqualTo(403);
    }
    var uri = java.net.URI.create("http://127.0.0.1:" + ground.door.statusPort() + "/metrics");
    try (var in = uri.toURL().openStream()) {
      assertThat(new String(in.readAllBytes()))
          .contains("linli_refused_entries_total{door=\"SIP\",reason=\"WRONG_SECRET\"}");
    }
  }

  @Test
  void aWrongPasswordAndAnUnknownNumberAreRefusedAlike() throws Exception {
    var camera = camera();
    try (var line = ground.line(camera)) {
      assertThat(line.enter("wrong").status()).isEqualTo(403);
    }
    var nobody = new Camera(camera.id(), DoorOfVideo.number(132), camera.password());
    try (var line = ground.line(nobody)) {
      assertThat(line.enter(camera.password()).status()).isEqualTo(403);
    }
    assertThat(isThere(camera)).isFalse();
  }

  @Test
  void aProofCountsOnce() throws Exception {
    var camera = camera();
    try (var line = ground.line(camera);
        var thief = ground.line(camera)) {
      var nonce = line.register("", 3_600).nonce();
      var proof = line.proof("MD5", camera.password(), nonce, 1);
      assertThat(line.register(proof, 3_600).status()).isEqualTo(200);
      assertThat(thief.register(proof, 0).status()).as("played back").isEqualTo(401);
      assertThat(isThere(camera)).isTrue();
      var next = line.proof("MD5", camera.password(), nonce, 2);
      assertThat(line.register(next, 3_600).status()).as("counted on").isEqualTo(200);
    }
  }

  @Test
  void oldCamerasProveThemselvesWithoutACountAndNewOnesBySha256() throws Exception {
    var camera = camera();
    try (var line = ground.line(camera)) {
      var nonce = line.register("", 3_600).nonce();
      var old = line.proof("MD5", camera.password(), nonce, 0);
      assertThat(line.register(old, 3_600).status()).isEqualTo(200);
      assertThat(line.register(old, 3_600).status()).as("played back").isEqualTo(401);
      var fresh = line.register("", 3_600).nonce();
      var sha = line.proof("SHA-256", camera.password(), fresh, 1);
      assertThat(line.register(sha, 3_600).status()).isEqualTo(200);
    }
  }

  @Test
  void aChallengeGrowsStale() throws Exception {
    var camera = camera();
    try (var line = ground.line(camera)) {
      var nonce = line.register("", 3_600).nonce();
      var before = ground.now.get();
      ground.now.set(before.plus(Duration.ofMinutes(3)));
      try {
        var answer = line.register(line.proof("MD5", camera.password(), nonce, 1), 3_600);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text()).containsIgnoringCase("stale=true");
      } finally {
        ground.now.set(before);
      }
    }
  }

  @Test
  void whoSaysThatItGoesIsGone() throws Exception {
    var camera = camera();
    try (var line = ground.line(camera)) {
      line.enter(camera.password());
      var nonce = line.register("", 0).nonce();
      assertThat(line.register(line.proof("MD5", camera.password(), nonce, 1), 0).status())
          .isEqualTo(200);
      assertThat(isThere(camera)).isFalse();
    }
  }

  @Test
  void threeKeepAlivesMissedAreALostDevice() throws Exception {
    var camera = camera();
    var before = ground.now.get();
    try (var line = ground.line(camera)) {
      line.enter(camera.password());
      var lost = ground.door.gauges().of(Count.LOST);
      ground.now.set(before.plusSeconds(100));
      assertThat(line.message(keepAlive(camera)).status()).isEqualTo(200);
      ground.now.set(before.plusSeconds(270));
      ground.door.lookNow();
      assertThat(isThere(camera)).as("170 s after the last one").isTrue();
      ground.now.set(before.plusSeconds(300));
      ground.door.lookNow();
      assertThat(isThere(camera)).as("200 s after the last one").isFalse();
      assertThat(ground.door.gauges().of(Count.LOST)).isGreaterThan(lost);
      assertThat(line.message(keepAlive(camera)).status()).as("it has to come anew").isEqualTo(403);
    } finally {
      ground.now.set(before);
    }
  }

  private static String keepAlive(Camera camera) {
    return "<Notify><CmdType>Keepalive</CmdType><SN>1</SN><DeviceID>"
        + camera.number()
        + "</DeviceID><Status>OK</Status></Notify>";
  }

  @Test
  @Requirement("002-3.1.3.3")
  void whoseNumberIsWithdrawnOrPasswordRenewedIsCutOff() throws Exception {
    var withdrawn = camera();
    var renewed = camera();
    var retired = camera();
    var stays = camera();
    for (var camera : new Camera[] {withdrawn, renewed, retired, stays}) {
      try (var line = ground.line(camera)) {
        assertThat(line.enter(camera.password()).status()).isEqualTo(200);
      }
    }
    ground.as(
        () -> {
          ground.video.withdraw(withdrawn.id());
          ground.devices.retire(retired.id());
          return ground.video.enrol(renewed.id(), new EnrolDraft(renewed.number()));
        });
    ground.door.lookNow();
    assertThat(isThere(withdrawn)).isFalse();
    assertThat(isThere(renewed)).isFalse();
    assertThat(isThere(retired)).isFalse();
    assertThat(isThere(stays)).isTrue();
    try (var line = ground.line(renewed)) {
      assertThat(line.enter(renewed.password()).status()).as("the old password").isEqualTo(403);
    }
  }

  @Test
  void otherMethodsAreNotOffered() throws Exception {
    var camera = camera();
    try (var line = ground.line(camera)) {
      var answer = line.ask("SUBSCRIBE", "Event: presence\r\n", new byte[0]);
      assertThat(answer.status()).isIn(405, 489);
      assertThat(line.ask("INVITE", "", new byte[0]).status()).isEqualTo(405);
    }
  }

  @Test
  void itsPageTellsHealthAndFigures() throws Exception {
    var http = java.net.http.HttpClient.newHttpClient();
    for (var page : new String[] {"health", "metrics"}) {
      var uri = java.net.URI.create("http://127.0.0.1:" + ground.door.statusPort() + "/" + page);
      var answer =
          http.send(
              java.net.http.HttpRequest.newBuilder(uri).build(),
              java.net.http.HttpResponse.BodyHandlers.ofString());
      assertThat(answer.body())
          .isEqualTo("health".equals(page) ? "UP" : answer.body())
          .contains("health".equals(page) ? "UP" : "linli_sip_registrations ");
    }
  }
}
