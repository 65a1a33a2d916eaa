package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Tier;
import org.linli.community.TestCommunity;

/** The field sheet over REST, as the page on a phone asks. */
class FieldOverRestTest {

  private final RestDoor door = RestDoor.shared();
  private final TestCommunity community = new TestCommunity();
  private final String worker = door.token("GRID_WORKER", Tier.COMMUNITY, community.tenant.value());
  private final String leader = door.token("GRID_LEADER", Tier.COMMUNITY, community.tenant.value());
  private final String clerk = door.token("CLERK", Tier.COMMUNITY, community.tenant.value());
  private final String resident = door.token("RESIDENT", Tier.RESIDENT, community.tenant.value());
  private final Instant now = Instant.now();

  private Map<String, Object> entry(String title) {
    var entry = new HashMap<String, Object>();
    entry.put("id", UUID.randomUUID());
    entry.put("writtenAt", now.minusSeconds(600).toString());
    entry.put("sentAt", now.toString());
    entry.put(
        "fix",
        Map.of(
            "longitude",
            104.06,
            "latitude",
            30.67,
            "accuracy",
            8,
            "at",
            now.minusSeconds(605).toString()));
    entry.put("report", Map.of("title", title, "text", "since noon"));
    return entry;
  }

  private Answer send(String who, Map<String, Object> entry) {
    return door.ask("POST", "/field/entries").by(who).with(entry);
  }

  private Answer get(String who, String path) {
    return door.ask("GET", path).by(who).now();
  }

  @Test
  void aWorkersReportIsTakenOnceWithItsPositionAndSeenByTheCommunity() {
    var entry = entry("hole in the road");
    var first = send(worker, entry).is(201);
    var again = send(worker, entry).is(201);
    assertThat(again.text("matter")).isEqualTo(first.text("matter"));
    assertThat(again.json().path("again").asBoolean()).isTrue();
    assertThat(get(clerk, "/matters?search=hole").is(200).json().path("total").asInt())
        .isEqualTo(1);
    var mark = get(clerk, "/field/matters/" + first.text("matter")).is(200).json().path(0);
    assertThat(mark.path("fix").path("accuracy").asDouble()).isEqualTo(8);
    assertThat(Instant.parse(mark.path("writtenAt").asText()))
        .isBetween(now.minusSeconds(602), now.minusSeconds(500));
  }

  @Test
  void whatCannotBeIsRefusedInWords() {
    var early = entry("hole");
    early.put("writtenAt", now.plusSeconds(60).toString());
    send(worker, early).refused(400, "invalid");
    send(worker, Map.of("id", UUID.randomUUID())).refused(400, "invalid");
    var taken = entry("hole");
    send(worker, taken).is(201);
    send(leader, taken).refused(409, "conflict");
  }

  @Test
  void eachTakesAlongTheOwnAndNobodyWithoutAName() {
    var kinds = get(worker, "/field/sheet").is(200).json().path("kinds").toString();
    assertThat(kinds).contains("\"kind\":\"grid-event\"", "\"kind\":\"enforcement\"");
    var sheet = get(resident, "/field/sheet").is(200).json();
    assertThat(sheet.path("kinds")).hasSize(1);
    assertThat(sheet.path("tasks")).isEmpty();
    get(resident, "/field/matters/" + UUID.randomUUID()).refused(403, "not-permitted");
    assertThat(send(resident, entry("lamp")).is(201).text("number")).startsWith("网格-");
  }
}
