package org.linli.components.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Invalid;
import org.linli.components.entity.ContractForm.Envelope;
import org.linli.components.entity.Operation;
import org.linli.courier.boundary.Answer;

/** How a call is put, in each of the envelopes. */
class LetterTest {

  private static final UUID CALL = UUID.fromString("018f0000-0000-7000-8000-000000000000");
  private static final Operation PLAIN =
      new Operation("find", "POST", "/in/{place}", Set.of("place"), Set.of("most"));

  @Test
  void parametersStandWhereTheContractWantsThemAndDataUnderTheirAsset() throws Exception {
    var letter =
        Letter.of(
            CALL,
            "/v1/",
            PLAIN,
            Envelope.PLAIN,
            Map.of("place", "a/b?c", "most", "1&x=2", "how", "soon"),
            Map.of("alarms", List.of(Map.of("raised", Instant.EPOCH))));
    assertThat(letter.target()).isEqualTo("/v1/in/a%2Fb%3Fc?most=1%26x%3D2");
    assertThat(json(letter).path("how").asText()).isEqualTo("soon");
    assertThat(json(letter).at("/alarms/0/raised").asText()).isEqualTo("1970-01-01T00:00:00Z");
  }

  @Test
  void anAgentIsSentAMessageAndAToolIsCalled() throws Exception {
    var skill = new Operation("answer", "POST", "", Set.of(), Set.of());
    var message = json(Letter.of(CALL, "/", skill, Envelope.A2A, Map.of("q", 1), Map.of()));
    assertThat(message.path("jsonrpc").asText()).isEqualTo("2.0");
    assertThat(message.path("method").asText()).isEqualTo("message/send");
    assertThat(message.at("/params/message/parts/0/data/q").asInt()).isEqualTo(1);
    assertThat(message.at("/params/message/metadata/skill").asText()).isEqualTo("answer");
    assertThat(message.at("/params/message/messageId").asText()).isEqualTo(CALL.toString());
    var tool = json(Letter.of(CALL, "/", skill, Envelope.MCP, Map.of("q", 1), Map.of()));
    assertThat(tool.path("method").asText()).isEqualTo("tools/call");
    assertThat(tool.at("/params/name").asText()).isEqualTo("answer");
    assertThat(tool.at("/params/arguments/q").asInt()).isEqualTo(1);
  }

  @Test
  void aQuestionWithoutABodyCarriesNothingBeside() {
    var get = new Operation("all", "GET", "/all", Set.of(), Set.of("most"));
    var letter = Letter.of(CALL, "/", get, Envelope.PLAIN, Map.of("most", 3), Map.of());
    assertThat(letter.body()).isEmpty();
    assertThat(letter.target()).isEqualTo("/all?most=3");
    assertThatThrownBy(
            () -> Letter.of(CALL, "/", get, Envelope.PLAIN, Map.of("other", 3), Map.of()))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> Letter.of(CALL, "/", PLAIN, Envelope.PLAIN, Map.of(), Map.of()))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void answersAreReadAsWhatTheyAre() {
    assertThat(Letter.read(answer("application/json; charset=utf-8", "{\"a\":1}")))
        .isEqualTo(Map.of("a", 1));
    assertThat(Letter.read(answer("application/json", "not so"))).isEqualTo("not so");
    assertThat(Letter.read(answer("text/plain", "{\"a\":1}"))).isEqualTo("{\"a\":1}");
  }

  private static Answer answer(String type, String text) {
    return new Answer(200, type, text.getBytes(StandardCharsets.UTF_8));
  }

  private static JsonNode json(Letter letter) throws java.io.IOException {
    return new ObjectMapper().readTree(letter.body());
  }
}
