package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Tier;
import org.linli.tenancy.entity.OperationMode;

/** A change of the rules, and explanations of what they say, through the door. */
class RulesDoorTest {

  private static final String CITY = "9958";
  private static final String HERE = "995801001001";

  private final RestDoor door = RestDoor.shared();
  private final String analyst;
  private final String admin;

  RulesDoorTest() {
    door.platform.community(HERE, OperationMode.PPP);
    analyst = door.token("BUREAU_ANALYST", Tier.CITY, CITY);
    admin = door.token("BUREAU_ADMIN", Tier.CITY, CITY);
  }

  @Test
  void rulesAreDraftedReplayedAcceptedByASecondPersonAndBackedOut() {
    var text =
        new String(
            door.ask("GET", "/rules/text?pack=PPP&version=1").by(analyst).now().is(200).body(),
            StandardCharsets.UTF_8);
    var draft = Map.of("pack", "PPP", "text", text.replaceFirst("version: 1", "version: 2"));
    door.ask("POST", "/rules").by(analyst).with(draft).is(400);
    var id =
        door.ask("POST", "/rules")
            .by(analyst)
            .with(Map.of("pack", "PPP", "text", draft.get("text"), "note", "a second version"))
            .is(201)
            .text("id");
    door.ask("POST", "/rules/" + id + "/accept")
        .by(admin)
        .with(Map.of())
        .refused(409, "effect-unseen");
    var day = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    var effect =
        door.ask("POST", "/rules/" + id + "/effect?day=" + day).by(analyst).now().is(200).json();
    assertThat(effect.path("changed").asLong()).isZero();
    assertThat(effect.path("combinations").asLong()).isZero();
    door.ask("POST", "/rules/" + id + "/accept").by(analyst).with(Map.of()).is(403);
    door.ask("POST", "/rules/" + id + "/accept").by(admin).with(Map.of()).is(204);
    var listed = door.ask("GET", "/rules").by(analyst).now().is(200).json();
    assertThat(listed.path(0).path("state").asText()).isEqualTo("ACCEPTED");
    assertThat(listed.path(0).path("seenDay").asText()).isEqualTo(day.toString());
    door.ask("POST", "/rules/" + id + "/withdraw")
        .by(analyst)
        .with(Map.of("note", "late"))
        .refused(409, "rule-step");
    door.ask("POST", "/rules/" + id + "/back-out")
        .by(admin)
        .with(Map.of("note", "a trial"))
        .is(204);
  }

  @Test
  void aFaultyTextIsRefusedWithItsLines() {
    var faulty = Map.of("pack", "FLOORS", "text", "version: 2\nfloors: []\n", "note", "x");
    var refused = door.ask("POST", "/rules").by(analyst).with(faulty).refused(422, "faulty-rules");
    assertThat(refused.text("detail")).contains("1: ");
    var told = door.ask("POST", "/rules/check").by(analyst).with(faulty).is(200).json();
    assertThat(told.path(0).path("reason").asText()).isNotBlank();
    door.ask("POST", "/rules/00000000-0000-0000-0000-000000000001/effect?day=2026-01-01")
        .by(analyst)
        .now()
        .refused(404, "not-found");
    door.ask("POST", "/rules/00000000-0000-0000-0000-000000000001/effect?day=yesterday")
        .by(analyst)
        .now()
        .is(400);
  }

  @Test
  void whoMayAndWhyIsToldPartyByPartyAndStepByStep() {
    var about = "tenant=" + HERE + "&asset=cases";
    var who =
        door.ask("GET", "/rights/explanations?limit=500&" + about).by(admin).now().is(200).json();
    assertThat(who.path("items").findValuesAsText("party")).contains("BUREAU", "RESIDENT");
    assertThat(who.path("items").path(0).path("basis").path("version").asInt()).isEqualTo(1);
    var field =
        door.ask("GET", "/rights/explanations?field=number&" + about).by(admin).now().is(200);
    assertThat(field.json().path("items").path(0).path("field").asText()).isEqualTo("number");
    door.ask("GET", "/rights/explanations?field=nothing&" + about)
        .by(admin)
        .now()
        .refused(404, "not-found");
    var trace =
        door.ask(
                "GET",
                "/rights/explanations/trace?party=OPERATOR&action=VIEW&purpose=COMMERCIAL&" + about)
            .by(admin)
            .now()
            .is(200)
            .json();
    assertThat(trace.path("decision").path("outcome").asText()).isEqualTo("DENY");
    assertThat(trace.path("steps").findValuesAsText("stage")).contains("CELL", "FLOOR");
    var export = door.ask("GET", "/rights/explanations/export?" + about).by(admin).now().is(200);
    assertThat(export.headers().get("Content-Type")).contains("spreadsheetml");
  }
}
