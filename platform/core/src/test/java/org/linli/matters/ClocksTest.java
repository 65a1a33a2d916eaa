package org.linli.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.matters.entity.Door;
import org.linli.matters.entity.Lamp;
import org.linli.matters.entity.Stage;
import org.linli.matters.entity.WorkItem;
import org.linli.matters.entity.WorkQuery;

/** The time of a step: warned of, missed, passed on, each once. */
class ClocksTest {

  private static final Set<String> OF_CLOCKS =
      Set.of("WARNED", "OVERDUE", "TO_STREET", "TO_DISTRICT", "TO_CITY");

  private final Ground ground = new Ground();
  private final UUID event =
      ground
          .open(
              ground.clerk,
              "grid-event",
              Door.COUNTER,
              Map.of("what", "hole", "eventClass", "c-other"))
          .id();
  private final WorkItem verify = ground.task(ground.clerk, event, "verify").orElseThrow();

  /** So long after the step was opened, which is to be done in four hours. */
  private Instant after(String time) {
    return verify.openedAt().plus(Duration.parse(time));
  }

  private List<String> told() {
    return ground.look(ground.clerk, event).stages().stream()
        .map(Stage::what)
        .filter(OF_CLOCKS::contains)
        .toList();
  }

  private List<UUID> late(Caller caller) {
    return ground.as(
        caller,
        () ->
            ground
                .work
                .list(new WorkQuery(WorkQuery.Whose.LATE, null, null), PageRequest.first(100))
                .items()
                .stream()
                .map(WorkItem::matter)
                .toList());
  }

  private long pieces() {
    return ground.community.count("select count(*) from due_work where kind = 'matter-clock'");
  }

  @Test
  void aStepIsWarnedOfWhenThePacksPartOfItsTimeIsOver() {
    ground.tick(after("PT2H59M"));
    assertThat(told()).isEmpty();
    ground.tick(after("PT3H"));
    assertThat(told()).containsExactly("WARNED");
    ground.tick(after("PT3H30M"));
    assertThat(told()).as("once").containsExactly("WARNED");
    assertThat(ground.look(ground.clerk, event).stages())
        .filteredOn(stage -> stage.what().equals("WARNED"))
        .singleElement()
        .satisfies(
            stage -> {
              assertThat(stage.step()).isEqualTo("核实立案");
              assertThat(stage.who()).as("the platform itself").isNull();
            });
  }

  @Test
  void whatMissedItsTimeLiesBeforeThoseWhoSeeTheWholeCommunity() {
    assertThat(late(ground.clerk)).isEmpty();
    ground.tick(after("PT4H"));
    assertThat(told()).containsExactly("WARNED", "OVERDUE");
    assertThat(late(ground.clerk)).containsExactly(event);
    assertThat(late(ground.leader)).containsExactly(event);
    assertThat(late(ground.worker)).isEmpty();
    assertThat(late(ground.property)).isEmpty();
  }

  @Test
  void whoseHandsItIsInMakesNoDifferenceToWhoSeesItLate() {
    ground.run(ground.leader, () -> ground.work.take(verify.task()));
    ground.tick(after("PT4H"));
    assertThat(late(ground.clerk)).containsExactly(event);
    assertThat(ground.work(ground.clerk)).as("not among what may be taken").isEmpty();
  }

  @Test
  void itIsPassedOnFromTierToTierEachOnce() {
    for (var time : List.of("PT4H", "PT7H59M", "PT8H", "PT9H", "PT28H", "PT52H", "PT500H")) {
      ground.tick(after(time));
      ground.tick(after(time));
    }
    assertThat(told()).containsExactly("WARNED", "OVERDUE", "TO_STREET", "TO_DISTRICT", "TO_CITY");
    assertThat(pieces()).as("nothing more is due").isZero();
  }

  @Test
  void whatIsMissedWhileNoServerRunsIsWrittenDownAfterwards() {
    ground.tick(after("PT30H"));
    assertThat(told()).containsExactly("WARNED", "OVERDUE", "TO_STREET", "TO_DISTRICT");
    assertThat(party()).isEqualTo(1);
  }

  private long party() {
    return ground.community.count("select count(*) from matter_escalated where party = 'DISTRICT'");
  }

  @Test
  void whatIsDoneInTimeLeavesNothingBehind() {
    ground.complete(ground.clerk, event, "verify", Map.of("valid", false));
    assertThat(pieces()).isZero();
    assertThat(ground.community.count("select count(*) from matter_clock")).isZero();
    ground.tick(after("PT100H"));
    assertThat(told()).isEmpty();
  }

  @Test
  void theNextStepHasAClockOfItsOwn() {
    ground.tick(after("PT9H"));
    assertThat(ground.community.count("select count(*) from matter_escalated")).isEqualTo(1);
    ground.complete(ground.clerk, event, "verify", Map.of("valid", true));
    assertThat(ground.community.count("select count(*) from matter_escalated")).isZero();
    assertThat(late(ground.clerk)).isEmpty();
    assertThat(pieces()).isEqualTo(1);
    ground.tick(after("PT9H"));
    assertThat(told()).containsExactly("WARNED", "OVERDUE", "TO_STREET");
  }

  @Test
  void whatIsCancelledIsNobodysConcernAbove() {
    ground.tick(after("PT9H"));
    ground.run(ground.clerk, () -> ground.matters.cancel(event, "settled"));
    assertThat(ground.community.count("select count(*) from matter_escalated")).isZero();
    assertThat(ground.community.count("select count(*) from matter_clock")).isZero();
    assertThat(pieces()).isZero();
  }

  @Test
  void aMatterThatStandsStillIsNeitherWarnedOfNorPassedOn() {
    ground.run(ground.clerk, () -> ground.matters.suspend(event, "flood"));
    ground.tick(after("PT100H"));
    assertThat(told()).isEmpty();
    ground.community.sql(
        "update matter set suspended_at = suspended_at - interval '10 hours' where id = ?", event);
    ground.run(ground.clerk, () -> ground.matters.resume(event));
    ground.tick(after("PT12H"));
    assertThat(told()).as("ten hours later than before").isEmpty();
    ground.tick(after("PT13H1M"));
    assertThat(told()).containsExactly("WARNED");
    ground.tick(after("PT14H1M"));
    assertThat(told()).containsExactly("WARNED", "OVERDUE");
  }

  @Test
  void whatWasMissedBeforeItStoodStillStaysMissed() {
    ground.community.sql(
        "update process_task set opened_at = opened_at - interval '10 hours',"
            + " due_at = due_at - interval '10 hours'");
    ground.community.sql("update matter_clock set warn_at = warn_at - interval '10 hours'");
    ground.run(ground.clerk, () -> ground.matters.suspend(event, "flood"));
    ground.run(ground.clerk, () -> ground.matters.resume(event));
    assertThat(ground.task(ground.clerk, event, "verify").orElseThrow().lamp()).isEqualTo(Lamp.RED);
    ground.tick(Instant.now().plusSeconds(60));
    assertThat(told()).contains("WARNED", "OVERDUE", "TO_STREET");
  }

  @Test
  void kindsForFewAreWarnedOfAndMissedButNeverToldAbove() {
    var id = ground.open(ground.judge, "correction", Door.COUNTER, correction()).id();
    var receive = ground.task(ground.judge, id, "receive").orElseThrow();
    ground.tick(receive.dueAt().plus(Duration.ofDays(60)));
    assertThat(ground.look(ground.judge, id).stages())
        .extracting(Stage::what)
        .contains("WARNED", "OVERDUE")
        .doesNotContain("TO_STREET", "TO_DISTRICT", "TO_CITY");
    assertThat(
            ground.community.count(
                "select count(*) from matter_escalated e join process_task t on t.id = e.task_id"
                    + " where t.node = 'receive'"))
        .isZero();
  }

  private static Map<String, Object> correction() {
    return Ground.values(
        "person",
        "Li",
        "idNumber",
        "11010519491231002X",
        "measureKind",
        "probation",
        "sentence",
        "1",
        "until",
        "2027-01-01");
  }

  @Test
  void theLampIsYellowFromTheWarningOn() {
    assertThat(lamp()).isEqualTo(Lamp.GREEN);
    ground.community.sql("update matter_clock set warn_at = now() - interval '1 minute'");
    assertThat(lamp()).isEqualTo(Lamp.YELLOW);
    assertThat(count(Lamp.YELLOW)).isEqualTo(1);
    assertThat(count(Lamp.GREEN)).isZero();
  }

  private Lamp lamp() {
    return ground.task(ground.clerk, event, "verify").orElseThrow().lamp();
  }

  private long count(Lamp lamp) {
    return ground.as(
        ground.clerk,
        () -> ground.work.list(new WorkQuery(null, null, lamp), PageRequest.first(9)).total());
  }
}
