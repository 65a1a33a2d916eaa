package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Tier;
import org.linli.tenancy.entity.OperationMode;
import org.linli.testing.Requirement;

/** Organisations and posts through the door, behind the facades' guard. */
class RestOrganisationsTest {

  private static final String HERE = "988702001001";
  private static final String THERE = "988702001002";

  private final RestDoor door = RestDoor.shared();
  private final String clerk;
  private final String neighbour;
  private final String mark = "o" + UUID.randomUUID().toString().substring(0, 10);

  RestOrganisationsTest() {
    door.platform.community(HERE, OperationMode.GOVERNMENT);
    door.platform.community(THERE, OperationMode.GOVERNMENT);
    clerk = door.token("CLERK", Tier.COMMUNITY, HERE);
    neighbour = door.token("CLERK", Tier.COMMUNITY, THERE);
  }

  @Test
  @Requirement({"004-3.2.c", "001-6.2.4.E-3"})
  void anOrganisationIsMadeChangedMovedAndClosed() {
    var committee = made(draft("residents-committee", mark, null));
    var group = made(draft("working-group", mark + "-g", committee));
    var shown = get(group).path("row");
    assertThat(shown.path("parentNumber").asText()).isEqualTo(mark);
    assertThat(shown.path("typeName").path("en").asText()).isEqualTo("Working group");
    door.ask("PUT", "/organisations/" + group)
        .by(clerk)
        .with(version(draft("working-group", mark + "-h", committee), 1))
        .is(204);
    assertThat(get(group).path("row").path("number").asText()).isEqualTo(mark + "-h");
    door.ask("PUT", "/organisations/" + group)
        .by(clerk)
        .with(version(draft("working-group", mark + "-i", committee), 1))
        .refused(409, "conflict");
    door.ask("POST", "/organisations/" + committee + "/closure")
        .by(clerk)
        .with(Map.of("reason", "x"))
        .refused(409, "unit-in-use");
    var heir = made(draft("residents-committee", mark + "-2", null));
    door.ask("PUT", "/organisations/" + group + "/parent")
        .by(clerk)
        .with(Map.of("parent", heir))
        .is(204);
    door.ask("POST", "/organisations/" + committee + "/closure")
        .by(clerk)
        .with(Map.of("reason", "x"))
        .is(204);
    door.ask("POST", "/organisations/" + committee + "/opening").by(clerk).now().is(204);
    assertThat(get(committee).path("history")).hasSize(3);
    var page = door.ask("GET", "/organisations?search=" + mark).by(clerk).now().is(200).json();
    assertThat(page.path("total").asInt()).isEqualTo(3);
    assertThat(door.ask("GET", "/organisations/types").by(clerk).now().is(200).json().toString())
        .contains("owners-committee")
        .doesNotContain("\"id\":\"department\"");
    assertThat(door.ask("GET", "/organisations/places").by(clerk).now().is(200).json()).hasSize(1);
  }

  @Test
  void aRoleComesWithAPostAndTheTokenFollowsAtOnce() {
    var committee = made(draft("residents-committee", mark, null));
    var account =
        door.ask("POST", "/accounts")
            .by(clerk)
            .with(
                Map.of(
                    "username", mark, "displayName", mark, "roles", List.of("SUPERVISION_GROUP")))
            .is(201)
            .text("id");
    var address = "/organisations/" + committee;
    var candidates =
        door.ask("GET", address + "/members/candidates?search=" + mark)
            .by(clerk)
            .now()
            .is(200)
            .json();
    assertThat(candidates.path("items").path(0).path("account").asText()).isEqualTo(account);
    var post = Map.of("account", account, "post", "组长", "main", true, "role", "GRID_LEADER");
    door.ask("POST", address + "/members").by(clerk).with(post).is(204);
    door.ask("POST", address + "/members").by(clerk).with(post).refused(409, "conflict");
    assertThat(roles(account)).contains("GRID_LEADER");
    assertThat(get(committee).path("members").path(0).path("role").asText())
        .isEqualTo("GRID_LEADER");
    door.ask("DELETE", address + "/members/" + account).by(clerk).now().is(204);
    assertThat(roles(account)).doesNotContain("GRID_LEADER");
    door.ask("DELETE", address + "/members/" + account).by(clerk).now().refused(404, "not-found");
  }

  @Test
  void anothersOrganisationIsAnsweredAsNone() {
    var committee = made(draft("residents-committee", mark, null));
    for (var asked : List.of(committee, UUID.randomUUID().toString(), "none")) {
      var address = "/organisations/" + asked;
      door.ask("GET", address).by(neighbour).now().refused(404, "not-found");
      door.ask("GET", address + "/members/candidates")
          .by(neighbour)
          .now()
          .refused(404, "not-found");
      door.ask("POST", address + "/closure")
          .by(neighbour)
          .with(Map.of("reason", "x"))
          .refused(404, "not-found");
    }
    var theirs =
        door.ask("GET", "/organisations?search=" + mark).by(neighbour).now().is(200).json();
    assertThat(theirs.path("total").asInt()).isZero();
    door.ask("GET", "/organisations?code=" + HERE).by(neighbour).now().refused(404, "not-found");
    door.ask("GET", "/organisations?code=x").by(neighbour).now().refused(400, "invalid");
  }

  @Test
  void whoHasNoWordForItIsRefused() {
    var worker = door.token("GRID_WORKER", Tier.COMMUNITY, HERE);
    door.ask("GET", "/organisations").by(worker).now().refused(403, "not-permitted");
    door.ask("POST", "/organisations")
        .by(worker)
        .with(draft("residents-committee", mark, null))
        .refused(403, "not-permitted");
    door.ask("GET", "/organisations").now().refused(401, "not-signed-in");
  }

  @Test
  void filesComeAndGoAsWorkbooks() {
    made(draft("residents-committee", mark, null));
    var excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    var template = door.ask("GET", "/organisations/files/template").by(clerk).now().is(200);
    assertThat(template.headers().get("Content-Disposition")).contains(".xlsx");
    var refused =
        door.ask("POST", "/organisations/files/import")
            .by(clerk)
            .with("Content-Type", excel)
            .with("no workbook")
            .is(422)
            .json();
    assertThat(refused.path("faults").path(0).path("rule").asText()).isEqualTo("unreadable");
    assertThat(refused.path("faults").path(0).path("text").asText()).isNotBlank();
    var exported = door.ask("GET", "/organisations/files/export?form=csv").by(clerk).now().is(200);
    assertThat(exported.headers().get("X-Linli-File")).isNotBlank();
  }

  @Test
  @Requirement({"004-S2b", "004-S2d", "000-8.2.b.1-1"})
  void whatIsKeptOfAnAccountIsChangedAndTheAccountDeleted() {
    var draft = new HashMap<String, Object>();
    draft.put("username", mark);
    draft.put("displayName", mark);
    draft.put("roles", List.of("GRID_WORKER"));
    draft.put("phone", "13800000000");
    draft.put("validUntil", "2099-12-31");
    draft.put("sessionMinutes", 15);
    draft.put("mostLogIns", 2);
    var id = door.ask("POST", "/accounts").by(clerk).with(draft).is(201).text("id");
    var facts = account().path("facts");
    assertThat(facts.path("phone").asText()).isEqualTo("13800000000");
    assertThat(facts.path("validUntil").asText()).isEqualTo("2099-12-31");
    assertThat(facts.path("sessionMinutes").asInt()).isEqualTo(15);
    assertThat(facts.path("mostLogIns").asInt()).isEqualTo(2);
    door.ask("PUT", "/accounts/" + id)
        .by(clerk)
        .with(Map.of("displayName", "王 " + mark, "phone", "x"))
        .refused(400, "invalid");
    door.ask("PUT", "/accounts/" + id).by(clerk).with(Map.of("displayName", "王 " + mark)).is(204);
    assertThat(account().path("displayName").asText()).isEqualTo("王 " + mark);
    door.ask("DELETE", "/accounts/" + id).by(neighbour).now().refused(404, "not-found");
    door.ask("DELETE", "/accounts/" + id).by(clerk).now().is(204);
    door.ask("DELETE", "/accounts/" + id).by(clerk).now().refused(404, "not-found");
    var log = door.ask("GET", "/audit?search=account.").by(clerk).now().is(200).json().toString();
    assertThat(log).contains("account.changed", "account.deleted");
  }

  private JsonNode account() {
    return door.ask("GET", "/accounts?search=" + mark)
        .by(clerk)
        .now()
        .is(200)
        .json()
        .path("items")
        .path(0);
  }

  private List<String> roles(String account) {
    var page = door.ask("GET", "/accounts?search=" + mark).by(clerk).now().is(200).json();
    assertThat(page.path("items").path(0).path("id").asText()).isEqualTo(account);
    return page.path("items").path(0).path("roles").valueStream().map(JsonNode::asText).toList();
  }

  private String made(Map<String, Object> draft) {
    return door.ask("POST", "/organisations").by(clerk).with(draft).is(201).text("id");
  }

  private JsonNode get(String id) {
    return door.ask("GET", "/organisations/" + id).by(clerk).now().is(200).json();
  }

  private static Map<String, Object> draft(String type, String number, String parent) {
    var draft = new HashMap<String, Object>();
    draft.put("type", type);
    draft.put("number", number);
    draft.put("name", "机构 " + number);
    draft.put("parent", parent);
    draft.put("extra", Map.of("资质", "一级"));
    return draft;
  }

  private static Map<String, Object> version(Map<String, Object> draft, int version) {
    draft.put("version", version);
    return draft;
  }
}
