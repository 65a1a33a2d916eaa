package org.linli.streams.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.linli.devices.boundary.Devices;
import org.linli.devices.entity.DeviceDraft;
import org.linli.feeds.boundary.Door;
import org.linli.feeds.entity.Foreign;
import org.linli.streams.StreamRoom;
import org.linli.streams.entity.StreamCount;
import org.linli.streams.entity.StreamLimits;
import org.linli.streams.entity.Topic;

/** What is taken in of partners' messages while the broker takes nothing back. */
class StreamIntakeTest {

  /** So often a partner's own topic may fail before it stops others no more. */
  private static final int TRIES = 5;

  private final StreamRoom room = new StreamRoom();
  private final UUID id = room.stream();
  private final Topic topic = new Topic(room.city, room.get(id).row().namespace());
  private final CountBook book = new CountBook(room.platform.jdbi(), room.platform.scopes());
  private final Standing standing =
      new Standing(
          id, topic, StreamLimits.USUAL, Set.of(), Map.of(room.community, Set.of()), false);
  private final StreamIntake intake =
      new StreamIntake(
          new Door(room.feeds),
          room.feeds.post(),
          book,
          name -> name.equals(topic.in()) ? standing : null);

  private Foreign message(String number, String key, String body) {
    return new Foreign(
        topic.in(), number, key, body.getBytes(StandardCharsets.UTF_8), System.currentTimeMillis());
  }

  private static String reading(String values) {
    return "{\"ts\":\"" + Instant.now() + "\",\"values\":{" + values + "}}";
  }

  private UUID detector() {
    var devices =
        new Devices(
            room.platform.jdbi(),
            room.platform.scopes(),
            room.platform.entities(),
            room.models,
            room.alarms,
            room.figures,
            room.announced::add);
    var code = "S" + UUID.randomUUID().toString().substring(0, 12);
    return room.platform.as(
        room.clerk,
        () -> devices.register(new DeviceDraft(code, code, "smoke-detector", null)).id().value());
  }

  private List<StreamCount> counted() {
    book.write();
    return room.get(id).counts();
  }

  private void failsUntilTheLastTry(List<Foreign> messages) {
    for (int i = 1; i < TRIES; i++) {
      assertThatThrownBy(() -> intake.take(messages)).isInstanceOf(CompletionException.class);
      assertThat(counted()).as("nothing is counted before it is settled").isEmpty();
    }
    intake.take(messages);
  }

  @Test
  void whatComesOfATopicThatIsNobodysIsPassedOver() {
    var other = new Foreign("persistent://5101/other/in", "1", null, new byte[0], 0);
    intake.take(List.of(other));
    intake.take(List.of());
    assertThat(counted()).isEmpty();
  }

  @Test
  void whoNamesNoDeviceIsRefusedWhateverTheKey() {
    failsUntilTheLastTry(
        List.of(
            message("1", null, "{}"),
            message("2", "", "{}"),
            message("3", "d-1", "{}"),
            message("4", UUID.randomUUID().toString(), "{}")));
    assertThat(counted())
        .singleElement()
        .satisfies(
            count -> {
              assertThat(count.outcome()).isEqualTo("device-unknown");
              assertThat(count.messages()).isEqualTo(4);
              assertThat(count.readings()).isZero();
            });
  }

  @Test
  void eachRefusalIsCountedByItsReason() {
    var device = detector().toString();
    failsUntilTheLastTry(
        List.of(
            message("1", device, "{"),
            message("2", device, "x".repeat(2 << 20)),
            message("3", device, reading("\"nonsense\":1"))));
    assertThat(counted())
        .extracting(StreamCount::outcome)
        .containsExactlyInAnyOrder("unreadable-reading", "batch-too-large", "unknown-metric");
    assertThat(room.get(id).row().refused()).isEqualTo(3);
    assertThat(room.get(id).row().taken()).isZero();
  }

  @Test
  void aSuspendedCommunitysDevicesAreRefusedByName() {
    var device = detector().toString();
    room.platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "update tenant set state = 'SUSPENDED' where id = ?", room.community.value()));
    failsUntilTheLastTry(List.of(message("1", device, reading("\"smoke\":1"))));
    assertThat(counted()).extracting(StreamCount::outcome).containsExactly("tenant-suspended");
  }

  /** A broker that is away costs the partner time, and no reading. */
  @Test
  void whatWasRightIsNeverGivenUp() {
    var messages = List.of(message("1", detector().toString(), reading("\"smoke\":1")));
    for (int i = 0; i < 3 * TRIES; i++) {
      assertThatThrownBy(() -> intake.take(messages)).isInstanceOf(CompletionException.class);
    }
    assertThat(counted()).isEmpty();
  }

  @Test
  void triesAreCountedAnewForTheNextMessages() {
    failsUntilTheLastTry(List.of(message("1", "d-1", "{}")));
    assertThatThrownBy(() -> intake.take(List.of(message("1", "d-1", "{}"))))
        .isInstanceOf(CompletionException.class);
  }

  /** Two servers count for one stream, and the slower one writes last. */
  @Test
  void theLastMessageIsTheLastWhoeverWritesItDown() {
    var now = room.instant();
    book.add(id, StreamCount.TAKEN, 1, now);
    book.write();
    var slower = new CountBook(room.platform.jdbi(), room.platform.scopes());
    slower.add(id, StreamCount.TAKEN, 1, now.minusMillis(5));
    slower.write();
    assertThat(room.get(id).row().lastAt()).isEqualTo(now);
    assertThat(room.get(id).row().taken()).isEqualTo(2);
  }

  @Test
  void aWeekIsCountedInTheListAMonthIsShownAndTheLastMomentIsKeptBeyond() {
    var now = room.instant();
    for (var days : List.of(0, 6, 7, 30, 31)) {
      book.add(id, StreamCount.TAKEN, 1, now.minus(Duration.ofDays(days)));
    }
    assertThat(counted()).hasSize(4);
    assertThat(room.get(id).row().taken()).isEqualTo(2);
    room.later(Duration.ofDays(60));
    assertThat(room.get(id).counts()).isEmpty();
    assertThat(room.get(id).row().taken()).isZero();
    assertThat(room.get(id).row().lastAt()).isEqualTo(now);
  }
}
