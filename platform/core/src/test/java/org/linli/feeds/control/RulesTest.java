package org.linli.feeds.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.feeds.control.FeedGround.reading;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.alarms.boundary.AlarmCleared;
import org.linli.alarms.boundary.AlarmRaised;
import org.linli.devices.entity.Comparison;
import org.linli.devices.entity.Condition;
import org.linli.devices.entity.DeviceId;
import org.linli.devices.entity.Rate;
import org.linli.devices.entity.Rule;
import org.linli.devices.entity.Severity;
import org.linli.packs.Text;
import org.linli.rules.entity.RuleDraft;
import org.linli.testing.Requirement;

/** From readings to alarms, with the rules of the delivered packs. */
class RulesTest {

  private static final String LIFT = "lift-monitor";
  private static final String COVER = "manhole-cover";

  private final FeedGround ground = new FeedGround("990302001001");
  private final Intake intake = ground.server();
  private final long now = System.currentTimeMillis();

  private void send(
      Intake server, DeviceId device, String model, long at, String metric, double value) {
    server.take(List.of(ground.delivery(device, model, at, reading(at, metric, value))));
  }

  private long alarms(DeviceId device, String rule, boolean open) {
    return ground.count(
        "select count(*) from alarm where device_id = ? and rule = ? and cleared_at is "
            + (open ? "null" : "not null"),
        device.value(),
        rule);
  }

  @Test
  @Requirement("004-T5.10.2")
  void repeatedLiftAlarmsAreOneAndTheEndOfTheCauseEndsIt() {
    var lift = ground.device(LIFT);
    for (int i = 0; i < 5; i++) {
      send(intake, lift, LIFT, now + i * 1000L, "trapped", 1);
    }
    assertThat(alarms(lift, "trapped", true)).isEqualTo(1);
    assertThat(ground.count("select occurrences from alarm where device_id = ?", lift.value()))
        .isEqualTo(5);
    send(intake, lift, LIFT, now + 9000, "trapped", 0);
    assertThat(alarms(lift, "trapped", true)).isZero();
    assertThat(alarms(lift, "trapped", false)).isEqualTo(1);
    assertThat(ground.announcedOf(AlarmRaised.class)).isEqualTo(1);
    assertThat(ground.announcedOf(AlarmCleared.class)).isEqualTo(1);
    send(intake, lift, LIFT, now + 20_000, "trapped", 1);
    assertThat(alarms(lift, "trapped", true)).isEqualTo(1);
    assertThat(alarms(lift, "trapped", false)).isEqualTo(1);
  }

  @Test
  @Requirement("000-7.2.a.5-3")
  void aFaultThatADeviceReportsRaisesAnAlarm() {
    var selfTesting =
        ground.models.all().stream()
            .filter(model -> model.metrics().containsKey("state"))
            .filter(model -> model.rule("fault").isPresent())
            .toList();
    assertThat(selfTesting).hasSizeGreaterThan(6);
    selfTesting.forEach(model -> assertEachRaises(model.model(), "fault"));
  }

  @Test
  void aDeviceThatIsNotInServiceRaisesNoAlarmAndWhatItSaysIsStored() {
    var lift = ground.device(LIFT);
    var parcel = ground.delivery(lift, LIFT, now, reading(now, "trapped", 1)).parcel();
    var silent =
        new Parcel(
            parcel.tenant(),
            parcel.code(),
            parcel.device(),
            LIFT,
            now,
            new Parcel.Marks(false, false, null),
            parcel.readings());
    intake.take(List.of(new Delivery("silent", Parcel.of(silent.bytes()))));
    assertThat(alarms(lift, "trapped", true)).isZero();
    assertThat(ground.latest(lift, "trapped")).isEqualTo(1);
    send(intake, lift, LIFT, now + 1000, "trapped", 1);
    assertThat(alarms(lift, "trapped", true)).isEqualTo(1);
  }

  @Test
  @Requirement("000-7.2.d.1-2")
  void aRuleThatWaitsRaisesAfterItsTimeAndNotBefore() {
    var lift = ground.device(LIFT);
    send(intake, lift, LIFT, now, "state", 2);
    send(intake, lift, LIFT, now + 29_000, "state", 2);
    assertThat(alarms(lift, "stopped", true)).isZero();
    send(intake, lift, LIFT, now + 30_000, "state", 2);
    assertThat(alarms(lift, "stopped", true)).isEqualTo(1);
  }

  @Test
  void aShortRecoveryBeginsTheWaitAnew() {
    var lift = ground.device(LIFT);
    send(intake, lift, LIFT, now, "state", 2);
    send(intake, lift, LIFT, now + 20_000, "state", 1);
    send(intake, lift, LIFT, now + 31_000, "state", 2);
    assertThat(alarms(lift, "stopped", true)).isZero();
    send(intake, lift, LIFT, now + 61_000, "state", 2);
    assertThat(alarms(lift, "stopped", true)).isEqualTo(1);
  }

  @Test
  void aRestartInBetweenDoesNotBeginTheWaitAnew() {
    var lift = ground.device(LIFT);
    send(intake, lift, LIFT, now - 40_000, "state", 2);
    send(ground.server(), lift, LIFT, now - 5_000, "state", 2);
    assertThat(alarms(lift, "stopped", true)).isEqualTo(1);
  }

  @Test
  void anotherServerClearsWhatThisOneRaisedAndThisOneNotices() {
    var lift = ground.device(LIFT);
    send(intake, lift, LIFT, now, "trapped", 1);
    send(ground.server(), lift, LIFT, now + 1000, "trapped", 0);
    // This server still believes the alarm open; the rows say otherwise, and they win.
    send(intake, lift, LIFT, now + 2000, "trapped", 1);
    assertThat(alarms(lift, "trapped", false)).isEqualTo(1);
    assertThat(alarms(lift, "trapped", true)).isEqualTo(1);
    assertThat(ground.announcedOf(AlarmRaised.class)).isEqualTo(2);
  }

  @Test
  void aBatchInAnyOrderIsJudgedInTheOrderOfTime() {
    var lift = ground.device(LIFT);
    intake.take(
        List.of(
            ground.delivery(lift, LIFT, now, reading(now + 2000, "trapped", 0)),
            ground.delivery(lift, LIFT, now, reading(now, "trapped", 1)),
            ground.delivery(lift, LIFT, now, reading(now + 1000, "trapped", 1))));
    assertThat(alarms(lift, "trapped", true)).isZero();
    assertThat(alarms(lift, "trapped", false)).isEqualTo(1);
    assertThat(ground.count("select occurrences from alarm where device_id = ?", lift.value()))
        .isEqualTo(2);
  }

  @Test
  void whatWasLiveWhenItCameInRaisesItsAlarmHoweverLongTheBacklogWas() {
    var lift = ground.device(LIFT);
    var hourAgo = now - 3_600_000;
    intake.take(List.of(ground.delivery(lift, LIFT, hourAgo, reading(hourAgo, "trapped", 1))));
    assertThat(alarms(lift, "trapped", true)).isEqualTo(1);
  }

  @Test
  @Requirement("004-T4.2")
  void aManholeCoverAlarmsWhenItIsOpenedFloodedOrMoved() {
    assertThat(ground.models.get(COVER).oldCompoundRequired()).isTrue();
    assertEachRaises(COVER, "open", "flood", "tilted");
  }

  @Test
  @Requirement("004-T5.10")
  void eachLiftTellsItsOwnFaultsAndAlarmsOnThem() {
    var neighbour = ground.device(LIFT);
    send(intake, neighbour, LIFT, now, "state", 1);
    assertEachRaises(LIFT, "trapped", "stopped", "fault", "door-held", "vibration");
    assertThat(ground.count("select count(*) from alarm where device_id = ?", neighbour.value()))
        .isZero();
  }

  @Test
  @Requirement("000-6.2.d.6-1")
  void aWasteBinWarnsWhenItIsFullBurnsOrSmells() {
    assertEachRaises("waste-bin", "full", "smoke", "heat", "odour");
  }

  @Test
  @Requirement("000-6.2.d.4-1")
  void anEbikeChargerWarnsOfOverloadShortCircuitAndHeat() {
    assertEachRaises("ebike-charger", "overload", "short-circuit", "overheat");
  }

  @Test
  @Requirement("004-T4.6")
  void aWaterTankWarnsWhenQualityOrPressureLeavesItsLimits() {
    assertEachRaises("water-tank", "turbid", "chlorine-low", "pressure-low", "hatch-open");
  }

  private void assertEachRaises(String model, String... rules) {
    for (var id : rules) {
      var rule = ground.models.get(model).rule(id).orElseThrow();
      var device = ground.device(model);
      var metric = rule.when().metric();
      var value = holding(rule.when());
      send(intake, device, model, now, metric, value);
      send(intake, device, model, now + rule.forSeconds() * 1000L, metric, value);
      assertThat(alarms(device, id, true)).as(id).isEqualTo(1);
    }
  }

  @Test
  void theFiguresCountWhatIsOpen() {
    var lift = ground.device(LIFT);
    var open = ground.count("select sum(alarms_open) from community_figures");
    var critical = ground.count("select sum(alarms_critical) from community_figures");
    send(intake, lift, LIFT, now, "trapped", 1);
    assertThat(ground.count("select sum(alarms_open) from community_figures")).isEqualTo(open + 1);
    assertThat(ground.count("select sum(alarms_critical) from community_figures"))
        .isEqualTo(critical + 1);
    send(intake, lift, LIFT, now + 1000, "trapped", 0);
    assertThat(ground.count("select sum(alarms_open) from community_figures")).isEqualTo(open);
  }

  private Rule stricter(double value) {
    var stopped = ground.models.get(LIFT).rule("vibration").orElseThrow();
    return Rule.plain(
        stopped.id(),
        stopped.name(),
        stopped.severity(),
        new Condition(stopped.when().metric(), stopped.when().op(), value),
        0,
        new Condition(stopped.clear().metric(), stopped.clear().op(), value / 2),
        null);
  }

  @Test
  void whatTheCommunityMadeOfARuleCountsWithTheNextRefresh() {
    var own = new FeedGround("990806001001");
    var server = own.server();
    var lift = own.device(LIFT);
    var rule = stricter(1);
    var metric = rule.when().metric();
    server.take(List.of(own.delivery(lift, LIFT, now, reading(now, metric, 1.5))));
    own.as(() -> own.rules.propose(new RuleDraft(LIFT, rule, true, null, "振动更严")));
    server.take(List.of(own.delivery(lift, LIFT, now, reading(now + 1000, metric, 1.5))));
    assertThat(own.count("select count(*) from alarm where device_id = ?", lift.value())).isZero();
    server.refreshRules();
    server.take(List.of(own.delivery(lift, LIFT, now, reading(now + 2000, metric, 1.5))));
    assertThat(own.count("select count(*) from alarm where device_id = ?", lift.value()))
        .isEqualTo(1);
  }

  @Test
  void aRuleOfChangeGoesOnAfterARestart() {
    var own = new FeedGround("990806001002");
    var tank = own.device("water-tank");
    var falling =
        new Rule(
            "own-leak",
            new Text("水位骤降", "Level falls"),
            Severity.MAJOR,
            new Condition("level", Comparison.AT_MOST, -30),
            0,
            new Condition("level", Comparison.ABOVE, -5),
            null,
            new Rate(Rate.Per.HOUR, 600),
            null,
            null,
            null);
    own.as(() -> own.rules.propose(new RuleDraft("water-tank", falling, true, null, "查漏")));
    var begin = now - 540_000;
    own.server()
        .take(List.of(own.delivery(tank, "water-tank", begin, reading(begin, "level", 90))));
    own.server().take(List.of(own.delivery(tank, "water-tank", now, reading(now, "level", 80))));
    assertThat(
            own.text(
                "select rule from alarm where device_id = ? and cleared_at is null", tank.value()))
        .isEqualTo("own-leak");
  }

  private static double holding(Condition condition) {
    return switch (condition.op()) {
      case AT_LEAST, AT_MOST, EQUAL -> condition.value();
      case ABOVE -> condition.value() + 1;
      case BELOW -> condition.value() / 2;
      case OTHER -> condition.value() == 0 ? 1 : 0;
    };
  }
}
