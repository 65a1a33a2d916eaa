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

/** Two words by which a community goes to another street, over REST. */
class MovesOverRestTest {

  private static final String STREET = "990718002";
  private static final String OTHER = STREET.substring(0, 8) + "9";
  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final RestDoor door = RestDoor.shared();
  private final TenantId tenant =
      door.platform.community(
          "990718001%03d".formatted(NUMBERS.incrementAndGet()), OperationMode.GOVERNMENT);
  private final String planner = door.token("CITY_SYSTEM_ADMIN", Tier.CITY, "9907");
  private final String second = door.token("CITY_SECURITY_ADMIN", Tier.CITY, "9907");

  MovesOverRestTest() {
    door.platform.community(STREET + "001", OperationMode.GOVERNMENT);
    door.platform.community(OTHER + "001", OperationMode.GOVERNMENT);
  }

  private Map<String, Object> body() {
    var body = new HashMap<String, Object>();
    body.put("tenant", tenant.value());
    body.put("street", STREET);
    body.put("day", LocalDate.now(CityTime.ZONE).plusDays(9).toString());
    body.put("document", "民政区划〔2026〕12号");
    return body;
  }

  private Answer plan(String by, Map<String, Object> body) {
    return door.ask("POST", "/community-moves").by(by).with(body);
  }

  private Answer answer(String by, String id, String verb) {
    return door.ask("POST", "/community-moves/" + id + "/" + verb).by(by).with(Map.of());
  }

  @Test
  void oneWantsItAnotherAgreesAndEachOnlyThat() {
    plan(second, body()).refused(403, "not-permitted");
    var preview =
        door.ask("POST", "/community-moves/preview").by(planner).with(body()).is(200).json();
    assertThat(preview.path("to").toString()).contains(STREET);
    var id = plan(planner, body()).is(201).text("id");
    answer(planner, id, "confirmation").refused(403, "not-permitted");
    var effects =
        door.ask("GET", "/community-moves/" + id + "/preview").by(second).now().is(200).json();
    assertThat(effects.path("from").toString()).contains(tenant.value());
    assertThat(answer(second, id, "confirmation").status()).isBetween(200, 204);
    answer(second, id, "confirmation").refused(409, "conflict");
    plan(planner, body()).refused(409, "conflict");
    assertThat(answer(planner, id, "withdrawal").status()).isBetween(200, 204);
    answer(planner, id, "withdrawal").refused(409, "conflict");
    var seen = door.ask("GET", "/community-moves").by(second).now().is(200).json();
    assertThat(seen.findValuesAsText("id")).contains(id);
  }

  /** Who has no word in it is told of it all the same, once it is agreed to. */
  @Test
  void theStreetThatItGoesToIsToldAndOthersAreNot() {
    var id = plan(planner, body()).is(201).text("id");
    var street = door.token("STREET_OFFICER", Tier.STREET, STREET);
    var other = door.token("STREET_OFFICER", Tier.STREET, OTHER);
    assertThat(news(street)).doesNotContain(id);
    assertThat(answer(second, id, "confirmation").status()).isBetween(200, 204);
    assertThat(news(street)).contains(id);
    assertThat(news(other)).doesNotContain(id);
    door.ask("GET", "/community-moves/news").now().refused(401, "not-signed-in");
  }

  private String news(String by) {
    return door.ask("GET", "/community-moves/news").by(by).now().is(200).json().toString();
  }

  @Test
  void whatIsWrongWithTheBodyIsNamed() {
    for (var wrong :
        Map.of(
                "street", "9907",
                "day", "tomorrow",
                "document", " ",
                "code", "990718001999")
            .entrySet()) {
      var body = body();
      body.put(wrong.getKey(), wrong.getValue());
      plan(planner, body).refused(400, "invalid");
    }
    for (var missing : new String[] {"tenant", "street", "day", "document"}) {
      var body = body();
      body.remove(missing);
      plan(planner, body).refused(400, "invalid");
    }
    answer(second, "none", "confirmation").refused(404, "not-found");
  }

  @Test
  void anotherCitySeesNothingOfIt() {
    var id = plan(planner, body()).is(201).text("id");
    door.platform.community("990601001001", OperationMode.PPP);
    var stranger = door.token("BUREAU_ADMIN", Tier.CITY, "9906");
    answer(stranger, id, "confirmation").refused(404, "not-found");
    answer(stranger, id, "withdrawal").refused(404, "not-found");
    door.ask("GET", "/community-moves/" + id + "/preview")
        .by(stranger)
        .now()
        .refused(404, "not-found");
    assertThat(door.ask("GET", "/community-moves").by(stranger).now().is(200).json().toString())
        .doesNotContain(id);
    plan(stranger, body()).refused(404, "not-found");
  }
}
