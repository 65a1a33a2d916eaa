package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.entity.Tier;
import org.linli.community.TestCommunity;

/** What programs are told when matters and work are asked for wrongly, or by the wrong people. */
class MatterRefusalsOverRestTest {

  private static final Map<String, Object> NOISE = Map.of("what", "noise", "about", "noise");
  private static final Map<String, Object> WHY = Map.of("reason", "because");

  private final RestDoor door = RestDoor.shared();
  private final TestCommunity community = new TestCommunity();
  private final String clerk = token("CLERK", community);
  private final String worker = token("GRID_WORKER", community);
  private final String resident = door.token("RESIDENT", Tier.RESIDENT, community.tenant.value());

  private String token(String role, TestCommunity of) {
    return door.token(role, Tier.COMMUNITY, of.tenant.value());
  }

  private Answer get(String who, String path) {
    return door.ask("GET", path).by(who).now();
  }

  private Answer post(String who, String path, Object body) {
    return door.ask("POST", path).by(who).with(body);
  }

  private String open() {
    var draft = Map.of("kind", "complaint", "door", "COUNTER", "title", "barking", "values", NOISE);
    return post(clerk, "/matters", draft).is(201).text("id");
  }

  private String task(String who, String matter) {
    for (var item : get(who, "/work?limit=500").is(200).json().path("items")) {
      if (item.path("matter").asText().equals(matter)) {
        return item.path("task").asText();
      }
    }
    throw new AssertionError("no task of " + matter);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/matters",
        "/matters/kinds",
        "/work",
        "/own-matters",
        "/own-matters/tasks",
        "/processes"
      })
  void whoIsNotSignedInSeesNothing(String path) {
    door.ask("GET", path).now().refused(401, "not-signed-in");
  }

  @Test
  void eachDoorIsForItsOwnPeopleAlone() {
    var street =
        door.token("STREET_OFFICER", Tier.STREET, community.tenant.value().substring(0, 9));
    for (var path : List.of("/matters", "/matters/kinds", "/work")) {
      get(resident, path).refused(403, "not-permitted");
      get(street, path).refused(403, "not-permitted");
    }
    get(clerk, "/own-matters").refused(403, "not-permitted");
    get(worker, "/processes").refused(403, "not-permitted");
    get(resident, "/processes").refused(403, "not-permitted");
    post(resident, "/matters", Map.of("kind", "complaint", "door", "COUNTER", "values", NOISE))
        .refused(403, "not-permitted");
    var id = open();
    for (var verb : List.of("suspend", "urge", "cancel")) {
      post(worker, "/matters/" + id + "/" + verb, WHY).refused(403, "not-permitted");
    }
    post(worker, "/matters/" + id + "/resume", Map.of()).refused(403, "not-permitted");
    post(worker, "/work/" + task(clerk, id) + "/pass-on", Map.of("role", "CLERK", "reason", "x"))
        .refused(403, "not-permitted");
  }

  @ParameterizedTest
  @CsvSource({
    "/matters?state=GONE, state",
    "/matters?state=running, state",
    "/matters?overdue=maybe, overdue",
    "/matters?limit=0, limit",
    "/matters?limit=501, limit",
    "/matters?offset=-1, offset",
    "/work?lamp=BLUE, lamp",
    "/work?whose=YOURS, whose",
    "/processes?state=OLD, state"
  })
  void aWrongWordOfTheQueryIsNamed(String path, String word) {
    assertThat(get(clerk, path).refused(400, "invalid").text("at")).isEqualTo(word);
  }

  @Test
  void whatIsNoIdIsNotThere() {
    for (var id : List.of("7", "no-id", UUID.randomUUID().toString())) {
      get(clerk, "/matters/" + id).refused(404, "not-found");
      get(clerk, "/work/" + id).refused(404, "not-found");
      get(clerk, "/processes/" + id).refused(404, "not-found");
      get(clerk, "/processes/" + id + "/file").refused(404, "not-found");
      get(resident, "/own-matters/" + id).refused(404, "not-found");
      get(resident, "/own-matters/tasks/" + id).refused(404, "not-found");
      post(clerk, "/matters/" + id + "/urge", WHY).refused(404, "not-found");
      post(clerk, "/matters/" + id + "/resume", Map.of()).refused(404, "not-found");
      post(clerk, "/work/" + id + "/take", Map.of()).refused(404, "not-found");
      post(clerk, "/work/" + id + "/complete", Map.of("values", Map.of()))
          .refused(404, "not-found");
      post(resident, "/own-matters/" + id + "/withdraw", WHY).refused(404, "not-found");
    }
  }

  @Test
  void aBodyThatIsNoneIsRefusedEverywhere() {
    var id = open();
    var task = task(clerk, id);
    for (var path :
        List.of(
            "/matters",
            "/matters/check",
            "/matters/" + id + "/urge",
            "/matters/" + id + "/suspend",
            "/matters/" + id + "/messages",
            "/work/take",
            "/work/" + task + "/pass-on",
            "/work/" + task + "/complete",
            "/processes",
            "/processes/check")) {
      for (var body : List.of("null", "[]", "{\"", "{\"colour\": 1}")) {
        post(clerk, path, body).refused(400, "malformed");
      }
    }
  }

  @Test
  void everyFaultOfAFormIsToldInTheCallersWords() {
    var draft = Map.of("kind", "complaint", "door", "COUNTER", "values", Map.of("about", "dogs"));
    var told = post(clerk, "/matters", draft).refused(400, "matter-answers").text("detail");
    assertThat(told).contains("投诉对象", "投诉内容").hasLineCount(2);
    var faults = post(clerk, "/matters/check", draft).is(200).json();
    assertThat(faults.findValuesAsText("rule")).containsExactlyInAnyOrder("choice", "required");
    assertThat(faults.findValuesAsText("field")).containsExactlyInAnyOrder("about", "what");
    assertThat(get(clerk, "/matters").is(200).json().path("total").asInt()).isZero();
  }

  @Test
  void aKindThatIsForFewIsNotThereForOthersByAnyPath() {
    var draft = Map.of("kind", "correction", "door", "COUNTER", "values", Map.of());
    get(clerk, "/matters/kinds/correction").refused(404, "not-found");
    post(clerk, "/matters/check", draft).refused(404, "not-found");
    post(clerk, "/matters", draft).refused(404, "not-found");
    var own = Map.of("kind", "correction", "values", Map.of());
    get(resident, "/own-matters/kinds/correction").refused(404, "not-found");
    post(resident, "/own-matters/check", own).refused(404, "not-found");
    post(resident, "/own-matters", own).refused(403, "matter-door");
  }

  @Test
  void anotherCommunitysMattersAndTasksAreNotThere() {
    var other = new TestCommunity();
    var stranger = token("CLERK", other);
    var id = open();
    var task = task(clerk, id);
    get(stranger, "/matters/" + id).refused(404, "not-found");
    for (var verb : List.of("suspend", "urge", "cancel")) {
      post(stranger, "/matters/" + id + "/" + verb, WHY).refused(404, "not-found");
    }
    get(stranger, "/work/" + task).refused(404, "not-found");
    post(stranger, "/work/take", Map.of("tasks", List.of(task))).refused(404, "not-found");
    post(stranger, "/work/" + task + "/give-back", WHY).refused(404, "not-found");
    post(stranger, "/work/" + task + "/complete", Map.of("values", Map.of("accepted", true)))
        .refused(404, "not-found");
    assertThat(get(stranger, "/matters?search=barking").is(200).json().path("total").asInt())
        .isZero();
    assertThat(get(clerk, "/matters/" + id).is(200).json().path("now")).hasSize(1);
  }

  @Test
  void severalTasksAreTakenAllOrNone() {
    var task = task(clerk, open());
    post(clerk, "/work/take", Map.of("tasks", List.of())).refused(400, "invalid");
    post(clerk, "/work/take", Map.of()).refused(400, "invalid");
    post(clerk, "/work/take", Map.of("tasks", Collections.nCopies(101, task)))
        .refused(400, "invalid");
    post(clerk, "/work/take", Map.of("tasks", List.of(task, UUID.randomUUID())))
        .refused(404, "not-found");
    assertThat(get(clerk, "/work?whose=MINE").is(200).json().path("total").asInt()).isZero();
    assertThat(get(clerk, "/work?whose=OFFERED").is(200).json().path("total").asInt()).isEqualTo(1);
  }

  @Test
  void whatStandsStillIsNotWorkedOn() {
    var id = open();
    var task = "/work/" + task(clerk, id);
    post(clerk, "/matters/" + id + "/suspend", WHY).is(204);
    post(clerk, task + "/take", Map.of()).refused(409, "matter-stands");
    post(clerk, task + "/complete", Map.of("values", Map.of("accepted", true)))
        .refused(409, "matter-stands");
    post(clerk, "/matters/" + id + "/urge", WHY).refused(409, "matter-stands");
    var item = get(clerk, task).is(200).json().path("item");
    assertThat(item.path("suspended").asBoolean()).isTrue();
    assertThat(item.path("lamp").asText()).isEqualTo("NONE");
    assertThat(get(clerk, "/matters/" + id).is(200).text("suspendedFor")).isEqualTo("because");
    post(clerk, "/matters/" + id + "/cancel", WHY).is(204);
    assertThat(get(clerk, "/matters/" + id).is(200).json().path("suspendedFor").asText(null))
        .isNull();
    post(clerk, "/matters/" + id + "/resume", Map.of()).refused(409, "matter-stands");
  }

  @Test
  void aTaskIsPassedToTheHoldersOfARoleAndFoundThere() {
    token("GRID_LEADER", community);
    var leader = token("GRID_LEADER", community);
    var task = task(clerk, open());
    var passing = new HashMap<String, Object>(Map.of("role", "GRID_LEADER"));
    post(clerk, "/work/" + task + "/pass-on", passing).refused(400, "invalid");
    passing.put("reason", "holidays");
    passing.put("account", UUID.randomUUID());
    post(clerk, "/work/" + task + "/pass-on", passing).refused(400, "invalid");
    passing.remove("role");
    post(clerk, "/work/" + task + "/pass-on", passing).refused(404, "not-found");
    passing.remove("account");
    passing.put("role", "GRID_LEADER");
    post(clerk, "/work/" + task + "/pass-on", passing).is(204);
    get(clerk, "/work/" + task).refused(404, "not-found");
    assertThat(get(leader, "/work/" + task).is(200).json().path("item").path("mine").asBoolean())
        .isFalse();
  }

  @Test
  void aMatterTellsWhatItIsWhereItStandsAndWhatHappened() {
    var json = get(clerk, "/matters/" + open()).is(200).json();
    assertThat(names(json)).contains("row", "definition", "form", "now", "stages");
    var row = json.path("row");
    assertThat(row.path("kind").asText()).isEqualTo("complaint");
    assertThat(row.path("kindName").asText()).isEqualTo("投诉");
    assertThat(row.path("door").asText()).isEqualTo("COUNTER");
    assertThat(row.path("lamp").asText()).isEqualTo("GREEN");
    assertThat(row.path("openedAt").asText()).endsWith("Z");
    assertThat(json.path("now").path(0).path("step").asText()).isEqualTo("受理分办");
    assertThat(json.path("now").path(0).path("own").asBoolean()).isTrue();
    assertThat(json.path("stages").path(0).path("what").asText()).isEqualTo("OPENED");
    assertThat(json.path("form").path("fields").path(0).path("writable").asBoolean()).isFalse();
  }

  private static List<String> names(JsonNode json) {
    var names = new java.util.ArrayList<String>();
    json.fieldNames().forEachRemaining(names::add);
    return names;
  }

  @Test
  void aResidentAnswersWhatIsAskedOnceAndRightly() {
    var id =
        post(resident, "/own-matters", Map.of("kind", "complaint", "values", NOISE))
            .is(201)
            .text("id");
    done(id, Map.of("accepted", true, "responsible", "x"));
    done(id, Map.of("result", "told", "rectified", false));
    done(id, Map.of("reply", "told them"));
    var asked = get(resident, "/own-matters/tasks").is(200).json().path("items");
    assertThat(asked).hasSize(1);
    var task = "/own-matters/tasks/" + asked.path(0).path("task").asText();
    assertThat(
            get(resident, task).is(200).json().path("form").path("fields").findValuesAsText("id"))
        .contains("satisfaction", "reply")
        .doesNotContain("accepted");
    post(resident, task + "/complete", "null").refused(400, "malformed");
    post(resident, task + "/complete", Map.of("values", Map.of("satisfaction", "splendid")))
        .refused(400, "matter-answers");
    post(resident, task + "/complete", Map.of("values", Map.of("satisfaction", "good"))).is(204);
    post(resident, task + "/complete", Map.of("values", Map.of("satisfaction", "poor")))
        .refused(409, "process-task-over");
    assertThat(get(resident, "/own-matters/" + id).is(200).json().path("row").path("outcome"))
        .hasToString("\"已答复\"");
    post(resident, "/own-matters/" + id + "/withdraw", WHY).refused(409, "matter-stands");
  }

  private void done(String matter, Map<String, Object> values) {
    post(clerk, "/work/" + task(clerk, matter) + "/complete", Map.of("values", values)).is(204);
  }
}
