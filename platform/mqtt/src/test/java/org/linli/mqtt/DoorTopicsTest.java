package org.linli.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.testing.Requirement;

class DoorTopicsTest {

  @Test
  void anAnswerNamesItsCommand() {
    var id = UUID.randomUUID();
    assertThat(DoorTopics.answered(DoorTopics.command(id) + "/answer")).contains(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "v1/commands/answer",
        "v1/commands//answer",
        "v1/commands/0190/answer",
        "v1/commands/zzzzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz/answer",
        "v1/commands/3f2504e0-4f89-11d3-9a0c-0305e82c3301",
        "v1/commands/3f2504e0-4f89-11d3-9a0c-0305e82c3301/answer/",
        "v2/commands/3f2504e0-4f89-11d3-9a0c-0305e82c3301/answer",
        "$SYS/broker/uptime"
      })
  void nothingElseIsAnAnswer(String topic) {
    assertThat(DoorTopics.answered(topic)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"#", "+", "v1/#", "v1/+/+", "v1/telemetry", "$SYS/#", "v1/commands"})
  @Requirement("000-7.2.a.3-4")
  void nobodyListensToOthers(String filter) {
    assertThat(DoorTopics.mayBeSubscribed(filter)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"v1/commands/+", "v1/commands/#"})
  void commandsMayBeSubscribed(String filter) {
    assertThat(DoorTopics.mayBeSubscribed(filter)).isTrue();
  }
}
