package org.linli.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.alarms.boundary.AlarmBook;
import org.linli.city.boundary.FiguresFeed;
import org.linli.devices.boundary.BannedProduct;
import org.linli.devices.boundary.BootNotVerified;
import org.linli.devices.boundary.DeviceCodeTaken;
import org.linli.devices.boundary.DeviceLife;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.boundary.DeviceRetired;
import org.linli.devices.boundary.Devices;
import org.linli.devices.boundary.StepNotLegal;
import org.linli.devices.entity.DeviceDraft;
import org.linli.devices.entity.DeviceId;
import org.linli.devices.entity.DeviceLink;
import org.linli.devices.entity.DeviceMove;
import org.linli.devices.entity.DevicePlate;
import org.linli.devices.entity.DeviceQuery;
import org.linli.devices.entity.DeviceRow;
import org.linli.devices.entity.DeviceState;
import org.linli.devices.entity.DeviceStep;
import org.linli.devices.entity.OffService;
import org.linli.devices.entity.Replacement;
import org.linli.devices.entity.Series;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.Requirement;
import org.linli.testing.TestPlatform;
import org.linli.work.boundary.DueWork;

class DeviceLifeTest {

  private static final String LIFT = "lift-monitor";

  private final TestPlatform platform = TestPlatform.shared();
  private final DeviceModels models = new DeviceModels();
  private final AlarmBook alarms = new AlarmBook(platform.jdbi(), event -> {});
  private final FiguresFeed figures =
      new FiguresFeed(platform.jdbi(), new DueWork(platform.jdbi()));
  private final Devices devices =
      new Devices(
          platform.jdbi(),
          platform.scopes(),
          platform.entities(),
          models,
          alarms,
          figures,
          event -> {});
  private final DeviceLife life =
      new DeviceLife(
          platform.jdbi(),
          platform.scopes(),
          platform.entities(),
          models,
          alarms,
          figures,
          event -> {});
  private final TenantId tenant = platform.community("990304007001", OperationMode.GOVERNMENT);
  private final Caller clerk = platform.clerk(tenant);

  private <T> T as(Callable<T> work) {
    return platform.as(clerk, work);
  }

  private void does(Runnable deed) {
    as(
        () -> {
          deed.run();
          return null;
        });
  }

  private static DeviceDraft draft(UUID place) {
    var code = "L" + UUID.randomUUID().toString().substring(0, 12);
    return new DeviceDraft(code, "1号电梯", LIFT, place);
  }

  private int run(String sql, Object... arguments) {
    return as(() -> platform.jdbi().withHandle(handle -> handle.execute(sql, arguments)));
  }

  private DeviceId inService() {
    return as(() -> devices.register(draft(null))).id();
  }

  private void move(DeviceId id, DeviceState to) {
    does(() -> life.move(id, new DeviceMove(to, "例行")));
  }

  private DeviceState state(DeviceId id) {
    return as(() -> devices.get(id)).row().state();
  }

  /** A device in each state, by the shortest way there. */
  private DeviceId in(DeviceState state) {
    var id = state == DeviceState.PLANNED ? as(() -> life.plan(draft(null))) : null;
    if (state == DeviceState.INSTALLED) {
      id = as(() -> life.plan(draft(null)));
      move(id, state);
    }
    if (id == null) {
      id = inService();
      if (state != DeviceState.IN_SERVICE) {
        move(id, state);
      }
    }
    return id;
  }

  /** The table as the ledger's rules have it: from, and all that may come next. */
  @ParameterizedTest
  @CsvSource({
    "PLANNED, INSTALLED SCRAPPED",
    "INSTALLED, IN_SERVICE SCRAPPED",
    "IN_SERVICE, REPAIR STOPPED SCRAPPED",
    "REPAIR, IN_SERVICE STOPPED SCRAPPED",
    "STOPPED, IN_SERVICE REPAIR SCRAPPED",
    "SCRAPPED, ''"
  })
  void fromEachStateALifeGoesItsLegalWaysAlone(DeviceState from, String legal) {
    var expected = EnumSet.noneOf(DeviceState.class);
    for (var word : legal.split(" ")) {
      if (!word.isEmpty()) {
        expected.add(DeviceState.valueOf(word));
      }
    }
    for (var to : DeviceState.values()) {
      var id = in(from);
      if (expected.contains(to)) {
        move(id, to);
        assertThat(state(id)).isEqualTo(to);
      } else {
        assertThatThrownBy(() -> move(id, to)).isInstanceOf(StepNotLegal.class);
        assertThat(state(id)).isEqualTo(from);
      }
    }
  }

  @Test
  @Requirement("001-6.2.7-2")
  void theStorySaysWhoMovedItWhenAndWhy() {
    var before = Instant.now().minusSeconds(1);
    var id = as(() -> life.plan(draft(null)));
    move(id, DeviceState.INSTALLED);
    does(() -> life.move(id, new DeviceMove(DeviceState.IN_SERVICE, null)));
    does(() -> life.move(id, new DeviceMove(DeviceState.REPAIR, " 门机异响 ")));
    var story = as(() -> life.story(id));
    assertThat(story.steps())
        .extracting(DeviceStep::was, DeviceStep::became, DeviceStep::reason)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(null, DeviceState.PLANNED, null),
            org.assertj.core.groups.Tuple.tuple(DeviceState.PLANNED, DeviceState.INSTALLED, "例行"),
            org.assertj.core.groups.Tuple.tuple(
                DeviceState.INSTALLED, DeviceState.IN_SERVICE, null),
            org.assertj.core.groups.Tuple.tuple(
                DeviceState.IN_SERVICE, DeviceState.REPAIR, "门机异响"));
    assertThat(story.steps())
        .allSatisfy(
            step -> {
              assertThat(step.person()).isEqualTo(clerk.username());
              assertThat(step.at()).isAfter(before);
            });
    assertThat(story.next())
        .containsExactly(DeviceState.IN_SERVICE, DeviceState.STOPPED, DeviceState.SCRAPPED);
  }

  @Test
  void aStepOfTheStoryIsNeverRewritten() {
    var id = inService();
    for (var deed :
        List.of(
            "update device_step set person = 'nobody' where device_id = ?",
            "delete from device_step where device_id = ?")) {
      assertThatThrownBy(() -> run(deed, id.value())).hasMessageContaining("permission denied");
    }
    assertThat(as(() -> life.story(id)).steps()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = DeviceState.class,
      names = {"REPAIR", "STOPPED", "SCRAPPED"})
  void repairStopAndEndNeedAReason(DeviceState to) {
    assertThatThrownBy(() -> new DeviceMove(to, "  ")).isInstanceOf(Invalid.class);
    assertThat(new DeviceMove(DeviceState.IN_SERVICE, " ").reason()).isNull();
    assertThatThrownBy(() -> new DeviceMove(null, "x")).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> new DeviceMove(to, "x".repeat(401))).isInstanceOf(Invalid.class);
  }

  @Test
  void whoLeavesServiceHasNoOpenAlarm() {
    var id = inService();
    run(
        "insert into alarm (tenant_id, id, device_id, rule, severity, raised_at, last_at)"
            + " values (?, ?, ?, 'trapped', 'CRITICAL', now(), now())",
        tenant.value(),
        UUID.randomUUID(),
        id.value());
    assertThat(as(() -> devices.get(id)).row().openAlarms()).isEqualTo(1);
    move(id, DeviceState.REPAIR);
    assertThat(as(() -> devices.get(id)).row().openAlarms()).isZero();
  }

  @Test
  void whatItSaidOutOfServiceIsMarkedInItsSeries() {
    var id = inService();
    var begin = Instant.now().minusSeconds(3600);
    assertThat(series(id, begin).offService()).isEmpty();
    move(id, DeviceState.REPAIR);
    move(id, DeviceState.IN_SERVICE);
    move(id, DeviceState.STOPPED);
    var steps = as(() -> life.story(id)).steps();
    var off = series(id, begin).offService();
    assertThat(off)
        .extracting(OffService::state)
        .containsExactly(DeviceState.REPAIR, DeviceState.STOPPED);
    assertThat(off.getFirst().from()).isEqualTo(steps.get(1).at());
    assertThat(off.getFirst().until()).isEqualTo(steps.get(2).at());
    assertThat(off.getLast().until()).isAfter(Instant.now());
    assertThat(
            as(() -> devices.readings(id, "trapped", begin, begin.plusSeconds(60), 10))
                .offService())
        .as("before all that")
        .isEmpty();
  }

  private Series series(DeviceId id, Instant begin) {
    return as(() -> devices.readings(id, "trapped", begin, begin.plusSeconds(7200), 10));
  }

  @Test
  void aPlannedDeviceCountsOnceItIsInServiceAndNoMoreWhenItIsGone() {
    var counted = count();
    var id = as(() -> life.plan(draft(null)));
    move(id, DeviceState.INSTALLED);
    assertThat(count()).isEqualTo(counted);
    move(id, DeviceState.IN_SERVICE);
    assertThat(count()).isEqualTo(counted + 1);
    move(id, DeviceState.STOPPED);
    assertThat(count()).isEqualTo(counted + 1);
    move(id, DeviceState.SCRAPPED);
    assertThat(count()).isEqualTo(counted);
  }

  private long count() {
    return as(
        () ->
            platform
                .jdbi()
                .withHandle(
                    handle ->
                        handle
                            .createQuery(
                                "select coalesce(sum(devices), 0) from community_figures where"
                                    + " tenant_id = :tenant")
                            .bind("tenant", tenant)
                            .mapTo(long.class)
                            .one()));
  }

  @Test
  void aPlannedDeviceHasNoSecretAndAnInstalledOneGetsIt() {
    var id = as(() -> life.plan(draft(null)));
    assertThatThrownBy(() -> as(() -> life.rotate(id, Duration.ZERO)))
        .isInstanceOf(DeviceRetired.class);
    assertThatThrownBy(() -> as(() -> devices.rotateSecret(id))).isInstanceOf(DeviceRetired.class);
    move(id, DeviceState.INSTALLED);
    assertThat(as(() -> life.rotate(id, Duration.ZERO)).secret()).hasSize(43);
  }

  @Test
  void aSecretOverlapsAWeekAtMostAndTheStorySaysUntilWhen() {
    var id = inService();
    var rotated = as(() -> life.rotate(id, Duration.ofHours(6)));
    assertThat(rotated.formerUntil())
        .isBetween(
            Instant.now().plus(Duration.ofHours(5)), Instant.now().plus(Duration.ofHours(6)));
    assertThat(as(() -> life.story(id)).formerSecretUntil())
        .isCloseTo(
            rotated.formerUntil(),
            org.assertj.core.api.Assertions.within(1, java.time.temporal.ChronoUnit.MILLIS));
    assertThat(rotated.toString()).doesNotContain(rotated.secret());
    assertThat(as(() -> life.rotate(id, Duration.ZERO)).formerUntil()).isNull();
    assertThat(as(() -> life.story(id)).formerSecretUntil()).isNull();
    for (var wrong : new Duration[] {null, Duration.ofSeconds(-1), Duration.ofDays(8)}) {
      assertThatThrownBy(() -> as(() -> life.rotate(id, wrong))).isInstanceOf(Invalid.class);
    }
  }

  @Test
  void aReplacementStandsInTheSamePlaceAndTheOneBeforeStaysReachable() {
    var place = UUID.randomUUID();
    run(
        "insert into place (tenant_id, id, kind, code, name) values (?, ?, 'BUILDING', ?, '1栋')",
        tenant.value(),
        place,
        place.toString().substring(0, 12));
    var first = as(() -> devices.register(draft(place))).id();
    does(() -> life.write(first, plate()));
    var second = as(() -> life.replace(first, new Replacement("N" + place, null, "主板烧毁"))).id();
    var third = as(() -> life.replace(second, new Replacement("O" + place, "新", "召回"))).id();
    assertThat(as(() -> devices.list(new DeviceQuery(place, null, null, null), page())).items())
        .extracting(DeviceRow::id)
        .containsExactlyInAnyOrder(first, second, third);
    assertThat(state(first)).isEqualTo(DeviceState.SCRAPPED);
    assertThat(as(() -> devices.get(second)).row().name()).isEqualTo("1号电梯");
    assertThat(as(() -> life.story(third)).before())
        .extracting(DeviceLink::id)
        .containsExactly(second, first);
    assertThat(as(() -> life.story(first)).after().id()).isEqualTo(second);
    assertThat(as(() -> life.story(third)).after()).isNull();
    assertThat(as(() -> life.plate(second)))
        .isEqualTo(new DevicePlate(null, null, null, null, null, null, null, "轿顶", 104.1, 30.6));
    assertThatThrownBy(() -> as(() -> life.replace(first, new Replacement("P", null, "again"))))
        .isInstanceOf(StepNotLegal.class);
  }

  @Test
  @Requirement({"001-4.5.6.E-1", "001-A.0.1.08-2"})
  void theDeploymentOfGovernmentTerminalsIsFollowedInEachServiceStation() {
    for (var reached : List.of(DeviceState.INSTALLED, DeviceState.IN_SERVICE)) {
      var station = UUID.randomUUID();
      run(
          "insert into place (tenant_id, id, kind, code, name) values (?, ?, 'PUBLIC', ?, '服务站')",
          tenant.value(),
          station,
          station.toString().substring(0, 12));
      var code = "Z" + station.toString().substring(0, 12);
      var id = as(() -> life.plan(new DeviceDraft(code, "政务一体机", "gov-terminal", station)));
      assertThat(terminals(station, DeviceState.PLANNED)).containsExactly(id);
      move(id, DeviceState.INSTALLED);
      if (reached == DeviceState.IN_SERVICE) {
        move(id, reached);
      }
      assertThat(terminals(station, DeviceState.PLANNED)).isEmpty();
      assertThat(terminals(station, reached)).containsExactly(id);
      var steps = as(() -> life.story(id)).steps();
      assertThat(steps.getLast().became()).isEqualTo(reached);
      assertThat(steps).extracting(DeviceStep::at).doesNotContainNull().isSorted();
    }
  }

  private List<DeviceId> terminals(UUID station, DeviceState state) {
    var wanted = new DeviceQuery(station, "gov-terminal", state.name(), null);
    return as(() -> devices.list(wanted, page())).items().stream().map(DeviceRow::id).toList();
  }

  private static PageRequest page() {
    return PageRequest.first(100);
  }

  @Test
  void aReplacementThatCannotBeLeavesTheOneBeforeInService() {
    var id = inService();
    var taken = inService();
    var other = as(() -> devices.get(taken)).row().code();
    assertThatThrownBy(() -> as(() -> life.replace(id, new Replacement(other, null, "x"))))
        .isInstanceOf(DeviceCodeTaken.class);
    assertThatThrownBy(() -> as(() -> life.replace(id, new Replacement("Q1", null, " "))))
        .isInstanceOf(Invalid.class);
    assertThat(state(id)).isEqualTo(DeviceState.IN_SERVICE);
  }

  private static DevicePlate plate() {
    return new DevicePlate(
        " 天府 ",
        "成都电梯维保有限公司",
        "SN-1",
        "2.4.1",
        LocalDate.of(2024, 3, 1),
        LocalDate.of(2027, 3, 1),
        15,
        "轿顶",
        104.1,
        30.6);
  }

  @Test
  void thePlateIsWrittenWholeAndReadAsWritten() {
    var id = inService();
    assertThat(as(() -> life.plate(id))).isEqualTo(DevicePlate.EMPTY);
    does(() -> life.write(id, plate()));
    assertThat(as(() -> life.plate(id))).isEqualTo(plate());
    assertThat(plate().brand()).isEqualTo("天府");
    assertThat(plate().isUnderWarranty(LocalDate.of(2027, 3, 1))).isTrue();
    assertThat(plate().isUnderWarranty(LocalDate.of(2027, 3, 2))).isFalse();
    assertThat(plate().serviceEnds()).isEqualTo(LocalDate.of(2039, 3, 1));
    does(() -> life.write(id, DevicePlate.EMPTY));
    assertThat(as(() -> life.plate(id))).isEqualTo(DevicePlate.EMPTY);
  }

  private static DevicePlate booting(Integer levels) {
    return new DevicePlate(null, null, null, "1.0", null, null, null, null, null, null, levels);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  @Requirement("001-6.4.3.E.5-2")
  void aDeviceWhoseStartIsVerifiedInFewerThanTwoLevelsDoesNotComeIntoService(int levels) {
    var id = in(DeviceState.INSTALLED);
    does(() -> life.write(id, booting(levels)));
    assertThatThrownBy(() -> move(id, DeviceState.IN_SERVICE))
        .isInstanceOfSatisfying(
            BootNotVerified.class, refused -> assertThat(refused.arguments()).contains(levels, 2));
    assertThat(state(id)).isEqualTo(DeviceState.INSTALLED);
    does(() -> life.write(id, booting(2)));
    assertThat(as(() -> life.plate(id)).bootLevels()).isEqualTo(2);
    move(id, DeviceState.IN_SERVICE);
    assertThat(state(id)).isEqualTo(DeviceState.IN_SERVICE);
  }

  @Test
  void ofADeviceOfWhichNobodyKnowsItTheLifeGoesOn() {
    var id = in(DeviceState.INSTALLED);
    does(() -> life.write(id, booting(null)));
    move(id, DeviceState.IN_SERVICE);
    assertThat(state(id)).isEqualTo(DeviceState.IN_SERVICE);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 10})
  void levelsThatCannotBeAreRefused(int levels) {
    assertThatThrownBy(() -> booting(levels)).isInstanceOf(Invalid.class);
  }

  @Test
  void aPlateThatCannotBeIsRefused() {
    var day = LocalDate.of(2024, 3, 1);
    for (var wrong :
        List.<Callable<DevicePlate>>of(
            () ->
                new DevicePlate(
                    "x".repeat(121), null, null, null, null, null, null, null, null, null),
            () ->
                new DevicePlate(
                    null, null, null, null, day, day.minusDays(1), null, null, null, null),
            () -> new DevicePlate(null, null, null, null, null, null, 0, null, null, null),
            () -> new DevicePlate(null, null, null, null, null, null, 101, null, null, null),
            () -> new DevicePlate(null, null, null, null, null, null, null, null, 104.0, null),
            () -> new DevicePlate(null, null, null, null, null, null, null, null, 104.0, 91.0),
            () ->
                new DevicePlate(
                    null, null, null, null, null, null, null, null, Double.NaN, 30.0))) {
      assertThatThrownBy(wrong::call).isInstanceOf(Invalid.class);
    }
  }

  @Test
  void aBannedProductIsNotEvenPlanned() {
    assertThatThrownBy(
            () ->
                as(() -> life.plan(new DeviceDraft("B-" + UUID.randomUUID(), "水银体温计", LIFT, null))))
        .isInstanceOf(BannedProduct.class);
  }

  @Test
  void anotherCommunitysDeviceIsAnsweredLikeAMissingOne() {
    var id = inService();
    var stranger = platform.clerk(platform.community("990304007002", OperationMode.GOVERNMENT));
    var move = new DeviceMove(DeviceState.STOPPED, "x");
    for (var asked : Set.of(id, new DeviceId(UUID.randomUUID()))) {
      for (var deed :
          List.<Callable<Object>>of(
              () -> life.story(asked),
              () -> life.plate(asked),
              () -> life.rotate(asked, Duration.ZERO),
              () -> life.replace(asked, new Replacement("X", null, "x")),
              () -> {
                life.move(asked, move);
                return null;
              },
              () -> {
                life.write(asked, DevicePlate.EMPTY);
                return null;
              })) {
        assertThatThrownBy(() -> platform.as(stranger, deed)).isInstanceOf(NotFound.class);
      }
    }
    assertThat(state(id)).isEqualTo(DeviceState.IN_SERVICE);
  }
}
