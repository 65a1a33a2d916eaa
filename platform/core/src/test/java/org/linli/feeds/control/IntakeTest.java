package org.linli.feeds.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.feeds.control.FeedGround.reading;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Changed;
import org.linli.devices.entity.Metric;
import org.linli.devices.entity.ReadingLines;
import org.linli.testing.Requirement;

class IntakeTest {

  private static final String SMOKE = "smoke-detector";

  private final FeedGround ground = new FeedGround("990301001001");
  private final Intake intake = ground.server();
  private final long now = System.currentTimeMillis();

  @Test
  @Requirement({"000-7.2.d.1-2", "004-P1d"})
  void aReadingBecomesARowALatestValueARollUpAndAStatus() {
    var device = ground.device(SMOKE);
    var delivery =
        ground.delivery(
            device,
            SMOKE,
            now,
            new SentReading(
                now - 1000,
                List.of(SentValue.number("smoke", 1.5), SentValue.number("battery", 90))));
    assertThat(intake.take(List.of(delivery))).isEqualTo(2);
    assertThat(ground.rows(device)).isEqualTo(1);
    assertThat(ground.points(device)).isEqualTo(2);
    assertThat(ground.latest(device, "smoke")).isEqualTo(1.5);
    assertThat(ground.hour(device, "battery", 0)).isEqualTo(1);
    assertThat(
            ground.count(
                "select clock_offset_ms from device_status where device_id = ?", device.value()))
        .isEqualTo(-1000);
    assertThat(ground.announced)
        .filteredOn(Changed.class::isInstance)
        .last()
        .isEqualTo(
            new Changed(
                ground.tenant,
                new org.linli.tenancy.entity.DivisionCode(ground.tenant.value()),
                java.util.Set.of("readings")));
  }

  @Test
  @Requirement("002-3.1.3.2")
  void devicesOfEveryTypeAreTakenInAndWatchedInOneWay() {
    for (var model : ground.models.all()) {
      var device = ground.device(model.model());
      var values =
          model.metrics().entrySet().stream()
              .map(entry -> "\"" + entry.getKey() + "\":" + taken(entry.getValue()))
              .collect(Collectors.joining(","));
      var body = "{\"ts\":" + now + ",\"values\":{" + values + "}}";
      var sent = BodyReader.read(body.getBytes(StandardCharsets.UTF_8), 10).getFirst();
      assertThat(intake.take(List.of(ground.delivery(device, model.model(), now, sent))))
          .as(model.model())
          .isEqualTo(model.metrics().size());
      var detail = ground.as(() -> ground.devices.get(device));
      assertThat(detail.row().online()).as(model.model()).isTrue();
      assertThat(detail.latest()).as(model.model()).hasSize(model.metrics().size());
    }
  }

  private static double taken(Metric metric) {
    return switch (metric.type()) {
      case NUMBER, COUNTER -> metric.min() == null ? 1 : metric.min();
      case STATE -> metric.states().keySet().iterator().next();
      case FLAG -> 0;
    };
  }

  @Test
  @Requirement("001-6.4.1.E-10")
  void anEnvironmentReadingHoldsRainTemperaturePressureHumidityAndParticles() {
    var station = ground.device("environment-station");
    var sent =
        Map.of(
            "rain",
            0.4,
            "temperature",
            21.5,
            "pressure",
            955.2,
            "humidity",
            64.0,
            "pm25",
            31.0,
            "pm10",
            58.0);
    var values = new ArrayList<SentValue>();
    sent.forEach((metric, value) -> values.add(SentValue.number(metric, value)));
    intake.take(
        List.of(
            ground.delivery(station, "environment-station", now, new SentReading(now, values))));
    sent.forEach(
        (metric, value) ->
            assertThat(
                    ground.number(
                        "select cast(metrics ->> ? as float8) from "
                            + ReadingLines.ROWS
                            + " r where device_id = ?",
                        metric,
                        station.value()))
                .as(metric)
                .isEqualTo(value));
  }

  @Test
  @Requirement("000-7.2.a.3-5")
  void historyAfterAnOutageIsStoredAtItsOwnTimeOnceAndRaisesNoAlarm() {
    var device = ground.device(SMOKE);
    var hour = 3_600_000L;
    var history = new SentReading[100];
    for (int i = 0; i < history.length; i++) {
      history[i] = reading(now - 5 * hour + i * 60_000L, "smoke", 40);
    }
    intake.take(List.of(ground.delivery(device, SMOKE, now, reading(now, "smoke", 1))));
    var outage = ground.delivery(device, SMOKE, now, history);
    assertThat(intake.take(List.of(outage))).isEqualTo(100);
    // The device did not hear the answer and sends all of it again, in another message.
    assertThat(intake.take(List.of(ground.delivery(device, SMOKE, now, history)))).isZero();
    assertThat(ground.rows(device)).isEqualTo(101);
    assertThat(
            ground.count(
                "select count(*) from "
                    + ReadingLines.ROWS
                    + " r where device_id = ? and ts = to_timestamp(?)",
                device.value(),
                (now - 5 * hour) / 1000.0))
        .isEqualTo(1);
    assertThat(
            ground.count(
                "select sum(points) from reading_hour where device_id = ?", device.value()))
        .isEqualTo(101);
    assertThat(ground.count("select count(*) from alarm where device_id = ?", device.value()))
        .isZero();
    assertThat(ground.latest(device, "smoke")).isEqualTo(1);
  }

  @Test
  void aBatchDeliveredTwiceDoublesNothing() {
    var device = ground.device(SMOKE);
    var batch = new ArrayList<Delivery>();
    for (int i = 0; i < 50; i++) {
      batch.add(
          ground.delivery(
              device,
              SMOKE,
              now + i * 1000L,
              reading(now + i * 1000L, "smoke", i % 2 == 0 ? 20 : 15)));
    }
    var points = ground.count("select coalesce(sum(points_total), 0) from community_figures");
    intake.take(batch);
    // Another server takes over without knowing that the first had committed.
    assertThat(ground.server().take(batch)).isZero();
    assertThat(intake.take(batch)).isZero();
    assertThat(ground.rows(device)).isEqualTo(50);
    assertThat(
            ground.count(
                "select sum(points) from reading_hour where device_id = ?", device.value()))
        .isEqualTo(50);
    assertThat(
            ground.count("select messages from device_status where device_id = ?", device.value()))
        .isEqualTo(50);
    assertThat(ground.count("select occurrences from alarm where device_id = ?", device.value()))
        .isEqualTo(50);
    assertThat(ground.count("select coalesce(sum(points_total), 0) from community_figures"))
        .isEqualTo(points + 50);
  }

  @Test
  void ofABatchThatStandsInPartTheRestIsCounted() {
    var device = ground.device(SMOKE);
    var first =
        ground.delivery(device, SMOKE, now, reading(now, "smoke", 1), reading(now + 1, "smoke", 3));
    var second =
        ground.delivery(
            device, SMOKE, now, reading(now + 1, "smoke", 3), reading(now + 2, "smoke", 8));
    intake.take(List.of(first));
    assertThat(intake.take(List.of(second))).isEqualTo(1);
    assertThat(ground.hour(device, "smoke", 1)).isEqualTo(12);
    assertThat(ground.hour(device, "smoke", 3)).isEqualTo(8);
  }

  @Test
  void aSecondMessageOfTheSameMomentAddsItsOtherMetricsAndChangesNoneThatStand() {
    var device = ground.device(SMOKE);
    var first = ground.delivery(device, SMOKE, now, reading(now, "smoke", 1));
    var second =
        ground.delivery(
            device,
            SMOKE,
            now,
            new SentReading(
                now, List.of(SentValue.number("smoke", 7), SentValue.number("battery", 90))));
    intake.take(List.of(first));
    assertThat(intake.take(List.of(second))).isEqualTo(1);
    assertThat(ground.server().take(List.of(second, first))).isZero();
    assertThat(
            ground.text(
                "select metrics from " + ReadingLines.ROWS + " r where device_id = ?",
                device.value()))
        .isEqualTo("{\"smoke\": 1, \"battery\": 90}");
    assertThat(ground.hour(device, "smoke", 1)).isEqualTo(1);
    assertThat(ground.hour(device, "battery", 0)).isEqualTo(1);
    assertThat(ground.latest(device, "battery")).isEqualTo(90);
  }

  @Test
  void twoMessagesOfOneMomentInOneBatchAreOneRow() {
    var device = ground.device(SMOKE);
    assertThat(
            intake.take(
                List.of(
                    ground.delivery(device, SMOKE, now, reading(now, "smoke", 1)),
                    ground.delivery(device, SMOKE, now, reading(now, "battery", 90)))))
        .isEqualTo(2);
    assertThat(ground.rows(device)).isEqualTo(1);
    assertThat(ground.points(device)).isEqualTo(2);
  }

  @Test
  void whatAnotherServerStoredMeanwhileIsNeitherForgottenNorCountedTwice() {
    var device = ground.device(SMOKE);
    var other = ground.server();
    var hour = HourSums.of(now);
    intake.take(List.of(ground.delivery(device, SMOKE, now, reading(hour, "smoke", 1))));
    other.take(List.of(ground.delivery(device, SMOKE, now, reading(hour + 2, "smoke", 3))));
    // This server still believes in what it knew: the version of the status tells it better.
    intake.take(List.of(ground.delivery(device, SMOKE, now, reading(hour + 1, "smoke", 2))));
    other.take(List.of(ground.delivery(device, SMOKE, now, reading(hour + 3, "battery", 80))));
    assertThat(ground.hour(device, "smoke", 0)).isEqualTo(3);
    assertThat(ground.hour(device, "smoke", 1)).isEqualTo(6);
    assertThat(ground.latest(device, "smoke")).isEqualTo(3);
    assertThat(ground.latest(device, "battery")).isEqualTo(80);
    assertThat(ground.count("select points from reading_hour where device_id = ?", device.value()))
        .isEqualTo(4);
    assertThat(
            ground.count("select messages from device_status where device_id = ?", device.value()))
        .isEqualTo(4);
  }

  @Test
  void lateReadingsAreAddedToTheHoursThatStand() {
    var device = ground.device(SMOKE);
    var hour = HourSums.of(now) - 5 * 3_600_000L;
    intake.take(
        List.of(
            ground.delivery(device, SMOKE, now, reading(hour, "smoke", 4)),
            ground.delivery(device, SMOKE, now, reading(now, "smoke", 1))));
    intake.take(List.of(ground.delivery(device, SMOKE, now, reading(hour + 60_000, "smoke", 2))));
    // An hour of which nothing stands yet, between two that do.
    intake.take(
        List.of(ground.delivery(device, SMOKE, now, reading(hour + 3_600_000, "smoke", 9))));
    assertThat(
            ground.text(
                "select metrics from reading_hour where device_id = ? order by hour limit 1",
                device.value()))
        .isEqualTo("{\"smoke\": [2, 6, 2, 4]}");
    assertThat(
            ground.text(
                "select metrics from reading_hour where device_id = ? order by hour limit 1 offset 1",
                device.value()))
        .isEqualTo("{\"smoke\": [1, 9, 9, 9]}");
  }

  @Test
  void theSameReadingTwiceInOneBatchIsOneRow() {
    var device = ground.device(SMOKE);
    var twice = reading(now, "smoke", 1);
    assertThat(
            intake.take(
                List.of(
                    ground.delivery(device, SMOKE, now, twice, twice),
                    ground.delivery(device, SMOKE, now, twice))))
        .isEqualTo(1);
    assertThat(ground.rows(device)).isEqualTo(1);
  }

  @Test
  void theNewestValueIsTheNewestByTimeNotByArrival() {
    var device = ground.device(SMOKE);
    intake.take(List.of(ground.delivery(device, SMOKE, now, reading(now, "smoke", 1))));
    intake.take(List.of(ground.delivery(device, SMOKE, now, reading(now - 9000, "smoke", 2))));
    assertThat(ground.latest(device, "smoke")).isEqualTo(1);
    assertThat(ground.rows(device)).isEqualTo(2);
  }

  @Test
  @Requirement({"000-7.2.a.2-1", "000-7.2.a.5-5", "001-6.4.3.E.2-1"})
  void ofAWrongReadingTheOthersAreStored() {
    var device = ground.device(SMOKE);
    var mixed =
        ground.delivery(
            device,
            SMOKE,
            now,
            new SentReading(
                now,
                List.of(
                    SentValue.number("smoke", 1),
                    SentValue.number("smell", 1),
                    SentValue.number("temperature", 900),
                    SentValue.other("battery", "\"full\""),
                    SentValue.number("state", 7))),
            reading(now + 3_600_000, "smoke", 2));
    intake.take(List.of(mixed));
    intake.take(List.of(mixed));
    assertThat(ground.rows(device)).isEqualTo(1);
    for (var reason : List.of("unknown-metric", "wrong-type", "unknown-state", "time-in-future")) {
      assertThat(
              ground.count(
                  "select count(*) from dead_letter where device = ? and reason = ?",
                  device.toString(),
                  reason))
          .as(reason)
          .isEqualTo(1);
    }
    assertThat(
            ground.count(
                "select count(*) from reading_doubt where device_id = ? and value = 900",
                device.value()))
        .isEqualTo(1);
    assertThat(
            ground.text(
                "select payload from dead_letter where device = ? and reason = 'wrong-type'",
                device.toString()))
        .contains("\"battery\":\"full\"");
  }

  @Test
  void tenThousandWrongReadingsOfOneMessageMakeOneDeadLetter() {
    var device = ground.device(SMOKE);
    var wrong = new SentReading[10_000];
    for (int i = 0; i < wrong.length; i++) {
      wrong[i] = reading(now + i, "smell", i);
    }
    intake.take(List.of(ground.delivery(device, SMOKE, now, wrong)));
    assertThat(ground.count("select count(*) from dead_letter where device = ?", device.toString()))
        .isEqualTo(1);
    var payload =
        ground.text("select payload from dead_letter where device = ?", device.toString());
    assertThat(BodyReader.read(payload.getBytes(java.nio.charset.StandardCharsets.UTF_8), 10_000))
        .hasSize(10_000);
  }

  @Test
  @Requirement("000-7.2.a.6")
  void aClockMoreThanFiveSecondsOffIsFlaggedUntilItIsRight() {
    var device = ground.device(SMOKE);
    intake.take(List.of(ground.delivery(device, SMOKE, now, reading(now + 5_001, "smoke", 1))));
    assertThat(flagged(device)).isEqualTo("t");
    intake.take(
        List.of(ground.delivery(device, SMOKE, now + 6_000, reading(now + 11_000, "smoke", 1))));
    assertThat(flagged(device)).isEqualTo("f");
    intake.take(
        List.of(ground.delivery(device, SMOKE, now + 20_000, reading(now + 14_000, "smoke", 1))));
    assertThat(flagged(device)).isEqualTo("t");
    assertThat(
            ground.count(
                "select clock_offset_ms from device_status where device_id = ?", device.value()))
        .isEqualTo(-6_000);
    // History says nothing of the clock.
    intake.take(
        List.of(
            ground.delivery(device, SMOKE, now + 30_000, reading(now - 3_600_000, "smoke", 1))));
    assertThat(
            ground.count(
                "select clock_offset_ms from device_status where device_id = ?", device.value()))
        .isEqualTo(-6_000);
  }

  @Test
  @Requirement("000-7.2.a.5-5")
  void aCounterThatFallsWaitsForSomebodysWord() {
    var device = ground.device("water-meter");
    var metric =
        ground.models.get("water-meter").metrics().entrySet().stream()
            .filter(entry -> entry.getValue().type() == org.linli.devices.entity.MetricType.COUNTER)
            .findFirst()
            .orElseThrow()
            .getKey();
    intake.take(List.of(ground.delivery(device, "water-meter", now, reading(now, metric, 100))));
    var fallen = reading(now + 1000, metric, 3);
    intake.take(List.of(ground.delivery(device, "water-meter", now, fallen)));
    assertThat(ground.rows(device)).isEqualTo(1);
    assertThat(
            ground.count(
                "select count(*) from dead_letter where device = ? and reason = 'counter-fell'",
                device.toString()))
        .isEqualTo(1);
    intake.take(List.of(ground.delivery(device, "water-meter", now, true, fallen)));
    assertThat(ground.rows(device)).isEqualTo(2);
    intake.take(
        List.of(ground.delivery(device, "water-meter", now, reading(now + 2000, metric, 4))));
    assertThat(ground.rows(device)).isEqualTo(3);
  }

  @Test
  void inTheBatchThatConfirmsAReplacedCounterTheNewOneIsTheMeasure() {
    var device = ground.device(SMOKE);
    intake.take(List.of(ground.delivery(device, SMOKE, now, reading(now, "runningHours", 100))));
    var taken =
        intake.take(
            List.of(
                ground.delivery(device, SMOKE, now, true, reading(now + 1, "runningHours", 3)),
                ground.delivery(device, SMOKE, now, reading(now + 2, "runningHours", 4)),
                ground.delivery(device, SMOKE, now, reading(now + 3, "runningHours", 2))));
    assertThat(taken).isEqualTo(2);
  }

  @Test
  void oneBatchOfManyCommunitiesNeverCrosses() {
    var other = new FeedGround("990301001002");
    var mine = ground.device(SMOKE);
    var theirs = other.device(SMOKE);
    intake.take(
        List.of(
            ground.delivery(mine, SMOKE, now, reading(now, "smoke", 20)),
            other.delivery(theirs, SMOKE, now, reading(now, "smoke", 30)),
            ground.delivery(mine, SMOKE, now, reading(now + 1, "smoke", 21))));
    assertThat(ground.rows(mine)).isEqualTo(2);
    assertThat(other.rows(theirs)).isEqualTo(1);
    assertThat(ground.rows(theirs)).isZero();
    assertThat(other.rows(mine)).isZero();
    assertThat(ground.count("select count(*) from alarm where device_id = ?", theirs.value()))
        .isZero();
    assertThat(other.count("select count(*) from alarm where device_id = ?", theirs.value()))
        .isOne();
    var nobody =
        ground
            .platform
            .scopes()
            .asSystem(
                "test",
                () ->
                    ground
                        .platform
                        .jdbi()
                        .withHandle(
                            handle ->
                                handle
                                    .createQuery("select count(*) from " + ReadingLines.ROWS + " r")
                                    .mapTo(long.class)
                                    .one()));
    assertThat(nobody).isZero();
  }

  @Test
  void aSuspendedCommunitysMessagesWaitAsDeadLettersAndTheOthersGoOn() {
    var other = new FeedGround("990301001003");
    var mine = ground.device(SMOKE);
    var theirs = other.device(SMOKE);
    state(other, "SUSPENDED");
    try {
      intake.take(
          List.of(
              other.delivery(theirs, SMOKE, now, reading(now, "smoke", 30)),
              ground.delivery(mine, SMOKE, now, reading(now, "smoke", 1))));
    } finally {
      state(other, "ACTIVE");
    }
    assertThat(ground.rows(mine)).isEqualTo(1);
    assertThat(other.rows(theirs)).isZero();
    assertThat(
            ground.text(
                "select payload from dead_letter where device = ? and reason = 'tenant-suspended'",
                theirs.toString()))
        .contains("\"smoke\":30");
  }

  @Test
  void aFailureInOneTenantTakesNothingOfTheOthersHalfway() {
    var mine = ground.device(SMOKE);
    var broken =
        new Intake(
            ground.platform.scopes(),
            ground.platform.jdbi(),
            ground.models,
            ground.gathering,
            ground.alarms,
            ground.figures,
            event -> {
              throw new IllegalStateException("no room listens");
            });
    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () ->
                    broken.take(
                        List.of(ground.delivery(mine, SMOKE, now, reading(now, "smoke", 1))))))
        .hasMessage("no room listens");
    assertThat(ground.rows(mine)).isZero();
  }

  private String flagged(org.linli.devices.entity.DeviceId device) {
    return ground
        .text("select clock_flagged from device_status where device_id = ?", device.value())
        .substring(0, 1);
  }

  private void state(FeedGround of, String state) {
    of.platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "update tenant set state = ? where id = ?", state, of.tenant.value()));
  }
}
