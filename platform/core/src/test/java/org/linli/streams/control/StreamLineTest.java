package org.linli.streams.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.PageRequest;
import org.linli.feeds.entity.BrokerKey;
import org.linli.streams.StreamRoom;
import org.linli.streams.boundary.PartnerStreams;
import org.linli.streams.entity.PartnerStreamRow;
import org.linli.streams.entity.StreamTraffic;

/** The broker is made what the database says, turn by turn. */
class StreamLineTest {

  private final StreamRoom room = new StreamRoom();
  private final Administration broker = new Administration();
  private final StreamLine line = room.line(room.feeds(broker.web()));
  private final PartnerStreams streams = room.streams(new BrokerKey(new byte[32]), line);

  @AfterEach
  void close() {
    line.close();
    broker.close();
  }

  private String namespace(UUID id) {
    return room.get(id).row().namespace();
  }

  private String space(UUID id) {
    return "persistent/" + room.city + "/" + namespace(id);
  }

  private PartnerStreamRow row(UUID id) {
    return room.platform.as(room.bureau, () -> streams.get(id)).row();
  }

  @Test
  void aStreamIsToldOnceAndItsTokenWhenItIsIssuedAndTakenBack() {
    var id = room.stream();
    line.turn();
    assertThat(broker.told(namespace(id))).hasSizeGreaterThan(10);
    line.turn();
    assertThat(broker.told(namespace(id))).as("nothing changed").isEmpty();
    var token = room.issue(id, Duration.ZERO).id();
    line.turn();
    assertThat(broker.granted(space(id) + "/in")).containsExactly(token);
    broker.told(namespace(id));
    room.run(room.bureau, () -> room.streams.revoke(id, token));
    line.turn();
    assertThat(broker.granted(space(id) + "/in")).isEmpty();
    assertThat(broker.granted(space(id) + "-back/refused")).isEmpty();
    assertThat(broker.told(namespace(id))).contains("PUT " + space(id) + "/in/unload");
  }

  /** Also where the token fell with its consumer. */
  @Test
  void aSuspendedConsumersTokensLoseTheirGrantAndGetItBack() {
    var id = room.stream();
    var token = room.issue(id, Duration.ZERO).id();
    line.turn();
    var consumer = room.get(id).row().consumer();
    room.run(room.bureau, () -> room.consumers.suspend(consumer, "leak"));
    line.turn();
    assertThat(broker.granted(space(id) + "/in")).isEmpty();
    room.run(room.bureau, () -> room.consumers.resume(consumer));
    line.turn();
    assertThat(broker.granted(space(id) + "/in")).containsExactly(token);
  }

  @Test
  void whatTheBrokerRefusedIsToldAgainUntilItTakesIt() {
    var id = room.stream();
    broker.answering(500);
    line.turn();
    line.turn();
    assertThat(broker.told(room.city)).as("once each turn, no further than it came").hasSize(2);
    broker.answering(204);
    line.turn();
    assertThat(broker.told(namespace(id))).hasSizeGreaterThan(10);
  }

  @Test
  void aClosedStreamsTopicsGoAWeekAfterItAndOnce() {
    var id = room.stream();
    room.issue(id, Duration.ZERO);
    line.turn();
    room.run(room.bureau, () -> room.streams.close(id, "over"));
    line.turn();
    assertThat(broker.granted(space(id) + "/in")).isEmpty();
    assertThat(broker.told(namespace(id)))
        .noneMatch(told -> told.contains("namespaces/" + room.city) && told.startsWith("DELETE"));
    closedBefore(id, Duration.ofDays(8));
    broker.answering(500);
    line.turn();
    assertThat(broker.told(namespace(id))).as("the broker keeps it").hasSize(1);
    broker.answering(204);
    line.turn();
    assertThat(broker.told(namespace(id))).hasSize(4).allMatch(told -> told.startsWith("DELETE"));
    line.turn();
    assertThat(broker.told(namespace(id))).isEmpty();
    assertThat(row(id).closedReason()).as("its row stays").isEqualTo("over");
  }

  private void closedBefore(UUID id, Duration time) {
    room.platform
        .owner()
        .useHandle(
            handle ->
                handle
                    .createUpdate("update data_stream set closed_at = :at where id = :id")
                    .bind("at", Instant.now().minus(time))
                    .bind("id", id)
                    .execute());
  }

  @Test
  void aRowSaysHowItsStreamFaresAtTheBroker() {
    var id = room.stream();
    assertThat(row(id).traffic()).as("the broker knows no such topic").isNull();
    broker.says(
        space(id) + "/in/stats",
        "{\"msgRateIn\":12.5,\"publishers\":[{},{}],\"subscriptions\":{\"linli-streams\":{\"msgBacklog\":7}}}");
    assertThat(row(id).traffic())
        .as("nobody was refused anything yet")
        .isEqualTo(new StreamTraffic(12.5, 7, 2, 0));
    broker.says(
        space(id) + "-back/refused/stats", "{\"subscriptions\":{\"partner\":{\"msgBacklog\":3}}}");
    assertThat(row(id).traffic()).isEqualTo(new StreamTraffic(12.5, 7, 2, 3));
    room.run(room.bureau, () -> room.streams.close(id, "over"));
    assertThat(row(id).traffic()).as("of a closed one nobody asks").isNull();
  }

  /** Answers come in any order; rows keep theirs, each with its own figures. */
  @Test
  void eachRowOfAPageHasItsOwnFigures() {
    for (int i = 0; i < 5; i++) {
      broker.says(space(room.stream()) + "/in/stats", "{\"msgRateIn\":" + i + "}");
      room.later(Duration.ofSeconds(1));
    }
    var page = room.platform.as(room.bureau, () -> streams.list(PageRequest.first(50)));
    assertThat(page.items())
        .extracting(row -> row.traffic().perSecond())
        .isEqualTo(List.of(4.0, 3.0, 2.0, 1.0, 0.0));
    assertThat(line.traffic(List.of())).isEmpty();
  }
}
