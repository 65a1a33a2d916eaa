package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Tier;
import org.linli.community.TestCommunity;
import org.linli.matters.control.ProcessPacks;
import org.linli.testing.Requirement;

/** Matters, work and processes over REST, as programs of a community work with them. */
class MattersOverRestTest {

  private static final Map<String, Object> NOISE = Map.of("what", "noise", "about", "noise");

  private final RestDoor door = RestDoor.shared();
  private final TestCommunity community = new TestCommunity();
  private final String clerk = door.token("CLERK", Tier.COMMUNITY, community.tenant.value());
  private final String worker = door.token("GRID_WORKER", Tier.COMMUNITY, community.tenant.value());
  private final String resident = door.token("RESIDENT", Tier.RESIDENT, community.tenant.value());
  private final String street =
      door.token("STREET_OFFICER", Tier.STREET, community.tenant.value().substring(0, 9));

  private Answer get(String who, String path) {
    return door.ask("GET", path).by(who).now();
  }

  private Answer post(String who, String path, Object body) {
    return door.ask("POST", path).by(who).with(body);
  }

  private String open() {
    var draft = Map.of("kind", "complaint", "door", "COUNTER", "title", "barking", "values", NOISE);
    var opened = post(clerk, "/matters", draft).is(201);
    assertThat(opened.text("number")).matches("投诉-\\d{4}-\\d{6}");
    assertThat(opened.headers().get("Location")).endsWith("/matters/" + opened.text("id"));
    return opened.text("id");
  }

  private JsonNode task(String who, String matter) {
    for (var item : get(who, "/work?limit=500").is(200).json().path("items")) {
      if (item.path("matter").asText().equals(matter)) {
        return item;
      }
    }
    throw new AssertionError("no task of " + matter);
  }

  @Test
  @Requirement("001-6.2.4.E.2-2")
  void aMatterIsReportedHandledPassedOnAndAskedForByInterface() {
    var id = open();
    assertThat(
            get(clerk, "/matters?search=barking&process=complaint&state=RUNNING")
                .is(200)
                .json()
                .path("total")
                .asInt())
        .isEqualTo(1);
    var task = "/work/" + task(clerk, id).path("task").asText();
    door.ask("POST", task + "/take").by(clerk).now().is(204);
    post(clerk, task + "/give-back", Map.of("reason", "lunch")).is(204);
    post(clerk, task + "/complete", Map.of("values", Map.of("accepted", "yes")))
        .refused(400, "matter-answers");
    post(
            clerk,
            task + "/complete",
            Map.of("values", Map.of("accepted", true, "responsible", "x"), "note", "seen"))
        .is(204);
    post(clerk, task + "/complete", Map.of("values", Map.of())).refused(409, "process-task-over");
    var detail = get(clerk, "/matters/" + id).is(200).json();
    assertThat(detail.path("now").path(0).path("step").asText()).isNotBlank();
    assertThat(detail.path("stages").findValuesAsText("note")).contains("seen", "lunch");
  }

  @Test
  void aFormIsDescribedFieldByField() {
    assertThat(get(clerk, "/matters/kinds").is(200).json().findValuesAsText("kind"))
        .contains("repair", "hotline")
        .doesNotContain("correction");
    var kind = get(clerk, "/matters/kinds/complaint").is(200).json();
    var about = kind.path("form").path("fields").path(1);
    assertThat(about.path("id").asText()).isEqualTo("about");
    assertThat(about.path("type").asText()).isEqualTo("CHOICE");
    assertThat(about.path("required").asBoolean()).isTrue();
    assertThat(about.path("choices").findValuesAsText("id")).contains("noise");
    get(clerk, "/matters/kinds/nothing").refused(404, "not-found");
    var task = task(clerk, open()).path("task").asText();
    assertThat(get(clerk, "/work/" + task).is(200).json().path("form").path("fields")).isNotEmpty();
  }

  @Test
  void whatWouldBeRefusedIsToldBefore() {
    var draft =
        Map.of(
            "kind",
            "approval",
            "door",
            "COUNTER",
            "values",
            Map.of("item", "elder-card", "delivery", "post"));
    assertThat(post(clerk, "/matters/check", draft).is(200).json().path(0).path("limit").asText())
        .isEqualTo("photo");
    post(clerk, "/matters", draft).refused(400, "matter-answers");
    post(clerk, "/matters", Map.of("kind", "complaint", "door", "PATROL", "values", NOISE))
        .refused(403, "matter-door");
    post(clerk, "/matters", Map.of("kind", "complaint", "tenant", "x")).is(400);
  }

  @Test
  void aMatterIsUrgedSuspendedLetGoOnAndCancelled() {
    var path = "/matters/" + open();
    post(clerk, path + "/urge", Map.of("reason", "called again")).is(204);
    post(clerk, path + "/suspend", Map.of("reason", "waits")).is(204);
    post(clerk, path + "/suspend", Map.of("reason", "waits")).refused(409, "matter-stands");
    assertThat(get(clerk, path).is(200).json().path("row").path("state").asText())
        .isEqualTo("SUSPENDED");
    door.ask("POST", path + "/resume").by(clerk).now().is(204);
    post(clerk, path + "/messages", Map.of("name", "paper")).refused(400, "invalid");
    post(clerk, path + "/cancel", Map.of("reason", "")).refused(400, "invalid");
    post(clerk, path + "/cancel", Map.of("reason", "settled")).is(204);
    post(worker, path + "/urge", Map.of("reason", "x")).refused(403, "not-permitted");
    get(clerk, "/matters/" + UUID.randomUUID()).refused(404, "not-found");
  }

  @Test
  void severalTasksAreTakenAtOnceAndPassedOn() {
    var one = task(clerk, open()).path("task").asText();
    var other = task(clerk, open()).path("task").asText();
    post(clerk, "/work/take", Map.of("tasks", List.of(one, other))).is(204);
    assertThat(get(clerk, "/work?whose=MINE").is(200).json().path("total").asInt()).isEqualTo(2);
    assertThat(get(clerk, "/work?whose=OFFERED&lamp=RED").is(200).json().path("total").asInt())
        .isZero();
    get(clerk, "/work?whose=YOURS").refused(400, "invalid");
    post(clerk, "/work/" + one + "/pass-on", Map.of("reason", "x")).refused(400, "invalid");
    post(clerk, "/work/" + one + "/pass-on", Map.of("role", "NOBODY", "reason", "x"))
        .refused(404, "not-found");
    post(worker, "/work/" + one + "/take", Map.of()).refused(403, "process-task-of-others");
  }

  @Test
  void aResidentAsksFollowsAndTakesBack() {
    assertThat(get(resident, "/own-matters/kinds").is(200).json().findValuesAsText("kind"))
        .contains("repair")
        .doesNotContain("hotline");
    get(resident, "/own-matters/kinds/repair").is(200);
    var draft = Map.of("kind", "complaint", "values", NOISE);
    assertThat(post(resident, "/own-matters/check", draft).is(200).json()).isEmpty();
    var id = post(resident, "/own-matters", draft).is(201).text("id");
    assertThat(get(resident, "/own-matters").is(200).json().path("total").asInt()).isEqualTo(1);
    assertThat(get(resident, "/own-matters/" + id).is(200).json().path("now")).hasSize(1);
    assertThat(get(resident, "/own-matters/tasks").is(200).json().path("total").asInt()).isZero();
    var task = task(clerk, id).path("task").asText();
    get(resident, "/own-matters/tasks/" + UUID.randomUUID()).refused(404, "not-found");
    post(resident, "/own-matters/tasks/" + task + "/complete", Map.of("values", Map.of())).is(404);
    post(resident, "/own-matters/" + id + "/withdraw", Map.of("reason", "settled")).is(204);
    get(resident, "/matters").refused(403, "not-permitted");
  }

  @Test
  void aProcessIsCheckedDraftedPublishedAndWithdrawn() {
    var xml =
        ProcessPacks.text("repair/process.bpmn")
            .replace("linli:limit=\"P2D\"", "linli:limit=\"P1D\"");
    var faulty = Map.of("xml", "<definitions/>");
    assertThat(post(clerk, "/processes/check", faulty).is(200).json()).isNotEmpty();
    post(clerk, "/processes", faulty).refused(400, "process-file");
    var id = post(clerk, "/processes", Map.of("xml", xml)).is(201).text("id");
    door.ask("POST", "/processes/" + id + "/publish").by(clerk).now().refused(403, "not-permitted");
    door.ask("POST", "/process-designs/" + id + "/submit").by(clerk).with(Map.of()).is(204);
    door.ask("POST", "/processes/" + id + "/publish").by(street).now().is(204);
    door.ask("POST", "/processes/" + id + "/publish").by(street).now().refused(409, "conflict");
    assertThat(get(street, "/processes/" + id).is(200).json().path("row").path("state").asText())
        .isEqualTo("PUBLISHED");
    assertThat(
            new String(
                get(street, "/processes/" + id + "/file").is(200).body(), StandardCharsets.UTF_8))
        .contains("process id=\"repair\"");
    var listed = get(street, "/processes?state=PUBLISHED&search=repair&limit=500").is(200).json();
    assertThat(listed.path("items").findValuesAsText("id")).contains(id);
    assertThat(
            post(clerk, "/processes/" + id + "/preview", Map.of("to", id))
                .is(200)
                .json()
                .path("fitting")
                .asInt())
        .isZero();
    post(clerk, "/processes/" + id + "/migrate", Map.of("to", id)).is(200);
    post(street, "/processes/" + id + "/withdraw", Map.of("reason", "back")).is(204);
    get(clerk, "/processes/" + UUID.randomUUID()).refused(404, "not-found");
  }
}
