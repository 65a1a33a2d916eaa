package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Tier;
import org.linli.community.TestCommunity;
import org.linli.letters.LettersForTests;
import org.linli.letters.entity.BoxWord;

/** Letters and answers to notices, through the door. */
class LettersOverRestTest {

  private final RestDoor door = RestDoor.shared();
  private final TestCommunity community = new TestCommunity();
  private final String clerk = door.token("CLERK", Tier.COMMUNITY, community.tenant.value());
  private final String resident = door.token("RESIDENT", Tier.RESIDENT, community.tenant.value());

  private Answer get(String who, String path) {
    return door.ask("GET", path).by(who).now();
  }

  private Answer put(String who, String path, Object body) {
    return door.ask("PUT", path).by(who).with(body);
  }

  private static Map<String, Object> wishes(boolean alarms) {
    return new HashMap<>(
        Map.of(
            "quietFrom", "21:00",
            "quietUntil", "06:30",
            "language", "en",
            "largePrint", true,
            "choices", List.of(Map.of("kind", "ALARM", "channel", "SMS", "wanted", alarms))));
  }

  /** What is somebody's own is for the person at a screen, never for a program. */
  @Test
  void aProgramNeitherReadsNorChangesHowSomebodyWantsLetters() {
    get(resident, "/own-letters/wishes").refused(403, "not-permitted");
    get(resident, "/own-letters").refused(403, "not-permitted");
    get(resident, "/own-letters/addresses").refused(403, "not-permitted");
    put(resident, "/own-letters/wishes", wishes(true)).refused(403, "not-permitted");
    put(resident, "/own-letters/addresses/SMS", Map.of("address", "13800138000"))
        .refused(403, "not-permitted");
  }

  @Test
  void aProgramReadsTheOwnBoxAndMarksNothing() {
    var person = door.person("RESIDENT", Tier.RESIDENT, community.tenant.value());
    var program = door.issued(person);
    community.run(
        community.clerk,
        () ->
            LettersForTests.none(community.jdbi, community.platform.scopes())
                .tell(BoxWord.TASK, List.of(person.accountId()), "M-1", UUID.randomUUID()));
    var own = get(program, "/own-box?unread=true").is(200).json();
    assertThat(own.path("items")).hasSize(1);
    assertThat(own.path("items").get(0).path("reference").asText()).isEqualTo("M-1");
    assertThat(get(program, "/own-box/state").is(200).json().path("unread").asInt()).isEqualTo(1);
    assertThat(get(clerk, "/own-box").is(200).json().path("items")).isEmpty();
    get(program, "/own-box?unread=perhaps").refused(400, "invalid");
    var id = own.path("items").get(0).path("id").asText();
    put(program, "/own-box/" + id + "/reading", Map.of()).refused(403, "not-permitted");
    put(program, "/own-box/reading", Map.of()).refused(403, "not-permitted");
  }

  @Test
  void theOutboxIsForClerksAndNobodyElse() {
    assertThat(get(clerk, "/letters?state=FAILED&channel=SMS&about=ALARM").is(200).json())
        .isNotEmpty();
    get(clerk, "/letters?state=LOST").refused(400, "invalid");
    get(clerk, "/letters/sums").is(200);
    get(resident, "/letters").refused(403, "not-permitted");
    door.ask("POST", "/letters/" + UUID.randomUUID() + "/again")
        .by(clerk)
        .now()
        .refused(404, "not-found");
  }

  @Test
  void aReceiptNeedsNoTokenButTheGatewaysSignature() {
    var body = Map.of("id", UUID.randomUUID().toString(), "status", "DELIVRD");
    door.ask("POST", "/letter-receipts/SMS").with(body).refused(401, "letters-receipt");
    door.ask("POST", "/letter-receipts/MAIL").with(body).refused(404, "not-found");
    door.ask("POST", "/letter-receipts/PIGEON").with(body).refused(404, "not-found");
  }

  @Test
  void aNoticeForSomeIsCountedAndPublishedAndItsReadersListed() {
    var targets = Map.of("roles", List.of("RESIDENT"));
    var count = door.ask("POST", "/notices/audience").by(clerk).with(targets).is(200).json();
    assertThat(count.path("people").asInt()).isEqualTo(1);
    var id =
        door.ask("POST", "/notices")
            .by(clerk)
            .with(
                Map.of(
                    "title", "t", "body", "b", "targets", targets, "signFor", true, "letters",
                    true))
            .is(201)
            .text("id");
    put(resident, "/notices/" + id + "/signature", Map.of()).refused(403, "not-permitted");
    put(resident, "/notices/" + id + "/answer", Map.of("note", "好")).refused(403, "not-permitted");
    assertThat(get(clerk, "/notices/" + id + "/readers?signed=true").is(200).json().path("items"))
        .isEmpty();
    assertThat(get(clerk, "/notices/" + id + "/readers?signed=false").is(200).json().path("items"))
        .hasSize(1);
    get(resident, "/notices/" + id + "/readers").refused(403, "not-permitted");
  }
}
