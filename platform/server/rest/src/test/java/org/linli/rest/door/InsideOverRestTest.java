package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.entity.Tier;
import org.linli.identity.boundary.LogIns;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;

/** The platform's inside and everybody's sessions over REST, for those who keep it alone. */
class InsideOverRestTest {

  private static final String HERE = "990714001001";

  private final RestDoor door = RestDoor.shared();
  private TenantId tenant;
  private String keeper;

  @BeforeEach
  void people() {
    tenant = door.platform.community(HERE, OperationMode.GOVERNMENT);
    keeper = door.token("PLATFORM_OPERATOR", Tier.PLATFORM, null);
  }

  private Answer get(String path, String by) {
    return door.ask("GET", path).by(by).now();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/workings/rounds",
        "/workings/waiting",
        "/workings/statements",
        "/open-sessions",
        "/maintenance"
      })
  void nobodyButWhoKeepsThePlatformLooksInside(String path) {
    get(path, keeper).is(200);
    for (var other :
        List.of(
            door.token("BUREAU_ADMIN", Tier.CITY, "9907"),
            door.token("DISTRICT_OFFICER", Tier.DISTRICT, "990714"),
            door.token("CLERK", Tier.COMMUNITY, HERE))) {
      get(path, other).refused(403, "not-permitted");
    }
    door.ask("GET", path).now().refused(401, "not-signed-in");
  }

  @Test
  void whatTheDatabaseIsBusyWithIsAnObjectOfTwoLists() {
    var statements = get("/workings/statements", keeper).is(200).json();
    assertThat(statements.path("running").isArray()).isTrue();
    assertThat(statements.path("dearest").isArray()).isTrue();
    assertThat(statements.path("counted").isBoolean()).isTrue();
  }

  @Test
  void anOpenSessionIsFoundAndEndedAndTheAccountIsOutWithItsTokens() {
    var member = door.platform.member(Tier.COMMUNITY, tenant);
    new LogIns(door.platform.jdbi(), door.platform.scopes()).open(member);
    var path = "/open-sessions?search=" + member.username();
    var page = get(path, keeper).is(200).json();
    assertThat(page.path("total").asInt()).isEqualTo(1);
    var session = page.path("items").get(0);
    assertThat(session.path("account").asText()).isEqualTo(member.accountId().toString());
    assertThat(session.path("tenant").asText()).isEqualTo(HERE);
    assertThat(session.path("address").asText()).isEqualTo(member.address());
    var one = "/open-sessions/" + session.path("id").asText();
    var clerk = door.token("CLERK", Tier.COMMUNITY, HERE);
    door.ask("DELETE", one).by(clerk).now().refused(403, "not-permitted");
    assertThat(door.ask("DELETE", one).by(keeper).now().status()).isBetween(200, 204);
    door.ask("DELETE", one).by(keeper).now().refused(404, "not-found");
    assertThat(get(path, keeper).is(200).json().path("total").asInt()).isZero();
  }

  @Test
  void oneThatIsNoneIsNotFound() {
    for (var id : List.of(UUID.randomUUID().toString(), "none", "1")) {
      door.ask("DELETE", "/open-sessions/" + id).by(keeper).now().refused(404, "not-found");
    }
  }

  @Test
  void theOwnSessionsAndEverybodysAreTwoThings() {
    var clerk = door.token("CLERK", Tier.COMMUNITY, HERE);
    assertThat(get("/sessions", clerk).status()).as("everybody has the own ones").isEqualTo(200);
    get("/open-sessions", clerk).refused(403, "not-permitted");
  }

  @Test
  void aPageIsAsLargeAsWasAsked() {
    for (int i = 0; i < 3; i++) {
      new LogIns(door.platform.jdbi(), door.platform.scopes())
          .open(door.platform.member(Tier.COMMUNITY, tenant));
    }
    var page = get("/open-sessions?limit=2", keeper).is(200).json();
    assertThat(page.path("items")).hasSize(2);
    assertThat(page.path("total").asInt()).isGreaterThanOrEqualTo(3);
    get("/open-sessions?limit=0", keeper).refused(400, "invalid");
  }
}
