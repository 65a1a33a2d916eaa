package org.linli.it.spine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.it.home.Awaited;
import org.linli.it.home.Installation;
import org.linli.it.home.Rest;
import org.linli.it.home.Rows;
import org.linli.testing.Requirement;

/** From a device's message to the city's figures, over the hands of those who handle it. */
class SpineIT {

  private static final String COMMUNITY = "510104026017";
  private static final String STREET = "street-510104026";
  private static final byte[] PHOTOGRAPH =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

  private final Installation installation = Installation.shared();
  private final Rest bureau = Rest.as(installation, "bureau");
  private final Rest clerk = Rest.as(installation, "jinjiang-clerk");

  /** What the city's figures say of this. */
  private record Counts(long alarms, long open, long overdue, long closed) {

    Counts plus(long moreAlarms, long moreOpen, long moreOverdue, long moreClosed) {
      return new Counts(
          alarms + moreAlarms, open + moreOpen, overdue + moreOverdue, closed + moreClosed);
    }
  }

  @Test
  @Requirement({"000-9.2.3.b-2", "000-10.1.2.1.c.1-2", "000-10.1.2.1.e.2"})
  void aFireBecomesOneMatterOfItsGridWorkerIsHandledAndLeavesTheFigures() {
    var before = city();
    var fire = Fire.detector(installation, clerk);
    var began = Instant.now();
    fire.breaksOut();
    var opened = fire.onlyMatter();
    System.out.printf(
        "device → alarm → matter at the grid worker: %d ms%n",
        Duration.between(began, Instant.now()).toMillis());
    var id = opened.path("id").asText();
    var whole = fire.look(id);
    assertThat(field(whole, "about")).isEqualTo("FIRE");
    assertThat(field(whole, "severity")).isEqualTo("CRITICAL");
    assertThat(whole.path("origin").path("from").asText()).isEqualTo("ALARM");
    assertThat(opened.path("state").asText()).isEqualTo("RUNNING");
    assertThat(opened.path("place").asText()).isEqualTo(fire.building().path("id").asText());
    var name = fire.worker(id);
    assertThat(gridsOf(name)).contains(gridOf(fire.building()));
    assertThat(cityOnce(before.plus(1, 1, 0, 0))).isEqualTo(before.plus(1, 1, 0, 0));

    var worker = Rest.as(installation, name);
    handled(fire, worker, id);
    confirmed(fire, worker, id);
    fire.isOut();
    assertThat(cityOnce(before.plus(0, 0, 0, 1))).isEqualTo(before.plus(0, 0, 0, 1));
    assertThat(clerk.get("/api/v1/alarms?open=true&device=" + fire.device()).json().path("total"))
        .hasToString("0");
    fire.retire();
    assertThat(fire.smoke(1).status()).as("a retired device's secret").isEqualTo(401);
  }

  private static String field(JsonNode matter, String id) {
    return Fire.items(matter.path("form").path("fields")).stream()
        .filter(field -> field.path("id").asText().equals(id))
        .map(field -> field.path("value").asText())
        .findFirst()
        .orElseThrow();
  }

  private void handled(Fire fire, Rest worker, String id) {
    var path = "/api/v1/work/" + fire.task(id) + "/complete";
    assertThat(Fire.items(worker.get("/api/v1/work?limit=500").json()))
        .anyMatch(row -> row.path("matter").asText().equals(id));
    var unseen = Map.<String, Object>of("real", true, "result", "Burnt rice, window opened");
    refused(worker.post(path, Map.of("values", unseen)), 400, "matter-answers");
    var seen = new HashMap<>(unseen);
    seen.put("resultPhotos", List.of(Base64.getEncoder().encodeToString(PHOTOGRAPH)));
    refused(clerk.post(path, Map.of("values", seen)), 403, "process-task-of-others");
    done(worker.post(path, Map.of("values", seen)));
    var file = field(fire.look(id), "resultPhotos", 0);
    var photo = clerk.get("/api/v1/matters/" + id + "/files/" + file);
    assertThat(photo.type()).startsWith("image/png");
    assertThat(photo.body()).isEqualTo(PHOTOGRAPH);
  }

  private static String field(JsonNode matter, String id, int at) {
    return Fire.items(matter.path("form").path("fields")).stream()
        .filter(field -> field.path("id").asText().equals(id))
        .map(field -> field.path("value").path(at).asText())
        .findFirst()
        .orElseThrow();
  }

  private void confirmed(Fire fire, Rest worker, String id) {
    var path = "/api/v1/work/" + fire.task(id) + "/complete";
    var passed = Map.of("values", Map.of("passed", true, "feedback", "Seen on site"));
    assertThat(worker.post(path, passed).status()).as("by myself").isIn(403, 404);
    done(clerk.post(path, passed));
    assertThat(clerk.post(path, passed).status()).as("once").isIn(404, 409);
    var closed = fire.look(id);
    assertThat(closed.path("row").path("state").asText()).isEqualTo("ENDED");
    var stages = new ArrayList<String>();
    closed.path("stages").forEach(stage -> stages.add(stage.path("what").asText()));
    assertThat(stages).containsSubsequence("OPENED", "ASSIGNED", "STEP", "STEP");
  }

  @Test
  void whatIsNotHandledInTimeIsShownToTheStreet() {
    var before = city();
    var fire = Fire.detector(installation, clerk);
    fire.breaksOut();
    var id = fire.onlyMatter().path("id").asText();
    var street = Rest.as(installation, STREET);
    assertThat(Fire.isEscalated(street, id)).isFalse();
    fire.overdue(new Rows(installation, COMMUNITY), id);
    assertThat(Awaited.until(() -> Fire.isEscalated(street, id), told -> told)).isTrue();
    assertThat(Fire.isEscalated(Rest.as(installation, "street-510107005"), id))
        .as("another street")
        .isFalse();
    assertThat(cityOnce(before.plus(1, 1, 1, 0))).isEqualTo(before.plus(1, 1, 1, 0));

    var worker = Rest.as(installation, fire.worker(id));
    handled(fire, worker, id);
    confirmed(fire, worker, id);
    fire.isOut();
    assertThat(cityOnce(before.plus(0, 0, 0, 1))).isEqualTo(before.plus(0, 0, 0, 1));
    assertThat(Fire.isEscalated(street, id)).isFalse();
    fire.retire();
  }

  private Counts city() {
    var city = bureau.get("/api/v1/city").json();
    return new Counts(
        city.path("alarmsOpen").asLong(),
        city.path("casesOpen").asLong(),
        city.path("casesOverdue").asLong(),
        city.path("casesClosed").asLong());
  }

  private Counts cityOnce(Counts wished) {
    return Awaited.until(this::city, wished::equals);
  }

  private List<String> gridsOf(String username) {
    var worker =
        Fire.items(clerk.get("/api/v1/accounts?limit=500").json()).stream()
            .filter(row -> row.path("username").asText().equals(username))
            .map(row -> row.path("id").asText())
            .findFirst()
            .orElseThrow();
    return Fire.items(clerk.get("/api/v1/cases/workers").json()).stream()
        .filter(row -> row.path("account").asText().equals(worker))
        .flatMap(row -> Fire.items(row.path("grids")).stream())
        .map(JsonNode::asText)
        .toList();
  }

  private String gridOf(JsonNode building) {
    return clerk
        .get("/api/v1/places/" + building.path("grid").asText())
        .json()
        .path("name")
        .asText();
  }

  private static void done(Rest.Answer answer) {
    assertThat(answer.status()).as(answer.text()).isBetween(200, 204);
  }

  private static void refused(Rest.Answer answer, int status, String code) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.json().path("type").asText()).isEqualTo("urn:linli:problem:" + code);
  }
}
