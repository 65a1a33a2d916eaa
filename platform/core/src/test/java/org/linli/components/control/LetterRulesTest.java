package org.linli.components.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.boundary.Invalid;
import org.linli.components.entity.ContractForm.Envelope;
import org.linli.components.entity.Operation;

/** What a caller writes stays within the operation that the contract names. */
class LetterRulesTest {

  private static final Operation FIND =
      new Operation("find", "POST", "/in/{place}/of/{kind}", Set.of("place", "kind"), Set.of("q"));

  @ParameterizedTest
  @ValueSource(strings = {".", ".."})
  void noParameterLeadsUpThePath(String step) {
    assertThatThrownBy(() -> letter("/v1", FIND, Map.of("place", step, "kind", "a")))
        .isInstanceOf(Invalid.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "../admin|..%2Fadmin",
        "a?b=c|a%3Fb%3Dc",
        "a#b|a%23b",
        "{kind}|%7Bkind%7D",
        "..a|..a",
        "%2e%2e|%252e%252e",
        "一楼|%E4%B8%80%E6%A5%BC",
        "a\\b|a%5Cb"
      })
  void aParameterOfThePathIsOneWordOfIt(String value, String written) {
    assertThat(letter("/v1", FIND, Map.of("place", value, "kind", "k")).target())
        .isEqualTo("/v1/in/" + written + "/of/k");
  }

  @Test
  void eachParameterOfThePathIsNeeded() {
    var some = new HashMap<String, Object>(Map.of("place", "a"));
    assertThatThrownBy(() -> letter("/", FIND, some)).isInstanceOf(Invalid.class);
    some.put("kind", null);
    assertThatThrownBy(() -> letter("/", FIND, some)).isInstanceOf(Invalid.class);
    some.put("kind", "");
    assertThatThrownBy(() -> letter("/", FIND, some)).isInstanceOf(Invalid.class);
    some.put("kind", 0);
    assertThat(letter("/", FIND, some).target()).isEqualTo("/in/a/of/0");
  }

  @ParameterizedTest
  @CsvSource({
    "/, /all?q=1",
    "/v1, /v1/all?q=1",
    "/v1/, /v1/all?q=1",
    "/v1?theirs=7, /v1/all?theirs=7&q=1",
    "/?theirs=7, /all?theirs=7&q=1"
  })
  void whatTheAddressCarriesBesideItsPathStaysBesideIt(String base, String target) {
    var all = new Operation("all", "GET", "/all", Set.of(), Set.of("q"));
    assertThat(letter(base, all, Map.of("q", 1)).target()).isEqualTo(target);
  }

  @Test
  void anAgentIsCalledAtItsAddressAsItWasRegistered() {
    var skill = new Operation("answer", "POST", "", Set.of(), Set.of());
    var letter = Letter.of(new UUID(1, 2), "/a2a?v=1", skill, Envelope.A2A, Map.of(), Map.of());
    assertThat(letter.target()).isEqualTo("/a2a?v=1");
  }

  @Test
  void aParameterThatIsCalledLikeAnAssetIsNotTakenForItsData() throws IOException {
    var forged = Map.<String, Object>of("place", "a", "kind", "b", "cases", List.of("forged"));
    var rows = List.of(Map.<String, Object>of("state", "OPEN"));
    var letter =
        Letter.of(new UUID(1, 2), "/", FIND, Envelope.PLAIN, forged, Map.of("cases", rows));
    assertThat(body(letter).path("cases").toString()).isEqualTo("[{\"state\":\"OPEN\"}]");
  }

  @Test
  void whatIsUsedInThePathOrTheQueryIsNotSaidAgainInTheBody() throws IOException {
    var letter = letter("/", FIND, Map.of("place", "a", "kind", "b", "q", "c", "more", true));
    assertThat(body(letter).toString()).isEqualTo("{\"more\":true}");
  }

  @Test
  void dataNeverStandInAQuestionThatHasNoBody() {
    for (var method : List.of("GET", "DELETE")) {
      var bare = new Operation("all", method, "/all", Set.of(), Set.of());
      var rows = Map.of("cases", List.of(Map.<String, Object>of("state", "OPEN")));
      assertThatThrownBy(() -> Letter.of(new UUID(1, 2), "/", bare, Envelope.PLAIN, Map.of(), rows))
          .as(method)
          .isInstanceOf(Invalid.class);
    }
  }

  @Test
  void aLetterHasAnEnd() {
    var long4000 = "x".repeat(4_000);
    var rows = Collections.nCopies(300, Map.<String, Object>of("title", long4000));
    assertThatThrownBy(
            () ->
                Letter.of(
                    new UUID(1, 2),
                    "/",
                    new Operation("put", "POST", "/p", Set.of(), Set.of()),
                    Envelope.PLAIN,
                    Map.of(),
                    Map.of("cases", rows)))
        .isInstanceOfSatisfying(
            Invalid.class,
            no -> assertThat(no.arguments()).containsExactly("sent-data", "too-long"));
  }

  private static Letter letter(String base, Operation operation, Map<String, Object> parameters) {
    return Letter.of(new UUID(1, 2), base, operation, Envelope.PLAIN, parameters, Map.of());
  }

  private static JsonNode body(Letter letter) throws IOException {
    return new ObjectMapper().readTree(letter.body());
  }
}
