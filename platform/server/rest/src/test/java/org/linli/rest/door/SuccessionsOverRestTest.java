package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Tier;
import org.linli.tenancy.entity.CityTime;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;

/** Two words that let a community go on in another, over REST. */
class SuccessionsOverRestTest {

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final RestDoor door = RestDoor.shared();
  private final TenantId from = community();
  private final TenantId into = community();
  private final String bureau = door.token("BUREAU_ADMIN", Tier.CITY, "9903");
  private final String colleague = door.token("CITY_SECURITY_ADMIN", Tier.CITY, "9903");

  private TenantId community() {
    return door.platform.community(
        "990331004%03d".formatted(NUMBERS.incrementAndGet()), OperationMode.GOVERNMENT);
  }

  private Map<String, Object> body() {
    var body = new HashMap<String, Object>();
    body.put("predecessor", from.value());
    body.put("successor", into.value());
    body.put("effectiveOn", LocalDate.now(CityTime.ZONE).plusDays(1).toString());
    body.put("reason", "行政区划调整");
    return body;
  }

  private Answer propose(String by, Map<String, Object> body) {
    return door.ask("POST", "/successions").by(by).with(body);
  }

  private Answer answer(String by, String id, String verb) {
    return door.ask("POST", "/successions/" + id + "/" + verb).by(by).with(Map.of());
  }

  @Test
  void theBureauWantsItAndTheSecurityAdministratorAgrees() {
    var id = propose(bureau, body()).is(201).text("id");
    answer(bureau, id, "confirmation").refused(409, "succession-second-person");
    assertThat(answer(colleague, id, "confirmation").status()).isBetween(200, 204);
    answer(colleague, id, "confirmation").refused(409, "conflict");
    var seen = door.ask("GET", "/successions").by(bureau).now().is(200).json();
    assertThat(seen.findValuesAsText("id")).contains(id);
    door.ask("GET", "/successions/" + id + "/receipt").by(bureau).now().refused(404, "not-found");
    propose(bureau, body()).refused(409, "succession-busy");
    assertThat(answer(bureau, id, "withdrawal").status()).isBetween(200, 204);
  }

  @Test
  void bothCommunitiesAreToldOnceItIsAgreedTo() {
    var id = propose(bureau, body()).is(201).text("id");
    assertThat(news(from)).doesNotContain(into.value());
    answer(colleague, id, "confirmation");
    for (var tenant : new TenantId[] {from, into}) {
      assertThat(news(tenant)).contains(from.value(), into.value()).doesNotContain("proposer");
    }
    assertThat(answer(bureau, id, "withdrawal").status()).isBetween(200, 204);
  }

  private String news(TenantId of) {
    var clerk = door.token("CLERK", Tier.COMMUNITY, of.value());
    return door.ask("GET", "/successions/news").by(clerk).now().is(200).json().toString();
  }

  @Test
  void whatItWouldDoIsCounted() {
    var preview =
        door.ask(
                "GET",
                "/successions/preview?predecessor=" + from.value() + "&successor=" + into.value())
            .by(bureau)
            .now()
            .is(200)
            .json();
    assertThat(preview.path("fromMode").asText()).isEqualTo("GOVERNMENT");
    assertThat(preview.path("hindrances")).isEmpty();
    door.ask("GET", "/successions/preview").by(bureau).now().refused(400, "invalid");
  }

  @Test
  void whatIsWrongWithTheBodyIsNamed() {
    for (var field : new String[] {"predecessor", "successor", "effectiveOn", "reason"}) {
      var body = body();
      body.remove(field);
      propose(bureau, body).refused(400, "invalid");
    }
    answer(bureau, "none", "confirmation").refused(404, "not-found");
  }

  @Test
  void otherTiersAndCitiesHaveNoPartInIt() {
    propose(door.token("STREET_OFFICER", Tier.STREET, from.value().substring(0, 9)), body())
        .refused(403, "not-permitted");
    propose(door.token("PLATFORM_OPERATOR", Tier.PLATFORM, null), body())
        .refused(403, "not-permitted");
    var id = propose(bureau, body()).is(201).text("id");
    door.platform.community("990601001001", OperationMode.PPP);
    var stranger = door.token("BUREAU_ADMIN", Tier.CITY, "9906");
    answer(stranger, id, "confirmation").refused(404, "not-found");
    assertThat(door.ask("GET", "/successions").by(stranger).now().is(200).json().toString())
        .doesNotContain(id);
  }
}
