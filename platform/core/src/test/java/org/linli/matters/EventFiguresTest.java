package org.linli.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Tier;
import org.linli.alarms.boundary.AlarmRaised;
import org.linli.city.entity.Figures;
import org.linli.community.TestCommunity;
import org.linli.matters.entity.Door;
import org.linli.matters.entity.GridEvent;
import org.linli.matters.entity.Origin;
import org.linli.tenancy.entity.DivisionCode;

/** The figures of the tiers above count cases and grid events, each of them once. */
class EventFiguresTest {

  private final Ground ground = new Ground();
  private final TestCommunity community = ground.community;

  private UUID event() {
    return ground
        .as(
            ground.clerk,
            () ->
                ground.wired.events.open(
                    Door.COUNTER, new GridEvent("hole", "", community.building, List.of())))
        .id();
  }

  private Figures figures() {
    ground.wired.due.run(Instant.now().plusSeconds(1));
    var reader =
        community.platform.caller(
            Tier.COMMUNITY, community.tenant.value(), community.tenant, null, "figures:read");
    return community.as(
        reader, () -> community.board.figures(new DivisionCode(community.tenant.value())));
  }

  private void says(long open, long overdue, long closed) {
    var figures = figures();
    assertThat(List.of(figures.casesOpen(), figures.casesOverdue(), figures.casesClosed()))
        .containsExactly(open, overdue, closed);
  }

  @Test
  void casesAndGridEventsStandInOneFigure() {
    community.alarmCase(community.building, "MAJOR");
    event();
    says(2, 0, 0);
    var trend =
        community.as(
            community.platform.caller(
                Tier.COMMUNITY, community.tenant.value(), community.tenant, null, "figures:read"),
            () -> community.board.trend(new DivisionCode(community.tenant.value()), 2));
    assertThat(trend.stream().mapToLong(hour -> hour.casesOpened()).sum()).isEqualTo(2);
  }

  @Test
  void whatEndsIsClosedAndWhatIsCancelledWasNone() {
    var done = event();
    var none = event();
    ground.complete(ground.clerk, done, "verify", Map.of("valid", false));
    says(1, 0, 1);
    ground.run(ground.clerk, () -> ground.matters.cancel(none, "a mistake"));
    says(0, 0, 1);
  }

  @Test
  void aDuplicateIsCountedWithTheOneItGoesInto() {
    var first = event();
    var second = event();
    says(2, 0, 0);
    ground.run(ground.clerk, () -> ground.wired.duplicates.merge(second, first, "the same"));
    says(1, 0, 0);
    ground.run(ground.clerk, () -> ground.wired.duplicates.part(second, "another one"));
    says(2, 0, 0);
  }

  @Test
  void whatMissedItsTimeIsOverdueWithoutAnybodysDeed() {
    var id = event();
    says(1, 0, 0);
    community.sql("update matter set due_at = now() - interval '1 hour' where id = ?", id);
    ground.wired.due.run(Instant.now().plus(Duration.ofDays(4)));
    says(1, 1, 0);
  }

  private void tell(AlarmRaised alarm) {
    community.feed(() -> ground.wired.intake.fromAlarm(alarm));
  }

  @Test
  void alarmsAndFaultsStandInTheSameFigureEachOfThemOnce() {
    community.alarmCase(community.building, "MAJOR");
    event();
    var alarm = community.alarm(community.building, "MINOR", "FIRE");
    tell(alarm);
    tell(alarm);
    says(3, 0, 0);
    var matter =
        ground
            .as(
                ground.clerk,
                () -> ground.wired.alarmEvents.of(Origin.From.ALARM, alarm.alarm()).orElseThrow())
            .id();
    ground.complete(ground.worker, matter, "minor", Map.of("real", true, "result", "off"));
    ground.complete(ground.clerk, matter, "confirm", Map.of("passed", true));
    says(2, 0, 1);
  }

  @Test
  void anAlarmIsOverdueFromTheTimeOfItsLevelUntilSomebodyHandledIt() {
    tell(community.alarm(community.building, "CRITICAL", "FIRE"));
    says(1, 0, 0);
    var critical = "where node = 'critical' and state in ('OPEN', 'CLAIMED')";
    assertThat(due()).as("looks again when its half hour is over").isOne();
    community.sql("update process_task set due_at = now() - interval '1 minute' " + critical);
    ground.wired.due.run(Instant.now().plus(Duration.ofMinutes(31)));
    says(1, 1, 0);
    var matter = ground.work(ground.worker).getFirst().matter();
    var done =
        Map.<String, Object>of(
            "real", true, "result", "out", "resultPhotos", List.of(TestCommunity.PHOTO.content()));
    ground.complete(ground.worker, matter, "critical", done);
    says(1, 0, 0);
  }

  private static final String WORK = " from due_work where kind = 'grid-event-figures'";
  private static final String WHOLE = " subject = '00000000-0000-0000-0000-000000000000'";

  /** Beside the work to count all once more. */
  private long due() {
    return community.count("select count(*)" + WORK + " and not" + WHOLE);
  }

  @Test
  void manyThatMoveAtOnceAreCountedOnce() {
    event();
    event();
    event();
    assertThat(due()).isEqualTo(3);
    community.sql("delete from due_work where kind <> 'grid-event-figures'");
    assertThat(ground.wired.due.run(Instant.now().plusSeconds(1))).isOne();
    says(3, 0, 0);
    assertThat(due()).as("when the first is late").isOne();
  }

  @Test
  void whatStandsStillIsNotLate() {
    var id = event();
    says(1, 0, 0);
    community.sql("update matter set due_at = now() - interval '1 hour' where id = ?", id);
    ground.run(ground.clerk, () -> ground.matters.urge(id, "please"));
    says(1, 1, 0);
    ground.run(ground.clerk, () -> ground.matters.suspend(id, "waiting for parts"));
    says(1, 0, 0);
    ground.run(ground.clerk, () -> ground.matters.resume(id));
    says(1, 1, 0);
  }

  @Test
  void whatStoodAtTheUpgradeIsCounted() throws Exception {
    event();
    community.sql("delete from due_work");
    says(0, 0, 0);
    try (var file = getClass().getResourceAsStream("/db/migration/V029__spine.sql")) {
      var script = new String(file.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      community.sql(script.substring(script.indexOf("insert into due_work")).replace(";", ""));
    }
    ground.wired.due.run(Instant.now().plus(Duration.ofMinutes(11)));
    says(1, 0, 0);
  }

  @Test
  void countingAgainChangesNothingThatStands() {
    event();
    says(1, 0, 0);
    says(1, 0, 0);
    community.sql("update community_figures set events_open = 7");
    event();
    says(2, 0, 0);
  }

  @Test
  void whatEndedIsAddedAndWithinTheHourAllAreCountedOnce() {
    event();
    says(1, 0, 0);
    community.sql("update community_figures set events_closed = 40");
    ended();
    says(1, 0, 41);
    says(1, 0, 41);
    var later = Instant.now().plus(Duration.ofMinutes(61));
    assertThat(community.count("select count(*)" + WORK + " and" + WHOLE)).isOne();
    ground.wired.due.run(later);
    says(1, 0, 1);
    assertThat(closedByTheHour()).isOne();
    assertThat(community.count("select count(*)" + WORK + " and" + WHOLE))
        .as("where nothing moves nothing is counted")
        .isZero();
  }

  @Test
  void whatWasCountedWithAllIsNotAddedOnceMore() {
    ended();
    ended();
    community.sql(
        "update due_work set due_at = due_at + interval '3 seconds' where kind = 'grid-event-figures'");
    community.sql(
        "insert into due_work (id, due_at, tenant_id, kind, subject) values (?, now(), ?,"
            + " 'grid-event-figures', '00000000-0000-0000-0000-000000000000')",
        UUID.randomUUID(),
        community.tenant.value());
    says(0, 0, 2);
    assertThat(due()).as("nothing is left to be added").isZero();
    ground.wired.due.run(Instant.now().plusSeconds(10));
    says(0, 0, 2);
    assertThat(closedByTheHour()).isEqualTo(2);
  }

  private void ended() {
    ground.complete(ground.clerk, event(), "verify", Map.of("valid", false));
  }

  private long closedByTheHour() {
    return community.count("select coalesce(sum(events_closed), 0) from figures_hour");
  }
}
