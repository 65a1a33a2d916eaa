package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.community.TestCommunity.PHOTO;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Tier;
import org.linli.community.TestCommunity;

/** Following a matter without a token, its files, and faults that programs can read. */
class ProgressOverRestTest {

  private static final Map<String, Object> NOISE = Map.of("what", "李四家太吵", "about", "noise");

  private final RestDoor door = RestDoor.shared();
  private final TestCommunity community = new TestCommunity();
  private final String clerk = door.token("CLERK", Tier.COMMUNITY, community.tenant.value());
  private final String resident = door.token("RESIDENT", Tier.RESIDENT, community.tenant.value());

  private Answer post(String who, String path, Object body) {
    var asking = door.ask("POST", path);
    return (who == null ? asking : asking.by(who)).with(body);
  }

  private JsonNode open(Map<String, Object> values) {
    var draft = Map.of("kind", "complaint", "door", "COUNTER", "title", "李四", "values", values);
    return post(clerk, "/matters", draft).is(201).json();
  }

  private static Map<String, Object> both(JsonNode opened) {
    var both = new HashMap<String, Object>();
    both.put("number", opened.path("number").asText());
    both.put("code", opened.path("code").asText());
    return both;
  }

  private void does(String matter, Map<String, Object> values) {
    for (var item : door.ask("GET", "/work?limit=500").by(clerk).now().json().path("items")) {
      if (item.path("matter").asText().equals(matter)) {
        post(clerk, "/work/" + item.path("task").asText() + "/complete", Map.of("values", values))
            .is(204);
        return;
      }
    }
    throw new AssertionError("no task of " + matter);
  }

  @Test
  void numberAndCodeOpenTheProgressAndNothingOfAnybody() {
    var opened = open(NOISE);
    assertThat(opened.path("code").asText()).matches("[0-9A-Z]{4}-[0-9A-Z]{4}");
    var told = post(null, "/progress", both(opened)).is(200);
    assertThat(told.text("state")).isEqualTo("RUNNING");
    assertThat(told.text("kind")).isEqualTo("投诉");
    assertThat(told.json().at("/now/0").asText()).isEqualTo("受理分办");
    assertThat(new String(told.body())).doesNotContain("李四");
    var english = door.ask("POST", "/progress").in("en").with((Object) both(opened)).is(200);
    assertThat(english.text("kind")).isEqualTo("Complaint");
  }

  @Test
  void wrongNumbersAndWrongCodesAreAnsweredAlike() {
    var opened = open(NOISE);
    var number = both(opened);
    number.put("number", "投诉-2026-999999");
    var code = both(opened);
    code.put("code", "0000-0000");
    var one = post(null, "/progress", number).refused(404, "not-found");
    var other = post(null, "/progress", code).refused(404, "not-found");
    assertThat(one.body()).isEqualTo(other.body());
    post(null, "/progress", Map.of("number", "x")).refused(400, "invalid");
    post(null, "/progress", Map.of("number", "x", "code", " ")).refused(400, "invalid");
    post(null, "/progress", "").refused(400, "malformed");
    door.ask("GET", "/progress").now().refused(401, "not-signed-in");
  }

  @Test
  void oneTapEndsItAndASecondOneIsRefused() {
    var opened = open(NOISE);
    var id = opened.path("id").asText();
    var tap = both(opened);
    tap.put("satisfaction", "GOOD");
    post(null, "/progress/satisfaction", tap).refused(409, "matter-stands");
    does(id, Map.of("accepted", true, "responsible", "x"));
    does(id, Map.of("result", "told", "rectified", false));
    does(id, Map.of("reply", "told them"));
    post(null, "/progress/satisfaction", both(opened)).refused(400, "invalid");
    var told = post(null, "/progress/satisfaction", tap).is(200);
    assertThat(told.text("said")).isEqualTo("GOOD");
    assertThat(told.text("state")).isEqualTo("ENDED");
    post(null, "/progress/satisfaction", tap).refused(409, "matter-stands");
    tap.put("satisfaction", "SPLENDID");
    post(null, "/progress/satisfaction", tap).refused(400, "malformed");
  }

  @Test
  void aResidentTapsInTheOwnMatters() {
    var draft = Map.of("kind", "complaint", "values", NOISE);
    var id = post(resident, "/own-matters", draft).is(201).text("id");
    var path = "/own-matters/" + id + "/satisfaction";
    post(resident, path, Map.of("satisfaction", "GOOD")).refused(409, "matter-stands");
    does(id, Map.of("accepted", true, "responsible", "x"));
    does(id, Map.of("result", "told", "rectified", false));
    does(id, Map.of("reply", "told them"));
    post(resident, path, Map.of("satisfaction", "FAIR")).is(204);
    var seen = door.ask("GET", "/own-matters/" + id).by(resident).now().is(200);
    assertThat(seen.text("said")).isEqualTo("FAIR");
    post(clerk, path, Map.of("satisfaction", "FAIR")).refused(403, "not-permitted");
  }

  @Test
  void everyFieldThatIsFaultyIsNamedForPrograms() {
    var values = Map.of("about", "neighbours", "photos", List.of("no base 64!"), "colour", "red");
    var draft = Map.of("kind", "complaint", "door", "COUNTER", "values", values);
    var refused = post(clerk, "/matters", draft).refused(400, "matter-answers").json();
    var faults = new ArrayList<String>();
    refused
        .path("faults")
        .forEach(
            fault -> {
              faults.add(fault.path("field").asText() + " " + fault.path("rule").asText());
              assertThat(fault.path("text").asText()).isNotBlank();
            });
    assertThat(faults)
        .containsExactlyInAnyOrder(
            "what required", "about choice", "photos photo", "colour not-here");
    assertThat(refused.path("detail").asText()).contains("\n");
  }

  @Test
  void aPhotographOfAMatterIsReadByThoseWhoSeeIt() {
    var values = new HashMap<>(NOISE);
    values.put("photos", List.of(PHOTO.content()));
    var id = open(values).path("id").asText();
    var form = door.ask("GET", "/matters/" + id).by(clerk).now().is(200).json().at("/form/fields");
    var file = "";
    for (var field : form) {
      if (field.path("id").asText().equals("photos")) {
        file = field.at("/value/0").asText();
      }
    }
    var path = "/matters/" + id + "/files/" + file;
    var photo = door.ask("GET", path).by(clerk).now().is(200);
    assertThat(photo.body()).isEqualTo(PHOTO.content());
    assertThat(photo.headers().get("Content-Type")).isEqualTo("image/jpeg");
    assertThat(photo.headers().get("X-Content-Type-Options")).isEqualTo("nosniff");
    door.ask("GET", path.replace("/matters/", "/own-matters/"))
        .by(resident)
        .now()
        .refused(404, "not-found");
    door.ask("GET", "/matters/" + id + "/files/x").by(clerk).now().refused(404, "not-found");
    var other = new TestCommunity();
    var stranger = door.token("CLERK", Tier.COMMUNITY, other.tenant.value());
    door.ask("GET", path).by(stranger).now().refused(404, "not-found");
    var list = door.ask("GET", "/matters?door=COUNTER").by(clerk).now().is(200).json();
    assertThat(list.at("/items/0/hands/0/roles/0").asText()).isEqualTo("CLERK");
    assertThat(door.ask("GET", "/matters?door=OPEN311").by(clerk).now().json().path("items"))
        .isEmpty();
    door.ask("GET", "/matters?door=WINDOW").by(clerk).now().refused(400, "invalid");
  }

  @Test
  void aSpotOnTheMapIsTakenAndTold() {
    var draft =
        Map.of(
            "kind",
            "complaint",
            "values",
            NOISE,
            "location",
            Map.of("longitude", 104.06, "latitude", 30.67));
    var id = post(resident, "/own-matters", draft).is(201).text("id");
    var seen = door.ask("GET", "/own-matters/" + id).by(resident).now().is(200).json();
    assertThat(seen.at("/location/longitude").asDouble()).isEqualTo(104.06);
    var nowhere = new HashMap<String, Object>(draft);
    nowhere.put("location", Map.of("longitude", 200, "latitude", 30));
    assertThat(post(resident, "/own-matters", nowhere).refused(400, "invalid").text("at"))
        .isEqualTo("location");
  }

  @Test
  void whatPeopleWereSparedIsCounted() {
    var day = java.time.LocalDate.now(org.linli.tenancy.entity.CityTime.ZONE);
    var values = Map.of("item", "social-security", "delivery", "online");
    post(resident, "/own-matters", Map.of("kind", "approval", "values", values)).is(201);
    var path = "/matters/spared?from=" + day + "&until=" + day;
    var told = door.ask("GET", path).by(clerk).now().is(200).json();
    assertThat(told.path("matters").asInt()).isEqualTo(1);
    assertThat(told.path("papers").asInt()).isEqualTo(1);
    assertThat(told.path("visits").asInt()).isEqualTo(2);
    door.ask("GET", "/matters/spared").by(clerk).now().refused(400, "invalid");
    door.ask("GET", path).by(resident).now().refused(403, "not-permitted");
  }

  @Test
  void governmentAffairsAreToldInFigures() {
    var day = java.time.LocalDate.now(org.linli.tenancy.entity.CityTime.ZONE);
    var path = "/matters/government?from=" + day + "&until=" + day;
    var told = door.ask("GET", path).by(clerk).now().is(200).json();
    assertThat(told.path("powers").asInt()).isEqualTo(47);
    assertThat(told.path("handedDownRate").asDouble()).isEqualTo(29.8);
    assertThat(told.path("items").isArray()).isTrue();
    assertThat(told.path("meanDays").isMissingNode() || told.path("meanDays").isNull()).isTrue();
    door.ask("GET", "/matters/government").by(clerk).now().refused(400, "invalid");
    door.ask("GET", path).by(resident).now().refused(403, "not-permitted");
  }

  @Test
  void aLargePhotographComesInAndALargerBodyDoesNot() {
    var values = new HashMap<>(NOISE);
    values.put("photos", List.of(java.util.Arrays.copyOf(PHOTO.content(), 2 * 1024 * 1024)));
    assertThat(open(values).path("number").asText()).startsWith("投诉-");
    var huge = java.util.Arrays.copyOf(PHOTO.content(), 7 * 1024 * 1024);
    values.put("photos", List.of(huge));
    var draft = Map.of("kind", "complaint", "door", "COUNTER", "values", values);
    post(clerk, "/matters", draft).refused(413, "too-large");
  }
}
