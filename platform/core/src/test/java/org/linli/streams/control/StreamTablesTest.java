package org.linli.streams.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.linli.feeds.boundary.DeviceUnknown;
import org.linli.feeds.boundary.Unreadable;
import org.linli.feeds.entity.Fault;
import org.linli.feeds.entity.Foreign;
import org.linli.feeds.entity.Heard;
import org.linli.streams.StreamRoom;
import org.linli.streams.entity.StreamCount;
import org.linli.streams.entity.Topic;
import org.linli.tenancy.entity.TenantId;

/** What the intake knows of each stream, what it counts, and what it writes back. */
class StreamTablesTest {

  private final StreamRoom room = new StreamRoom();

  private Standing standing(UUID id, Instant now) {
    return room
        .platform
        .scopes()
        .asSystem(
            "test", () -> room.platform.jdbi().withHandle(handle -> StandingQuery.all(handle, now)))
        .stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theIntakeKnowsForWhichKindsOfWhoseDevicesAStreamSpeaks() {
    var id = room.stream();
    room.run(room.bureau, () -> room.streams.admit(id, room.community, List.of("smoke-detector")));
    var now = standing(id, Instant.now());
    assertThat(now.speaksFor(room.community, "smoke-detector")).isTrue();
    assertThat(now.speaksFor(room.community, "gas-line")).isFalse();
    assertThat(now.speaksFor(new TenantId("960101001001"), "smoke-detector")).isFalse();
    room.run(room.bureau, () -> room.streams.admit(id, room.community, List.of()));
    assertThat(standing(id, Instant.now()).speaksFor(room.community, "gas-line")).isTrue();
    room.run(room.clerk, () -> room.streams.shutOut(id));
    assertThat(standing(id, Instant.now()).speaksFor(room.community, "gas-line")).isFalse();
  }

  @Test
  void onlyTokensThatStandAreGrantedAndNoneOfAClosedOrSuspendedStream() {
    var id = room.stream();
    var token = room.issue(id, Duration.ZERO).id();
    var first = standing(id, Instant.now());
    assertThat(first.subjects()).containsExactly(token);
    assertThat(standing(id, Instant.now().plus(Duration.ofDays(91))).subjects()).isEmpty();
    var consumer = room.get(id).row().consumer();
    room.run(room.bureau, () -> room.consumers.suspend(consumer, "leak"));
    var suspended = standing(id, Instant.now());
    assertThat(suspended.subjects()).isEmpty();
    assertThat(suspended.isSameAtBroker(first)).isFalse();
    room.run(room.bureau, () -> room.consumers.resume(consumer));
    assertThat(standing(id, Instant.now()).isSameAtBroker(first)).isTrue();
    room.run(room.bureau, () -> room.streams.close(id, "over"));
    assertThat(standing(id, Instant.now()).subjects()).isEmpty();
    assertThat(standing(id, Instant.now()).over()).isFalse();
    assertThat(standing(id, Instant.now().plus(Duration.ofDays(8))).over()).isTrue();
  }

  @Test
  void countsOfADayAddUpByOutcome() {
    var id = room.stream();
    var book = new CountBook(room.platform.jdbi(), room.platform.scopes());
    var now = room.instant();
    book.write();
    book.add(id, StreamCount.TAKEN, 3, now);
    book.add(id, StreamCount.TAKEN, 4, now.minusMillis(1));
    book.write();
    book.add(id, StreamCount.TAKEN, 5, now.plusMillis(1));
    book.add(id, StreamCount.PARTLY, 1, now);
    book.add(id, "device-unknown", 0, now);
    book.write();
    book.write();
    var detail = room.get(id);
    assertThat(detail.counts())
        .filteredOn(count -> count.outcome().equals(StreamCount.TAKEN))
        .singleElement()
        .satisfies(
            count -> {
              assertThat(count.messages()).isEqualTo(3);
              assertThat(count.readings()).isEqualTo(12);
              assertThat(count.lastAt()).isEqualTo(now.plusMillis(1));
            });
    assertThat(detail.row().taken()).as("taken wholly or in part").isEqualTo(4);
    assertThat(detail.row().refused()).as("refused wholly or in part").isEqualTo(2);
  }

  @Test
  void theLetterBackNamesTheMessageAndEachFaultAndNothingThatWasRight() throws Exception {
    var message =
        new Foreign("persistent://5101/stream-1/in", "3:7:-1", "d-1", new byte[0], 1_000L);
    var fault = new Fault("unknown-metric", 5L, "x", "1.0");
    var some =
        new Heard(
            2, CompletableFuture.completedFuture(null), java.util.Collections.nCopies(150, fault));
    var json = new ObjectMapper().readTree(Refusing.of(some).letter(message));
    assertThat(json.path("message").asText()).isEqualTo("3:7:-1");
    assertThat(json.path("device").asText()).isEqualTo("d-1");
    assertThat(json.path("sentAt").asText()).isEqualTo("1970-01-01T00:00:01Z");
    assertThat(json.path("reason").asText()).isEqualTo("unknown-metric");
    assertThat(json.path("taken").asInt()).isEqualTo(2);
    assertThat(json.path("faulty").asInt()).isEqualTo(150);
    assertThat(json.path("faults")).hasSize(100);
    assertThat(Refusing.of(new DeviceUnknown()).reason()).isEqualTo("device-unknown");
    assertThat(Refusing.of(new Unreadable("line 1")).detail()).isEqualTo("line 1");
    var none = new Foreign("t", "1", null, new byte[0], 0);
    assertThat(new String(Refusing.of("cannot-be-taken").letter(none))).contains("\"device\":null");
  }

  @Test
  void whatComesInAndWhatGoesBackHaveANamespaceEach() {
    var topic = new Topic("5101", "stream-a");
    assertThat(topic.in()).isEqualTo("persistent://5101/stream-a/in");
    assertThat(topic.refused()).isEqualTo("persistent://5101/stream-a-back/refused");
    assertThat(topic.backSpace()).startsWith(topic.space());
  }
}
