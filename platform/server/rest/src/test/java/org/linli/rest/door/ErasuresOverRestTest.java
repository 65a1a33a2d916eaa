package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Tier;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;

/** Two words that erase a community, over REST. */
class ErasuresOverRestTest {

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final RestDoor door = RestDoor.shared();
  private final TenantId left =
      door.platform.community(
          "990716001%03d".formatted(NUMBERS.incrementAndGet()), OperationMode.GOVERNMENT);
  private final String keeper = door.token("PLATFORM_OPERATOR", Tier.PLATFORM, null);
  private final String bureau = door.token("BUREAU_ADMIN", Tier.CITY, "9907");

  private void suspended() {
    door.platform
        .owner()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        "update tenant set state = 'SUSPENDED', state_since = :since where id ="
                            + " :id")
                    .bind("since", Instant.now().minus(Duration.ofDays(40)))
                    .bind("id", left)
                    .execute());
  }

  private void exported() {
    door.platform
        .owner()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        insert into whole_taken (tenant_id, at, row_count, by_name)
                        values (:id, :at, 1, 'clerk')\
                        """)
                    .bind("at", Instant.now().minus(Duration.ofHours(40 * 24 + 1)))
                    .bind("id", left)
                    .execute());
  }

  private Answer propose(String by) {
    return door.ask("POST", "/erasures")
        .by(by)
        .with(Map.of("tenant", left.value(), "reason", "社区已撤销"));
  }

  private Answer answer(String by, String id, String verb) {
    return door.ask("POST", "/erasures/" + id + "/" + verb).by(by).with(Map.of());
  }

  @Test
  void theKeeperWantsItTheBureauAgreesAndEachOnlyThat() {
    suspended();
    exported();
    propose(bureau).refused(403, "not-permitted");
    var id = propose(keeper).is(201).text("id");
    answer(keeper, id, "confirmation").refused(403, "not-permitted");
    assertThat(answer(bureau, id, "confirmation").status()).isBetween(200, 204);
    answer(bureau, id, "confirmation").refused(409, "conflict");
    answer(bureau, id, "order").refused(403, "not-permitted");
    assertThat(answer(keeper, id, "order").status()).isBetween(200, 204);
    answer(keeper, id, "order").refused(409, "conflict");
    var seen = door.ask("GET", "/erasures").by(bureau).now().is(200).json();
    assertThat(seen.findValuesAsText("id")).contains(id);
    door.ask("GET", "/erasures/" + id + "/certificate").by(bureau).now().refused(404, "not-found");
    door.ask("POST", "/tenants/" + left.value() + "/resume")
        .by(bureau)
        .with(Map.of())
        .refused(409, "conflict");
    assertThat(answer(keeper, id, "withdrawal").status()).isBetween(200, 204);
    answer(keeper, id, "withdrawal").refused(409, "conflict");
  }

  @Test
  void whatHasToBeBeforeIsNamed() {
    propose(keeper).refused(409, "erasure-not-suspended");
    suspended();
    propose(keeper).refused(409, "erasure-not-exported");
    exported();
    propose(keeper).is(201);
    propose(keeper).refused(409, "conflict");
  }

  @Test
  void whatIsWrongWithTheBodyIsNamed() {
    door.ask("POST", "/erasures").by(keeper).with(Map.of("reason", "r")).refused(400, "invalid");
    suspended();
    exported();
    door.ask("POST", "/erasures")
        .by(keeper)
        .with(Map.of("tenant", left.value(), "reason", " "))
        .refused(400, "invalid");
    answer(bureau, "none", "confirmation").refused(404, "not-found");
  }

  @Test
  void anotherCitySeesNothingOfIt() {
    suspended();
    exported();
    var id = propose(keeper).is(201).text("id");
    door.platform.community("990601001001", OperationMode.PPP);
    var stranger = door.token("BUREAU_ADMIN", Tier.CITY, "9906");
    answer(stranger, id, "confirmation").refused(404, "not-found");
    assertThat(door.ask("GET", "/erasures").by(stranger).now().is(200).json().toString())
        .doesNotContain(id);
  }
}
