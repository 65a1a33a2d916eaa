package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.access.entity.Tier;
import org.linli.community.TestCommunity;
import org.linli.testing.Requirement;

/** A building's systems by hand: who may, may; whoever else changes nothing. */
class BuildingControlOverRestTest {

  private final RestDoor door = RestDoor.shared();
  private final TestCommunity community = new TestCommunity();
  private final String clerk = token("CLERK");

  private String token(String role) {
    return door.token(role, Tier.COMMUNITY, community.tenant.value());
  }

  private String device(String model) {
    var code = "B" + UUID.randomUUID().toString().substring(0, 12);
    var draft = Map.of("code", code, "name", code, "model", model, "place", community.building);
    return door.ask("POST", "/devices").by(clerk).with(draft).is(201).text("id");
  }

  private Answer ask(String who, String device, String command, Map<String, ?> parameters) {
    return door.ask("POST", "/devices/" + device + "/commands")
        .by(who)
        .with(Map.of("command", command, "parameters", parameters, "cause", "by hand"));
  }

  private int asked(String device) {
    return door.ask("GET", "/devices/" + device + "/commands")
        .by(clerk)
        .now()
        .is(200)
        .json()
        .path("total")
        .asInt();
  }

  @ParameterizedTest
  @CsvSource({"hvac-control, 1", "lighting-control, 2"})
  @Requirement("001-4.6.3.E-2")
  void whatTheRulesSwitchIsSwitchedByHandByThoseWhoMayAlone(String model, int mode) {
    var device = device(model);
    ask(token("GRID_WORKER"), device, "setMode", Map.of("mode", mode))
        .refused(403, "not-permitted");
    ask(token("OWNERS_COMMITTEE"), device, "setMode", Map.of("mode", mode))
        .refused(403, "not-permitted");
    assertThat(asked(device)).isZero();
    ask(clerk, device, "setMode", Map.of("mode", mode)).is(201);
    ask(token("PROPERTY_MANAGER"), device, "setMode", Map.of("mode", mode)).is(201);
    assertThat(asked(device)).isEqualTo(2);
  }

  @Test
  @Requirement("001-4.6.1.E-2")
  void anUpgradeIsAskedForByThoseWhoMayAloneAndStaysWrittenDown() {
    var device = device("hvac-control");
    var wanted = Map.of("version", "3.2.0", "digest", "a".repeat(64));
    ask(token("GRID_WORKER"), device, "upgrade", wanted).refused(403, "not-permitted");
    assertThat(asked(device)).isZero();
    ask(clerk, device, "upgrade", wanted).is(201);
    var row =
        door.ask("GET", "/devices/" + device + "/commands").by(clerk).now().json().at("/items/0");
    assertThat(row.path("command").asText()).isEqualTo("upgrade");
    assertThat(row.path("askedBy").asText()).isNotBlank();
    assertThat(row.path("cause").asText()).isEqualTo("by hand");
    assertThat(logged()).isEqualTo(1);
  }

  private int logged() {
    return community.as(
        community.clerk,
        () ->
            community.jdbi.withHandle(
                handle ->
                    handle
                        .createQuery(
                            "select count(*) from audit_entry where action = 'command.sent'"
                                + " and tenant_id = :here")
                        .bind("here", community.tenant)
                        .mapTo(Integer.class)
                        .one()));
  }
}
