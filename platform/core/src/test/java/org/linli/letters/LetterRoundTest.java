package org.linli.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.access.boundary.Conflict;
import org.linli.letters.control.GatewayForTests;
import org.linli.letters.control.GatewayForTests.Said;
import org.linli.letters.entity.Channel;
import org.linli.letters.entity.LetterKind;
import org.linli.letters.entity.LetterState;
import org.linli.letters.entity.QuietHours;
import org.linli.letters.entity.Wishes;

/** How letters reach their gateway, and what happens when it does not answer. */
class LetterRoundTest {

  private static final String TAKEN = "{\"code\":\"0\"}";

  @TempDir private Path folder;

  private GatewayForTests gateway;
  private Ground ground;

  @BeforeEach
  void open() {
    gateway = new GatewayForTests(TAKEN);
    ground = Ground.over(folder, gateway);
  }

  @AfterEach
  void close() {
    gateway.close();
  }

  private void posted(LetterKind kind) {
    ground.post(kind, "M-2026-0007", ground.resident("13800138000"));
  }

  @Test
  void whatPressesGoesBeforeAllThatWaits() {
    var person = ground.resident("13800138000");
    for (int i = 0; i < 40; i++) {
      ground.post(LetterKind.MATTER, "M-" + i, person);
    }
    ground.post(LetterKind.ALARM, "冒烟", person);
    ground.send();
    assertThat(gateway.asked).hasSize(41);
    assertThat(gateway.asked.subList(0, 32)).anyMatch(asked -> asked.body().contains("冒烟"));
  }

  @Test
  void whatTheGatewayComplainsOfNamesNobodysNumber() {
    gateway.says(200, "{\"code\":\"9\",\"message\":\"13800138000\\u0000 blocked\"}");
    posted(LetterKind.MATTER);
    ground.send();
    assertThat(ground.one().attempts()).isEqualTo(1);
    assertThat(ground.one().fault()).doesNotContain("13800138000");
  }

  @Test
  void aLetterIsSentAgainOnce() {
    posted(LetterKind.MATTER);
    ground.send();
    var id = ground.one().id();
    ground.pass(Duration.ofMinutes(1));
    ground.community.as(ground.community.clerk, () -> ground.letters.again(id));
    assertThatThrownBy(
            () -> ground.community.as(ground.community.clerk, () -> ground.letters.again(id)))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void aShortMessageSaysItsKindAndNumberAndIsSignedForTheGateway() throws Exception {
    posted(LetterKind.TASK);
    assertThat(ground.all()).isEmpty();
    posted(LetterKind.MATTER);
    ground.send();
    var asked = gateway.asked.getFirst();
    assertThat(gateway.asked).hasSize(1);
    assertThat(asked.method() + " " + asked.path()).isEqualTo("POST /sms");
    assertThat(asked.body())
        .contains("\"mobile\":\"13800138000\"", "您的事项 M-2026-0007 有新进展")
        .contains("\"id\":\"" + ground.one().id() + "\"");
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(Ground.SECRET.getBytes(), "HmacSHA256"));
    var signed = asked.header("X-Timestamp") + "\n" + ground.one().id() + "\n" + asked.body();
    assertThat(asked.header("X-Signature"))
        .isEqualTo(HexFormat.of().formatHex(mac.doFinal(signed.getBytes("UTF-8"))));
    assertThat(ground.one().state()).isEqualTo(LetterState.SENT);
    assertThat(ground.one().shown()).isEqualTo("138****8000");
    assertThat(ground.one().sentAt()).isNotNull();
    assertThat(ground.one().nextAt()).isNull();
  }

  @Test
  void whatWasSentIsNotSentAgain() {
    posted(LetterKind.MATTER);
    ground.send();
    ground.pass(Duration.ofDays(30));
    ground.send();
    ground.send();
    assertThat(gateway.asked).hasSize(1);
  }

  @Test
  void aGatewayThatFailsIsTriedAgainAfterAPauseThatGrowsUnderTheSameId() {
    gateway.says(503, "");
    posted(LetterKind.MATTER);
    ground.send();
    ground.send();
    assertThat(gateway.asked).hasSize(1);
    assertThat(ground.one().state()).isEqualTo(LetterState.WAITING);
    assertThat(ground.one().fault()).isEqualTo("HTTP 503");
    assertThat(ground.one().nextAt()).isEqualTo(ground.instant().plusSeconds(30));
    ground.pass(Duration.ofSeconds(30));
    ground.send();
    assertThat(ground.one().nextAt()).isEqualTo(ground.instant().plusSeconds(60));
    gateway.says(200, TAKEN);
    ground.pass(Duration.ofSeconds(60));
    ground.send();
    assertThat(ground.one().state()).isEqualTo(LetterState.SENT);
    assertThat(ground.one().attempts()).isEqualTo(3);
    assertThat(ground.one().fault()).isNull();
    assertThat(gateway.asked.stream().map(asked -> asked.header("Idempotency-Key")).distinct())
        .containsExactly(ground.one().id().toString());
  }

  @Test
  void aGatewayThatNeverComesBackIsGivenUpWithTheReason() {
    gateway.close();
    posted(LetterKind.MATTER);
    for (int attempt = 0; attempt < 14; attempt++) {
      ground.send();
      ground.clock(LocalTime.NOON);
      ground.pass(Duration.ofHours(2).multipliedBy(12L * (attempt + 1)));
    }
    assertThat(ground.one().state()).isEqualTo(LetterState.FAILED);
    assertThat(ground.one().attempts()).isEqualTo(12);
    assertThat(ground.one().fault()).isEqualTo("not-reached");
    assertThat(ground.one().nextAt()).isNull();
  }

  @Test
  void aNumberThatDoesNotExistIsGivenUpAtOnceInTheGatewaysWords() {
    gateway.says(200, "{\"code\":\"INVALID_MOBILE\",\"message\":\"空号\"}");
    posted(LetterKind.MATTER);
    ground.send();
    assertThat(ground.one().state()).isEqualTo(LetterState.FAILED);
    assertThat(ground.one().fault()).isEqualTo("INVALID_MOBILE 空号");
  }

  @Test
  void aServerThatDiedBetweenGatewayAndNoteSendsAgainUnderTheSameId() {
    posted(LetterKind.MATTER);
    var id = ground.one().id();
    ground.send();
    // As it stood before the note: still waiting, its lease running out.
    ground.community.sql("update letter set state = 'WAITING' where id = ?", id);
    ground
        .community
        .platform
        .owner()
        .useHandle(
            handle ->
                handle.execute("update letter_due set due_at = now() where letter_id = ?", id));
    ground.send();
    assertThat(gateway.asked.stream().map(asked -> asked.header("Idempotency-Key")))
        .containsExactly(id.toString(), id.toString());
  }

  @Test
  void inTheNightOnlyAlarmsGetThroughAndTheRestGoesOutInTheMorning() {
    ground.clock(LocalTime.of(23, 30));
    posted(LetterKind.MATTER);
    ground.post(LetterKind.LEGAL, "L-1", ground.resident("13800138001"));
    ground.post(LetterKind.ALARM, "A-1", ground.resident("13800138002"));
    ground.send();
    assertThat(gateway.asked).hasSize(1);
    assertThat(gateway.asked.getFirst().body()).contains("13800138002");
    assertThat(ground.all())
        .filteredOn(letter -> letter.state() == LetterState.WAITING)
        .hasSize(2)
        .allSatisfy(
            letter -> {
              assertThat(letter.fault()).isEqualTo("quiet-hours");
              assertThat(letter.attempts()).isZero();
              assertThat(letter.nextAt())
                  .isEqualTo(Ground.at(LocalTime.of(7, 0)).plus(Duration.ofDays(1)));
            });
    ground.pass(Duration.ofHours(7));
    ground.pass(Duration.ofMinutes(29));
    ground.send();
    assertThat(gateway.asked).hasSize(1);
    ground.pass(Duration.ofMinutes(1));
    ground.send();
    assertThat(gateway.asked).hasSize(3);
    assertThat(ground.all()).allSatisfy(one -> assertThat(one.fault()).isNull());
  }

  @Test
  void aLetterIsWrittenInTheLanguageOfItsReader() {
    var person = ground.resident("13800138000");
    ground.community.run(
        person, () -> ground.own.change(new Wishes(QuietHours.USUAL, "en", false, List.of())));
    ground.post(LetterKind.MATTER, "M-9", person);
    ground.send();
    assertThat(gateway.asked.getFirst().body()).contains("There is news of your matter M-9");
  }

  @Test
  void aTemplateMessageOfWeChatHasItsFieldsAndQuotesCannotBreakThem() {
    gateway.says(200, "{\"errcode\":0,\"errmsg\":\"ok\"}");
    var person = ground.resident(null);
    ground.community.run(person, () -> ground.own.reachBy(Channel.WECHAT, "oABCDEFGH_1234567"));
    ground.post(LetterKind.NOTICE, "停\"水\",\"x\":1", person);
    ground.send();
    var body = gateway.asked.getFirst().body();
    assertThat(body)
        .contains("\"touser\":\"oABCDEFGH_1234567\"", "\"template_id\":\"T1\"")
        .contains("\"keyword1\":{\"value\":\"社区公告\"}")
        .contains("\"keyword2\":{\"value\":\"停\\\"水\\\",\\\"x\\\":1\"}");
    assertThat(ground.one().state()).isEqualTo(LetterState.SENT);
    assertThat(ground.one().shown()).isEqualTo("oABC****");
  }

  @Test
  void whoLeftOrTookTheAddressAwayMeanwhileIsNotWrittenTo() {
    var gone = ground.resident("13800138000");
    ground.post(LetterKind.MATTER, "M-1", gone);
    var moved = ground.resident("13800138001");
    ground.post(LetterKind.MATTER, "M-2", moved);
    ground
        .community
        .platform
        .owner()
        .useHandle(
            handle -> {
              handle.execute(
                  "update account set state = 'DISABLED' where id = ?", gone.accountId());
              handle.execute("update account set phone = null where id = ?", moved.accountId());
            });
    ground.send();
    assertThat(gateway.asked).isEmpty();
    assertThat(ground.all())
        .extracting("reference", "state", "fault")
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("M-1", LetterState.FAILED, "account-gone"),
            org.assertj.core.groups.Tuple.tuple("M-2", LetterState.FAILED, "no-address"));
  }

  @Test
  void aSlowLetterDoesNotHoldUpTheOthers() {
    gateway.says(
        asked -> asked.body().contains("13800138000") ? new Said(500, "") : new Said(200, TAKEN));
    posted(LetterKind.MATTER);
    ground.post(LetterKind.MATTER, "M-2", ground.resident("13900139000"));
    ground.send();
    assertThat(ground.all())
        .extracting("reference", "state")
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("M-2026-0007", LetterState.WAITING),
            org.assertj.core.groups.Tuple.tuple("M-2", LetterState.SENT));
  }

  @Test
  void ofASuspendedCommunityNothingGoesOut() {
    posted(LetterKind.ALARM);
    ground
        .community
        .platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "update tenant set state = 'SUSPENDED' where id = ?",
                    ground.community.tenant.value()));
    ground.send();
    assertThat(gateway.asked).isEmpty();
    ground
        .community
        .platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "update tenant set state = 'ACTIVE' where id = ?",
                    ground.community.tenant.value()));
    ground.pass(Duration.ofHours(1));
    ground.send();
    assertThat(gateway.asked).hasSize(1);
  }
}
