package org.linli.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.matters.entity.Door;
import org.linli.matters.entity.Lamp;
import org.linli.matters.entity.Opinion;
import org.linli.matters.entity.OpinionDraft;
import org.linli.matters.entity.Stage;
import org.linli.matters.entity.Unit;
import org.linli.matters.entity.UnitKind;

/** The time of a contribution: warned of, missed, passed on, each once, like that of a step. */
class JointClocksTest {

  private static final Unit PROPERTY = new Unit(UnitKind.ROLE, "PROPERTY_MANAGER");

  private final Ground ground = new Ground();
  private final Caller property = ground.holding("PROPERTY_MANAGER", "matters:handle");
  private final Instant asked = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  private final UUID matter =
      ground
          .open(
              ground.clerk,
              "grid-event",
              Door.COUNTER,
              Map.of("what", "hole", "eventClass", "c-other"))
          .id();
  private final UUID task = ground.task(ground.clerk, matter, "verify").orElseThrow().task();
  private final UUID opinion =
      ground.as(
          ground.clerk,
          () ->
              ground.wired.joint.ask(
                  task, OpinionDraft.of(PROPERTY, "?", asked.plus(Duration.ofHours(1)))));

  private List<String> told() {
    return ground.look(ground.clerk, matter).stages().stream()
        .filter(stage -> "物业服务企业".equals(stage.note()))
        .map(Stage::what)
        .toList();
  }

  private Opinion seen() {
    return ground.look(ground.clerk, matter).opinions().getFirst();
  }

  private void tick(Duration later) {
    ground.tick(asked.plus(later));
  }

  private long withTheCity() {
    return ground.community.count(
        "select count(*) from matter_escalated where party = 'CITY' and task_id = '" + task + "'");
  }

  @Test
  void itIsWarnedOfAndMissedOnceEachAndStandsInTheHistory() {
    tick(Duration.ofMinutes(10));
    assertThat(told()).isEmpty();
    tick(Duration.ofMinutes(59));
    assertThat(told()).containsExactly("WARNED");
    tick(Duration.ofMinutes(61));
    tick(Duration.ofMinutes(62));
    assertThat(told()).containsExactly("WARNED", "OVERDUE");
  }

  @Test
  void longMissedItComesToTheTiersAboveAndWhatIsAboveStaysThere() {
    tick(Duration.ofDays(60));
    assertThat(told()).contains("TO_STREET", "TO_DISTRICT", "TO_CITY");
    assertThat(withTheCity()).isEqualTo(1);
  }

  @Test
  void aContributionThatIsGivenIsOverdueNoMore() {
    ground.run(property, () -> ground.wired.joint.answer(opinion, "mended"));
    tick(Duration.ofDays(60));
    assertThat(told()).isEmpty();
    assertThat(seen().lamp()).isEqualTo(Lamp.NONE);
    assertThat(ground.community.count("select count(*) from due_work where kind = 'opinion-clock'"))
        .isZero();
  }

  @Test
  void itsLampIsThatOfItsOwnTime() {
    assertThat(seen().lamp()).isEqualTo(Lamp.GREEN);
    due(Duration.ofMinutes(-70), Duration.ofMinutes(-10), Duration.ofMinutes(10));
    assertThat(seen().lamp()).isEqualTo(Lamp.YELLOW);
    due(Duration.ofMinutes(-70), Duration.ofMinutes(-20), Duration.ofMinutes(-10));
    assertThat(seen().lamp()).isEqualTo(Lamp.RED);
    assertThat(ground.as(ground.clerk, () -> ground.wired.board.get()).units())
        .singleElement()
        .satisfies(line -> assertThat(line.steps().red()).isEqualTo(1));
  }

  private void due(Duration since, Duration warn, Duration due) {
    ground.community.sql(
        "update matter_opinion set asked_at = ?, warn_at = ?, due_at = ? where id = ?",
        asked.plus(since).atOffset(java.time.ZoneOffset.UTC),
        asked.plus(warn).atOffset(java.time.ZoneOffset.UTC),
        asked.plus(due).atOffset(java.time.ZoneOffset.UTC),
        opinion);
  }

  @Test
  void whileTheMatterStandsStillNoTimeRunsAndAfterwardsWhatWasLeftRuns() {
    var due = seen().dueAt();
    ground.run(ground.clerk, () -> ground.matters.suspend(matter, "flood"));
    assertThat(seen().lamp()).isEqualTo(Lamp.NONE);
    tick(Duration.ofMinutes(90));
    assertThat(told()).isEmpty();
    ground.community.sql(
        "update matter set suspended_at = suspended_at - interval '2 hours' where id = ?", matter);
    ground.community.sql(
        "update matter_opinion set due_at = due_at - interval '90 minutes', warn_at = warn_at -"
            + " interval '90 minutes' where id = ?",
        opinion);
    ground.run(ground.clerk, () -> ground.matters.resume(matter));
    assertThat(seen().dueAt())
        .isBetween(due.plus(Duration.ofMinutes(29)), due.plus(Duration.ofMinutes(32)));
    assertThat(ground.as(property, () -> ground.wired.joint.list(PageRequest.first(5))).items())
        .hasSize(1);
  }
}
