package org.linli.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.health.control.DatabaseProbe;
import org.linli.letters.boundary.LetterFaults;
import org.linli.letters.control.FaultTimer;
import org.linli.letters.control.GatewayForTests;
import org.linli.letters.control.LetterBox;
import org.linli.letters.entity.Channel;
import org.linli.letters.entity.FaultQuery;
import org.linli.letters.entity.LetterFault;
import org.linli.letters.entity.LetterKind;
import org.linli.letters.entity.LetterState;

/** What was given up is seen by those who keep the platform, without whom it is for. */
class LetterFaultsTest {

  private static final String NUMBER = "13800138000";
  private static final String REFERENCE = "M-2026-0355";

  @TempDir private Path folder;

  private GatewayForTests gateway;
  private Ground ground;
  private Caller keeper;
  private LetterFaults faults;
  private DatabaseProbe probe;

  @BeforeEach
  void open() {
    gateway = new GatewayForTests("{\"code\":\"0\"}");
    ground = Ground.over(folder, gateway);
    var platform = ground.community.platform;
    platform.owner().useHandle(handle -> handle.execute("delete from letter_fault"));
    keeper = platform.caller(Tier.PLATFORM, null, null, null, "ops:read", "outbox:write");
    faults =
        new LetterFaults(
            platform.jdbi(), platform.scopes(), ground.table, new LetterBox(ground.carriers));
    probe = new DatabaseProbe(platform.jdbi());
  }

  @AfterEach
  void close() {
    gateway.close();
  }

  private List<LetterFault> list(FaultQuery query) {
    return ground
        .community
        .platform
        .as(keeper, () -> faults.list(query, PageRequest.first(50)))
        .items();
  }

  private UUID again(UUID id) {
    return ground.community.platform.as(keeper, () -> faults.again(id));
  }

  /** The gateway refuses it until nobody tries any more. */
  private LetterFault givenUp() {
    gateway.says(503, "");
    ground.post(LetterKind.MATTER, REFERENCE, ground.resident(NUMBER));
    ground.send();
    while (ground.one().nextAt() != null) {
      ground.pass(Duration.between(ground.instant(), ground.one().nextAt()));
      ground.send();
    }
    assertThat(ground.one().state()).isEqualTo(LetterState.FAILED);
    return list(FaultQuery.ALL).getFirst();
  }

  private long asked(String count) {
    return ground
        .community
        .platform
        .scopes()
        .asSystem(
            "test",
            () ->
                switch (count) {
                  case "waiting" -> probe.lettersWaiting();
                  case "retried" -> probe.lettersRetried();
                  default -> probe.lettersFailed();
                });
  }

  @Test
  void aLetterThatIsGivenUpIsListedWithoutWhomItIsForAndWhatItSays() {
    var fault = givenUp();
    assertThat(fault.id()).isEqualTo(ground.one().id());
    assertThat(fault.tenant()).isEqualTo(ground.community.tenant);
    assertThat(fault.channel()).isEqualTo(Channel.SMS);
    assertThat(fault.fault()).isEqualTo("HTTP 503");
    assertThat(fault.attempts()).isEqualTo(12);
    assertThat(fault.toString()).doesNotContain(NUMBER, "138****", REFERENCE);
  }

  @Test
  void conditionsNarrowTheList() {
    var fault = givenUp();
    assertThat(list(new FaultQuery(fault.tenant(), Channel.SMS, null, null))).hasSize(1);
    assertThat(list(new FaultQuery(null, Channel.MAIL, null, null))).isEmpty();
    assertThat(list(new FaultQuery(null, null, fault.failedAt(), null))).hasSize(1);
    assertThat(list(new FaultQuery(null, null, null, fault.failedAt()))).isEmpty();
  }

  @Test
  void sentAgainFromThereItArrivesAndLeavesTheList() {
    var fault = givenUp();
    gateway.says(200, "{\"code\":\"0\"}");
    var fresh = again(fault.id());
    assertThat(list(FaultQuery.ALL)).isEmpty();
    ground.pass(Duration.ofDays(1));
    ground.send();
    assertThat(ground.all())
        .filteredOn(letter -> letter.id().equals(fresh))
        .singleElement()
        .satisfies(letter -> assertThat(letter.state()).isEqualTo(LetterState.SENT));
    assertThatThrownBy(() -> again(fault.id())).isInstanceOf(NotFound.class);
  }

  @Test
  void whatTheCommunitySentAgainItselfIsOperatorsWorkNoLonger() {
    var fault = givenUp();
    ground.community.as(ground.community.clerk, () -> ground.letters.again(fault.id()));
    assertThat(list(FaultQuery.ALL)).isEmpty();
  }

  @Test
  void whatArrivedAfterAllIsNotSentAgain() {
    var fault = givenUp();
    var platform = ground.community.platform;
    platform
        .scopes()
        .asSystem(
            "test",
            fault.tenant(),
            () ->
                platform
                    .jdbi()
                    .withHandle(
                        handle ->
                            handle.execute(
                                "update letter set state = 'DELIVERED' where id = ?", fault.id())));
    assertThatThrownBy(() -> again(fault.id())).isInstanceOf(Conflict.class);
    assertThat(list(FaultQuery.ALL)).as("refused as a whole").hasSize(1);
  }

  /** The gateway tells of a letter that it took. */
  private void told(UUID id, String status) {
    var body = LetterReceiptsTest.receipt(id, status);
    ground.receipts.receive(
        Channel.SMS,
        LetterReceiptsTest.signature(body, Ground.SECRET),
        body.getBytes(StandardCharsets.UTF_8));
  }

  private UUID takenAndRefused() {
    ground.post(LetterKind.MATTER, REFERENCE, ground.resident(NUMBER));
    ground.send();
    var id = ground.one().id();
    told(id, "UNDELIV");
    assertThat(list(FaultQuery.ALL)).extracting(LetterFault::id).containsExactly(id);
    return id;
  }

  @Test
  void whatAReceiptSaysArrivedAfterAllLeavesTheList() {
    told(takenAndRefused(), "DELIVRD");
    assertThat(ground.one().state()).isEqualTo(LetterState.DELIVERED);
    assertThat(list(FaultQuery.ALL)).isEmpty();
  }

  @Test
  void aReceiptThatComesTwiceBringsWhatWasSentAgainNotBack() {
    var id = takenAndRefused();
    again(id);
    told(id, "UNDELIV");
    assertThat(list(FaultQuery.ALL)).isEmpty();
  }

  @Test
  void whomNobodyCanReachIsNoFaultOfThePlatform() {
    var person = ground.resident(NUMBER);
    ground.post(LetterKind.MATTER, REFERENCE, person);
    ground
        .community
        .platform
        .owner()
        .useHandle(
            handle ->
                handle.execute("update account set phone = null where id = ?", person.accountId()));
    ground.send();
    assertThat(ground.one().fault()).isEqualTo("no-address");
    assertThat(list(FaultQuery.ALL)).isEmpty();
  }

  @Test
  void whatWaitsForReceiptsAloneIsNotCountedAsWaiting() {
    ground.post(LetterKind.MATTER, REFERENCE, ground.resident(NUMBER));
    assertThat(asked("waiting")).isEqualTo(1);
    assertThat(asked("retried")).isZero();
    gateway.says(503, "");
    ground.send();
    assertThat(asked("retried")).isEqualTo(1);
    gateway.says(200, "{\"code\":\"0\"}");
    ground.pass(Duration.ofMinutes(5));
    ground.send();
    assertThat(ground.one().state()).isEqualTo(LetterState.SENT);
    assertThat(asked("waiting")).isZero();
    assertThat(asked("retried")).isZero();
  }

  @Test
  void whatNobodySentAgainForAMonthGoes() {
    var fault = givenUp();
    var platform = ground.community.platform;
    var failed = fault.failedAt();
    assertThat(FaultTimer.forget(platform.jdbi(), platform.scopes(), days(failed, 30))).isZero();
    assertThat(FaultTimer.forget(platform.jdbi(), platform.scopes(), days(failed, 31))).isOne();
    assertThat(list(FaultQuery.ALL)).isEmpty();
  }

  private static Instant days(Instant from, int days) {
    return from.plus(Duration.ofDays(days));
  }
}
