package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Tier;
import org.linli.community.TestCommunity;

/** The supervisor's board and several tasks at once, as programs ask for them. */
class SupervisionOverRestTest {

  private final RestDoor door = RestDoor.shared();
  private final TestCommunity community = new TestCommunity();
  private final String code = community.tenant.value();
  private final String clerk = door.token("CLERK", Tier.COMMUNITY, code);
  private final String worker = door.token("GRID_WORKER", Tier.COMMUNITY, code);
  private final String leader = door.token("GRID_LEADER", Tier.COMMUNITY, code);
  private final String street = door.token("STREET_OFFICER", Tier.STREET, code.substring(0, 9));

  private Answer get(String who, String path) {
    return door.ask("GET", path).by(who).now();
  }

  private Answer several(String who, Object order) {
    return door.ask("POST", "/work/several").by(who).with(order);
  }

  private Answer sent(String key, Object order) {
    return door.ask("POST", "/work/several").by(clerk).with("Idempotency-Key", key).with(order);
  }

  private String task() {
    var draft =
        Map.of(
            "kind",
            "repair",
            "door",
            "COUNTER",
            "place",
            community.building,
            "values",
            Map.of("what", "lamp", "facility", "power"));
    var id = door.ask("POST", "/matters").by(clerk).with(draft).is(201).text("id");
    return get(clerk, "/matters/" + id).is(200).json().at("/now/0/task").asText();
  }

  @Test
  void theBoardOfACommunityAndTheStepsBehindIt() {
    task();
    var board = get(leader, "/supervision").is(200).json();
    assertThat(board.at("/whole/open").asInt()).isEqualTo(1);
    assertThat(board.at("/kinds/0/key").asText()).isEqualTo("repair");
    assertThat(board.at("/kinds/0/steps/green").asInt()).isEqualTo(1);
    var steps = get(leader, "/supervision/steps?process=repair&lamp=GREEN").is(200).json();
    assertThat(steps.path("total").asInt()).isEqualTo(1);
    assertThat(steps.at("/items/0/step/kind").asText()).isEqualTo("repair");
    get(leader, "/supervision/steps?lamp=BLUE").refused(400, "invalid");
    get(leader, "/supervision/steps?grid=x").refused(400, "invalid");
    get(worker, "/supervision").refused(403, "not-permitted");
    get(street, "/supervision").refused(403, "not-permitted");
  }

  @Test
  void theBoardOfADivisionTellsOfNoPersonAndOfNoDivisionBeside() {
    community.sql(
        "insert into matter_board (tenant_id, kind, roles, code, red, yellow, green, still, oldest,"
            + " counted_at) select id, 'repair', 'CLERK', code, 2, 1, 3, 0, now(), now() from"
            + " tenant where id = ?",
        code);
    var own = "/figures/" + code.substring(0, 9) + "/supervision";
    var board = get(street, own).is(200).json();
    assertThat(board.at("/divisions").findValuesAsText("key")).contains(code);
    assertThat(board.has("people")).isFalse();
    assertThat(get(street, "/figures/" + code + "/supervision").is(200).json().at("/whole/red"))
        .hasToString("2");
    get(street, "/figures/" + code.substring(0, 6) + "/supervision").refused(404, "not-found");
    get(leader, own).refused(403, "not-permitted");
    get(street, "/matters/escalated?code=" + code).is(200);
    get(street, "/matters/escalated?code=" + code.substring(0, 4)).refused(404, "not-found");
  }

  @Test
  void severalAreTakenEachForItselfAndEachStandsInTheAudit() {
    var begin = Instant.now();
    var first = task();
    var second = task();
    var none = UUID.randomUUID().toString();
    var order = Map.of("deed", "TAKE", "tasks", List.of(first, none, second));
    var key = UUID.randomUUID().toString();
    var done = sent(key, order).is(200).json();
    assertThat(done.findValuesAsText("how")).containsExactly("DONE", "REFUSED", "DONE");
    assertThat(done.at("/1/refusal").asText()).isEqualTo("not-found");
    assertThat(sent(key, order).is(200).json().findValuesAsText("how"))
        .containsExactly("DONE", "REFUSED", "DONE");
    assertThat(taken(first, begin)).isEqualTo(1);
    assertThat(taken(second, begin)).isEqualTo(1);
    assertThat(taken(none, begin)).isZero();
    several(clerk, Map.of("deed", "TAKE", "tasks", List.of())).refused(400, "invalid");
    several(street, order).refused(403, "not-permitted");
  }

  private long taken(String task, Instant since) {
    return community.count(
        "select count(*) from audit_entry where action = 'task.taken' and target like '%"
            + task
            + "%' and at >= '"
            + since
            + "'");
  }

  @Test
  void whoMayNotUrgeIsToldSoForEach() {
    var task = task();
    assertThat(
            several(worker, Map.of("deed", "URGE", "tasks", List.of(task), "reason", "x"))
                .is(200)
                .json()
                .at("/0/refusal")
                .asText())
        .isEqualTo("not-permitted");
  }
}
