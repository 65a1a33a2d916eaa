package org.linli.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.matters.entity.Absence;
import org.linli.matters.entity.AbsenceDraft;

/** Who is away, and who is given the work meanwhile. */
class AbsencesTest {

  private final Ground ground = new Ground();
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

  private Instant day(int days) {
    return now.plus(Duration.ofDays(days));
  }

  private UUID enter(Caller by, UUID who, UUID substitute, Instant starts, Instant ends) {
    return ground.as(
        by,
        () ->
            ground.wired.absences.enter(new AbsenceDraft(who, substitute, starts, ends, "leave")));
  }

  private List<Absence> list(Caller by) {
    return ground.as(by, () -> ground.wired.absences.list(PageRequest.first(50))).items();
  }

  @Test
  void oneEntersTheOwnAbsenceWithWhoStandsIn() {
    enter(ground.worker, null, ground.leader.accountId(), day(1), day(3));
    assertThat(list(ground.worker))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.account()).isEqualTo(ground.worker.accountId());
              assertThat(one.substituteName()).isEqualTo(ground.leader.displayName());
              assertThat(one.starts()).isEqualTo(day(1));
              assertThat(one.reason()).isEqualTo("leave");
            });
  }

  @Test
  void onlyWhoSteersTheWorkEntersAndSeesThoseOfOthers() {
    assertThatThrownBy(() -> enter(ground.worker, ground.leader.accountId(), null, day(1), day(2)))
        .isInstanceOf(NotFound.class);
    enter(ground.clerk, ground.leader.accountId(), null, day(1), day(2));
    assertThat(list(ground.clerk)).hasSize(1);
    assertThat(list(ground.leader)).hasSize(1);
    assertThat(list(ground.worker)).isEmpty();
  }

  @Test
  void nobodyIsAwayTwiceAtOnce() {
    enter(ground.worker, null, null, day(1), day(3));
    assertThatThrownBy(() -> enter(ground.worker, null, null, day(2), day(4)))
        .isInstanceOf(Conflict.class);
    enter(ground.worker, null, null, day(3), day(4));
    assertThat(list(ground.worker)).hasSize(2);
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    for (var draft :
        List.of(
            new AbsenceDraft(null, null, null, day(1), "x"),
            new AbsenceDraft(null, null, day(2), day(1), "x"),
            new AbsenceDraft(null, null, day(-3), day(-2), "x"),
            new AbsenceDraft(null, null, day(1), day(400), "x"),
            new AbsenceDraft(null, null, Instant.MAX.minusSeconds(9), Instant.MAX, "x"),
            new AbsenceDraft(null, null, day(1), day(2), " "),
            new AbsenceDraft(null, null, day(1), day(2), "x".repeat(201)),
            new AbsenceDraft(null, ground.worker.accountId(), day(1), day(2), "x"))) {
      assertThatThrownBy(() -> ground.run(ground.worker, () -> ground.wired.absences.enter(draft)))
          .isInstanceOf(Invalid.class);
    }
    assertThatThrownBy(
            () -> enter(ground.worker, null, ground.resident.accountId(), day(1), day(2)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void whatHasBegunEndsNowAndWhatHasNotIsTakenBack() {
    var begun = enter(ground.worker, null, null, day(-1), day(1));
    var later = enter(ground.worker, null, null, day(2), day(3));
    assertThatThrownBy(() -> end(ground.leader, begun)).isInstanceOf(NotFound.class);
    end(ground.worker, begun);
    end(ground.clerk, later);
    assertThat(list(ground.worker)).isEmpty();
    assertThat(ground.community.count("select count(*) from matter_absence")).isEqualTo(1);
    assertThatThrownBy(() -> end(ground.worker, begun)).isInstanceOf(NotFound.class);
  }

  private void end(Caller by, UUID id) {
    ground.run(by, () -> ground.wired.absences.end(id));
  }

  @Test
  void anotherCommunitysAbsencesAreNotThere() {
    var id = enter(ground.worker, null, null, day(1), day(2));
    var foreign = new Ground();
    assertThatThrownBy(() -> foreign.run(foreign.clerk, () -> foreign.wired.absences.end(id)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () ->
                foreign.as(
                    foreign.clerk,
                    () ->
                        foreign.wired.absences.enter(
                            new AbsenceDraft(
                                ground.worker.accountId(), null, day(5), day(6), "x"))))
        .isInstanceOf(NotFound.class);
  }
}
