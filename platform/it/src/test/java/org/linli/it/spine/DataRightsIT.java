package org.linli.it.spine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.it.home.Awaited;
import org.linli.it.home.Door;
import org.linli.it.home.Enrolment;
import org.linli.it.home.Installation;
import org.linli.it.home.Rest;
import org.linli.testing.Requirement;

/** Raw readings, asked for by the bureau in communities of the three operation modes. */
class DataRightsIT {

  private static final String GOVERNMENT = "510104026017";
  private static final String ENTERPRISE = "510107005002";
  private static final String PARTNERSHIP = "510108002005";
  private static final Duration GRANTED = Duration.ofSeconds(5);

  private final Installation installation = Installation.shared();
  private final Door door = new Door(installation);
  // An account of this test's own, so that the log holds what it read and nothing else.
  private final String me =
      new Enrolment(installation).enrol("CITY", "BUREAU_ANALYST", "5101", null, null);
  private final Rest bureau = Rest.as(installation, me);

  @Test
  void theBureauReadsInAGovernmentLedCommunity() {
    var answer = read(GOVERNMENT, "GOVERNANCE");
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    var read = answer.json();
    assertThat(read.path("decision").path("outcome").asText()).isEqualTo("PERMIT");
    assertThat(read.path("decision").path("basis").path("clause").asText())
        .isEqualTo("000-7.2.f.1-3");
    assertThat(read.path("series").path("points")).isNotEmpty();
    assertThat(read.path("series").path("hourly").asBoolean()).isFalse();
    assertThat(log(GOVERNMENT)).containsExactly("PERMIT GOVERNANCE");
  }

  @Test
  @Requirement({"000-7.2.f.1-5", "003-3.2.3.7.3"})
  void inAnEnterpriseLedCommunityItReadsOnAGrantAloneAndTheGrantEndsByItself() {
    var shut = read(ENTERPRISE, "RESEARCH");
    assertThat(shut.status()).as(shut.text()).isEqualTo(403);
    var problem = shut.json();
    assertThat(problem.path("type").asText()).isEqualTo("urn:linli:problem:data-request-needed");
    assertThat(problem.path("basis").path("clause").asText()).isEqualTo("000-7.2.f.1-5");
    assertThat(problem.path("basis").path("why")).isNotEmpty();

    var request = apply(problem.path("application"));
    assertThat(read(ENTERPRISE, "RESEARCH").status()).as("asked is not granted").isEqualTo(403);
    var until = Instant.now().plus(GRANTED);
    var grant = Map.of("until", until.toString(), "note", "For this study");
    assertThat(bureau.post("/api/v1/requests/" + request + "/grant", grant).status())
        .isEqualTo(403);
    assertThat(
            officer("jinjiang-data").post("/api/v1/requests/" + request + "/grant", grant).status())
        .as("the data officer of another operator")
        .isIn(403, 404);
    var officer = officer("wuhou-data");
    assertThat(Fire.items(officer.get("/api/v1/requests?limit=500").json()))
        .anyMatch(
            row ->
                row.path("id").asText().equals(request)
                    && row.path("verbs")
                        .valueStream()
                        .anyMatch(verb -> verb.asText().equals("GRANT")));
    var end = Instant.now().plus(GRANTED);
    var granted =
        officer.post(
            "/api/v1/requests/" + request + "/grant",
            Map.of("until", end.toString(), "note", "For this study"));
    assertThat(granted.status()).as(granted.text()).isBetween(200, 204);

    var open = read(ENTERPRISE, "RESEARCH");
    assertThat(open.status()).as(open.text()).isEqualTo(200);
    assertThat(open.json().path("series").path("points")).isNotEmpty();
    assertThat(read(ENTERPRISE, "SUPERVISION").status()).as("another purpose").isEqualTo(403);
    assertThat(Instant.now()).as("all this within the grant").isBefore(end);

    var last =
        Awaited.until(
            end.plusSeconds(5),
            () -> read(ENTERPRISE, "RESEARCH"),
            answer -> answer.status() == 403);
    var late = Duration.between(end, Instant.now());
    assertThat(last.status()).isEqualTo(403);
    assertThat(late).isBetween(Duration.ZERO, Duration.ofSeconds(2));
    System.out.printf(
        "a grant of %d s ended by itself, seen after %d ms%n",
        GRANTED.toSeconds(), late.toMillis());
    var log = log(ENTERPRISE);
    assertThat(log)
        .contains("REQUEST RESEARCH", "PERMIT RESEARCH", "REQUEST SUPERVISION")
        .allMatch(line -> line.matches("(REQUEST|PERMIT) (RESEARCH|SUPERVISION)"));
    // Newest first: refused again at the end, as at the beginning.
    assertThat(log.getFirst()).isEqualTo("REQUEST RESEARCH");
    assertThat(log.getLast()).isEqualTo("REQUEST RESEARCH");
  }

  @Test
  @Requirement("000-7.2.f.1-4")
  void inAPartnershipItReadsWhatTheContractsClauseSays() {
    var supervising = read(PARTNERSHIP, "SUPERVISION").json();
    var decision = supervising.path("decision");
    assertThat(decision.path("outcome").asText()).isEqualTo("PERMIT");
    assertThat(decision.path("basis").path("rule").asText()).isEqualTo("clause 12.1");
    assertThat(decision.path("basis").path("contract").asText()).isEqualTo("CD-CH-2025-0005");
    assertThat(supervising.path("series").path("hourly").asBoolean()).isFalse();

    // No clause opens it for another purpose: totals alone.
    var governing = read(PARTNERSHIP, "GOVERNANCE").json();
    assertThat(governing.path("decision").path("outcome").asText()).isEqualTo("AGGREGATE");
    assertThat(governing.path("series").path("hourly").asBoolean()).isTrue();
    assertThat(log(PARTNERSHIP)).containsExactly("AGGREGATE GOVERNANCE", "PERMIT SUPERVISION");
  }

  @Test
  void theLogIsAsItWasWritten() {
    read(GOVERNMENT, "GOVERNANCE");
    var verification = bureau.get("/api/v1/decisions/verification").json();
    assertThat(verification.path("entries").asLong()).isPositive();
    assertThat(verification.path("changed")).isEmpty();
    assertThat(verification.path("gaps")).isEmpty();
  }

  private Rest.Answer read(String community, String purpose) {
    var device =
        door.devices("smoke-detector").stream()
            .filter(found -> found.tenant().equals(community))
            .toList()
            .getLast();
    return bureau.get(
        "/api/v1/tenants/%s/devices/%s/readings?metric=smoke&purpose=%s"
            .formatted(community, device.id(), purpose));
  }

  /** Asks for what the refusal said an application would have to name. */
  private String apply(JsonNode application) {
    var asked = new HashMap<String, Object>();
    application.properties().forEach(field -> asked.put(field.getKey(), field.getValue().asText()));
    assertThat(asked).containsOnlyKeys("tenant", "asset", "action", "purpose");
    asked.put("reason", "A study of false alarms");
    asked.put("legalBasis", "statistics-law");
    asked.put("until", Instant.now().plus(Duration.ofDays(1)).toString());
    var answer = bureau.post("/api/v1/requests", asked);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json().path("id").asText();
  }

  private Rest officer(String username) {
    return Rest.as(installation, username);
  }

  /** Outcome and purpose of what this test's account read there, newest first. */
  private List<String> log(String community) {
    var lines = new ArrayList<String>();
    for (var row : Fire.items(bureau.get("/api/v1/decisions?limit=500").json())) {
      if (row.path("username").asText().equals(me)
          && row.path("tenant").asText().equals(community)) {
        assertThat(row.path("basis").asText()).isNotBlank();
        assertThat(row.path("subject").asText()).isNotBlank();
        lines.add(row.path("outcome").asText() + " " + row.path("purpose").asText());
      }
    }
    return lines;
  }
}
