package org.linli.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.NotFound;
import org.linli.access.entity.Caller;
import org.linli.matters.entity.AlarmEvent;
import org.linli.matters.entity.CaseContext;
import org.linli.matters.entity.CaseDevice;
import org.linli.matters.entity.CasePart;
import org.linli.matters.entity.CasePerson;
import org.linli.matters.entity.Door;
import org.linli.matters.entity.Location;
import org.linli.matters.entity.MatterDraft;
import org.linli.matters.entity.Nearness;
import org.linli.matters.entity.OpinionDraft;
import org.linli.matters.entity.Origin;
import org.linli.matters.entity.PastMatter;
import org.linli.matters.entity.Unit;
import org.linli.matters.entity.UnitKind;

/** Beside a matter stand its spot, its people, the devices there, and how the like of it went. */
class MatterSurroundingsTest {

  private static final Map<String, Object> HOLE = Map.of("what", "hole");

  private final Ground ground = new Ground();

  private UUID event() {
    return ground.open(ground.clerk, "grid-event", Door.COUNTER, HOLE).id();
  }

  private UUID event(UUID place, Location spot) {
    var draft =
        new MatterDraft("grid-event", Door.COUNTER, null, place, null, false, null, HOLE, spot);
    return ground.as(ground.clerk, () -> ground.matters.open(draft)).id();
  }

  private UUID ended(UUID event) {
    ground.complete(ground.clerk, event, "verify", Map.of("valid", false));
    return event;
  }

  private CaseContext around(Caller who, UUID matter) {
    return ground.as(who, () -> ground.wired.surroundings.get(matter));
  }

  private List<UUID> past(UUID matter) {
    return around(ground.clerk, matter).past().stream().map(PastMatter::id).toList();
  }

  private CasePerson person(Caller who, UUID matter, CasePart part) {
    return around(who, matter).people().stream()
        .filter(one -> one.part() == part)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void endedOnesOfTheKindTellHowTheyWent() {
    var past = ended(event());
    ground.community.sql(
        "update matter set opened_at = opened_at - interval '3 hours' where id = ?", past);
    var open = event();
    assertThat(around(ground.clerk, open).past())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.id()).isEqualTo(past);
              assertThat(one.nearness()).isEqualTo(Nearness.PLACE);
              assertThat(one.outcome()).isEqualTo("不予立案");
              assertThat(one.minutes()).isBetween(179L, 182L);
              assertThat(one.inTime()).isTrue();
            });
    ground.community.sql("update matter set due_at = opened_at where id = ?", past);
    assertThat(around(ground.clerk, open).past().getFirst().inTime()).isFalse();
  }

  @Test
  void whatIsOpenCancelledMergedOrOfAnotherKindIsNoExample() {
    var open = event();
    var cancelled = event();
    ground.run(ground.clerk, () -> ground.matters.cancel(cancelled, "none"));
    var merged = ended(event());
    ground.community.sql(
        "insert into matter_merge (tenant_id, matter_id, head_id, at) values (?, ?, ?, now())",
        ground.community.tenant.value(),
        merged,
        open);
    ground.open(ground.clerk, "complaint", Door.COUNTER, Map.of("what", "noise", "about", "noise"));
    assertThat(past(open)).isEmpty();
  }

  @Test
  void theSamePlaceComesBeforeWhatIsNearbyAndThatBeforeTheRest() {
    var spot = new Location(104.0600, 30.6700);
    var rest = ended(event(ground.community.otherBuilding, null));
    var near = ended(event(ground.community.otherBuilding, new Location(104.0600, 30.6740)));
    var far = ended(event(ground.community.otherBuilding, new Location(104.0600, 30.6790)));
    var same = ended(event(ground.community.building, null));
    var open = event(ground.community.building, spot);
    assertThat(past(open)).containsExactly(same, near, far, rest);
    assertThat(around(ground.clerk, open).past())
        .extracting(PastMatter::nearness)
        .containsExactly(Nearness.PLACE, Nearness.NEAR, Nearness.KIND, Nearness.KIND);
  }

  @Test
  void noMoreThanEightAreShown() {
    for (int times = 0; times < 9; times++) {
      ended(event());
    }
    assertThat(past(event())).hasSize(8);
  }

  @Test
  void whoWorksOnTheSpotSeesNoExamplesBeyondTheOwnGrids() {
    ended(event(ground.community.otherBuilding, null));
    var here = ended(event());
    var open = event();
    assertThat(past(open)).hasSize(2);
    assertThat(around(ground.worker, open).past()).extracting(PastMatter::id).containsExactly(here);
  }

  @Test
  void nothingOfAnotherCommunityIsShown() {
    var open = event();
    var other = new Ground();
    other.complete(
        other.clerk,
        other.open(other.clerk, "grid-event", Door.COUNTER, HOLE).id(),
        "verify",
        Map.of("valid", false));
    assertThat(past(open)).isEmpty();
    assertThatThrownBy(() -> other.as(other.clerk, () -> other.wired.surroundings.get(open)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aPlaceWithoutASpotIsWhereWhatItLiesInIs() {
    var open = event(ground.community.room, null);
    assertThat(around(ground.clerk, open).spot()).isNull();
    ground.community.sql(
        "update place set longitude = 104.06, latitude = 30.67 where id = ?",
        ground.community.building);
    assertThat(around(ground.clerk, open).spot()).isEqualTo(new Location(104.06, 30.67));
    var own = new Location(104.0601, 30.6701);
    assertThat(around(ground.clerk, event(ground.community.building, own)).spot()).isEqualTo(own);
  }

  @Test
  void theDeviceOfTheAlarmComesFirstThenThoseOfThePlace() {
    var seer = ground.in("CLERK", "matters:*", "devices:read");
    var beside = ground.community.device(ground.community.room);
    var alarm = ground.community.alarm(ground.community.building, "CRITICAL", "FIRE");
    ground.community.feed(() -> ground.wired.intake.fromAlarm(alarm));
    var id =
        ground
            .as(seer, () -> ground.wired.alarmEvents.of(Origin.From.ALARM, alarm.alarm()))
            .orElseThrow()
            .id();
    assertThat(around(seer, id).devices())
        .extracting(one -> one.device().id().value(), CaseDevice::cause)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(alarm.device(), true),
            org.assertj.core.groups.Tuple.tuple(beside, false));
    assertThat(around(seer, id).devices().getFirst().device().openAlarms()).isEqualTo(1);
    ground.community.sql("update device set state = 'SCRAPPED' where id = ?", beside);
    assertThat(around(seer, id).devices()).hasSize(1);
    assertThat(ground.look(seer, id).row().kind()).isEqualTo(AlarmEvent.KIND);
  }

  @Test
  void whoMaySeeNoDevicesSeesNone() {
    ground.community.device(ground.community.building);
    assertThat(around(ground.worker, event()).devices()).isEmpty();
  }

  @Test
  void peopleAreWhoAskedWhoHasItWhoWorkedAndWhoWasAsked() {
    var officer = ground.holding("PROPERTY_MANAGER", "matters:read", "matters:handle");
    var id = event();
    var task = ground.task(ground.clerk, id, "verify").orElseThrow().task();
    ground.run(ground.clerk, () -> ground.work.take(task));
    ground.as(
        ground.clerk,
        () ->
            ground.wired.joint.ask(
                task,
                OpinionDraft.of(new Unit(UnitKind.ROLE, "PROPERTY_MANAGER"), "whose?", null)));
    assertThat(person(ground.clerk, id, CasePart.APPLICANT).name()).isEqualTo("王小明");
    assertThat(person(ground.clerk, id, CasePart.APPLICANT).phone()).isEqualTo("13812345678");
    assertThat(person(ground.clerk, id, CasePart.HOLDER).name())
        .isEqualTo(ground.clerk.displayName());
    assertThat(person(ground.clerk, id, CasePart.HELPER))
        .satisfies(
            unit -> {
              assertThat(unit.name()).as("nobody answered yet").isNull();
              assertThat(unit.unit().name()).isEqualTo("PROPERTY_MANAGER");
            });
    var asked = ground.look(ground.clerk, id).opinions().getFirst().id();
    ground.run(officer, () -> ground.wired.joint.answer(asked, "ours", List.of()));
    assertThat(person(ground.clerk, id, CasePart.HELPER).name()).isEqualTo(officer.displayName());
    ground.run(ground.clerk, () -> ground.work.complete(task, Map.of("valid", false), null));
    assertThat(person(ground.clerk, id, CasePart.HANDLER))
        .satisfies(
            one -> {
              assertThat(one.name()).isEqualTo(ground.clerk.displayName());
              assertThat(one.times()).isEqualTo(1);
              assertThat(one.last()).isNotNull();
            });
  }

  @Test
  void theApplicantIsMaskedForWhoNeedNotKnowAlsoInTheHistory() {
    var resident = ground.resident;
    var id =
        ground
            .as(
                resident,
                () ->
                    ground.own.open(
                        ground.draft(
                            "complaint", Door.RESIDENT, Map.of("what", "noise", "about", "noise"))))
            .id();
    var shown = ground.look(ground.clerk, id);
    assertThat(person(ground.leader, id, CasePart.APPLICANT).name())
        .isNotEqualTo(shown.row().applicant())
        .contains("*");
    assertThat(person(ground.leader, id, CasePart.APPLICANT).phone()).isNotEqualTo(shown.phone());
    assertThat(ground.look(ground.leader, id).stages())
        .allSatisfy(stage -> assertThat(stage.who()).isNotEqualTo(resident.displayName()));
    assertThat(around(ground.leader, id).people())
        .extracting(CasePerson::part)
        .containsExactly(CasePart.APPLICANT);
  }
}
