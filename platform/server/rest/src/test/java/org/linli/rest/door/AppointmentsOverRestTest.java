package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Tier;
import org.linli.community.TestCommunity;
import org.linli.tenancy.entity.CityTime;

/** Half hours at the counter, through the door. */
class AppointmentsOverRestTest {

  private final RestDoor door = RestDoor.shared();
  private final TestCommunity community = new TestCommunity();
  private final String clerk = door.token("CLERK", Tier.COMMUNITY, community.tenant.value());
  private final String resident = door.token("RESIDENT", Tier.RESIDENT, community.tenant.value());

  private Answer get(String who, String path) {
    return door.ask("GET", path).by(who).now();
  }

  private Answer post(String who, String path, Object body) {
    return door.ask("POST", path).by(who).with(body);
  }

  /** The next day that has any. */
  private String free() {
    for (int ahead = 1; ahead < 20; ahead++) {
      var day = LocalDate.now(CityTime.ZONE).plusDays(ahead);
      var slots = get(resident, "/own-appointments/free?day=" + day).is(200).json();
      if (!slots.isEmpty()) {
        assertThat(slots.get(0).path("left").asInt()).isEqualTo(4);
        return slots.get(0).path("starts").asText();
      }
    }
    throw new AssertionError("no working day in three weeks");
  }

  @Test
  void aHalfHourIsBookedSeenAndGivenBack() {
    var starts = free();
    var draft = new HashMap<String, Object>(Map.of("kind", "complaint", "starts", starts));
    var id = post(resident, "/own-appointments", draft).is(201).text("id");
    post(resident, "/own-appointments", draft).refused(409, "appointment");
    assertThat(get(resident, "/own-appointments").is(200).json().at("/0/about").asText())
        .isEqualTo("投诉");
    var day = java.time.Instant.parse(starts).atZone(CityTime.ZONE).toLocalDate();
    var list = get(clerk, "/appointments?day=" + day).is(200).json();
    assertThat(list.at("/items/0/id").asText()).isEqualTo(id);
    var other = new TestCommunity();
    var stranger = door.token("CLERK", Tier.COMMUNITY, other.tenant.value());
    assertThat(get(stranger, "/appointments?day=" + day).is(200).json().path("items")).isEmpty();
    post(resident, "/own-appointments/" + id + "/cancel", Map.of()).is(204);
    post(resident, "/own-appointments/" + id + "/cancel", Map.of()).refused(404, "not-found");
    assertThat(get(resident, "/own-appointments").is(200).json()).isEmpty();
  }

  @Test
  void whatIsAskedWronglyOrByTheWrongPeopleIsRefused() {
    for (var day : List.of("", "?day=", "?day=soon")) {
      get(resident, "/own-appointments/free" + day).refused(400, "invalid");
      get(clerk, "/appointments" + day).refused(400, "invalid");
    }
    get(clerk, "/own-appointments").refused(403, "not-permitted");
    get(resident, "/appointments?day=2026-03-03").refused(403, "not-permitted");
    post(resident, "/own-appointments", Map.of("kind", "complaint")).refused(400, "invalid");
    post(resident, "/own-appointments", Map.of("kind", "hotline", "starts", free()))
        .refused(404, "not-found");
    post(resident, "/own-appointments/" + UUID.randomUUID() + "/cancel", Map.of())
        .refused(404, "not-found");
  }
}
