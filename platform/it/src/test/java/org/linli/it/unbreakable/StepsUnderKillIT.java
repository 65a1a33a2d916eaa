package org.linli.it.unbreakable;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.linli.it.home.AtLength;
import org.linli.it.home.Awaited;
import org.linli.it.home.Enrolment;
import org.linli.it.home.Installation;
import org.linli.it.home.Rest;
import org.linli.it.home.Rows;

/**
 * A matter through all tiers, killed at every step: told at the counter, verified, given back,
 * verified again, late, urged by street, district and city, handled and checked. No step is lost,
 * none is done twice.
 */
@AtLength
class StepsUnderKillIT {

  private static final String COMMUNITY = "510104026017";
  private static final Map<String, String> STEPS =
      Map.of("verify", "Verification", "handle", "Handling", "check", "Check and feedback");
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Installation installation = Installation.shared();
  private final StubbornCaller stubborn = new StubbornCaller(installation);
  private final Rest clerk = Rest.as(installation, "jinjiang-clerk");
  private final Rest worker = staff("GRID_WORKER");
  private final Rest leader = staff("GRID_LEADER");
  private final Rows rows = new Rows(installation, COMMUNITY);
  private String matter;

  private Rest staff(String role) {
    return new Enrolment(installation).account("COMMUNITY", role, COMMUNITY, COMMUNITY, null);
  }

  private Rest above(String tier, String role, int digits) {
    return new Enrolment(installation)
        .account(tier, role, COMMUNITY.substring(0, digits), null, null);
  }

  @Test
  void noStepIsLostOrDoneTwiceWhereverItIsKilled() throws Exception {
    var title = "killed " + UUID.randomUUID();
    var event = Map.of("what", title, "eventClass", "c-other");
    matter =
        stubborn
            .post(
                clerk,
                "/api/v1/matters",
                Map.of("kind", "grid-event", "door", "COUNTER", "title", title, "values", event))
            .path("id")
            .asText();
    done(leader, "verify", Map.of("valid", true));
    done(worker, "handle", Map.of("doable", false, "reason", "others"));
    done(clerk, "verify", Map.of("valid", true));
    late("handle");
    for (var tier : List.of("STREET", "DISTRICT", "CITY")) {
      urged(tier);
    }
    done(worker, "handle", Map.of("doable", true, "result", "mended"));
    done(leader, "check", Map.of("passed", true));
    check(title);
    System.out.printf("a matter through all tiers: %s%n", stubborn.told());
  }

  private void done(Rest by, String step, Map<String, Object> values) throws InterruptedException {
    stubborn.post(
        by, "/api/v1/work/" + task(step) + "/complete", Map.of("values", values, "note", step));
  }

  private String task(String step) {
    var standing = look().path("now");
    return StreamSupport.stream(standing.spliterator(), false)
        .filter(task -> task.path("step").asText().equals(STEPS.get(step)))
        .map(task -> task.path("task").asText())
        .findFirst()
        .orElseThrow(() -> new AssertionError(step + " does not stand: " + standing));
  }

  private JsonNode look() {
    return clerk
        .send("GET", "/api/v1/matters/" + matter, null, Map.of("Accept-Language", "en"))
        .json();
  }

  /** Its time was over long ago. */
  private void late(String step) {
    var task = UUID.fromString(task(step));
    for (var change :
        List.of(
            "update process_task set opened_at = opened_at - interval '20 days', due_at = due_at -"
                + " interval '20 days' where id = ?",
            "update matter_clock set warn_at = warn_at - interval '20 days' where task_id = ?",
            "update due_work set due_at = now() where subject = ?")) {
      assertThat(rows.change(change, task)).isOne();
    }
  }

  private void urged(String tier) throws InterruptedException {
    var officer =
        switch (tier) {
          case "STREET" -> Rest.as(installation, "street-510104026");
          case "DISTRICT" -> above(tier, "DISTRICT_OFFICER", 6);
          default -> Rest.as(installation, "bureau");
        };
    var task =
        Awaited.until(
            Instant.now().plus(PATIENCE), () -> escalated(officer), found -> found != null);
    assertThat(task).as("seen by " + tier).isNotNull();
    stubborn.post(officer, "/api/v1/matters/escalated/" + task + "/urge", Map.of("reason", tier));
  }

  private String escalated(Rest officer) {
    var list = officer.get("/api/v1/matters/escalated?limit=500").json().path("items");
    return StreamSupport.stream(list.spliterator(), false)
        .filter(row -> row.path("matter").asText().equals(matter))
        .map(row -> row.path("task").asText())
        .findFirst()
        .orElse(null);
  }

  private void check(String title) {
    var id = UUID.fromString(matter);
    assertThat(rows.count("select count(*) from matter where title = ?", title)).isOne();
    var detail = look();
    assertThat(detail.path("row").path("endedAt").isTextual()).isTrue();
    assertThat(done(detail))
        .as("each step once")
        .containsExactly("verify", "handle", "verify", "handle", "check");
    for (var tier : List.of("STREET", "DISTRICT", "CITY")) {
      assertThat(notes(detail)).as("urged once by " + tier).containsOnlyOnce(tier);
    }
    assertThat(
            rows.count(
                """
                select count(*) from process_task t join matter m
                  on m.tenant_id = t.tenant_id and m.instance_id = t.instance_id
                where m.id = ? and t.node <> 'supervise' and t.state in ('OPEN', 'CLAIMED')""",
                id))
        .isZero();
  }

  private static List<String> done(JsonNode detail) {
    var steps = new ArrayList<String>();
    detail
        .path("stages")
        .forEach(
            stage -> {
              if (stage.path("how").asText().equals("DONE")) {
                steps.add(stage.path("note").asText());
              }
            });
    return steps;
  }

  private static List<String> notes(JsonNode detail) {
    var notes = new ArrayList<String>();
    detail.path("stages").forEach(stage -> notes.add(stage.path("note").asText()));
    return notes;
  }
}
