package org.linli.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Changed;
import org.linli.access.boundary.PageRequest;
import org.linli.alarms.boundary.AlarmAcknowledged;
import org.linli.alarms.boundary.AlarmBook;
import org.linli.alarms.boundary.AlarmChange;
import org.linli.alarms.boundary.AlarmCleared;
import org.linli.alarms.boundary.AlarmRaised;
import org.linli.alarms.boundary.Alarms;
import org.linli.alarms.boundary.StandingAlarm;
import org.linli.alarms.entity.AlarmQuery;
import org.linli.alarms.entity.AlarmRow;
import org.linli.city.entity.Delta;
import org.linli.community.TestCommunity;
import org.linli.devices.boundary.DeviceModels;

/** What the book writes, tells and counts, and how its alarms are found again. */
class AlarmBookTest {

  private static final Instant AT = Instant.parse("2026-06-01T08:00:00Z");

  private final TestCommunity community = new TestCommunity();
  private final DeviceModels models = new DeviceModels();
  private final List<Object> told = new ArrayList<>();
  private final AlarmBook book = new AlarmBook(community.jdbi, told::add);
  private final Alarms alarms =
      new Alarms(
          community.jdbi,
          community.platform.scopes(),
          community.platform.entities(),
          models,
          told::add);
  private final UUID device = community.device(community.room);

  private AlarmChange change(UUID id, String rule, boolean raised, Instant cleared) {
    return change(id, rule, raised, AT, cleared);
  }

  private AlarmChange change(
      UUID id, String rule, boolean raised, Instant raisedAt, Instant cleared) {
    return new AlarmChange(
        id,
        device,
        models.get("smoke-detector").rule(rule).orElseThrow(),
        raised,
        raisedAt,
        raisedAt.plusSeconds(9),
        3,
        30,
        cleared);
  }

  private java.util.Optional<Delta> write(AlarmChange... changes) {
    return community
        .platform
        .scopes()
        .asSystem("feeds", community.tenant, () -> book.write(community.tenant, List.of(changes)));
  }

  private List<StandingAlarm> open() {
    return community
        .platform
        .scopes()
        .asSystem("feeds", community.tenant, () -> book.open(community.tenant, List.of(device)));
  }

  private List<AlarmRow> found(AlarmQuery query, String search) {
    return community
        .as(community.clerk, () -> alarms.list(query, new PageRequest(0, 50, search)))
        .items();
  }

  @Test
  void aCriticalAlarmIsCountedAmongTheCriticalUntilItEnds() {
    var id = UUID.randomUUID();
    assertThat(write(change(id, "fire", true, null))).contains(Delta.alarmRaised(true));
    assertThat(write(change(id, "fire", false, AT.plusSeconds(60))))
        .contains(Delta.alarmCleared(true));
    assertThat(write(change(UUID.randomUUID(), "battery-low", true, null)))
        .contains(Delta.alarmRaised(false));
  }

  @Test
  void anAlarmThatBeginsAndEndsInOneBatchIsToldBoth() {
    var id = UUID.randomUUID();
    assertThat(write(change(id, "fire", true, AT.plusSeconds(5))))
        .contains(Delta.alarmRaised(true).plus(Delta.alarmCleared(true)));
    assertThat(told).hasSize(2);
    assertThat(told.get(0))
        .isInstanceOfSatisfying(
            AlarmRaised.class,
            raised -> {
              assertThat(raised.place()).isEqualTo(community.room);
              assertThat(raised.severity()).isEqualTo("CRITICAL");
            });
    assertThat(told.get(1)).isInstanceOf(AlarmCleared.class);
    assertThat(open()).isEmpty();
  }

  @Test
  void countingUpTellsNobodyAndChangesNoFigure() {
    var id = UUID.randomUUID();
    write(change(id, "fire", true, null));
    told.clear();
    assertThat(write(change(id, "fire", false, null))).contains(Delta.NONE);
    assertThat(told).isEmpty();
    assertThat(open())
        .singleElement()
        .satisfies(
            alarm -> {
              assertThat(alarm.occurrences()).isEqualTo(3);
              assertThat(alarm.lastAt()).isEqualTo(AT.plusSeconds(9));
              assertThat(alarm.value()).isEqualTo(30);
            });
  }

  @Test
  void whatTheFeedBelievesWronglyIsSaid() {
    assertThat(write(change(UUID.randomUUID(), "fire", false, null))).isEmpty();
    write(change(UUID.randomUUID(), "fire", true, null));
    assertThat(write(change(UUID.randomUUID(), "fire", true, null))).isEmpty();
  }

  @Test
  void anAlarmIsRaisedAgainAfterItEnded() {
    write(change(UUID.randomUUID(), "fire", true, AT.plusSeconds(5)));
    assertThat(write(change(UUID.randomUUID(), "fire", true, AT.plusSeconds(60), null)))
        .isPresent();
    assertThat(open()).hasSize(1);
  }

  @Test
  void aDeviceThatGoesEndsItsOwnAlarmsAlone() {
    write(
        change(UUID.randomUUID(), "fire", true, null),
        change(UUID.randomUUID(), "battery-low", true, null));
    community.alarm(community.otherBuilding, "CRITICAL", null);
    told.clear();
    var delta =
        community
            .platform
            .scopes()
            .asSystem(
                "feeds",
                community.tenant,
                () -> book.end(community.tenant, device, AT.plusSeconds(60)));
    assertThat(delta).isEqualTo(Delta.alarmCleared(true).plus(Delta.alarmCleared(false)));
    assertThat(told).hasOnlyElementsOfType(AlarmCleared.class).hasSize(2);
    assertThat(found(new AlarmQuery(true, null, null), null)).hasSize(1);
  }

  @Test
  void anotherCommunitysAlarmsAreNotOpenHere() {
    var other = new TestCommunity();
    var foreign = other.alarm(other.room, "CRITICAL", null);
    var seen =
        community
            .platform
            .scopes()
            .asSystem(
                "feeds",
                community.tenant,
                () -> book.open(community.tenant, List.of(foreign.device())));
    assertThat(seen).isEmpty();
  }

  @Test
  void alarmsAreFoundByDeviceAndPlaceWithTheirSignsTakenLiterally() {
    write(change(UUID.randomUUID(), "fire", true, null));
    var elsewhere = community.alarm(community.otherBuilding, "MINOR", null);
    assertThat(found(AlarmQuery.ALL, "A1-1-10"))
        .extracting(AlarmRow::placeId)
        .containsExactly(community.room);
    assertThat(found(AlarmQuery.ALL, "a2")).extracting(AlarmRow::id).contains(elsewhere.alarm());
    assertThat(found(AlarmQuery.ALL, "%")).isEmpty();
    assertThat(found(AlarmQuery.ALL, "DETECT")).hasSize(2);
  }

  @Test
  void theNewestComesFirstAndAPageTellsTheWhole() {
    var old = community.alarm(community.room, "MINOR", null, AT.minusSeconds(60));
    var fresh = community.alarm(community.room, "MINOR", null, AT);
    assertThat(found(AlarmQuery.ALL, null))
        .extracting(AlarmRow::id)
        .containsExactly(fresh.alarm(), old.alarm());
    var second =
        community.as(
            community.clerk, () -> alarms.list(AlarmQuery.ALL, new PageRequest(1, 1, null)));
    assertThat(second.items()).extracting(AlarmRow::id).containsExactly(old.alarm());
    assertThat(second.total()).isEqualTo(2);
  }

  @Test
  void aRuleThatThePackDroppedIsCalledByItsId() {
    var alarm = community.alarm(community.room, "MINOR", null);
    assertThat(found(AlarmQuery.ALL, null).getFirst().ruleName().zh())
        .isEqualTo("r" + alarm.alarm());
  }

  @Test
  void onlyTheFirstAcknowledgementIsToldToTheScreens() {
    var alarm = community.alarm(community.room, "MINOR", null);
    community.run(community.clerk, () -> alarms.acknowledge(alarm.alarm()));
    community.run(community.clerk, () -> alarms.acknowledge(alarm.alarm()));
    assertThat(told)
        .filteredOn(event -> !(event instanceof AlarmAcknowledged))
        .singleElement()
        .isInstanceOfSatisfying(
            Changed.class, changed -> assertThat(changed.topics()).containsExactly("alarms"));
  }
}
