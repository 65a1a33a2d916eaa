package org.linli.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.commands.entity.CommandRow;
import org.linli.commands.entity.CommandState;
import org.linli.exports.entity.Sheet;
import org.linli.linkage.boundary.LinkageSheets;
import org.linli.linkage.boundary.ScenarioNames;
import org.linli.linkage.entity.DrillDraft;
import org.linli.linkage.entity.DrillRecord;
import org.linli.linkage.entity.DrillRow;
import org.linli.linkage.entity.DrillState;
import org.linli.linkage.entity.RunState;
import org.linli.linkage.entity.StepState;

class DrillsTest {

  private final LinkageGround ground = new LinkageGround();
  private final UUID detector = ground.device("smoke-detector", ground.community.room, "烟感");
  private final UUID gate = ground.device("access-control", ground.compound, "大门");

  private UUID plan(boolean real) {
    return plan(new DrillDraft("fire", detector, real, Instant.now(), "季度演练"));
  }

  private UUID plan(DrillDraft draft) {
    return ground.as(ground.community.clerk, () -> ground.drills.plan(draft));
  }

  private UUID start(UUID drill) {
    var run = ground.as(ground.community.clerk, () -> ground.drills.start(drill));
    ground.wake();
    return run;
  }

  private void end(UUID drill) {
    ground.as(
        ground.community.clerk,
        () -> {
          ground.drills.end(drill);
          return null;
        });
    ground.wake();
  }

  private void record(UUID drill, DrillRecord record) {
    ground.as(
        ground.community.clerk,
        () -> {
          ground.drills.record(drill, record);
          return null;
        });
  }

  private DrillRow row(UUID drill) {
    return ground.as(ground.community.clerk, () -> ground.drills.get(drill));
  }

  @Test
  void aDrillForRealCommandsDevicesMarksItsMessagesAndIsWrittenDownAfterwards() {
    var resident = ground.dweller(ground.community.room);
    var drill = plan(true);
    assertThat(row(drill).state()).isEqualTo(DrillState.PLANNED);
    var run = start(drill);
    assertThat(ground.sent()).extracting(row -> row.device().value()).containsExactly(gate);
    ground.answer(CommandState.DONE, null);
    assertThat(ground.detail(run).run().state()).isEqualTo(RunState.STANDING);
    assertThat(ground.as(resident, () -> ground.warnings.mine(PageRequest.first(9))).items())
        .isNotEmpty()
        .allSatisfy(
            told -> {
              assertThat(told.drill()).isTrue();
              assertThat(told.words().zh()).startsWith("【演练】");
              assertThat(told.words().en()).startsWith("[Drill] ");
            });
    end(drill);
    assertThat(ground.sent())
        .extracting(CommandRow::command)
        .containsExactlyInAnyOrder("release", "normal");
    ground.answer(CommandState.DONE, null);
    assertThat(ground.detail(run).run().state()).isEqualTo(RunState.ENDED);
    record(drill, new DrillRecord(42, "3号门开启慢", "达到要求"));
    var written = row(drill);
    assertThat(written.state()).isEqualTo(DrillState.ENDED);
    assertThat(written.participants()).isEqualTo(42);
    assertThat(written.findings()).isEqualTo("3号门开启慢");
    assertThat(written.comment()).isEqualTo("达到要求");
    assertThat(written.recordedBy()).isEqualTo(ground.community.clerk.displayName());
    assertThat(written.seconds()).isNotNegative();
    assertThat(written.targetSeconds()).isEqualTo(2);
    assertThat(written.told()).isEqualTo(1);
    assertThat(written.run()).isEqualTo(run);
  }

  @Test
  void aRecordedDrillCommandsNothingAndShowsWhatWouldHaveHappened() {
    start(plan(false));
    assertThat(ground.sent()).isEmpty();
    assertThat(ground.state("gates")).isEqualTo(StepState.RECORDED);
    assertThat(ground.state("lifts")).isEqualTo(StepState.FAILED);
    assertThat(ground.state("brigade")).isEqualTo(StepState.RECORDED);
    assertThat(ground.state("case")).isEqualTo(StepState.RECORDED);
    assertThat(ground.community.count("select count(*) from matter")).isZero();
  }

  @Test
  void aDrillAndAnAlarmOfTheSameBuildingAreTwoRuns() {
    start(plan(false));
    ground.raise(detector, "smoke-detector", "fire");
    ground.wake();
    assertThat(ground.runs()).hasSize(2).anyMatch(run -> run.drill() == null);
    assertThat(ground.sent()).hasSize(1);
  }

  @Test
  void aDrillGoesItsWayOnce() {
    var drill = plan(false);
    assertThatThrownBy(() -> end(drill)).isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> record(drill, new DrillRecord(1, null, null)))
        .isInstanceOf(Invalid.class);
    start(drill);
    assertThatThrownBy(() -> start(drill)).isInstanceOf(Conflict.class);
    end(drill);
    assertThatThrownBy(() -> end(drill)).isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> record(drill, new DrillRecord(-1, null, null)))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> record(drill, new DrillRecord(1, "x".repeat(2_001), null)))
        .isInstanceOf(Invalid.class);
    var other = plan(false);
    ground.as(
        ground.community.clerk,
        () -> {
          ground.drills.cancel(other);
          return null;
        });
    assertThat(row(other).state()).isEqualTo(DrillState.CANCELLED);
    assertThatThrownBy(() -> start(other)).isInstanceOf(Conflict.class);
  }

  @Test
  void aDrillIsOfAScenarioAndADeviceThatAreThere() {
    var now = Instant.now();
    var foreign = new LinkageGround();
    var device = foreign.device("smoke-detector", foreign.community.room, "烟感");
    assertThatThrownBy(() -> plan(new DrillDraft("fire", device, true, now, null)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> plan(new DrillDraft("fire", null, true, now, null)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> plan(new DrillDraft("flood", detector, true, now, null)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> plan(new DrillDraft("fire", detector, true, null, null)))
        .isInstanceOf(Invalid.class);
    var drill = plan(false);
    assertThatThrownBy(() -> foreign.as(foreign.community.clerk, () -> foreign.drills.get(drill)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void drillsAreFoundByDeviceAndPerson() {
    plan(false);
    assertThat(list("烟感")).isEqualTo(1);
    assertThat(list("nobody")).isZero();
  }

  private long list(String words) {
    return ground
        .as(ground.community.clerk, () -> ground.drills.list(new PageRequest(0, 10, words)))
        .total();
  }

  @Test
  void runsStepsAndDrillsHaveASheetWithHeadingsInBothLanguages() {
    var names = new ScenarioNames(ground.packs);
    start(plan(true));
    headed(LinkageSheets.drills(names), row(ground.runs().getFirst().drill()));
    headed(LinkageSheets.runs(names), ground.runs().getFirst());
    ground.only().steps().forEach(step -> headed(LinkageSheets.steps(), step));
    assertThat(names.of("gone", Locale.ENGLISH)).isEqualTo("gone");
  }

  private static <T> void headed(Sheet<T> sheet, T row) {
    for (var locale : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
      for (var column : sheet.columns()) {
        assertThat(sheet.heading(column, locale)).isNotBlank();
        column.value().apply(row, locale);
      }
    }
  }
}
