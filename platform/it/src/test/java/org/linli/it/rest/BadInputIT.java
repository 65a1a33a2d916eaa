package org.linli.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.it.home.Door;
import org.linli.it.home.Enrolment;
import org.linli.it.home.Installation;
import org.linli.it.home.Rest;
import org.linli.showcase.boundary.ShowcaseDevice;

/** What is wrong is told, in one form, and costs nothing that was right. */
class BadInputIT {

  private static final String GOOD_CITY = "code,name,level,parent\n5101,成都市,CITY,\n";

  private static Installation installation;
  private static Door door;
  private static ShowcaseDevice device;

  @BeforeAll
  static void aDevice() {
    installation = Installation.shared();
    door = new Door(installation);
    device = door.devices("smoke-detector").getFirst();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{", "", "[1,", "{\"ts\":\"2026-01-01T00:00:00Z\"", "nonsense", "\u0000", "[]]"})
  void malformedJsonIsRefusedAtTheDoor(String body) {
    problem(door.send(device.id(), device.secret(), body), 400);
  }

  @Test
  void anUnknownDeviceAndAWrongSecretAreAnsweredAlike() {
    var unknown = door.send(UUID.randomUUID().toString(), device.secret(), reading(20));
    var wrong = door.send(device.id(), "wrong", reading(20));
    var nonsense = door.send("not-a-device", "wrong", reading(20));
    for (var answer : List.of(unknown, wrong, nonsense)) {
      problem(answer, 401);
      assertThat(answer.json().path("type").asText())
          .isEqualTo(unknown.json().path("type").asText());
    }
  }

  @Test
  void aSecretOpensNoForeignDevice() {
    var foreign =
        door.devices().stream()
            .filter(other -> !other.tenant().equals(device.tenant()))
            .findFirst()
            .orElseThrow();
    problem(door.send(foreign.id(), device.secret(), reading(20)), 401);
  }

  @Test
  void aBodyOfTenMegabytesIsRefusedBeforeItIsRead() {
    var body = new byte[10 * 1024 * 1024];
    var began = System.nanoTime();
    problem(door.send(device.id(), device.secret(), body), 413);
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
  }

  /** Told by its length, or not told at all: the device hears it, and its keepers see it. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aBodyThatIsTooLargeIsKeptAsADeadLetterOfADeviceThatIsKnown(boolean told) throws Exception {
    var mark = "large-" + UUID.randomUUID();
    var body = new byte[10 * 1024 * 1024];
    java.util.Arrays.fill(body, (byte) ' ');
    System.arraycopy(
        mark.getBytes(java.nio.charset.StandardCharsets.UTF_8), 0, body, 0, mark.length());
    var publisher =
        told
            ? java.net.http.HttpRequest.BodyPublishers.ofByteArray(body)
            : java.net.http.HttpRequest.BodyPublishers.ofInputStream(
                () -> new java.io.ByteArrayInputStream(body));
    for (var secret : List.of(device.secret(), "wrong")) {
      var answer =
          Rest.anonymous(installation).stream(
              "/api/v1/feeds/" + device.id(), "Device " + secret, publisher);
      problem(answer, secret.equals("wrong") ? 401 : 413);
    }
    var platform =
        new Enrolment(installation).account("PLATFORM", "PLATFORM_OPERATOR", null, null, null);
    var letters = platform.get("/api/v1/dead-letters?limit=500").json().path("items");
    assertThat(letters)
        .filteredOn(letter -> letter.path("payload").asText().startsWith(mark))
        .singleElement()
        .satisfies(letter -> assertThat(letter.path("reason").asText()).isEqualTo("too-large"));
  }

  @Test
  void aHundredThousandReadingsInOneBatchAreRefusedAndTheNextMessageIsTaken() {
    var batch = new ArrayList<Map<String, Object>>();
    var now = Instant.now();
    for (int i = 0; i < 100_000; i++) {
      batch.add(Map.of("ts", now.minusMillis(i).toString(), "values", Map.of("smoke", 1)));
    }
    problem(door.send(device, batch), 413);
    assertThat(door.send(device, reading(1)).status()).isEqualTo(202);
  }

  @Test
  void wrongValuesAndFutureTimesAreKeptAsDeadLettersWithTheirReason() throws InterruptedException {
    var platform =
        new Enrolment(installation).account("PLATFORM", "PLATFORM_OPERATOR", null, null, null);
    var marked = System.currentTimeMillis() % 100_000 + 1_000_000;
    var future = Instant.now().plus(Duration.ofDays(400)).truncatedTo(ChronoUnit.MILLIS).toString();
    for (var body :
        List.of(
            reading(marked),
            Map.of("ts", future, "values", Map.of("smoke", 3)),
            Map.of("ts", Instant.now().toString(), "values", Map.of("smoke", "many" + marked)))) {
      var answer = door.send(device, body);
      if (answer.status() != 202) {
        problem(answer, 400);
      }
    }
    var end = System.currentTimeMillis() + 30_000;
    String letters;
    do {
      Thread.sleep(300);
      letters = platform.get("/api/v1/dead-letters?limit=500").text();
    } while (!(letters.contains(String.valueOf(marked)) && letters.contains(future))
        && System.currentTimeMillis() < end);
    assertThat(letters).contains(String.valueOf(marked)).contains(future);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "code;name;level;parent\n",
        "code,name,level,parent\n51x1,A,CITY,\n",
        "code,name,level,parent\n5101,A,CITY,\n510199001,B,STREET,510199\n",
        "code,name,level,parent\n5101,A,CITY,\n510199,B,DISTRICT,5101\n510199,B,DISTRICT,5101\n",
        "not a table at all"
      })
  void aWrongCityFileIsToldByLineAndNothingOfItIsLoaded(String csv) {
    var platform =
        new Enrolment(installation).account("PLATFORM", "PLATFORM_OPERATOR", null, null, null);
    var before = platform.get("/api/v1/divisions?limit=1").json().path("total").asInt();
    var answer = load(platform, csv.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    problem(answer, 422);
    assertThat(answer.json().path("faults").path(0).path("line").asInt()).isPositive();
    assertThat(answer.json().path("faults").path(0).path("text").asText())
        .isNotBlank()
        .doesNotStartWith("import.");
    assertThat(platform.get("/api/v1/divisions?limit=1").json().path("total").asInt())
        .isEqualTo(before);
  }

  @Test
  void aCityFileOfAnotherEncodingIsRefused() {
    var platform =
        new Enrolment(installation).account("PLATFORM", "PLATFORM_OPERATOR", null, null, null);
    problem(load(platform, GOOD_CITY.getBytes(java.nio.charset.Charset.forName("GB18030"))), 422);
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit=501", "limit=0", "limit=x", "offset=-1", "from=yesterday"})
  void aWrongQueryIsTold(String query) {
    var bureau = new Enrolment(installation).account("CITY", "BUREAU_ADMIN", "5101", null, null);
    problem(bureau.get("/api/v1/audit?" + query), 400);
  }

  @Test
  void theProtocolsOwnRefusalsHaveTheSameForm() {
    var bureau = new Enrolment(installation).account("CITY", "BUREAU_ADMIN", "5101", null, null);
    problem(bureau.get("/api/v1/nothing-here"), 404);
    problem(bureau.send("DELETE", "/api/v1/city", null, Map.of()), 405);
    problem(
        bureau.send("POST", "/api/v1/accounts", "x", Map.of("Content-Type", "text/plain")), 415);
    problem(bureau.send("GET", "/api/v1/city", null, Map.of("Accept", "text/html")), 406);
    problem(bureau.post("/api/v1/accounts", "{\"username\":{}}"), 400);
    problem(bureau.get("/api/v1/tenants/%27--"), 404);
    // No application sees such an address: the server itself refuses it.
    assertThat(bureau.get("/api/v1/tenants/%00").status()).isEqualTo(400);
  }

  @Test
  void aProblemSpeaksTheCallersLanguageAndTellsNothingOfTheInside() {
    var anonymous = Rest.anonymous(installation);
    var chinese = anonymous.get("/api/v1/city");
    var english =
        anonymous.send("GET", "/api/v1/city", null, Map.of("Accept-Language", "en-GB,en;q=0.8"));
    assertThat(chinese.json().path("title").asText()).matches(".*\\p{IsHan}.*");
    assertThat(english.json().path("title").asText()).isEqualTo("Not signed in");
    for (var answer : List.of(chinese, english)) {
      assertThat(answer.text())
          .doesNotContain("org.linli")
          .doesNotContain("Exception")
          .doesNotContain("\tat ");
    }
  }

  private static Map<String, Object> reading(double smoke) {
    return Map.of("ts", Instant.now().toString(), "values", Map.of("smoke", smoke));
  }

  private static Rest.Answer load(Rest by, byte[] csv) {
    return by.send(
        "POST", "/api/v1/divisions/import?dryRun=false", csv, Map.of("Content-Type", "text/csv"));
  }

  private static void problem(Rest.Answer answer, int status) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.type()).startsWith("application/problem+json");
    var problem = answer.json();
    assertThat(problem.path("type").asText()).startsWith("urn:linli:problem:");
    assertThat(problem.path("title").asText()).isNotBlank().doesNotStartWith("refusal.");
    assertThat(problem.path("detail").asText()).isNotBlank().doesNotStartWith("refusal.");
    assertThat(problem.path("status").asInt()).isEqualTo(status);
  }
}
