package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Tier;
import org.linli.community.TestCommunity;
import org.linli.matters.control.ProcessPacks;

/** Processes are drawn, tried and decided on through the door. */
class ProcessDesignsOverRestTest {

  private static int next = 100;

  private final RestDoor door = RestDoor.shared();

  /** In a street of its own: what is drafted there is nobody else's to see. */
  private final TestCommunity community = new TestCommunity("990379" + street() + "001");

  private final String code = community.tenant.value();
  private final String clerk = door.token("CLERK", Tier.COMMUNITY, code);
  private final String street = door.token("STREET_OFFICER", Tier.STREET, code.substring(0, 9));
  private final String xml =
      ProcessPacks.text("suggestion/process.bpmn")
          .replace("linli:limit=\"P10D\"", "linli:limit=\"P4D\"");

  private static int street() {
    return ++next;
  }

  private Answer get(String who, String path) {
    return door.ask("GET", path).by(who).now();
  }

  private Answer post(String who, String path, Object body) {
    return door.ask("POST", path).by(who).with(body);
  }

  private String drafted() {
    return post(clerk, "/processes", Map.of("xml", xml)).is(201).text("id");
  }

  private String delivered() {
    var list = get(clerk, "/processes?state=PUBLISHED&search=suggestion").is(200).json();
    for (var row : list.path("items")) {
      if (row.path("scope").asText().isEmpty() && row.path("key").asText().equals("suggestion")) {
        return row.path("id").asText();
      }
    }
    throw new AssertionError("not delivered");
  }

  private static List<String> texts(JsonNode list, String field) {
    var texts = new ArrayList<String>();
    list.forEach(one -> texts.add(one.path(field).asText()));
    return texts;
  }

  @Test
  void aDraftIsSubmittedAndPublishedByASecondPerson() {
    var id = drafted();
    var path = "/process-designs/" + id;
    assertThat(get(clerk, path).is(200).json().at("/approval/state").asText()).isEqualTo("DRAWN");
    post(street, path + "/approve", Map.of()).refused(409, "process-not-submitted");
    post(clerk, path + "/approve", Map.of()).refused(403, "not-permitted");
    post(clerk, path + "/submit", Map.of("note", "shorter")).is(204);
    assertThat(get(street, path).is(200).json().at("/approval/note").asText()).isEqualTo("shorter");
    post(street, path + "/approve", Map.of()).is(204);
    assertThat(get(clerk, path).is(200).json().at("/row/state").asText()).isEqualTo("PUBLISHED");
    post(street, "/processes/" + id + "/withdraw", Map.of("reason", "back")).is(204);
  }

  @Test
  void whoSubmittedDoesNotDecideAndWhatIsGivenBackSaysWhy() {
    var id = drafted();
    var path = "/process-designs/" + id;
    var second = door.token("DISTRICT_OFFICER", Tier.DISTRICT, code.substring(0, 6));
    post(clerk, path + "/submit", Map.of()).is(204);
    post(second, path + "/refuse", Map.of("reason", "")).refused(400, "invalid");
    post(second, path + "/refuse", Map.of("reason", "too short")).is(204);
    assertThat(get(clerk, path).is(200).json().at("/approval/answer").asText())
        .isEqualTo("too short");
    var own = post(street, "/processes", Map.of("xml", xml)).is(201).text("id");
    post(street, "/process-designs/" + own + "/submit", Map.of()).is(204);
    post(street, "/processes/" + own + "/publish", Map.of()).refused(409, "process-own-draft");
  }

  @Test
  void aProcessBeginsFromNothingAndIsPublishedByASecondPerson() {
    var asked = Map.of("key", "lost-keys", "zh", "失物招领", "word", "失物", "catalogue", "REQUEST");
    var id = post(clerk, "/process-designs", asked).is(201).text("id");
    var opened = get(clerk, "/process-designs/" + id).is(200).json();
    assertThat(opened.at("/row/key").asText()).isEqualTo("lost-keys");
    assertThat(opened.at("/row/scope").asText()).isEqualTo(code);
    assertThat(opened.path("form").asText()).contains("word: 失物");
    post(clerk, "/process-designs", asked).refused(400, "invalid");
    post(clerk, "/process-designs/" + id + "/submit", Map.of()).is(204);
    post(street, "/process-designs/" + id + "/approve", Map.of()).is(204);
    assertThat(texts(get(clerk, "/matters/kinds").is(200).json(), "kind")).contains("lost-keys");
    post(street, "/processes/" + id + "/withdraw", Map.of("reason", "back")).is(204);
  }

  @Test
  void whatCannotBeAProcessIsNotBegun() {
    post(clerk, "/process-designs", Map.of("key", "a b")).refused(400, "invalid");
    var above =
        Map.of(
            "key",
            "lost-dogs",
            "zh",
            "寻犬",
            "word",
            "寻犬",
            "catalogue",
            "REQUEST",
            "scope",
            code.substring(0, 9));
    post(clerk, "/process-designs", above).refused(404, "not-found");
    var reader = door.token("RESIDENT", Tier.RESIDENT, code);
    post(reader, "/process-designs", above).refused(403, "not-permitted");
  }

  @Test
  void aVersionOpensDrawnAndIsComparedWithAnother() {
    var id = drafted();
    var opened = get(clerk, "/process-designs/" + delivered()).is(200).json();
    assertThat(opened.path("xml").asText()).contains("BPMNShape");
    assertThat(opened.path("form").asText()).contains("word: 建议");
    var changes =
        get(clerk, "/process-designs/" + id + "/changes?since=" + delivered()).is(200).json();
    assertThat(texts(changes, "aspect")).containsExactly("limit");
    assertThat(texts(changes, "id")).containsExactly("study");
    get(clerk, "/process-designs/" + id + "/changes").refused(400, "invalid");
    get(clerk, "/process-designs/" + UUID.randomUUID()).refused(404, "not-found");
    get(clerk, "/process-designs/nonsense").refused(404, "not-found");
  }

  @Test
  void whatIsWrongIsSaidAtItsStep() {
    var nobody = xml.replace("linli:role=\"CLERK, PROPERTY_MANAGER\"", "");
    var remarks = post(clerk, "/process-designs/remarks", Map.of("xml", nobody)).is(200).json();
    assertThat(texts(remarks, "element")).containsExactly("study");
    assertThat(post(clerk, "/process-designs/remarks", Map.of("xml", xml)).is(200).json())
        .isEmpty();
    post(clerk, "/process-designs/remarks", Map.of()).refused(400, "invalid");
  }

  @Test
  void aFormIsShownAsSomebodyWillSeeIt() {
    var form = ProcessPacks.text("suggestion/form.yaml");
    var shown =
        post(
                clerk,
                "/process-designs/form",
                Map.of("form", form, "step", "answer", "role", "CLERK"))
            .is(200)
            .json();
    assertThat(texts(shown.path("fields"), "id")).contains("reply", "what");
    post(clerk, "/process-designs/form", Map.of("form", "- no form", "step", "start"))
        .refused(400, "matter-form-file");
    post(clerk, "/process-designs/form", Map.of("form", form)).refused(400, "invalid");
    var fitted = post(clerk, "/process-designs/fit", Map.of("xml", xml)).is(200).json();
    assertThat(fitted.path("form").asText()).contains("suggestion");
  }

  @Test
  void aDraftIsTriedAndACourseIsReadByThoseWhoseMattersTheyAre() {
    var begun =
        post(
            clerk,
            "/matters",
            Map.of(
                "kind",
                "suggestion",
                "door",
                "COUNTER",
                "values",
                Map.of("what", "bench", "field", "renewal")));
    begun.is(201);
    var trial = post(clerk, "/process-designs/trial?days=30", Map.of("xml", xml)).is(200).json();
    assertThat(trial.path("instances").asInt()).isEqualTo(1);
    assertThat(texts(trial.path("steps"), "node")).contains("accept", "study");
    var course = get(clerk, "/process-designs/courses?process=suggestion").is(200).json();
    assertThat(course.path("instances").asInt()).isEqualTo(1);
    assertThat(course.at("/steps/0/waiting").asInt()).isEqualTo(1);
    var other = new TestCommunity();
    var stranger = door.token("CLERK", Tier.COMMUNITY, other.tenant.value());
    assertThat(
            get(stranger, "/process-designs/courses?process=suggestion")
                .is(200)
                .json()
                .path("instances")
                .asInt())
        .isZero();
    get(street, "/process-designs/courses?process=suggestion").refused(404, "not-found");
    get(clerk, "/process-designs/courses-below?process=suggestion").refused(403, "not-permitted");
    get(street, "/process-designs/courses-below?process=suggestion").is(200);
    get(clerk, "/process-designs/courses?process=suggestion&days=0").refused(400, "invalid");
    get(clerk, "/process-designs/courses").refused(400, "invalid");
    post(clerk, "/process-designs/trial", Map.of("xml", "<definitions/>"))
        .refused(400, "process-file");
  }
}
