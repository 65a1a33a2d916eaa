package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Tier;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;

/** A community is brought back to a moment by two words, over REST. */
class TenantRestoresOverRestTest {

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final RestDoor door = RestDoor.shared();
  private final TenantId tenant =
      door.platform.community(
          "990353051%03d".formatted(NUMBERS.incrementAndGet()), OperationMode.GOVERNMENT);
  private final String keeper = door.token("PLATFORM_OPERATOR", Tier.PLATFORM, null);
  private final String bureau = door.token("BUREAU_ADMIN", Tier.CITY, "9903");

  private void suspended() {
    door.platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "update tenant set state = 'SUSPENDED' where id = ?", tenant.value()));
  }

  private Map<String, Object> body() {
    var body = new HashMap<String, Object>();
    body.put("tenant", tenant.value());
    body.put("moment", Instant.now().minusSeconds(3600).toString());
    body.put("reason", "rows were lost");
    return body;
  }

  private Answer propose(String by, Map<String, Object> body) {
    return door.ask("POST", "/tenant-restores").by(by).with(body);
  }

  private Answer answer(String by, String id, String verb) {
    return door.ask("POST", "/tenant-restores/" + id + "/" + verb).by(by).with(Map.of());
  }

  private String state(String id) {
    return door.ask("GET", "/tenant-restores/" + id).by(bureau).now().is(200).text("state");
  }

  @Test
  void theKeeperAsksTheBureauAgreesAndItsStateIsAskedFor() {
    propose(keeper, body()).refused(409, "restore-not-suspended");
    suspended();
    propose(bureau, body()).refused(403, "not-permitted");
    var id = propose(keeper, body()).is(201).text("id");
    assertThat(state(id)).isEqualTo("PROPOSED");
    propose(keeper, body()).refused(409, "conflict");
    answer(keeper, id, "confirmation").refused(403, "not-permitted");
    assertThat(answer(bureau, id, "confirmation").status()).isBetween(200, 204);
    assertThat(state(id)).isEqualTo("CONFIRMED");
    assertThat(
            door.ask("GET", "/tenant-restores")
                .by(keeper)
                .now()
                .is(200)
                .json()
                .findValuesAsText("id"))
        .contains(id);
    assertThat(answer(keeper, id, "withdrawal").status()).isBetween(200, 204);
    answer(keeper, id, "withdrawal").refused(409, "conflict");
  }

  @Test
  void whatIsWrongWithTheBodyIsNamed() {
    suspended();
    for (var field : new String[] {"tenant", "moment", "reason"}) {
      var body = body();
      body.remove(field);
      propose(keeper, body).refused(400, "invalid");
    }
    var body = body();
    body.put("moment", "yesterday");
    propose(keeper, body).refused(400, "invalid");
    answer(bureau, "none", "confirmation").refused(404, "not-found");
  }
}
