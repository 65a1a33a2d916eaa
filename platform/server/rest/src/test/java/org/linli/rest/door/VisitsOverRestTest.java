package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Tier;
import org.linli.tenancy.entity.OperationMode;

/** Support access over REST: asked for, agreed to, looked at, taken back. */
class VisitsOverRestTest {

  private static final String HERE = "990714001001";
  private static final String ELSEWHERE = "990714001002";

  private final RestDoor door = RestDoor.shared();
  private String clerk;
  private String other;
  private String keeper;

  @BeforeEach
  void people() {
    door.platform.community(HERE, OperationMode.GOVERNMENT);
    door.platform.community(ELSEWHERE, OperationMode.GOVERNMENT);
    clerk = door.token("CLERK", Tier.COMMUNITY, HERE);
    other = door.token("CLERK", Tier.COMMUNITY, ELSEWHERE);
    keeper = door.token("PLATFORM_OPERATOR", Tier.PLATFORM, null);
  }

  @AfterEach
  void forget() {
    door.platform.owner().useHandle(handle -> handle.execute("delete from support_visit"));
  }

  private Answer ask(String by, Object hours) {
    return door.ask("POST", "/support-visits")
        .by(by)
        .with(Map.of("tenant", HERE, "reason", "设备离线", "hours", hours));
  }

  private String asked() {
    return ask(keeper, 2).is(201).text("id");
  }

  private String approved() {
    var id = asked();
    assertThat(answer(clerk, id, "approval").status()).isBetween(200, 204);
    return id;
  }

  private Answer answer(String by, String id, String verb) {
    return door.ask("POST", "/support-visits/" + id + "/" + verb).by(by).with(Map.of());
  }

  private Answer look(String visit, String path) {
    return door.ask("GET", path).by(keeper).with("Linli-Visit", visit).now();
  }

  @Test
  void onlyThePlatformsKeepersAskAndOnlyTheCommunityAnswers() {
    ask(clerk, 1).refused(403, "not-permitted");
    var id = asked();
    answer(keeper, id, "approval").refused(403, "not-permitted");
    answer(other, id, "approval").refused(404, "not-found");
    var worker = door.token("GRID_WORKER", Tier.COMMUNITY, HERE);
    answer(worker, id, "approval").refused(403, "not-permitted");
    assertThat(answer(clerk, id, "approval").status()).isBetween(200, 204);
    answer(clerk, id, "approval").refused(409, "conflict");
  }

  @Test
  void withoutTheWordTheCommunitysRowsAreNotThere() {
    door.ask("GET", "/devices").by(keeper).now().refused(403, "not-permitted");
    look(asked(), "/devices").refused(403, "visit-over");
    look("018f0000-0000-7000-8000-000000000000", "/devices").refused(404, "not-found");
    look("none", "/devices").refused(404, "not-found");
  }

  @Test
  void withTheWordTheGuestReadsAndEveryLookStandsThere() {
    var id = approved();
    look(id, "/devices").is(200);
    look(id, "/alarms").is(200);
    look(id, "/cases").refused(403, "not-permitted");
    look(id, "/accounts").refused(403, "not-permitted");
    var looks = door.ask("GET", "/support-visits/" + id + "/looks").by(clerk).now().is(200).json();
    assertThat(looks.path("items").findValuesAsText("word"))
        .contains("devices:read", "alarms:read");
    assertThat(looks.path("items").findValuesAsText("what")).contains("Devices.list");
    door.ask("GET", "/support-visits/" + id + "/looks").by(other).now().refused(404, "not-found");
  }

  @Test
  void theGuestChangesNothing() {
    var id = approved();
    door.ask("POST", "/notices")
        .by(keeper)
        .with("Linli-Visit", id)
        .with(Map.of("title", "t", "body", "b"))
        .refused(403, "not-permitted");
    door.ask("POST", "/support-visits/" + id + "/approval")
        .by(keeper)
        .with("Linli-Visit", id)
        .with(Map.of())
        .refused(403, "not-permitted");
  }

  @Test
  void aWordTakenBackEndsItWithTheNextRequest() {
    var id = approved();
    look(id, "/devices").is(200);
    assertThat(answer(clerk, id, "withdrawal").status()).isBetween(200, 204);
    look(id, "/devices").refused(403, "visit-over");
    answer(clerk, id, "withdrawal").refused(409, "conflict");
  }

  @Test
  void whoAskedLeaves() {
    var id = approved();
    assertThat(answer(keeper, id, "end").status()).isBetween(200, 204);
    look(id, "/devices").refused(403, "visit-over");
  }

  @Test
  void aRefusalNeedsAWord() {
    var id = asked();
    door.ask("POST", "/support-visits/" + id + "/refusal")
        .by(clerk)
        .with(Map.of("note", " "))
        .refused(400, "invalid");
    assertThat(
            door.ask("POST", "/support-visits/" + id + "/refusal")
                .by(clerk)
                .with(Map.of("note", "改日"))
                .status())
        .isBetween(200, 204);
    var seen = door.ask("GET", "/support-visits").by(keeper).now().is(200).json();
    assertThat(seen.get(0).path("note").asText()).isEqualTo("改日");
    assertThat(seen.get(0).path("state").asText()).isEqualTo("REFUSED");
  }

  @Test
  void whatIsWrongWithTheDraftIsNamed() {
    ask(keeper, 9).refused(400, "invalid");
    ask(keeper, 0).refused(400, "invalid");
    assertThat(ask(keeper, "many").status()).isEqualTo(400);
    door.ask("POST", "/support-visits").by(keeper).with(Map.of("hours", 1)).refused(400, "invalid");
    assertThat(door.ask("POST", "/support-visits").by(keeper).with("{").status()).isEqualTo(400);
  }

  @Test
  void aClerkIsNoGuestOfAnybody() {
    door.ask("GET", "/devices")
        .by(clerk)
        .with("Linli-Visit", approved())
        .now()
        .refused(403, "not-permitted");
  }
}
