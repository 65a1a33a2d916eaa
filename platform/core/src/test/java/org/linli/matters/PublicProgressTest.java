package org.linli.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.matters.boundary.AskedTooOften;
import org.linli.matters.control.MatterStands;
import org.linli.matters.entity.Door;
import org.linli.matters.entity.Followed;
import org.linli.matters.entity.MatterDraft;
import org.linli.matters.entity.MatterState;
import org.linli.matters.entity.Opened;
import org.linli.matters.entity.Progress;
import org.linli.matters.entity.Satisfaction;

/** Following a matter by its number and code, without an account. */
class PublicProgressTest {

  private static final Map<String, Object> NOISE = Map.of("what", "李四家的狗", "about", "noise");

  private final Ground ground = new Ground();
  private final String address = "test-" + UUID.randomUUID();

  private <T> T anonymous(Callable<T> work) {
    return ground.community.platform.scopes().asSystem("anonymous", work);
  }

  private Progress follow(String number, String code) {
    return anonymous(
        () -> ground.wired.progress.of(new Followed(number, code, address), Locale.CHINA));
  }

  private Progress say(Opened opened, Satisfaction word) {
    return anonymous(
        () ->
            ground.wired.progress.appraise(
                new Followed(opened.number(), opened.code(), address), word, Locale.CHINA));
  }

  private Opened complain() {
    return ground.open(ground.clerk, "complaint", Door.COUNTER, NOISE);
  }

  private void handled(UUID id) {
    ground.complete(ground.clerk, id, "accept", Map.of("accepted", true, "responsible", "张三"));
    ground.complete(ground.clerk, id, "handle", Map.of("result", "找过李四", "rectified", false));
    ground.complete(ground.clerk, id, "answer", Map.of("reply", "已告知李四"));
  }

  @Test
  void whoHoldsNumberAndCodeSeesHowFarItIsAndNothingOfAnybody() {
    var opened = complain();
    ground.complete(
        ground.clerk, opened.id(), "accept", Map.of("accepted", true, "responsible", "张三"));
    var told = follow(opened.number(), opened.code().toLowerCase(Locale.ROOT).replace("-", " "));
    assertThat(told.number()).isEqualTo(opened.number());
    assertThat(told.kind()).isEqualTo("投诉");
    assertThat(told.state()).isEqualTo(MatterState.RUNNING);
    assertThat(told.now()).containsExactly("调查处理");
    assertThat(told.stages()).extracting("step").contains("受理分办");
    assertThat(told.stages()).extracting("who").containsOnlyNulls();
    assertThat(told.stages()).extracting("note").containsOnlyNulls();
    assertThat(told.appraisable()).isFalse();
    assertThat(told.toString())
        .doesNotContain("李四", "张三", "王小明", "1381234", ground.clerk.displayName());
  }

  @Test
  void itIsToldInTheLanguageOfWhoeverAsks() {
    var opened = complain();
    var told =
        anonymous(
            () ->
                ground.wired.progress.of(
                    new Followed(opened.number(), opened.code(), address), Locale.ENGLISH));
    assertThat(told.kind()).isEqualTo("Complaint");
    assertThat(told.now()).containsExactly("Acceptance");
  }

  @Test
  void aWrongNumberAndAWrongCodeAreAnsweredAlike() {
    var opened = complain();
    var other = complain();
    for (var wrong :
        List.of(
            List.of(opened.number(), other.code()),
            List.of(opened.number(), ""),
            List.of("投诉-2026-999999", opened.code()),
            List.of("", ""))) {
      assertThatThrownBy(() -> follow(wrong.getFirst(), wrong.getLast()))
          .isInstanceOfSatisfying(
              NotFound.class,
              refused -> assertThat(refused.arguments()).containsExactly("matter-progress"));
    }
  }

  @Test
  void ofACommunityThatIsSuspendedNothingIsTold() {
    var opened = complain();
    ground
        .community
        .platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "update tenant set state = 'SUSPENDED' where id = ?",
                    ground.community.tenant.value()));
    assertThatThrownBy(() -> follow(opened.number(), opened.code())).isInstanceOf(NotFound.class);
  }

  @Test
  void whoAsksTooOftenWaits() {
    var opened = complain();
    assertThatThrownBy(
            () -> {
              for (int at = 0; at < 30; at++) {
                follow(opened.number(), opened.code());
              }
            })
        .isInstanceOf(AskedTooOften.class);
  }

  @Test
  void theCodeIsKeptNowhere() {
    var opened = complain();
    for (var column : List.of("matter_mark m where m.mark", "audit_entry a where a.target")) {
      assertThat(
              ground.community.count(
                  "select count(*) from " + column + " like '%" + opened.code() + "%'"))
          .isZero();
    }
    assertThat(opened.auditName()).isEqualTo(opened.number());
  }

  @ParameterizedTest
  @EnumSource(Satisfaction.class)
  void oneTapAnswersTheStepThatAsksForNothingElse(Satisfaction word) {
    var opened = complain();
    handled(opened.id());
    assertThat(follow(opened.number(), opened.code()).appraisable()).isTrue();
    var told = say(opened, word);
    assertThat(told.said()).isEqualTo(word);
    assertThat(told.appraisable()).isFalse();
    assertThat(told.state())
        .as("who is not satisfied is heard again")
        .isEqualTo(word == Satisfaction.POOR ? MatterState.RUNNING : MatterState.ENDED);
    assertThat(ground.look(ground.clerk, opened.id()).stages())
        .filteredOn(stage -> stage.what().equals("APPRAISED"))
        .singleElement()
        .satisfies(stage -> assertThat(stage.who()).isNull());
  }

  @Test
  void theStepThatATapAnswersIsLateForNobodyAnyMore() {
    var opened = complain();
    handled(opened.id());
    ground.tick(Instant.now().plus(Duration.ofDays(30)));
    assertThat(ground.community.count("select count(*) from matter_escalated")).isEqualTo(1);
    say(opened, Satisfaction.GOOD);
    for (var table :
        List.of("matter_escalated", "matter_clock", "due_work w where w.kind = 'matter-clock'")) {
      assertThat(ground.community.count("select count(*) from " + table)).as(table).isZero();
    }
  }

  @Test
  void itIsSaidOnceAndWhereItIsAskedAlone() {
    var opened = complain();
    assertThatThrownBy(() -> say(opened, Satisfaction.GOOD)).isInstanceOf(MatterStands.class);
    handled(opened.id());
    assertThatThrownBy(() -> say(opened, null)).isInstanceOf(Invalid.class);
    say(opened, Satisfaction.GOOD);
    assertThatThrownBy(() -> say(opened, Satisfaction.POOR)).isInstanceOf(MatterStands.class);
    assertThat(follow(opened.number(), opened.code()).said()).isEqualTo(Satisfaction.GOOD);
  }

  @Test
  void whatAsksForNoAppraisalIsAppraisedAfterItsEnd() {
    var values = Map.<String, Object>of("item", "social-security", "delivery", "counter");
    var opened = ground.open(ground.clerk, "approval", Door.COUNTER, values);
    ground.complete(ground.clerk, opened.id(), "accept", Map.of("accepted", true));
    ground.complete(ground.clerk, opened.id(), "decide", Map.of("authority", "x", "decided", true));
    assertThat(follow(opened.number(), opened.code()).appraisable()).isFalse();
    ground.complete(ground.clerk, opened.id(), "tell", Map.of("told", "printed"));
    assertThat(follow(opened.number(), opened.code()).outcome()).isEqualTo("准予");
    assertThat(say(opened, Satisfaction.FAIR).said()).isEqualTo(Satisfaction.FAIR);
    assertThatThrownBy(() -> say(opened, Satisfaction.FAIR)).isInstanceOf(MatterStands.class);
  }

  @Test
  void afterThirtyDaysItIsTooLate() {
    var opened = complain();
    handled(opened.id());
    ground.pass(Duration.ofDays(6));
    assertThat(follow(opened.number(), opened.code()).appraisable()).isTrue();
    ground.community.sql(
        "update process_instance set ended_at = now() - interval '31 days' where ended_at is not"
            + " null and tenant_id = ?",
        ground.community.tenant.value());
    assertThat(follow(opened.number(), opened.code()).appraisable()).isFalse();
    assertThatThrownBy(() -> say(opened, Satisfaction.GOOD)).isInstanceOf(MatterStands.class);
  }

  @Test
  void whatWasTakenBackIsNotAppraised() {
    var opened = complain();
    ground.run(ground.clerk, () -> ground.matters.cancel(opened.id(), "settled"));
    var told = follow(opened.number(), opened.code());
    assertThat(told.state()).isEqualTo(MatterState.CANCELLED);
    assertThat(told.stages())
        .extracting("note")
        .as("the reason is nobody's business")
        .containsOnlyNulls();
    assertThatThrownBy(() -> say(opened, Satisfaction.GOOD)).isInstanceOf(MatterStands.class);
  }

  @Test
  void whoKeptTheNameBackFollowsItByTheCode() {
    var draft = new MatterDraft("complaint", null, null, null, null, true, null, NOISE);
    var opened = ground.as(ground.resident, () -> ground.own.open(draft));
    assertThat(follow(opened.number(), opened.code()).now()).containsExactly("受理分办");
    handled(opened.id());
    assertThat(say(opened, Satisfaction.GOOD).state()).isEqualTo(MatterState.ENDED);
  }

  @Test
  void theApplicantTapsInTheOwnMattersToo() {
    var draft = new MatterDraft("complaint", null, null, null, null, false, null, NOISE);
    var opened = ground.as(ground.resident, () -> ground.own.open(draft));
    assertThat(ground.as(ground.resident, () -> ground.own.get(opened.id())).appraisable())
        .isFalse();
    handled(opened.id());
    assertThat(ground.as(ground.resident, () -> ground.own.get(opened.id())).appraisable())
        .isTrue();
    assertThatThrownBy(
            () -> ground.run(ground.resident, () -> ground.own.appraise(opened.id(), null)))
        .isInstanceOf(Invalid.class);
    ground.run(ground.resident, () -> ground.own.appraise(opened.id(), Satisfaction.GOOD));
    var seen = ground.as(ground.resident, () -> ground.own.get(opened.id()));
    assertThat(seen.said()).isEqualTo(Satisfaction.GOOD);
    assertThat(seen.row().state()).isEqualTo(MatterState.ENDED);
    var other = complain();
    assertThatThrownBy(
            () ->
                ground.run(
                    ground.resident, () -> ground.own.appraise(other.id(), Satisfaction.GOOD)))
        .isInstanceOf(NotFound.class);
  }
}
