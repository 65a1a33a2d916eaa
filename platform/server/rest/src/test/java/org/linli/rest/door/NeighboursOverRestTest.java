package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Tier;
import org.linli.tenancy.entity.OperationMode;

/** Activities with neighbours over REST: offered, agreed to, spoken about; for clerks alone. */
class NeighboursOverRestTest {

  private static final String HERE = "990335901001";
  private static final String THERE = "990335901002";
  private static final String ELSEWHERE = "990335901003";

  private final RestDoor door = RestDoor.shared();
  private String clerk;
  private String other;
  private String resident;

  @BeforeEach
  void people() {
    for (var code : List.of(HERE, THERE, ELSEWHERE)) {
      door.platform.community(code, OperationMode.GOVERNMENT);
    }
    clerk = door.token("CLERK", Tier.COMMUNITY, HERE);
    other = door.token("CLERK", Tier.COMMUNITY, THERE);
    resident = door.token("RESIDENT", Tier.RESIDENT, THERE);
  }

  private Answer send(String method, String path, String by, Map<String, ?> body) {
    return door.ask(method, path).by(by).with(body);
  }

  private String offered() {
    var starts = Instant.now().plus(Duration.ofDays(2));
    return send(
            "POST",
            "/neighbour-activities",
            clerk,
            Map.of(
                "title",
                "百家宴",
                "body",
                "各家带一道菜",
                "place",
                "广场",
                "startsAt",
                starts.toString(),
                "endsAt",
                starts.plusSeconds(3600).toString(),
                "guests",
                List.of(THERE)))
        .is(201)
        .text("id");
  }

  private String held() {
    var id = offered();
    send("POST", "/neighbour-activities/" + id + "/acceptance", other, Map.of()).is(204);
    return id;
  }

  private Answer signUp(String by, String id, boolean agreed) {
    return send(
        "PUT", "/own-neighbours/" + id + "/sign-up", by, Map.of("shown", "小李", "agreed", agreed));
  }

  /** What a person agrees to and says is for the person at a screen, as all that is one's own. */
  @Test
  void aProgramNeitherSignsUpNorSpeaksForSomebody() {
    var id = held();
    var own = "/own-neighbours/" + id;
    signUp(resident, id, true).refused(403, "not-permitted");
    send("POST", own + "/words", resident, Map.of("note", "在哪里？")).refused(403, "not-permitted");
    door.ask("GET", own + "/words").by(resident).now().refused(403, "not-permitted");
    door.ask("DELETE", own + "/sign-up").by(resident).now().refused(403, "not-permitted");
    door.ask("GET", "/own-neighbours").by(resident).now().refused(403, "not-permitted");
    var people = "/neighbour-activities/" + id + "/participants";
    assertThat(door.ask("GET", people).by(clerk).now().is(200).json().path("total").asInt())
        .isZero();
    door.ask("GET", people).by(resident).now().refused(403, "not-permitted");
  }

  @Test
  void aCommunityThatIsNotAskedFindsNothing() {
    var id = held();
    var stranger = door.token("CLERK", Tier.COMMUNITY, ELSEWHERE);
    for (var verb : List.of("acceptance", "cancellation")) {
      send("POST", "/neighbour-activities/" + id + "/" + verb, stranger, Map.of())
          .refused(404, "not-found");
    }
    for (var list : List.of("participants", "words", "guests")) {
      door.ask("GET", "/neighbour-activities/" + id + "/" + list)
          .by(stranger)
          .now()
          .refused(404, "not-found");
    }
  }

  @Test
  void clerksDeclineAnswerTakeAwayAndCancel() {
    var id = held();
    var word =
        send("POST", "/neighbour-activities/" + id + "/answers", clerk, Map.of("note", "请准时"))
            .is(201)
            .text("id");
    var words = "/neighbour-activities/" + id + "/words";
    assertThat(
            door.ask("GET", words)
                .by(other)
                .now()
                .is(200)
                .json()
                .path("items")
                .findValuesAsText("words"))
        .containsExactly("请准时");
    door.ask("DELETE", "/neighbour-activities/" + id + "/words/" + word).by(clerk).now().is(204);
    send("POST", "/neighbour-activities/" + id + "/refusal", other, Map.of("note", "台风")).is(204);
    var guests =
        door.ask("GET", "/neighbour-activities/" + id + "/guests").by(clerk).now().is(200).json();
    assertThat(guests.get(0).path("state").asText()).isEqualTo("DECLINED");
    send("POST", "/neighbour-activities/" + id + "/cancellation", clerk, Map.of()).is(204);
    send("POST", "/neighbour-activities/" + id + "/cancellation", clerk, Map.of())
        .refused(409, "conflict");
  }

  @Test
  void theStreetSeesFiguresAndResidentsHoldNothing() {
    var id = held();
    var street = door.token("STREET_OFFICER", Tier.STREET, HERE.substring(0, 9));
    var sums = door.ask("GET", "/neighbour-activities/below").by(street).now().is(200).json();
    assertThat(sums.path("items").findValuesAsText("activity")).contains(id);
    send("POST", "/neighbour-activities", resident, Map.of("title", "x"))
        .refused(403, "not-permitted");
    door.ask("GET", "/neighbour-activities/neighbours")
        .by(resident)
        .now()
        .refused(403, "not-permitted");
  }
}
