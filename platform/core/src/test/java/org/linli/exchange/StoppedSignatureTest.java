package org.linli.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.NotSignedIn;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Credential;
import org.linli.community.TestCommunity;
import org.linli.exchange.boundary.IssuedKey;
import org.linli.exchange.entity.FileLimits;
import org.linli.exchange.entity.FileState;
import org.linli.identity.boundary.AccessStopped;
import org.linli.identity.boundary.Brakes;
import org.linli.testing.Requirement;

/** One of a system's keys is stopped: what was asked for by it rests, and nothing else. */
class StoppedSignatureTest {

  private final Ground ground = new Ground("9903");
  private final TestCommunity place = new TestCommunity();
  private final FileRoom room =
      new FileRoom(ground, place.tenant, new FileLimits(5, 100, 1_000_000, 50, 7));
  private UUID consumer;
  private IssuedKey bad;
  private IssuedKey good;

  @BeforeEach
  void aSystemWithTwoKeys() {
    place.alarmCase(place.room, "MAJOR");
    ground.wait(Duration.ofSeconds(30));
    consumer = ground.department("stopped-" + UUID.randomUUID());
    bad = key("bad");
    good = key("good");
  }

  /** Both last: the older one is not ended by the newer. */
  private IssuedKey key(String label) {
    return ground.platform.as(
        ground.bureau,
        () ->
            ground.consumers.issueKey(
                consumer, label, ground.instant().plus(Duration.ofDays(9)), Duration.ofDays(1)));
  }

  @AfterEach
  void nothingStaysStopped() {
    stop(List.of());
  }

  private void stop(List<Credential> all) {
    var account = ground.enter(good).accountId();
    ground
        .platform
        .scopes()
        .asSystem(
            "abuse",
            () -> {
              ground
                  .platform
                  .jdbi()
                  .useHandle(handle -> new Brakes().stop(handle, account, all, ground.instant()));
              return null;
            });
  }

  private static Credential means(Caller caller) {
    return caller.credential().orElseThrow();
  }

  @Test
  @Requirement({"000-7.3.c", "000-7.2.e.1-2"})
  void aStoppedKeyIsToldSoAndTheOtherGoesOn() {
    var running = ground.enter(bad);
    assertThat(means(running)).isEqualTo(new Credential(Credential.Kind.SIGNATURE, bad.id()));
    stop(List.of(means(running)));
    assertThatThrownBy(() -> ground.enter(bad)).isInstanceOf(AccessStopped.class);
    assertThatThrownBy(() -> ground.platform.as(running, () -> 1))
        .as("what is under way")
        .isInstanceOf(NotSignedIn.class);
    ground.platform.as(ground.enter(good), () -> 1);
    stop(List.of());
    ground.platform.as(ground.enter(bad), () -> 1);
  }

  @Test
  @Requirement("000-7.3.c")
  void aFileThatItOrderedRestsUntilItIsFree() {
    var caller = ground.enter(bad);
    var its = room.order(caller, room.cases());
    var others = room.order(ground.enter(good), room.cases());
    stop(List.of(means(caller)));
    room.make();
    var reader = ground.enter(good);
    assertThat(room.row(reader, others).state()).isEqualTo(FileState.DONE);
    assertThat(room.row(reader, its).state()).isEqualTo(FileState.WAITING);
    assertThat(room.parts(its)).isEmpty();
    stop(List.of());
    ground.wait(Duration.ofMinutes(2));
    room.make();
    assertThat(room.row(reader, its).state()).isEqualTo(FileState.DONE);
  }
}
