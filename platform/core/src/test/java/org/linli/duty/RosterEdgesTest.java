package org.linli.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Refusal;
import org.linli.duty.entity.DutyLoad;
import org.linli.duty.entity.DutyPerson;
import org.linli.duty.entity.DutyQuery;
import org.linli.duty.entity.ShiftDraft;
import org.linli.duty.entity.ShiftRow;
import org.linli.duty.entity.Substitution;
import org.linli.places.entity.PlaceKind;
import org.linli.tenancy.entity.CityTime;

/** Rosters at their edges: two at once, who stands in for whom, and what is looked for. */
class RosterEdgesTest {

  private final DutyRoom room = new DutyRoom();
  private final UUID wang = room.named("王建国");
  private final UUID li = room.named("李秀英");

  private ShiftRow standIn(UUID shift, UUID account, String reason) {
    return room.as(() -> room.rosters.substitute(shift, new Substitution(account, reason)));
  }

  private List<ShiftRow> list(LocalDate from, LocalDate until, String post, UUID account) {
    var query = new DutyQuery(from, until, post, account);
    return room.as(() -> room.rosters.list(query, PageRequest.first(500))).items();
  }

  private static void invalid(Runnable deed, String field, String rule) {
    assertThatThrownBy(deed::run)
        .isInstanceOfSatisfying(
            Invalid.class, refusal -> assertThat(refusal.arguments()).containsExactly(field, rule));
  }

  /** The second waits for the first, and then finds what it did. */
  @Test
  void twoClerksWhoPlanTheSamePersonAtTheSameMomentDoNotBothSucceed() throws Exception {
    var planned = new CountDownLatch(1);
    var asked = new CountDownLatch(1);
    var first =
        CompletableFuture.supplyAsync(
            () ->
                room.as(
                    () -> {
                      var id = room.rosters.plan(room.draft("值班室", 1, 5, wang));
                      planned.countDown();
                      assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();
                      // Time for the other one to come as far as it can.
                      Thread.sleep(300);
                      return id;
                    }));
    assertThat(planned.await(30, TimeUnit.SECONDS)).isTrue();
    asked.countDown();
    assertThatThrownBy(() -> room.plan("巡逻", 3, 7, wang)).isInstanceOf(Conflict.class);
    assertThat(first.get(30, TimeUnit.SECONDS)).isNotNull();
    assertThat(list(null, null, null, wang)).hasSize(1);
    room.plan("巡逻", 3, 7, li);
  }

  @Test
  void aShiftMayLastADayAndANightAndNotAMomentLonger() {
    var start = room.hour(1);
    room.plan("值班室", 1, 25, wang);
    invalid(
        () ->
            room.as(
                () ->
                    room.rosters.plan(
                        new ShiftDraft("值班室", null, start, room.hour(25).plusMillis(1), li))),
        "ends",
        "one-day-at-most");
    invalid(() -> room.plan("值班室", 2, 2, li), "ends", "ends-before-it-begins");
    for (var draft :
        List.of(
            new ShiftDraft("值班室", null, null, start, li),
            new ShiftDraft("值班室", null, start, null, li))) {
      invalid(() -> room.as(() -> room.rosters.plan(draft)), "starts", "required");
    }
  }

  @Test
  void aPlaceWithAShiftIsNotRemoved() {
    var gate = room.community.place(PlaceKind.PUBLIC, null, room.community.grid, "GATE");
    room.as(() -> room.rosters.plan(new ShiftDraft("值班室", gate, room.hour(1), room.hour(2), li)));
    assertThatThrownBy(() -> room.run(() -> room.community.places.remove(gate)))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.arguments()).containsExactly("shifts"));
  }

  @Test
  void aPostHasEightySignsAtMostAndNoBlanksAround() {
    room.plan("  值班室 ", 1, 2, wang);
    assertThat(list(null, null, "值班室", null)).hasSize(1);
    room.plan("岗".repeat(80), 3, 4, wang);
    invalid(() -> room.plan("岗".repeat(81), 5, 6, wang), "post", "too-long");
    invalid(() -> room.plan(null, 5, 6, wang), "post", "required");
  }

  @Test
  void whoHasLeftIsRosteredNoMoreButStaysWrittenDown() {
    room.plan("值班室", -5, -1, wang);
    room.account("update account set state = 'DISABLED' where id = ?", wang);
    assertThatThrownBy(() -> room.plan("值班室", 1, 2, wang)).isInstanceOf(NotFound.class);
    var other = room.plan("值班室", 1, 2, li);
    assertThatThrownBy(() -> standIn(other, wang, "换班")).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> room.run(() -> room.rosters.skills(wang, List.of("急救"))))
        .isInstanceOf(NotFound.class);
    assertThat(room.as(room.rosters::people)).extracting(DutyPerson::account).doesNotContain(wang);
    assertThat(list(null, null, null, wang)).extracting(ShiftRow::person).containsExactly("王建国");
  }

  @Test
  void residentsAreNotAmongThoseWhoCanBeOnDuty() {
    var resident = room.community.resident().accountId();
    assertThat(room.as(room.rosters::people))
        .extracting(DutyPerson::account)
        .contains(wang, li)
        .doesNotContain(resident);
    assertThatThrownBy(() -> room.plan("值班室", 1, 2, resident)).isInstanceOf(NotFound.class);
  }

  @Test
  void whoStandsInIsBusyAndWhoIsStoodInForIsFree() {
    var shift = room.plan("值班室", 1, 5, wang);
    standIn(shift, li, "病假");
    assertThatThrownBy(() -> room.plan("巡逻", 4, 6, li)).isInstanceOf(Conflict.class);
    room.plan("巡逻", 2, 4, wang);
    assertThatThrownBy(() -> standIn(shift, null, null))
        .as("meanwhile the other has something else to do")
        .isInstanceOf(Conflict.class);
    assertThat(list(null, null, "值班室", null).getFirst().present()).isEqualTo(li);
  }

  @Test
  void aStandInCanBeChangedForAThirdAndThenGivenBack() {
    var zhang = room.named("张伟");
    var shift = room.plan("值班室", 1, 5, wang);
    standIn(shift, li, "病假");
    var row = standIn(shift, zhang, " 李也病了 ");
    assertThat(row.presentName()).isEqualTo("张伟");
    assertThat(row.reason()).isEqualTo("李也病了");
    room.plan("巡逻", 1, 5, li);
    var back = standIn(shift, null, "ignored");
    assertThat(back.presentName()).isEqualTo("王建国");
    assertThat(back.standIn()).isNull();
    assertThat(back.reason()).as("nobody stands in, so there is no reason").isNull();
    assertThat(standIn(shift, null, null)).as("twice is once").isEqualTo(back);
  }

  @Test
  void aReasonHasTwoHundredSignsAtMost() {
    var shift = room.plan("值班室", 1, 5, wang);
    assertThat(standIn(shift, li, "因".repeat(200)).reason()).hasSize(200);
    invalid(() -> standIn(shift, li, "因".repeat(201)), "reason", "too-long");
    invalid(() -> standIn(shift, li, null), "reason", "required");
    assertThatThrownBy(() -> standIn(UUID.randomUUID(), li, "病假")).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> standIn(shift, UUID.randomUUID(), "病假")).isInstanceOf(NotFound.class);
  }

  @Test
  void aShiftIsRemovedOnceAndOnlyByItsOwnCommunity() {
    var shift = room.plan("值班室", 1, 5, wang);
    var other = new DutyRoom();
    assertThatThrownBy(() -> other.run(() -> other.rosters.remove(shift)))
        .isInstanceOf(NotFound.class);
    room.run(() -> room.rosters.remove(shift));
    assertThatThrownBy(() -> room.run(() -> room.rosters.remove(shift)))
        .isInstanceOf(NotFound.class);
    room.plan("巡逻", 2, 3, wang);
  }

  @Test
  void aPlaceOfAnotherCommunityIsNone() {
    var draft =
        new ShiftDraft("值班室", new DutyRoom().community.building, room.hour(1), room.hour(2), wang);
    assertThatThrownBy(() -> room.as(() -> room.rosters.plan(draft))).isInstanceOf(NotFound.class);
    assertThat(room.as(() -> room.rosters.now(null, UUID.randomUUID()))).isEmpty();
  }

  @Test
  void aShiftOverMidnightBelongsToBothDays() {
    var day = room.today.plusDays(10);
    var evening = day.atTime(LocalTime.of(20, 0)).atZone(CityTime.ZONE).toInstant();
    var draft = new ShiftDraft("值班室", null, evening, evening.plusSeconds(12 * 3_600), wang);
    room.as(() -> room.rosters.plan(draft));
    assertThat(list(day, day, null, null)).hasSize(1);
    assertThat(list(day.plusDays(1), day.plusDays(1), null, null)).hasSize(1);
    assertThat(list(day.plusDays(2), null, null, null)).isEmpty();
    assertThat(list(null, day.minusDays(1), null, null)).isEmpty();
    assertThat(list(day, day.minusDays(1), null, null)).isEmpty();
  }

  @Test
  void aShiftUntilMidnightDoesNotBelongToTheNextDay() {
    var day = room.today.plusDays(10);
    var midnight = day.plusDays(1).atStartOfDay(CityTime.ZONE).toInstant();
    room.as(
        () ->
            room.rosters.plan(
                new ShiftDraft("值班室", null, midnight.minusSeconds(3_600), midnight, wang)));
    assertThat(list(day.plusDays(1), null, null, null)).isEmpty();
    assertThat(list(day, day, null, null)).hasSize(1);
  }

  @Test
  void shiftsAreFoundByPostByWhoHasThemAndByWhoStandsIn() {
    var shift = room.plan("值班室", 1, 5, wang);
    standIn(shift, li, "病假");
    room.plan("100%_巡逻", 6, 7, wang);
    assertThat(list(null, null, null, li)).extracting(ShiftRow::id).containsExactly(shift);
    assertThat(found("李秀")).extracting(ShiftRow::id).containsExactly(shift);
    assertThat(found("王建")).hasSize(2);
    assertThat(found("%_")).as("signs stand for themselves").hasSize(1);
    assertThat(found("没有")).isEmpty();
    var second = room.as(() -> room.rosters.list(all(), new PageRequest(1, 1, null)));
    assertThat(second.total()).isEqualTo(2);
    assertThat(second.items()).extracting(ShiftRow::post).containsExactly("100%_巡逻");
  }

  private static DutyQuery all() {
    return new DutyQuery(null, null, null, null);
  }

  private List<ShiftRow> found(String words) {
    return room.as(() -> room.rosters.list(all(), new PageRequest(0, 10, words))).items();
  }

  @Test
  void skillsAreUpToTwentyWordsAndReplaceEachOther() {
    var twenty = IntStream.range(0, 20).mapToObj(at -> "技能" + at).toList();
    room.run(() -> room.rosters.skills(wang, twenty));
    assertThat(skills()).hasSize(20);
    var more = IntStream.range(0, 21).mapToObj(at -> "技能" + at).toList();
    invalid(() -> room.run(() -> room.rosters.skills(wang, more)), "skills", "too-many");
    invalid(() -> room.run(() -> room.rosters.skills(wang, null)), "skills", "required");
    room.run(() -> room.rosters.skills(wang, List.of("急救")));
    assertThat(skills()).containsExactly("急救");
    room.run(() -> room.rosters.skills(wang, List.of()));
    assertThat(skills()).isEmpty();
    assertThatThrownBy(() -> room.run(() -> room.rosters.skills(null, List.of("急救"))))
        .isInstanceOf(Invalid.class);
  }

  private List<String> skills() {
    return room.as(room.rosters::people).stream()
        .filter(each -> each.account().equals(wang))
        .findFirst()
        .orElseThrow()
        .skills();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "急救,手语", "急救，手语", "first aid", "急\u3000救", "a\nb"})
  void whatIsNotOneWordIsNoSkill(String skill) {
    invalid(() -> room.run(() -> room.rosters.skills(wang, List.of(skill))), "skills", "skill");
    invalid(
        () -> room.run(() -> room.rosters.skills(wang, Arrays.asList("急救", null))),
        "skills",
        "skill");
    invalid(
        () -> room.run(() -> room.rosters.skills(wang, Collections.nCopies(1, "技".repeat(41)))),
        "skills",
        "skill");
    assertThat(skills()).isEmpty();
  }

  @Test
  void whoStandsInIsAskedForItsOwnSkillsAndNotForThoseOfTheOther() {
    var shift = room.plan("值班室", -1, 5, wang);
    room.run(() -> room.rosters.skills(wang, List.of("急救")));
    assertThat(able("急救")).hasSize(1);
    standIn(shift, li, "病假");
    assertThat(able("急救")).isEmpty();
    room.run(() -> room.rosters.skills(li, List.of("急救", "手语")));
    assertThat(able("急救")).extracting(ShiftRow::presentName).containsExactly("李秀英");
    assertThat(able("急")).as("a part of the word is another skill").isEmpty();
  }

  private List<ShiftRow> able(String skill) {
    return room.as(() -> room.onDuty.able(room.community.tenant, room.now, null, null, skill));
  }

  @Test
  void theMostDutyComesFirstAndOnlyShiftsThatBeginInTheseDaysCount() {
    room.plan("值班室", -30, -28, wang);
    room.plan("值班室", -26, -25, wang);
    room.plan("值班室", -30, -22, li);
    var loads = room.as(() -> room.rosters.loads(room.today.minusDays(3), room.today));
    assertThat(loads).extracting(DutyLoad::person).containsExactly("李秀英", "王建国");
    assertThat(loads).extracting(DutyLoad::shifts).containsExactly(1, 2);
    assertThat(loads).extracting(DutyLoad::hours).containsExactly(8.0, 3.0);
    assertThat(loads).extracting(DutyLoad::stoodIn).containsOnly(0);
    var later = room.today.plusDays(1);
    assertThat(room.as(() -> room.rosters.loads(later, later))).isEmpty();
    var other = new DutyRoom();
    assertThat(other.as(() -> other.rosters.loads(room.today.minusDays(3), room.today))).isEmpty();
  }
}
