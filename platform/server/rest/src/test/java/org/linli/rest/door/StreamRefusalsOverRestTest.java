package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.entity.Tier;
import org.linli.tenancy.entity.OperationMode;

/** Who may what at streams of partners, and how each "no" is told. */
class StreamRefusalsOverRestTest {

  private static final String HERE = "990510001001";
  private static final String PATH = "/partner-streams";

  private final RestDoor door = RestDoor.shared();
  private String bureau;
  private String consumer;
  private String id;

  @BeforeEach
  void aStream() {
    door.platform.community(HERE, OperationMode.GOVERNMENT);
    bureau = door.token("BUREAU_ADMIN", Tier.CITY, "9905");
    consumer = new SignedConsumer(door, bureau, "Lamps").id;
    id =
        door.ask("POST", PATH)
            .by(bureau)
            .with(Map.of("consumer", consumer, "name", "Lamps of the east"))
            .is(201)
            .text("id");
  }

  private Answer ask(String method, String path, String by) {
    return door.ask(method, path).by(by).now();
  }

  private Answer send(String method, String path, Object body) {
    return door.ask(method, path).by(bureau).with(body);
  }

  /** A request that would be right, of everything that the bureau may do. */
  private record Call(String method, String path, Object body) {}

  private List<Call> deeds(String of) {
    var path = PATH + "/" + of;
    var until = Instant.now().plusSeconds(3_600).toString();
    return List.of(
        new Call("GET", path, null),
        new Call(
            "PUT",
            path + "/limits",
            Map.of("perSecond", 5, "kilobytesPerSecond", 5, "backlogMegabytes", 5)),
        new Call("PUT", path + "/communities/" + HERE, Map.of("models", List.of())),
        new Call("DELETE", path + "/communities/" + HERE, null),
        new Call("POST", path + "/tokens", Map.of("label", "site", "until", until)),
        new Call("DELETE", path + "/tokens/stream-x", null),
        new Call("POST", path + "/closing", Map.of("reason", "over")));
  }

  private Answer called(Call call, String by) {
    var asking = door.ask(call.method(), call.path());
    if (by != null) {
      asking.by(by);
    }
    return call.body() == null ? asking.now() : asking.with(call.body());
  }

  @Test
  void whoIsNotSignedInIsToldNothing() {
    var all = new ArrayList<>(deeds(id));
    all.add(new Call("GET", PATH, null));
    all.add(new Call("GET", PATH + "/export", null));
    all.add(new Call("GET", PATH + "/here", null));
    all.add(new Call("DELETE", PATH + "/here/" + id, null));
    all.add(new Call("POST", PATH, Map.of("consumer", consumer, "name", "x")));
    all.forEach(call -> called(call, null).refused(401, "not-signed-in"));
  }

  @Test
  void aGridWorkerSeesWhoSpeaksHereAndShutsNobodyOut() {
    var worker = door.token("GRID_WORKER", Tier.COMMUNITY, HERE);
    ask("GET", PATH + "/here", worker).is(200);
    ask("DELETE", PATH + "/here/" + id, worker).refused(403, "not-permitted");
    deeds(id).forEach(call -> called(call, worker).refused(403, "not-permitted"));
  }

  /** An enterprise looks at its own streams; what they may is the bureau's to say. */
  @Test
  void anOperatorReadsItsOwnAndChangesNothing() {
    var organisation = ask("GET", PATH + "/" + id, bureau).json().at("/row/organisation").asText();
    var own = door.token("OPERATOR_MANAGER", Tier.OPERATOR, organisation);
    var listed = ask("GET", PATH, own).is(200).json();
    assertThat(listed.path("total").asInt()).isOne();
    assertThat(listed.at("/items/0/id").asText()).isEqualTo(id);
    for (var call : deeds(id)) {
      if (call.method().equals("GET")) {
        called(call, own).is(200);
      } else {
        called(call, own).refused(403, "not-permitted");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "1", "00000000-0000-0000-0000-00000000000g", "%20"})
  void whatIsNoIdIsAStreamThatIsNone(String of) {
    deeds(of).forEach(call -> called(call, bureau).refused(404, "not-found"));
  }

  @Test
  void aRowTellsItsLimitsStateAndCountsAndNoSecret() {
    var row = ask("GET", PATH + "/" + id, bureau).is(200).json().path("row");
    var names = new ArrayList<String>();
    row.fieldNames().forEachRemaining(names::add);
    assertThat(names)
        .contains(
            "id",
            "name",
            "consumer",
            "organisationName",
            "namespace",
            "limits",
            "state",
            "openedAt",
            "openedBy",
            "communities",
            "taken",
            "refused");
    assertThat(names).noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).contains("key"));
    assertThat(row.at("/limits/perSecond").asInt()).isEqualTo(500);
    assertThat(row.at("/limits/kilobytesPerSecond").asInt()).isEqualTo(1_024);
    assertThat(row.at("/limits/backlogMegabytes").asInt()).isEqualTo(256);
    assertThat(Instant.parse(row.path("openedAt").asText())).isBefore(Instant.now());
    assertThat(row.path("taken").asInt()).isZero();
  }

  /** A limit that was forgotten is none, and not what it was. */
  @Test
  void allThreeLimitsAreNamedOrNoneIsChanged() {
    var path = PATH + "/" + id;
    send("PUT", path + "/limits", Map.of("perSecond", 5)).refused(400, "invalid");
    send(
            "PUT",
            path + "/limits",
            Map.of("perSecond", 5_001, "kilobytesPerSecond", 1, "backlogMegabytes", 1))
        .refused(400, "invalid");
    assertThat(ask("GET", path, bureau).json().at("/row/limits/perSecond").asInt()).isEqualTo(500);
  }

  @Test
  void kindsThatAreNoneAreRefusedAndNoneNamedMeansAll() {
    var path = PATH + "/" + id;
    send("PUT", path + "/communities/" + HERE, Map.of("models", List.of("no-such-kind")))
        .refused(400, "invalid");
    send("PUT", path + "/communities/990699001001", Map.of("models", List.of()))
        .refused(404, "not-found");
    assertThat(ask("GET", path, bureau).json().path("communities")).isEmpty();
    send("PUT", path + "/communities/" + HERE, Map.of()).is(204);
    var admitted = ask("GET", path, bureau).json().at("/communities/0");
    assertThat(admitted.path("models")).isEmpty();
    assertThat(admitted.path("tenant").asText()).isEqualTo(HERE);
    assertThat(admitted.path("admittedBy").asText()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit=0", "limit=501", "limit=x", "offset=-1"})
  void aPageThatIsNoneIsRefused(String query) {
    ask("GET", PATH + "?" + query, bureau).refused(400, "invalid");
    var clerk = door.token("CLERK", Tier.COMMUNITY, HERE);
    ask("GET", PATH + "/here?" + query, clerk).refused(400, "invalid");
  }

  @Test
  void aSearchFindsWhatItNamesAlone() {
    assertThat(ask("GET", PATH + "?search=no+such+stream", bureau).json().path("total").asInt())
        .isZero();
    ask("GET", PATH + "?search=" + "x".repeat(101), bureau).refused(400, "invalid");
    var found = ask("GET", PATH + "?search=LAMPS+of&limit=1", bureau).is(200).json();
    assertThat(found.path("items")).hasSize(1);
    assertThat(found.at("/items/0/name").asText()).isEqualTo("Lamps of the east");
  }

  @Test
  void theFileHasAFormThatIsKnownAndItsColumnsInTheReadersLanguage() {
    ask("GET", PATH + "/export?form=pdf", bureau).refused(400, "invalid");
    assertThat(ask("GET", PATH + "/export?form=json", bureau).is(200).body()).isNotEmpty();
    var excel = ask("GET", PATH + "/export", bureau).is(200).body();
    assertThat(new String(excel, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
    var chinese =
        new String(
            door.ask("GET", PATH + "/export?form=csv").by(bureau).in("zh-CN").now().is(200).body(),
            StandardCharsets.UTF_8);
    assertThat(chinese.lines().findFirst().orElseThrow()).containsPattern("[\\u4e00-\\u9fff]");
    assertThat(chinese).contains("Lamps of the east");
  }

  @Test
  void aClosedStreamIsNeitherLimitedNorAdmittedNorGivenATokenAndSaysSo() {
    send("POST", PATH + "/" + id + "/closing", Map.of("reason", "the contract ended")).is(204);
    for (var call : deeds(id)) {
      if (!call.method().equals("GET") && !call.path().contains("/tokens/")) {
        called(call, bureau).refused(409, "conflict");
      }
    }
    var row = ask("GET", PATH + "/" + id, bureau).json().path("row");
    assertThat(row.path("state").asText()).isEqualTo("CLOSED");
    assertThat(row.path("closedReason").asText()).isEqualTo("the contract ended");
    ask("DELETE", PATH + "/here/" + UUID.randomUUID(), door.token("CLERK", Tier.COMMUNITY, HERE))
        .refused(404, "not-found");
  }
}
