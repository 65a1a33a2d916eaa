package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Tier;
import org.linli.community.TestCommunity;

/** Floor plans, the devices on them and the live board over REST. */
class PlansOverRestTest {

  private static final String DRAWING =
      "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 200"
          + " 100'><script>alert(1)</script><rect/></svg>";

  private final RestDoor door = RestDoor.shared();
  private final TestCommunity community = new TestCommunity();
  private final String clerk = door.token("CLERK", Tier.COMMUNITY, community.tenant.value());
  private final String worker = door.token("GRID_WORKER", Tier.COMMUNITY, community.tenant.value());

  private Answer get(String path) {
    return door.ask("GET", path).by(clerk).now();
  }

  private Answer send(String method, String path, Object body) {
    return door.ask(method, path).by(clerk).with(body);
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private Map<String, Object> draft(String content) {
    var draft = new HashMap<String, Object>();
    draft.put("place", community.building);
    draft.put("name", "Ground floor");
    draft.put("floor", 1);
    draft.put("content", base64(content));
    return draft;
  }

  private String plan() {
    var made = send("POST", "/plans", draft(DRAWING)).is(201);
    assertThat(made.headers().get("Location")).endsWith("/plans/" + made.text("id"));
    return made.text("id");
  }

  @Test
  void aPlanIsKeptCleanedAndGivenBackAsAPicture() {
    var id = plan();
    assertThat(get("/plans?place=" + community.building).is(200).json().path(0).path("id").asText())
        .isEqualTo(id);
    assertThat(get("/plans/" + id).is(200).text("mediaType")).isEqualTo("image/svg+xml");
    var picture = get("/plans/" + id + "/picture").is(200);
    assertThat(new String(picture.body(), StandardCharsets.UTF_8))
        .contains("<rect")
        .doesNotContain("alert");
    send("PUT", "/plans/" + id + "/name", Map.of("name", "Cellar", "floor", -1)).is(204);
    assertThat(get("/plans/" + id).is(200).json().path("floor").asInt()).isEqualTo(-1);
    send("PUT", "/plans/" + id + "/picture", Map.of("content", base64("no picture")))
        .refused(422, "plan-refused");
    send("PUT", "/plans/" + id + "/picture", Map.of("content", base64(DRAWING))).is(204);
    door.ask("DELETE", "/plans/" + id).by(clerk).now().is(204);
    get("/plans/" + id).refused(404, "not-found");
  }

  @Test
  void whatIsNoPlanIsRefusedWithItsReason() {
    send("POST", "/plans", draft("GIF89a")).refused(422, "plan-refused");
    var nameless = draft(DRAWING);
    nameless.remove("name");
    send("POST", "/plans", nameless).refused(400, "invalid");
    get("/plans?place=nowhere").refused(400, "invalid");
    get("/plans/" + UUID.randomUUID() + "/picture").refused(404, "not-found");
  }

  @Test
  void aDeviceIsPutOnAPlanAndTheBoardShowsIt() {
    var plan = plan();
    var device = community.device(community.building);
    var spot = "/plans/" + plan + "/devices/" + device;
    send("PUT", spot, Map.of("x", 1.5, "y", 0.5)).refused(400, "invalid");
    send("PUT", spot, Map.of("x", 0.25, "y", 0.5)).is(204);
    assertThat(get("/plans/" + plan + "/devices").is(200).json().path(0).path("x").asDouble())
        .isEqualTo(0.25);
    var csv = get("/plans/" + plan + "/devices/export?form=csv").is(200).body();
    assertThat(new String(csv, StandardCharsets.UTF_8)).contains("Ground floor", "25", "detector");
    assertThat(get("/devices/" + device + "/plans").is(200).json().path(0).path("plan").asText())
        .isEqualTo(plan);
    var board = get("/board?plan=" + plan).is(200).json();
    assertThat(board.path("devices").path(0).path("standing").asText()).isEqualTo("OFFLINE");
    assertThat(board.path("counts").path("OFFLINE").asInt()).isEqualTo(1);
    assertThat(get("/board?place=" + community.otherBuilding).is(200).json().path("devices").size())
        .isZero();
    assertThat(get("/board?model=smoke-detector").is(200).json().path("devices")).hasSize(1);
    door.ask("DELETE", spot).by(clerk).now().is(204);
    door.ask("DELETE", spot).by(clerk).now().refused(404, "not-found");
  }

  @Test
  void whoMayOnlyLookChangesNothing() {
    var plan = plan();
    var device = community.device(community.building);
    door.ask("GET", "/plans/" + plan).by(worker).now().is(200);
    door.ask("GET", "/board").by(worker).now().is(200);
    door.ask("POST", "/plans").by(worker).with(draft(DRAWING)).refused(403, "not-permitted");
    door.ask("PUT", "/plans/" + plan + "/devices/" + device)
        .by(worker)
        .with(Map.of("x", 0.5, "y", 0.5))
        .refused(403, "not-permitted");
    door.ask("DELETE", "/plans/" + plan).by(worker).now().refused(403, "not-permitted");
    var stranger = new TestCommunity();
    var other = door.token("CLERK", Tier.COMMUNITY, stranger.tenant.value());
    door.ask("GET", "/plans/" + plan).by(other).now().refused(404, "not-found");
    door.ask("GET", "/plans/" + plan + "/picture").by(other).now().refused(404, "not-found");
  }
}
