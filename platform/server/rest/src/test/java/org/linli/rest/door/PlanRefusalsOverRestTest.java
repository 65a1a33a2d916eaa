package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.entity.Tier;
import org.linli.community.TestCommunity;

/** What the addresses of floor plans and the board refuse, and how. */
class PlanRefusalsOverRestTest {

  private final RestDoor door = RestDoor.shared();
  private final TestCommunity community = new TestCommunity();
  private final String clerk = door.token("CLERK", Tier.COMMUNITY, community.tenant.value());

  private Answer get(String path) {
    return door.ask("GET", path).by(clerk).now();
  }

  private Answer send(String method, String path, Object body) {
    return door.ask(method, path).by(clerk).with(body);
  }

  private static byte[] png(int width, int height) {
    return ByteBuffer.allocate(40)
        .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A})
        .putInt(13)
        .put("IHDR".getBytes(StandardCharsets.US_ASCII))
        .putInt(width)
        .putInt(height)
        .array();
  }

  private Map<String, Object> draft() {
    var draft = new HashMap<String, Object>();
    draft.put("place", community.building);
    draft.put("name", "Ground floor");
    draft.put("floor", 1);
    draft.put("content", png(800, 600));
    return draft;
  }

  private String plan() {
    return "/plans/" + send("POST", "/plans", draft()).is(201).text("id");
  }

  private UUID device(UUID place) {
    return community.device(place);
  }

  @ParameterizedTest
  @ValueSource(strings = {"place", "name", "content"})
  void aPlanNeedsPlaceNameAndPicture(String missing) {
    var draft = draft();
    draft.remove(missing);
    var answer = send("POST", "/plans", draft);
    if ("content".equals(missing)) {
      answer.refused(422, "plan-refused");
    } else {
      answer.refused(400, "invalid");
    }
    assertThat(get("/plans").is(200).json()).isEmpty();
  }

  @Test
  void theFloorMayBeLeftOutForTheWhole() {
    var draft = draft();
    draft.remove("floor");
    var id = send("POST", "/plans", draft).is(201).text("id");
    assertThat(get("/plans/" + id).json().path("floor").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "floor, 201, 400, invalid",
    "floor, ground, 400, malformed",
    "height, 3, 400, malformed"
  })
  void aDraftWithAWrongFieldIsRefused(String field, String value, int status, String problem) {
    var draft = draft();
    draft.put(field, value);
    send("POST", "/plans", draft).refused(status, problem);
  }

  @Test
  void aRoomAndAPlaceOfElsewhereHaveNoPlan() {
    var draft = draft();
    draft.put("place", community.room);
    send("POST", "/plans", draft).refused(400, "invalid");
    draft.put("place", new TestCommunity().building);
    send("POST", "/plans", draft).refused(404, "not-found");
  }

  @ParameterizedTest
  @CsvSource({"49, 800", "800, 49", "10000, 5001"})
  void aPictureThatIsAThreadOrFillsTheMemoryIsRefused(int width, int height) {
    var plan = plan();
    send("PUT", plan + "/picture", Map.of("content", png(width, height)))
        .refused(422, "plan-refused");
    assertThat(get(plan).json().path("width").asInt()).isEqualTo(800);
  }

  @Test
  void aPictureThatIsMissingIsTold() {
    var plan = plan();
    send("PUT", plan + "/picture", Map.of()).refused(400, "invalid");
  }

  @Test
  void aPictureIsServedAsWhatItIsAndUnderNoNameOfItsOwn() {
    var picture = get(plan() + "/picture").is(200);
    assertThat(picture.headers().get("Content-Type")).isEqualTo("image/png");
    assertThat(picture.headers().get("Content-Disposition"))
        .isEqualTo("inline; filename=\"floor-plan\"");
    assertThat(picture.body()).isEqualTo(png(800, 600));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/picture", "/devices", "/devices/export?form=csv"})
  void whatIsNoIdOrNoPlanIsNotThere(String below) {
    get("/plans/none" + below).refused(404, "not-found");
    get("/plans/" + UUID.randomUUID() + below).refused(404, "not-found");
  }

  @Test
  void aDeviceIsPutNowhereButOnAPlanOfItsPlace() {
    var spots = plan() + "/devices/";
    var here = Map.of("x", 0.5, "y", 0.5);
    send("PUT", spots + device(community.otherBuilding), here).refused(400, "invalid");
    send("PUT", spots + UUID.randomUUID(), here).refused(404, "not-found");
    send("PUT", spots + "none", here).refused(404, "not-found");
    var device = spots + device(community.building);
    send("PUT", device, Map.of("x", 0.5)).refused(400, "invalid");
    send("PUT", device, Map.of("x", "left", "y", 0.5)).refused(400, "malformed");
  }

  @Test
  void theBoardCountsEveryStandingAndTellsAWrongWord() {
    device(community.building);
    var board = get("/board").is(200).json();
    assertThat(board.path("counts").properties())
        .extracting(Map.Entry::getKey)
        .containsExactly("ALARM", "OFFLINE", "REVIEW", "ONLINE", "IDLE");
    assertThat(board.path("at").asText()).endsWith("Z");
    assertThat(board.path("devices").path(0).path("main").isNull()).isTrue();
    assertThat(get("/board?model=%20").is(200).json().path("devices")).hasSize(1);
    assertThat(get("/board?model=no-such").is(200).json().path("devices")).isEmpty();
    get("/board?plan=roof").refused(400, "invalid");
    get("/board?place=roof").refused(400, "invalid");
    assertThat(get("/board?plan=" + UUID.randomUUID()).is(200).json().path("devices")).isEmpty();
  }

  @Test
  void residentsSeeNeitherPlansNorTheBoard() {
    var plan = plan();
    var resident = door.token("RESIDENT", Tier.RESIDENT, community.tenant.value());
    for (var path : new String[] {"/plans", plan, plan + "/picture", plan + "/devices", "/board"}) {
      door.ask("GET", path).by(resident).now().refused(403, "not-permitted");
    }
  }

  @Test
  void aDeviceOfElsewhereStandsOnNoPlanThatSomebodySees() {
    var stranger = new TestCommunity();
    get("/devices/" + stranger.device(stranger.building) + "/plans").refused(404, "not-found");
    get("/devices/none/plans").refused(404, "not-found");
    assertThat(get("/devices/" + device(community.building) + "/plans").is(200).json()).isEmpty();
  }
}
