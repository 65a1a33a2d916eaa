package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Tier;
import org.linli.tenancy.entity.OperationMode;

/** Letters given up, for those who keep the platform and nobody else. */
class LetterFaultsOverRestTest {

  private static final String HERE = "990355002001";

  private final RestDoor door = RestDoor.shared();
  private final UUID letter = UUID.randomUUID();
  private String keeper;

  @BeforeEach
  void oneWasGivenUp() {
    var tenant = door.platform.community(HERE, OperationMode.GOVERNMENT);
    keeper = door.token("PLATFORM_OPERATOR", Tier.PLATFORM, null);
    door.platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "insert into letter_fault (letter_id, tenant_id, channel, kind, fault,"
                        + " attempts, failed_at) values (?, ?, 'MAIL', 'TASK', 'timeout', 12,"
                        + " now())",
                    letter,
                    tenant.value()));
  }

  @AfterEach
  void forget() {
    door.platform
        .owner()
        .useHandle(
            handle -> handle.execute("delete from letter_fault where letter_id = ?", letter));
  }

  private Answer get(String query) {
    return door.ask("GET", "/letter-faults" + query).by(keeper).now();
  }

  @Test
  void eachIsNamedByItsIdCommunityKindAndReasonAlone() {
    var row = get("?tenant=" + HERE + "&channel=MAIL").is(200).json().path("items").path(0);
    assertThat(row.path("id").asText()).isEqualTo(letter.toString());
    assertThat(row.path("fault").asText()).isEqualTo("timeout");
    assertThat(row.propertyStream().map(java.util.Map.Entry::getKey))
        .containsExactlyInAnyOrder(
            "id", "tenant", "channel", "kind", "fault", "attempts", "failedAt");
    assertThat(get("?tenant=" + HERE + "&channel=SMS").is(200).json().path("items")).isEmpty();
  }

  @Test
  void whatCannotBeReadOfTheConditionsIsSaid() {
    get("?channel=PIGEON").refused(400, "invalid");
    get("?from=yesterday").refused(400, "invalid");
  }

  @Test
  void nobodyElseSeesThemOrSendsThemAgain() {
    for (var other :
        List.of(
            door.token("BUREAU_ADMIN", Tier.CITY, "9903"),
            door.token("CLERK", Tier.COMMUNITY, HERE))) {
      door.ask("GET", "/letter-faults").by(other).now().refused(403, "not-permitted");
      door.ask("POST", "/letter-faults/" + letter + "/again")
          .by(other)
          .now()
          .refused(403, "not-permitted");
    }
  }

  @Test
  void whatIsNoLetterOfTheListIsNotFound() {
    door.ask("POST", "/letter-faults/" + UUID.randomUUID() + "/again")
        .by(keeper)
        .now()
        .refused(404, "not-found");
  }
}
