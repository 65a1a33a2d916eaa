package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Tier;
import org.linli.community.TestCommunity;
import org.linli.matters.control.ProcessPacks;

/** Processes over REST: what is wrong with a draft, and whose a version is. */
class ProcessRefusalsOverRestTest {

  private static final String XML = ProcessPacks.text("suggestion/process.bpmn");
  private static final String FORM = ProcessPacks.text("suggestion/form.yaml");

  private final RestDoor door = RestDoor.shared();
  private final TestCommunity community = new TestCommunity();
  private final String clerk = door.token("CLERK", Tier.COMMUNITY, community.tenant.value());
  private final String street =
      door.token("STREET_OFFICER", Tier.STREET, community.tenant.value().substring(0, 9));

  private Answer get(String who, String path) {
    return door.ask("GET", path).by(who).now();
  }

  private Answer post(String who, String path, Object body) {
    return door.ask("POST", path).by(who).with(body);
  }

  private String drafted() {
    var shorter = XML.replace("linli:limit=\"P10D\"", "linli:limit=\"P6D\"");
    return post(clerk, "/processes", Map.of("xml", shorter)).is(201).text("id");
  }

  @Test
  void aDraftWithoutAFileIsAskedForOne() {
    assertThat(post(clerk, "/processes", Map.of("form", FORM)).refused(400, "invalid").text("at"))
        .isEqualTo("xml");
    post(clerk, "/processes/check", Map.of("xml", " ")).refused(400, "invalid");
  }

  @Test
  void aFormThatDoesNotFitIsRefusedWithItsLine() {
    var draft = Map.of("xml", XML, "form", FORM.replace("word: 建议", "word: a-b"));
    assertThat(post(clerk, "/processes", draft).refused(400, "matter-form-file").text("detail"))
        .contains("5");
    assertThat(post(clerk, "/processes/check", draft).is(200).json().path(0).asText())
        .startsWith("5: ");
    post(clerk, "/processes", Map.of("xml", XML, "form", "no: [form"))
        .refused(400, "matter-form-file");
  }

  @Test
  void aStepThatIsLockedAboveStaysAsItIs() {
    var weak = Map.of("xml", XML.replace("linli:locked=\"true\"", ""));
    assertThat(post(clerk, "/processes/check", weak).is(200).json()).isNotEmpty();
    post(clerk, "/processes", weak).refused(400, "process-file");
  }

  @Test
  void aVersionIsSeenByItsDivisionAndThoseAboveAlone() {
    var id = drafted();
    var stranger = door.token("CLERK", Tier.COMMUNITY, new TestCommunity().tenant.value());
    get(street, "/processes/" + id).is(200);
    get(stranger, "/processes/" + id).refused(404, "not-found");
    get(stranger, "/processes/" + id + "/file").refused(404, "not-found");
    get(stranger, "/processes?area=" + community.tenant.value()).refused(404, "not-found");
    post(stranger, "/processes", Map.of("xml", XML, "scope", community.tenant.value()))
        .refused(404, "not-found");
    assertThat(get(stranger, "/processes?limit=500").is(200).json().findValuesAsText("id"))
        .doesNotContain(id);
    assertThat(get(clerk, "/processes?limit=500&state=DRAFT").is(200).json().findValuesAsText("id"))
        .containsExactly(id);
  }

  @Test
  void aFileComesAsItWasHandedIn() {
    var file = get(clerk, "/processes/" + drafted() + "/file").is(200);
    assertThat(file.headers().get("Content-Type")).startsWith("application/xml");
    assertThat(new String(file.body(), java.nio.charset.StandardCharsets.UTF_8))
        .isEqualTo(XML.replace("linli:limit=\"P10D\"", "linli:limit=\"P6D\""));
  }

  @Test
  void whatIsWithdrawnIsOver() {
    var path = "/processes/" + drafted();
    post(clerk, path + "/withdraw", Map.of("reason", "x")).refused(403, "not-permitted");
    post(street, path + "/withdraw", Map.of("reason", " ")).refused(400, "invalid");
    post(street, path + "/withdraw", Map.of("reason", "r".repeat(401))).refused(400, "invalid");
    post(street, path + "/withdraw", Map.of("reason", "wrong one")).is(204);
    post(street, path + "/withdraw", Map.of("reason", "again")).refused(409, "conflict");
    post(street, path + "/publish", Map.of()).refused(409, "conflict");
    assertThat(get(clerk, path).is(200).json().path("row").path("state").asText())
        .isEqualTo("WITHDRAWN");
  }

  @Test
  void mattersGoOnByAPublishedVersionOfTheSameProcessAlone() {
    var draft =
        Map.of(
            "kind",
            "suggestion",
            "door",
            "COUNTER",
            "values",
            Map.of("what", "bench", "field", "renewal"));
    var matter = "/matters/" + post(clerk, "/matters", draft).is(201).text("id");
    var from = get(clerk, matter).is(200).text("definition");
    var id = drafted();
    var path = "/processes/" + from;
    assertThat(post(clerk, path + "/preview", Map.of()).refused(400, "invalid").text("at"))
        .isEqualTo("to");
    post(clerk, path + "/preview", Map.of("to", UUID.randomUUID())).refused(404, "not-found");
    post(clerk, path + "/migrate", Map.of("to", id)).refused(404, "not-found");
    post(clerk, "/process-designs/" + id + "/submit", Map.of()).is(204);
    post(street, "/processes/" + id + "/publish", Map.of()).is(204);
    var seen = post(clerk, path + "/preview", Map.of("to", id)).is(200).json();
    assertThat(seen.path("fitting").asInt()).isEqualTo(1);
    assertThat(seen.path("stuck")).isEmpty();
    assertThat(get(clerk, matter).is(200).text("definition")).as("a look alone").isEqualTo(from);
    post(clerk, path + "/migrate", Map.of("to", id)).is(200);
    assertThat(get(clerk, matter).is(200).text("definition")).isEqualTo(id);
    assertThat(post(clerk, path + "/migrate", Map.of("to", id)).is(200).json().path("fitting"))
        .hasToString("0");
  }
}
