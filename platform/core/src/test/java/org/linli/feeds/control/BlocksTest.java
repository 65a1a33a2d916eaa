package org.linli.feeds.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.feeds.control.FeedGround.reading;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.devices.entity.DeviceId;
import org.linli.devices.entity.ReadingDay;
import org.linli.devices.entity.ReadingLines;
import org.linli.testing.Requirement;

/** How readings lie in rows: in blocks of one day, in order, without overlapping, each once. */
class BlocksTest {

  private static final String SMOKE = "smoke-detector";
  private static final long MINUTE = 60_000;

  private static final FeedGround GROUND = new FeedGround("990306001001");

  private final Intake intake = GROUND.server();
  private final DeviceId device = GROUND.device(SMOKE);

  /** Noon in China, some days ago: what follows for hours lies in the same day. */
  private final long noon =
      ReadingDay.begin(Instant.now().toEpochMilli()) - 5 * ReadingDay.MILLIS + 12 * 60 * MINUTE;

  private record Stored(long since, long until, String lines) {}

  @Test
  void messageAfterMessageIsAddedToOneBlock() {
    for (int i = 0; i < 10; i++) {
      take(reading(noon + i * MINUTE, "smoke", i));
    }
    assertThat(blocks())
        .singleElement()
        .satisfies(
            block -> {
              assertThat(block.since()).isEqualTo(noon);
              assertThat(block.until()).isEqualTo(noon + 9 * MINUTE);
              assertThat(block.lines().lines()).hasSize(10).isSorted();
            });
  }

  @Test
  void anotherServerGoesOnWithTheBlockThatItFinds() {
    take(reading(noon, "smoke", 1));
    GROUND.server().take(delivered(reading(noon + MINUTE, "smoke", 2)));
    take(reading(noon + 2 * MINUTE, "smoke", 3));
    assertThat(blocks()).hasSize(1);
    assertThat(moments()).containsOnlyKeys(noon, noon + MINUTE, noon + 2 * MINUTE);
  }

  @Test
  void aFullBlockIsFollowedByTheNext() {
    var many = new SentReading[200];
    for (int i = 0; i < many.length; i++) {
      many[i] = reading(noon + i * 1_000L, "smoke", i % 8);
    }
    take(many);
    assertThat(blocks())
        .hasSizeGreaterThan(2)
        .allSatisfy(block -> assertThat(block.lines().length()).isLessThan(2 * Block.FULL));
    assertThat(GROUND.rows(device)).isEqualTo(200);
    assertSound();
  }

  @Test
  void aBlockEndsWithItsDayInChina() {
    var midnight = ReadingDay.begin(noon) + ReadingDay.MILLIS;
    take(reading(midnight - 1, "smoke", 1), reading(midnight, "smoke", 2));
    take(reading(midnight + 1, "smoke", 3));
    assertThat(blocks()).extracting(Stored::since).containsExactly(midnight - 1, midnight);
  }

  @Test
  @Requirement("000-7.2.a.3-5")
  void lateReadingsGoIntoTheBlockOfTheirTimeOrBetweenTwo() {
    take(reading(noon, "smoke", 1), reading(noon + 10 * MINUTE, "smoke", 2));
    take(reading(noon + 5 * MINUTE, "smoke", 3));
    assertThat(blocks())
        .as("inside of it")
        .singleElement()
        .satisfies(block -> assertThat(block.lines().lines()).hasSize(3).isSorted());
    take(reading(noon - 20 * MINUTE, "smoke", 4), reading(noon - 10 * MINUTE, "smoke", 5));
    assertThat(blocks())
        .as("before it")
        .extracting(Stored::since)
        .containsExactly(noon - 20 * MINUTE, noon);
    take(reading(noon - 5 * MINUTE, "smoke", 6), reading(noon + 20 * MINUTE, "smoke", 7));
    assertSound();
    assertThat(moments()).hasSize(7);
  }

  @Test
  void aHistoryThatTricklesInBehindLiveReadingsFillsBlocksOfItsOwn() {
    take(reading(noon + 600 * MINUTE, "smoke", 1));
    for (int i = 0; i < 60; i++) {
      take(reading(noon + i * MINUTE, "smoke", i % 8));
    }
    assertThat(blocks()).hasSizeBetween(2, 5);
    assertThat(moments()).hasSize(61);
    assertSound();
  }

  @Test
  void lateAndNewReadingsOfOneMessageShareTheNewestBlock() {
    take(reading(noon, "smoke", 1), reading(noon + 10 * MINUTE, "smoke", 2));
    take(reading(noon + MINUTE, "smoke", 3), reading(noon + 11 * MINUTE, "smoke", 4));
    take(reading(noon + 12 * MINUTE, "smoke", 5));
    assertThat(blocks()).hasSize(1);
    assertThat(moments()).hasSize(5);
    assertSound();
  }

  @Test
  void readingsOfAMomentThatComeApartStandInOneLine() {
    take(reading(noon, "smoke", 1), reading(noon + MINUTE, "smoke", 2));
    take(reading(noon, "battery", 80));
    take(reading(noon + MINUTE, "battery", 79));
    assertThat(moments())
        .containsEntry(noon, Map.of("smoke", 1.0, "battery", 80.0))
        .containsEntry(noon + MINUTE, Map.of("smoke", 2.0, "battery", 79.0));
    assertSound();
  }

  @Test
  void aBlockThatWasDeletedMeanwhileHindersNothing() {
    take(reading(noon, "smoke", 1));
    GROUND.as(
        () ->
            GROUND
                .platform
                .jdbi()
                .withHandle(
                    handle ->
                        handle.execute("delete from reading where device_id = ?", device.value())));
    take(reading(noon + MINUTE, "smoke", 2));
    assertThat(moments()).containsOnlyKeys(noon + MINUTE);
  }

  /** Whatever the order, the repetitions and the servers: each point once, each hour right. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  @Requirement("000-7.2.a.3-5")
  void inWhateverOrderAndHoweverOftenTheyComeEachStandsOnce(long seed) {
    var random = new Random(seed);
    var sent = new ArrayList<SentReading>();
    for (int i = 0; i < 150; i++) {
      var at = noon + random.nextInt(3 * 24 * 60) * MINUTE;
      sent.add(reading(at, random.nextBoolean() ? "smoke" : "battery", at / MINUTE % 8));
    }
    var again = new ArrayList<>(sent);
    again.addAll(sent.subList(0, 60));
    Collections.shuffle(again, random);
    for (int from = 0; from < again.size(); ) {
      int until = Math.min(again.size(), from + 1 + random.nextInt(20));
      var batch = delivered(again.subList(from, until).toArray(SentReading[]::new));
      (random.nextInt(4) == 0 ? GROUND.server() : intake).take(batch);
      from = until;
    }
    var expected = new HashMap<Long, Map<String, Double>>();
    sent.forEach(
        one ->
            one.values()
                .forEach(
                    value ->
                        expected
                            .computeIfAbsent(one.at(), at -> new HashMap<>())
                            .put(value.metric(), value.number())));
    assertThat(moments()).isEqualTo(expected);
    assertThat(GROUND.points(device))
        .isEqualTo(expected.values().stream().mapToInt(Map::size).sum());
    assertThat(
            GROUND.count(
                "select sum(points) from reading_hour where device_id = ?", device.value()))
        .isEqualTo(GROUND.points(device));
    assertSound();
  }

  private void take(SentReading... readings) {
    intake.take(delivered(readings));
  }

  private List<Delivery> delivered(SentReading... readings) {
    var received = noon + Duration.of(4, ChronoUnit.DAYS).toMillis();
    return List.of(GROUND.delivery(device, SMOKE, received, readings));
  }

  private List<Stored> blocks() {
    return GROUND.as(
        () ->
            GROUND
                .platform
                .jdbi()
                .withHandle(
                    handle ->
                        handle
                            .createQuery(
                                """
                                select cast(extract(epoch from since) * 1000 as bigint),
                                  cast(extract(epoch from until) * 1000 as bigint), lines
                                from reading where device_id = ? order by since""")
                            .bind(0, device.value())
                            .map(
                                (row, context) ->
                                    new Stored(row.getLong(1), row.getLong(2), row.getString(3)))
                            .list()));
  }

  private Map<Long, Map<String, Double>> moments() {
    var moments = new TreeMap<Long, Map<String, Double>>();
    for (var block : blocks()) {
      ReadingLines.read(
          block.lines(),
          (at, metric, value) ->
              assertThat(moments.computeIfAbsent(at, moment -> new HashMap<>()).put(metric, value))
                  .as("stands twice")
                  .isNull());
    }
    return moments;
  }

  /** Blocks lie one after the other, each in its day, with as many lines as moments. */
  private void assertSound() {
    long before = Long.MIN_VALUE;
    for (var block : blocks()) {
      var times = block.lines().lines().map(line -> Long.parseLong(line.substring(0, 13))).toList();
      assertThat(times).isSorted().doesNotHaveDuplicates();
      assertThat(times.getFirst()).isEqualTo(block.since()).isGreaterThan(before);
      assertThat(times.getLast()).isEqualTo(block.until());
      assertThat(ReadingDay.begin(block.until())).isEqualTo(ReadingDay.begin(block.since()));
      before = block.until();
    }
  }
}
