package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Writing;
import org.linli.access.entity.Tier;
import org.linli.maintenance.boundary.MaintenanceBoard;
import org.linli.maintenance.boundary.MaintenanceChanged;
import org.linli.tenancy.entity.OperationMode;

/** Maintenance over REST: who announces it, what a read-only time holds and what goes on. */
class ReadOnlyOverRestTest {

  private static final String HERE = "990713001001";

  private final RestDoor door = RestDoor.shared();
  private final MaintenanceBoard board = door.wired(MaintenanceBoard.class);
  private String bureau;
  private String clerk;
  private String keeper;

  @BeforeEach
  void people() {
    door.platform.community(HERE, OperationMode.GOVERNMENT);
    bureau = door.token("BUREAU_ADMIN", Tier.CITY, "9907");
    clerk = door.token("CLERK", Tier.COMMUNITY, HERE);
    keeper = door.token("PLATFORM_OPERATOR", Tier.PLATFORM, null);
    door.wired(Writing.class).guardedBy(board::refusal);
  }

  @AfterEach
  void open() {
    door.wired(Writing.class).guardedBy(Optional::empty);
    door.platform
        .owner()
        .useHandle(
            handle -> {
              handle.execute("delete from maintenance");
              handle.execute("delete from tenant_quota");
              handle.execute("delete from tenant_over");
            });
    board.changed(new MaintenanceChanged());
  }

  private static Map<String, Object> body(String mode, Instant starts, Instant ends) {
    var body = new HashMap<String, Object>();
    body.put("mode", mode);
    body.put("wordsZh", "今晚升级");
    body.put("wordsEn", "An upgrade tonight");
    body.put("startsAt", starts == null ? null : starts.toString());
    body.put("endsAt", ends == null ? null : ends.toString());
    return body;
  }

  private Answer announce(String by, String mode, Instant starts, Instant ends) {
    var answer = door.ask("POST", "/maintenance").by(by).with(body(mode, starts, ends));
    board.changed(new MaintenanceChanged());
    return answer;
  }

  private Answer shut() {
    return announce(keeper, "READ_ONLY", null, Instant.now().plusSeconds(600)).is(201);
  }

  private Answer end(Answer made, String by) {
    var answer = door.ask("DELETE", "/maintenance/" + made.text("id")).by(by).now();
    board.changed(new MaintenanceChanged());
    return answer;
  }

  private Answer write(String by) {
    return door.ask("PUT", "/quotas/" + HERE + "/EXPORTS")
        .by(by)
        .with(Map.of("soft", 5, "hard", 9, "note", "a trial"));
  }

  @Test
  void onlyWhoKeepsThePlatformAnnouncesAndEnds() {
    var ends = Instant.now().plusSeconds(600);
    announce(bureau, "NOTICE", null, ends).refused(403, "not-permitted");
    announce(clerk, "NOTICE", null, ends).refused(403, "not-permitted");
    var made = announce(keeper, "NOTICE", null, ends).is(201);
    end(made, bureau).refused(403, "not-permitted");
    assertThat(end(made, keeper).status()).isBetween(200, 204);
    end(made, keeper).refused(404, "not-found");
  }

  @Test
  void whatWasAnnouncedIsListedWithWhoAndWhen() {
    var starts = Instant.now().plus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
    announce(keeper, "READ_ONLY", starts, starts.plusSeconds(60)).is(201);
    var one = door.ask("GET", "/maintenance").by(keeper).now().is(200).json().get(0);
    assertThat(one.path("mode").asText()).isEqualTo("READ_ONLY");
    assertThat(one.path("wordsZh").asText()).isEqualTo("今晚升级");
    assertThat(Instant.parse(one.path("startsAt").asText())).isEqualTo(starts);
    assertThat(one.path("setBy").asText()).isNotBlank();
    assertThat(one.path("endedAt").isNull() || one.path("endedAt").isMissingNode()).isTrue();
  }

  @Test
  void whatIsWrongWithTheDraftIsNamed() {
    var now = Instant.now();
    announce(keeper, "NOTICE", null, null).refused(400, "invalid");
    announce(keeper, "NOTICE", null, now.minusSeconds(60)).refused(400, "invalid");
    announce(keeper, "READ_ONLY", null, now.plus(25, ChronoUnit.HOURS)).refused(400, "invalid");
    announce(keeper, null, null, now.plusSeconds(60)).refused(400, "invalid");
    assertThat(announce(keeper, "SHUT", null, now.plusSeconds(60)).status()).isEqualTo(400);
    assertThat(door.ask("POST", "/maintenance").by(keeper).with("{").status()).isEqualTo(400);
    door.ask("DELETE", "/maintenance/none").by(keeper).now().refused(404, "not-found");
  }

  @Test
  void inAReadOnlyTimeWritingIsRefusedWithTheTimeToTryAgain() {
    shut();
    for (var by : new String[] {bureau, keeper}) {
      var refused = write(by).refused(503, "read-only");
      assertThat(Long.parseLong(refused.headers().get("Retry-After"))).isBetween(1L, 600L);
      assertThat(refused.text("detail")).isNotBlank();
    }
    assertThat(
            door.ask("PUT", "/quotas/" + HERE + "/EXPORTS")
                .by(bureau)
                .in("en")
                .with(Map.of("soft", 5, "hard", 9, "note", "a trial"))
                .refused(503, "read-only")
                .text("title"))
        .as("in the caller's language")
        .matches("[\\p{ASCII}’…]+");
  }

  @Test
  void whoMayNotIsToldSoAndNotThatItIsShut() {
    shut();
    write(clerk).refused(403, "not-permitted");
  }

  @Test
  void readingGoesOnForEverybody() {
    shut();
    door.ask("GET", "/quotas").by(clerk).now().is(200);
    door.ask("GET", "/use").by(bureau).now().is(200);
    door.ask("GET", "/maintenance").by(keeper).now().is(200);
    door.ask("GET", "/workings/rounds").by(keeper).now().is(200);
  }

  @Test
  void programsSignInAndOutAndWhatIsStolenIsStopped() {
    shut();
    var person = door.person("PLATFORM_OPERATOR", Tier.PLATFORM, null);
    var token = door.issued(person);
    var mine = door.ask("GET", "/tokens").by(token).now().is(200).json();
    assertThat(mine).hasSize(1);
    assertThat(
            door.ask("DELETE", "/tokens/" + mine.get(0).path("id").asText())
                .by(token)
                .now()
                .status())
        .isBetween(200, 204);
    door.ask("GET", "/tokens").by(token).now().refused(401, "not-signed-in");
  }

  @Test
  void whoKeepsThePlatformEndsItInItsMiddle() {
    var made = shut();
    write(bureau).refused(503, "read-only");
    assertThat(end(made, keeper).status()).isBetween(200, 204);
    assertThat(write(bureau).status()).isBetween(200, 204);
  }

  @Test
  void aNoticeAndATimeThatIsAheadHoldNothing() {
    var now = Instant.now();
    announce(keeper, "NOTICE", null, now.plusSeconds(600)).is(201);
    announce(keeper, "READ_ONLY", now.plusSeconds(300), now.plusSeconds(600)).is(201);
    assertThat(write(bureau).status()).isBetween(200, 204);
  }
}
