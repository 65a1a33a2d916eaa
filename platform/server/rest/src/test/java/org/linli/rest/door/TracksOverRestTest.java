package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Tier;
import org.linli.community.TestCommunity;
import org.linli.testing.Requirement;

/** Where those on duty are, over REST. */
class TracksOverRestTest {

  private final RestDoor door = RestDoor.shared();
  private final TestCommunity community = new TestCommunity();
  private final String worker = door.token("GRID_WORKER", Tier.COMMUNITY, community.tenant.value());
  private final String leader = door.token("GRID_LEADER", Tier.COMMUNITY, community.tenant.value());
  private final String clerk = door.token("CLERK", Tier.COMMUNITY, community.tenant.value());
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

  private Answer get(String who, String path) {
    return door.ask("GET", path).by(who).now();
  }

  private Answer tell(Map<String, Object> report) {
    return door.ask("POST", "/duty-tracks/own").by(worker).with(report);
  }

  private Map<String, Object> report() {
    return Map.of(
        "sentAt",
        now.toString(),
        "fixes",
        List.of(
            Map.of(
                "longitude",
                104.06,
                "latitude",
                30.67,
                "accuracy",
                8,
                "at",
                now.minusSeconds(30).toString())));
  }

  private UUID duty() {
    var account = UUID.fromString(get(worker, "/field/sheet").is(200).text("account"));
    var draft = new HashMap<String, Object>();
    draft.put("post", "Round");
    draft.put("starts", now.minusSeconds(3_600).toString());
    draft.put("ends", now.plusSeconds(3_600).toString());
    draft.put("account", account);
    door.ask("POST", "/rosters").by(clerk).with(draft).is(201);
    return account;
  }

  @Test
  @Requirement("000-9.2.3.b-1")
  void aWorkersPhoneTellsAndTheLeaderSees() {
    get(worker, "/duty-tracks/own").is(204);
    var account = duty();
    assertThat(get(worker, "/duty-tracks/own").is(200).json().path("everySeconds").asInt())
        .isEqualTo(60);
    assertThat(tell(report()).is(200).json().path("taken").asInt()).isEqualTo(1);
    tell(report()).is(200);
    var seen = get(leader, "/duty-tracks").is(200).json();
    assertThat(seen.path(0).path("account").asText()).isEqualTo(account.toString());
    assertThat(seen.path(0).path("point").path("longitude").asDouble()).isEqualTo(104.06);
    assertThat(get(clerk, "/duty-tracks/" + account).is(200).json()).hasSize(1);
    assertThat(get(worker, "/duty-tracks/own/day").is(200).json()).hasSize(1);
  }

  @Test
  void aWorkerSeesNoOtherAndWhatCannotBeIsSaid() {
    get(worker, "/duty-tracks").refused(403, "not-permitted");
    get(worker, "/duty-tracks/" + UUID.randomUUID()).refused(403, "not-permitted");
    get(leader, "/duty-tracks/" + UUID.randomUUID() + "?day=noon").refused(400, "invalid");
    tell(Map.of("sentAt", now.toString())).refused(400, "invalid");
    get(null, "/duty-tracks/own").is(401);
  }
}
