package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Tier;
import org.linli.tenancy.entity.OperationMode;
import org.linli.testing.Requirement;

/** Roles and administrators through the door, behind the facades' guard. */
class RestRolesTest {

  private static final String CITY = "9887";
  private static final String HERE = "988701001001";
  private static final String THERE = "988701001002";

  private final RestDoor door = RestDoor.shared();
  private final String clerk;
  private final String neighbour;

  RestRolesTest() {
    door.platform.community(HERE, OperationMode.GOVERNMENT);
    door.platform.community(THERE, OperationMode.GOVERNMENT);
    clerk = door.token("CLERK", Tier.COMMUNITY, HERE);
    neighbour = door.token("CLERK", Tier.COMMUNITY, THERE);
  }

  @Test
  @Requirement({"000-8.2.d", "000-8.2.f-1", "000-8.2.f-3"})
  void aRoleIsMadeGivenChangedAndTheTokenOfItsHolderFollowsAtOnce() {
    var id = door.ask("POST", "/roles").by(clerk).with(draft(1, "notices:read")).is(201).text("id");
    var worker = door.token(id, Tier.COMMUNITY, HERE);
    door.ask("GET", "/notices").by(worker).now().is(200);
    door.ask("GET", "/places").by(worker).now().refused(403, "not-permitted");
    var role = door.ask("GET", "/roles/" + id).by(clerk).now().is(200).json();
    var more =
        Map.of(
            "basis", "GRID_WORKER",
            "nameZh", role.path("name").path("zh").asText(),
            "nameEn", role.path("name").path("en").asText(),
            "description", "more",
            "permissions", List.of("notices:read", "places:read"),
            "tokenPermissions", List.of("places:read"),
            "version", 1);
    door.ask("PUT", "/roles/" + id).by(clerk).with(more).is(204);
    door.ask("GET", "/places").by(worker).now().is(200);
    door.ask("GET", "/notices").by(worker).now().refused(403, "not-permitted");
    door.ask("PUT", "/roles/" + id).by(clerk).with(more).refused(409, "conflict");
    assertThat(door.ask("GET", "/roles/" + id + "/versions").by(clerk).now().is(200).json())
        .hasSize(2);
    door.ask("DELETE", "/roles/" + id).by(clerk).now().refused(409, "role-in-use");
  }

  @Test
  void anothersRoleIsAnsweredAsNone() {
    var id = door.ask("POST", "/roles").by(clerk).with(draft(1, "notices:read")).is(201).text("id");
    for (var asked : List.of(id, "r-none")) {
      door.ask("GET", "/roles/" + asked).by(neighbour).now().refused(404, "not-found");
      door.ask("GET", "/roles/" + asked + "/versions")
          .by(neighbour)
          .now()
          .refused(404, "not-found");
      door.ask("PUT", "/roles/" + asked)
          .by(neighbour)
          .with(draft(1, "notices:read"))
          .refused(404, "not-found");
      door.ask("DELETE", "/roles/" + asked).by(neighbour).now().refused(404, "not-found");
    }
    door.ask("DELETE", "/roles/" + id).by(clerk).now().is(204);
    door.ask("GET", "/roles/" + id).by(clerk).now().refused(404, "not-found");
  }

  @Test
  void whatIsNotTheMakersToGiveIsRefusedByItsWord() {
    door.ask("POST", "/roles")
        .by(clerk)
        .with(draft(1, "tenants:write"))
        .refused(403, "not-permitted");
    var worker = door.token("GRID_WORKER", Tier.COMMUNITY, HERE);
    door.ask("GET", "/roles").by(worker).now().refused(403, "not-permitted");
    door.ask("POST", "/roles")
        .by(worker)
        .with(draft(1, "notices:read"))
        .refused(403, "not-permitted");
    door.ask("GET", "/roles/functions").by(clerk).now().is(400);
    var functions =
        door.ask("GET", "/roles/functions?tier=COMMUNITY").by(clerk).now().is(200).json();
    assertThat(functions.path(0).path("function").path("name").path("zh").asText()).isNotBlank();
  }

  @Test
  void anAdministratorIsProposedByOneAndConfirmedByAnother() {
    var system = door.token("CITY_SYSTEM_ADMIN", Tier.CITY, CITY);
    var security = door.token("CITY_SECURITY_ADMIN", Tier.CITY, CITY);
    var auditor = door.token("CITY_AUDITOR", Tier.CITY, CITY);
    var analyst = door.person("BUREAU_ANALYST", Tier.CITY, CITY);
    var programme = door.issued(analyst);
    var proposal =
        Map.of(
            "account", analyst.accountId().toString(),
            "roles", List.of("CITY_AUDITOR"),
            "reason", "a second auditor");
    for (var other : List.of(security, auditor)) {
      door.ask("POST", "/administrators/moves")
          .by(other)
          .with(proposal)
          .refused(403, "not-permitted");
    }
    var move =
        door.ask("POST", "/administrators/moves").by(system).with(proposal).is(201).text("id");
    var confirm = "/administrators/moves/" + move + "/confirm";
    for (var other : List.of(system, auditor)) {
      door.ask("POST", confirm).by(other).now().refused(403, "not-permitted");
    }
    door.ask("GET", "/audit").by(programme).now().refused(403, "not-permitted");
    door.ask("POST", confirm).by(security).now().is(204);
    door.ask("GET", "/audit").by(programme).now().is(200);
    var standing = door.ask("GET", "/administrators").by(auditor).now().is(200).json();
    assertThat(standing.path("moves").path(0).path("state").asText()).isEqualTo("CONFIRMED");
    assertThat(standing.path("held")).hasSize(3);
    door.ask("GET", "/administrators").by(clerk).now().refused(403, "not-permitted");
    door.ask("POST", "/administrators/moves/" + UUID.randomUUID() + "/refuse")
        .by(security)
        .now()
        .refused(404, "not-found");
  }

  @Test
  void whatTheThreeDoStandsInTheAuditLog() {
    var id = door.ask("POST", "/roles").by(clerk).with(draft(1, "notices:read")).is(201).text("id");
    door.ask("DELETE", "/roles/" + id).by(clerk).now().is(204);
    var log = door.ask("GET", "/audit?search=role.").by(clerk).now().is(200).json().toString();
    assertThat(log).contains("role.made").contains("role.deleted").contains(id);
  }

  @Test
  void aFileOfAccountsIsRefusedByItsCellsAndItsTemplateIsHandedOut() {
    var excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    var template = door.ask("GET", "/accounts/files/template").by(clerk).now().is(200);
    assertThat(template.headers().get("Content-Disposition")).contains(".xlsx");
    var refused =
        door.ask("POST", "/accounts/files/import")
            .by(clerk)
            .with("Content-Type", excel)
            .with("no workbook")
            .is(422)
            .json();
    assertThat(refused.path("faults").path(0).path("rule").asText()).isEqualTo("unreadable");
    var worker = door.token("GRID_WORKER", Tier.COMMUNITY, HERE);
    door.ask("GET", "/accounts/files/template").by(worker).now().refused(403, "not-permitted");
  }

  private static Map<String, Object> draft(int version, String... permissions) {
    var name = "r" + UUID.randomUUID().toString().substring(0, 12);
    return Map.of(
        "basis",
        "GRID_WORKER",
        "nameZh",
        "角色" + name,
        "nameEn",
        name,
        "description",
        "over REST",
        "permissions",
        List.of(permissions),
        "version",
        version);
  }
}
