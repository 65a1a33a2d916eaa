package org.linli.offsite.backlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A backlog is read as it was written, or not at all. */
class LettersTest {

  private static final KeptTopic TOPIC =
      new KeptTopic("persistent://5101/510104/telemetry", 4, List.of("linli-rows"));

  private static byte[] written(boolean ended, List<Letter> letters) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new LettersOut(bytes)) {
      out.topic(TOPIC);
      for (var letter : letters) {
        out.letter(letter);
      }
      if (ended) {
        out.end();
      }
    }
    return bytes.toByteArray();
  }

  private static List<Object> read(byte[] written) throws IOException {
    var found = new ArrayList<Object>();
    try (var in = new LettersIn(new ByteArrayInputStream(written))) {
      in.read(
          new LettersIn.Receiver() {
            @Override
            public void topic(KeptTopic topic) {
              found.add(topic);
            }

            @Override
            public void letter(Letter letter) {
              found.add(letter);
            }
          });
    }
    return found;
  }

  @Test
  void everythingOfALetterComesBack() throws Exception {
    var letters =
        List.of(
            new Letter(TOPIC.name(), "设备", Map.of("a", "1", "b", ""), 17, 0, new byte[] {1, 2}),
            new Letter(TOPIC.name(), null, Map.of(), 18, 16, new byte[0]),
            new Letter(TOPIC.name(), "", Map.of(), 19, 0, null));
    var found = read(written(true, letters));
    assertThat(found.getFirst()).isEqualTo(TOPIC);
    assertThat(found.subList(1, found.size())).isEqualTo(letters);
  }

  @Test
  void oneWithoutItsEndIsNone() throws Exception {
    var written = written(false, List.of());
    assertThatThrownBy(() -> read(written)).isInstanceOf(IOException.class);
  }

  @Test
  void whatIsNoBacklogIsRefused() {
    assertThatThrownBy(() -> read(new byte[] {1, 2, 3})).isInstanceOf(IOException.class);
  }

  @Test
  void positionsStandInTheOrderOfTheLog() {
    assertThat(Position.of("5:12")).isLessThan(Position.of("5:13"));
    assertThat(Position.of("5:12")).isLessThan(Position.of("6:-1"));
    assertThat(Position.of("6:0")).isEqualByComparingTo(new Position(6, 0));
  }

  /** Else what waited in one partition for one of them would be thrown away. */
  @Test
  void aTopicIsMadeForAllThatWaitInAnyOfItsPartitions() {
    var at = new Position(1, 0);
    var waiting =
        List.of(
            new WaitingTopic("persistent://a/b/t-partition-0", List.of("rows"), at, at),
            new WaitingTopic("persistent://a/b/t-partition-1", List.of("alarms", "rows"), at, at),
            new WaitingTopic("persistent://a/b/answers", List.of("rows"), at, at));
    assertThat(WaitingTopic.subscriptions(waiting))
        .isEqualTo(
            Map.of(
                "persistent://a/b/t", Set.of("alarms", "rows"),
                "persistent://a/b/answers", Set.of("rows")));
  }

  @Test
  void aPartitionBelongsToItsTopic() {
    assertThat(WaitingTopic.base("persistent://a/b/telemetry-partition-12"))
        .isEqualTo("persistent://a/b/telemetry");
    assertThat(WaitingTopic.base("persistent://a/b/answers")).isEqualTo("persistent://a/b/answers");
  }
}
