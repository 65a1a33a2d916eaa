package org.linli.it.spine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
  void aFireBecomesOneCaseOfItsGridWorkerIsHandledAndLeavesTheFigures() {
    var before = city();
    var fire = Fire.detector(installation, clerk);
    var began = Instant.now();
    fire.breaksOut();
    var opened = fire.onlyCase();
    System.out.printf(
        "device → alarm → case at the grid worker: %d ms%n",
        Duration.between(began, Instant.now()).toMillis());
    assertThat(opened.path("kind").asText()).isEqualTo("FIRE");
    assertThat(opened.path("severity").asText()).isEqualTo("CRITICAL");
    assertThat(opened.path("state").asText()).isEqualTo("DISPATCHED");
    assertThat(opened.path("placeId").asText()).isEqualTo(fire.building().path("id").asText());
    assertThat(gridsOf(opened.path("assignee").asText())).contains(gridOf(fire.building()));
    assertThat(cityOnce(before.plus(1, 1, 0, 0))).isEqualTo(before.plus(1, 1, 0, 0));

    var id = opened.path("id").asText();
    var worker = Rest.as(installation, username(opened.path("assignee").asText()));
    handled(worker, id);
    confirmedAndClosed(worker, id);
    fire.isOut();
    assertThat(cityOnce(before.plus(0, 0, 0, 1))).isEqualTo(before.plus(0, 0, 0, 1));
    assertThat(clerk.get("/api/v1/alarms?open=true&device=" + fire.device()).json().path("total"))
        .hasToString("0");
    fire.retire();
    assertThat(fire.smoke(1).status()).as("a retired device's secret").isEqualTo(401);
  }

  private void handled(Rest worker, String id) {
    var path = "/api/v1/cases/" + id;
    assertThat(Fire.items(worker.get("/api/v1/cases?mine=true&limit=500").json()))
        .anyMatch(row -> row.path("id").asText().equals(id));
    refused(clerk.post(path + "/accept", null), 403, "case-not-assigned");
    refused(
        worker.post(path + "/handle", Map.of("note", "too early")), 409, "case-step-not-possible");
    done(worker.post(path + "/accept", null));
    refused(
        worker.post(path + "/handle", Map.of("note", "no picture")), 422, "case-photo-required");
    done(
        worker.post(
            path + "/handle",
            Map.of(
                "note",
                "Burnt rice, window opened",
                "photos",
                List.of(Map.of("content", PHOTOGRAPH)))));
    var photo = worker.get(path).json().path("photos").path(0).asText();
    var seen = clerk.get(path + "/photos/" + photo);
    assertThat(seen.type()).startsWith("image/png");
    assertThat(seen.body()).isEqualTo(PHOTOGRAPH);
  }

  private void confirmedAndClosed(Rest worker, String id) {
    var path = "/api/v1/cases/" + id;
    refused(worker.post(path + "/confirm", Map.of("note", "by myself")), 403, "not-permitted");
    done(clerk.post(path + "/confirm", Map.of("note", "Seen on site")));
    done(clerk.post(path + "/close", null));
    refused(clerk.post(path + "/close", null), 409, "case-step-not-possible");
    var closed = clerk.get(path).json();
    assertThat(closed.path("row").path("state").asText()).isEqualTo("CLOSED");
    var steps = new ArrayList<String>();
    closed.path("steps").forEach(step -> steps.add(step.path("action").asText()));
    assertThat(steps)
        .containsSubsequence("OPENED", "DISPATCHED", "ACCEPTED", "HANDLED", "CONFIRMED", "CLOSED");
  }

  @Test
  void whatIsNotHandledInTimeIsShownToTheStreet() {
    var before = city();
    var fire = Fire.detector(installation, clerk);
    fire.breaksOut();
    var opened = fire.onlyCase();
    var id = opened.path("id").asText();
    var street = Rest.as(installation, STREET);
    assertThat(escalated(street)).doesNotContain(id);
    // Its half hour is over.
    var rows = new Rows(installation, COMMUNITY);
    var subject = UUID.fromString(id);
    assertThat(rows.change("update case_file set due_at = now() where id = ?", subject)).isOne();
    assertThat(rows.change("update due_work set due_at = now() where subject = ?", subject))
        .isOne();
    var overdue =
        Awaited.until(
            () -> clerk.get("/api/v1/cases/" + id).json().path("row"),
            row -> row.path("escalatedAt").isTextual());
    assertThat(overdue.path("escalatedAt").isTextual()).isTrue();
    assertThat(overdue.path("overdue").asBoolean()).isTrue();
    assertThat(escalated(street)).contains(id);
    assertThat(escalated(Rest.as(installation, "street-510107005")))
        .as("another street")
        .doesNotContain(id);
    assertThat(cityOnce(before.plus(1, 1, 1, 0))).isEqualTo(before.plus(1, 1, 1, 0));

    var worker = Rest.as(installation, username(opened.path("assignee").asText()));
    handled(worker, id);
    confirmedAndClosed(worker, id);
    fire.isOut();
    assertThat(cityOnce(before.plus(0, 0, 0, 1))).isEqualTo(before.plus(0, 0, 0, 1));
    assertThat(escalated(street)).doesNotContain(id);
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

  private static List<String> escalated(Rest street) {
    return Fire.items(street.get("/api/v1/cases/escalated?limit=500").json()).stream()
        .map(row -> row.path("caseId").asText())
        .toList();
  }

  private List<String> gridsOf(String worker) {
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

  private String username(String account) {
    return Fire.items(clerk.get("/api/v1/accounts?limit=500").json()).stream()
        .filter(row -> row.path("id").asText().equals(account))
        .map(row -> row.path("username").asText())
        .findFirst()
        .orElseThrow();
  }

  private static void done(Rest.Answer answer) {
    assertThat(answer.status()).as(answer.text()).isBetween(200, 204);
  }

  private static void refused(Rest.Answer answer, int status, String code) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.json().path("type").asText()).isEqualTo("urn:linli:problem:" + code);
  }
}
