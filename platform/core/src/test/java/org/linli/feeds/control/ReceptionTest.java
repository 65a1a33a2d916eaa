package org.linli.feeds.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.TenantSuspended;
import org.linli.access.boundary.Unchecked;
import org.linli.devices.entity.DeviceId;
import org.linli.devices.entity.DeviceMove;
import org.linli.devices.entity.DeviceState;
import org.linli.devices.entity.Issued;
import org.linli.entrances.boundary.Entrance;
import org.linli.entrances.boundary.SecretLocked;
import org.linli.entrances.entity.DoorKind;
import org.linli.entrances.entity.RefusalReason;
import org.linli.feeds.boundary.BatchTooLarge;
import org.linli.feeds.boundary.BrokerAway;
import org.linli.feeds.boundary.DeviceUnknown;
import org.linli.feeds.boundary.TooFast;
import org.linli.feeds.boundary.Unreadable;
import org.linli.feeds.entity.FeedSettings;
import org.linli.feeds.entity.Limits;
import org.linli.rights.boundary.ConsentRights;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.Requirement;

/** The door before the broker: here there is none, so what passes ends with {@link BrokerAway}. */
class ReceptionTest {

  private final FeedGround ground = new FeedGround("990303001001");
  private final FeedLine line = line(Limits.DEFAULT);
  private final Reception reception = new Reception(line);
  private final Issued device = ground.issue("smoke-detector");

  private FeedLine line(Limits limits) {
    return new FeedLine(
        new FeedSettings("pulsar://127.0.0.1:1", "http://127.0.0.1:1", 1, 1, limits),
        ground.platform.scopes(),
        ground.platform.jdbi(),
        ground.models,
        new ConsentRights(ground.platform.jdbi(), ground.platform.scopes()),
        ground.alarms,
        ground.figures,
        ground.announced::add);
  }

  private static byte[] body(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] good() {
    return body("{\"ts\":\"" + Instant.now() + "\",\"values\":{\"smoke\":1}}");
  }

  private Issued given() {
    return device;
  }

  private void send(String secret, byte[] body) {
    reception.take(given().id().toString(), secret, body).join();
  }

  private void passes(Runnable sending) {
    assertThatThrownBy(sending::run)
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(BrokerAway.class);
  }

  @Test
  void aDeviceThatProvesItselfPasses() {
    passes(() -> send(device.secret(), good()));
  }

  /** As SensorThings lets a clerk do: the same limits, the same checks, no secret. */
  @Test
  void whoKeepsTheDevicesSendsForThoseOfTheOwnCommunityAlone() {
    passes(() -> reception.takeFor(ground.tenant, device.id(), good()).join());
    assertThatThrownBy(() -> reception.takeFor(new TenantId("990303001999"), device.id(), good()))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () -> reception.takeFor(ground.tenant, new DeviceId(UUID.randomUUID()), good()))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> reception.takeFor(ground.tenant, device.id(), body("{")))
        .isInstanceOf(Unreadable.class);
  }

  @Test
  void noDeviceAndAWrongSecretAreAnsweredTheSame() {
    var answers =
        java.util.stream.Stream.<Runnable>of(
                () -> send("wrong", good()),
                () -> send(null, good()),
                () -> send("x".repeat(100_000), good()),
                () -> reception.take(UUID.randomUUID().toString(), device.secret(), good()),
                () -> reception.take("' or 1=1", device.secret(), good()),
                () -> reception.take(null, device.secret(), good()))
            .map(sending -> org.assertj.core.api.Assertions.catchThrowable(sending::run))
            .toList();
    assertThat(answers).hasOnlyElementsOfType(DeviceUnknown.class);
    assertThat(answers)
        .extracting(Throwable::getMessage)
        .containsOnly(answers.getFirst().getMessage());
  }

  /** As somebody at a door, whose secrets are counted. */
  private void sendFrom(String address, String named, String secret) {
    Unchecked.call(
        () ->
            Entrance.at(
                DoorKind.DEVICE, address, () -> reception.take(named, secret, good()).join()));
  }

  @Test
  @Requirement("000-7.2.a.4-1")
  void wrongSecretsAreSlowedHoweverTheIdIsSpelled() {
    var id = given().id().toString();
    var spelled = List.of(id, id.toUpperCase(Locale.ROOT), id.replaceFirst("^0+", ""));
    for (var spelling : spelled) {
      assertThatThrownBy(() -> sendFrom("203.0.113.7", spelling, "wrong"))
          .isInstanceOf(DeviceUnknown.class);
    }
    assertThatThrownBy(() -> sendFrom("203.0.113.7", id, device.secret()))
        .as("the fourth is not even looked at")
        .isInstanceOf(SecretLocked.class);
    assertThat(line.guard().counts().get(DoorKind.DEVICE))
        .containsEntry(RefusalReason.WRONG_SECRET, 3L)
        .containsEntry(RefusalReason.LOCKED, 1L);
  }

  @Test
  void aDeviceThatProvedItselfThereIsNotShutOutByOthersElsewhere() {
    var id = given().id().toString();
    passes(() -> sendFrom("203.0.113.7", id, device.secret()));
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> sendFrom("198.51.100.9", id, "wrong"))
          .isInstanceOf(DeviceUnknown.class);
    }
    assertThatThrownBy(() -> sendFrom("198.51.100.9", id, device.secret()))
        .isInstanceOf(SecretLocked.class);
    passes(() -> sendFrom("203.0.113.7", id, device.secret()));
  }

  @Test
  void anotherSecretEndsTheWaitThatWrongOnesBegan() {
    var id = given().id().toString();
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> sendFrom("203.0.113.7", id, "wrong"))
          .isInstanceOf(DeviceUnknown.class);
    }
    line.guard().forget(id);
    passes(() -> sendFrom("203.0.113.7", id, device.secret()));
  }

  @Test
  void theRightSecretOfADeviceOutOfUseIsNoGuess() {
    var id = given().id().toString();
    move(DeviceState.SCRAPPED);
    for (int i = 0; i < 12; i++) {
      assertThatThrownBy(() -> sendFrom("203.0.113.7", id, device.secret()))
          .isInstanceOf(DeviceUnknown.class);
    }
    assertThat(line.guard().counts()).isEmpty();
  }

  @Test
  void whatCameInBeforeIsNeitherSlowedNorNoted() {
    for (int i = 0; i < 5; i++) {
      assertThatThrownBy(() -> send("wrong", good())).isInstanceOf(DeviceUnknown.class);
    }
    passes(() -> send(device.secret(), good()));
    assertThat(line.guard().counts()).isEmpty();
  }

  @Test
  void withAnOverlapBothSecretsCountUntilItEnds() {
    var rotated = ground.as(() -> ground.life.rotate(device.id(), Duration.ofHours(1)));
    line.keys().forget(device.id().value());
    passes(() -> send(device.secret(), good()));
    passes(() -> send(rotated.secret(), good()));
    var secrets = line.keys().find(device.id().value()).orElseThrow().secrets();
    var old = Reception.hash(device.secret());
    assertThat(secrets.match(old, rotated.formerUntil().minusSeconds(1))).isTrue();
    assertThat(secrets.match(old, rotated.formerUntil().plusMillis(1))).isFalse();
    assertThat(secrets.match(Reception.hash(rotated.secret()), Instant.MAX)).isTrue();
    ground.as(() -> ground.life.rotate(device.id(), Duration.ZERO));
    line.keys().forget(device.id().value());
    assertThatThrownBy(() -> send(device.secret(), good())).isInstanceOf(DeviceUnknown.class);
    assertThatThrownBy(() -> send(rotated.secret(), good())).isInstanceOf(DeviceUnknown.class);
  }

  @Test
  void theDoorKnowsWhereTheDeviceStandsInItsLife() {
    assertThat(key().serving()).isTrue();
    move(DeviceState.REPAIR);
    assertThat(key().serving()).isFalse();
    passes(() -> send(device.secret(), good()));
    move(DeviceState.IN_SERVICE);
    assertThat(key().serving()).isTrue();
    move(DeviceState.SCRAPPED);
    assertThatThrownBy(() -> send(device.secret(), good())).isInstanceOf(DeviceUnknown.class);
  }

  private DoorKey key() {
    return line.keys().find(device.id().value()).orElseThrow();
  }

  private void move(DeviceState to) {
    ground.as(
        () -> {
          ground.life.move(device.id(), new DeviceMove(to, "x"));
          return null;
        });
    line.keys().forget(device.id().value());
  }

  @Test
  void aNewSecretMakesTheOldOneWorthless() {
    passes(() -> send(device.secret(), good()));
    var fresh = ground.as(() -> ground.devices.rotateSecret(device.id()));
    line.keys().forget(device.id().value());
    assertThatThrownBy(() -> send(device.secret(), good())).isInstanceOf(DeviceUnknown.class);
    passes(() -> send(fresh, good()));
  }

  @Test
  void anotherServerLearnsOfANewSecretWithItsNextLook() {
    passes(() -> send(device.secret(), good()));
    ground.as(() -> ground.devices.rotateSecret(device.id()));
    line.keys().refresh();
    assertThatThrownBy(() -> send(device.secret(), good())).isInstanceOf(DeviceUnknown.class);
  }

  @Test
  void aRetiredDeviceIsNoneAnyMore() {
    ground.as(
        () -> {
          ground.devices.retire(device.id());
          return null;
        });
    assertThatThrownBy(() -> send(device.secret(), good())).isInstanceOf(DeviceUnknown.class);
  }

  @Test
  void theFeedOfASuspendedCommunityStopsAndBeginsAgain() {
    var other = new FeedGround("990303001002");
    var theirs = other.issue("smoke-detector");
    passes(() -> reception.take(theirs.id().toString(), theirs.secret(), good()).join());
    state(other, "SUSPENDED");
    line.keys().doubt();
    assertThatThrownBy(() -> reception.take(theirs.id().toString(), theirs.secret(), good()))
        .isInstanceOf(TenantSuspended.class);
    state(other, "ACTIVE");
    line.keys().refresh();
    passes(() -> reception.take(theirs.id().toString(), theirs.secret(), good()).join());
  }

  @Test
  void whatCannotBeReadIsRefusedAndKeptAsDeadLetter() {
    assertThatThrownBy(() -> send(device.secret(), body("{\"ts\":")))
        .isInstanceOf(Unreadable.class);
    assertThatThrownBy(() -> send(device.secret(), new byte[Limits.BODY_BYTES + 1]))
        .isInstanceOf(BatchTooLarge.class);
    var one = "{\"ts\":1,\"values\":{\"smoke\":1}},";
    assertThatThrownBy(
            () ->
                send(
                    device.secret(),
                    body("[" + one.repeat(10_000) + one.substring(0, one.length() - 1) + "]")))
        .isInstanceOfSatisfying(
            BatchTooLarge.class,
            refusal -> assertThat(refusal.arguments()).containsExactly("readings", 10_000L));
    assertThat(
            ground.count(
                "select count(*) from dead_letter where device = ? and reason = 'unreadable'",
                device.id().toString()))
        .isEqualTo(1);
    assertThat(
            ground.count(
                "select count(*) from dead_letter where device = ? and reason = 'too-large'",
                device.id().toString()))
        .isEqualTo(2);
  }

  @Test
  void aStrangersMessLeavesNoDeadLetter() {
    var before = ground.count("select count(*) from dead_letter");
    assertThatThrownBy(() -> send("wrong", body("{"))).isInstanceOf(DeviceUnknown.class);
    assertThat(ground.count("select count(*) from dead_letter")).isEqualTo(before);
  }

  @Test
  void whoSendsTooMuchIsToldToWait() {
    var narrow = new Reception(line(new Limits(1, 2, 100, 100)));
    passes(() -> narrow.take(device.id().toString(), device.secret(), good()).join());
    passes(() -> narrow.take(device.id().toString(), device.secret(), good()).join());
    assertThatThrownBy(() -> narrow.take(device.id().toString(), device.secret(), good()))
        .isInstanceOf(TooFast.class);
  }

  @Test
  void ofASecretOnlyItsHashIsKept() {
    var kept =
        ground.text(
            "select secret_hash from device_credential where device_id = ?", device.id().value());
    assertThat(kept).hasSize(64).doesNotContain(device.secret());
    assertThat(device.secret()).hasSizeGreaterThanOrEqualTo(43);
    assertThat(device.toString()).doesNotContain(device.secret());
  }

  private void state(FeedGround of, String state) {
    of.platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "update tenant set state = ? where id = ?", state, of.tenant.value()));
  }

  @Test
  void aDeviceWithoutAClockNeedNotSayTheTimeAndOthersMust() {
    var timeless = body("{\"values\":{\"battery\":50}}");
    var tag = ground.issue("asset-tag");
    passes(() -> reception.take(tag.id().toString(), tag.secret(), timeless).join());
    assertThatThrownBy(() -> send(device.secret(), timeless)).isInstanceOf(Unreadable.class);
  }
}
