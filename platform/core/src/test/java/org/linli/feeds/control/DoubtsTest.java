package org.linli.feeds.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.feeds.control.FeedGround.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Changed;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.city.boundary.Changes;
import org.linli.devices.entity.DeviceId;
import org.linli.devices.entity.DoubtReason;
import org.linli.devices.entity.DoubtState;
import org.linli.devices.entity.HeldPoint;
import org.linli.devices.entity.Series;
import org.linli.feeds.boundary.BrokerAway;
import org.linli.feeds.boundary.Doubts;
import org.linli.feeds.boundary.Feeds;
import org.linli.feeds.entity.DoubtQuery;
import org.linli.feeds.entity.DoubtRow;
import org.linli.feeds.entity.FeedSettings;
import org.linli.feeds.entity.Limits;
import org.linli.feeds.entity.Verdict;
import org.linli.tenancy.entity.CityTime;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.testing.Requirement;

/** What is hardly true: held back at the feed, looked at by somebody, and counted then. */
class DoubtsTest {

  private static final String STATION = "environment-station";
  private static final long MINUTE = 60_000;

  private final FeedGround ground = new FeedGround("990361001001");
  private final Intake intake = ground.server();
  private final Doubts doubts =
      new Doubts(
          ground.platform.jdbi(),
          ground.platform.scopes(),
          ground.models,
          new Feeds(
              new FeedSettings("pulsar://127.0.0.1:1", "http://127.0.0.1:1", 1, 1, Limits.DEFAULT),
              ground.platform.scopes(),
              ground.platform.jdbi(),
              ground.models,
              ground.alarms,
              ground.figures,
              ground.announced::add),
          new Changes(ground.platform.jdbi(), ground.announced::add));

  /** The middle of an hour: what belongs to one hour here does so at any time of the day. */
  private final long now = HourSums.of(System.currentTimeMillis()) - 30 * MINUTE;

  private final DeviceId station = ground.device(STATION);

  private int sent(SentReading... readings) {
    return intake.take(List.of(ground.delivery(station, STATION, now, readings)));
  }

  private List<DoubtRow> held(DoubtQuery query) {
    return ground.as(() -> doubts.list(query, PageRequest.first(50))).items();
  }

  private List<DoubtRow> held() {
    return held(new DoubtQuery(station.value(), null, null, null, null));
  }

  private Series series(String metric) {
    return ground.as(
        () ->
            ground.devices.readings(
                station,
                metric,
                Instant.ofEpochMilli(now - 60 * MINUTE),
                Instant.ofEpochMilli(now + 60 * MINUTE),
                100));
  }

  private int settle(DoubtState state, Double corrected, UUID... values) {
    return ground
        .as(() -> doubts.settle(new Verdict(List.of(values), state, corrected, "看过现场")))
        .values();
  }

  /** As the desk sends it through the broker. */
  private void believe(long at, String metric, double value) {
    var parcel =
        new Parcel(
            ground.tenant,
            new DivisionCode(ground.tenant.value()),
            station.value(),
            STATION,
            System.currentTimeMillis(),
            new Parcel.Marks(false, true, "clerk", true),
            BelievedValues.readings(
                List.of(
                    new DoubtTable.Value(station.value(), metric, Instant.ofEpochMilli(at), value)),
                null));
    intake.take(List.of(new Delivery("desk/" + UUID.randomUUID(), parcel)));
  }

  @Test
  @Requirement({"000-7.2.a.5-5", "001-6.4.3.E.2-1"})
  void whatNoSuchDeviceCanMeasureIsMarkedAndKeptAndCountsNowhere() {
    assertThat(sent(reading(now, "temperature", 21), reading(now + MINUTE, "temperature", 900)))
        .isEqualTo(1);
    assertThat(held())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.value()).isEqualTo(900);
              assertThat(row.reason()).isEqualTo(DoubtReason.OUT_OF_RANGE);
              assertThat(row.low()).isEqualTo(-40);
              assertThat(row.high()).isEqualTo(60);
              assertThat(row.state()).isEqualTo(DoubtState.OPEN);
              assertThat(row.at()).isEqualTo(Instant.ofEpochMilli(now + MINUTE));
              assertThat(row.receivedAt()).isEqualTo(Instant.ofEpochMilli(now));
            });
    assertThat(ground.hour(station, "temperature", 0)).isEqualTo(1);
    assertThat(ground.latest(station, "temperature")).isEqualTo(21);
    assertThat(ground.count("select count(*) from alarm where device_id = ?", station.value()))
        .isZero();
    assertThat(
            ground.count(
                "select count(*) from dead_letter where device = ?", station.value().toString()))
        .isZero();
  }

  @Test
  void aMessageDeliveredTwiceIsHeldBackOnceAndCountedOnce() {
    var delivery = ground.delivery(station, STATION, now, reading(now, "temperature", 900));
    intake.take(List.of(delivery));
    intake.take(List.of(delivery));
    ground.server().take(List.of(delivery));
    assertThat(held()).hasSize(1);
    assertThat(
            ground.count("select messages from device_status where device_id = ?", station.value()))
        .isEqualTo(1);
  }

  @Test
  void aJumpThatComesAgainAfterNewerValuesIsStillNotBelieved() {
    var jump = reading(now + MINUTE, "pressure", 985);
    sent(reading(now, "pressure", 955), jump, reading(now + 2 * MINUTE, "pressure", 956));
    assertThat(held()).extracting(DoubtRow::reason).containsExactly(DoubtReason.JUMP);
    // The device did not hear the answer, and another server takes over.
    assertThat(ground.server().take(List.of(ground.delivery(station, STATION, now, jump))))
        .isZero();
    assertThat(ground.hour(station, "pressure", 0)).isEqualTo(2);
    assertThat(held()).hasSize(1);
  }

  @Test
  void aCounterThatLeapsDoesNotMakeTheNextReadingAFallenOne() {
    var meter = ground.device("electricity-meter");
    intake.take(
        List.of(
            ground.delivery(
                meter,
                "electricity-meter",
                now,
                reading(now, "energy", 100),
                reading(now + MINUTE, "energy", 99_999),
                reading(now + 2 * MINUTE, "energy", 101))));
    assertThat(ground.latest(meter, "energy")).isEqualTo(101);
    assertThat(
            ground.count(
                "select count(*) from dead_letter where device = ?", meter.value().toString()))
        .isZero();
  }

  @Test
  @Requirement("000-7.2.a.5-5")
  void aSeriesShowsWhatIsNotBelievedBesideItsPoints() {
    sent(reading(now, "temperature", 21), reading(now + MINUTE, "temperature", 900));
    var series = series("temperature");
    assertThat(series.points()).hasSize(1);
    assertThat(series.held())
        .containsExactly(
            new HeldPoint(
                Instant.ofEpochMilli(now + MINUTE),
                900,
                DoubtReason.OUT_OF_RANGE,
                DoubtState.OPEN));
    assertThat(series.platformTime()).isFalse();
  }

  @Test
  @Requirement("000-7.2.a.5-5")
  void whatSomebodyBelievesCountsInTheHourOfItsTime() {
    sent(reading(now, "temperature", 21), reading(now + MINUTE, "temperature", 70));
    believe(now + MINUTE, "temperature", 70);
    assertThat(ground.hour(station, "temperature", 0)).isEqualTo(2);
    assertThat(ground.hour(station, "temperature", 3)).isEqualTo(70);
    assertThat(series("temperature").points()).hasSize(2);
    assertThat(held()).hasSize(1);
    assertThat(
            ground.text(
                "select person from collection_entry where device_id = ? and flow = 'REPLAY'",
                station.value()))
        .isEqualTo("clerk");
    // Sent again by the device it is neither held back nor stored a second time.
    sent(reading(now + MINUTE, "temperature", 70));
    assertThat(held()).hasSize(1);
    assertThat(ground.hour(station, "temperature", 0)).isEqualTo(2);
  }

  @Test
  void whatIsRejectedStaysWithItsReasonAndPersonAndCountsNowhere() {
    sent(reading(now, "temperature", 900), reading(now, "humidity", 50));
    var row = held().getFirst();
    assertThat(settle(DoubtState.REJECTED, null, row.id())).isEqualTo(1);
    var settled = held().getFirst();
    assertThat(settled.state()).isEqualTo(DoubtState.REJECTED);
    assertThat(settled.value()).isEqualTo(900);
    assertThat(settled.settledBy()).isEqualTo(ground.clerk.displayName());
    assertThat(settled.settledAt()).isNotNull();
    assertThat(settled.note()).isEqualTo("看过现场");
    assertThat(series("temperature").held())
        .extracting(HeldPoint::state)
        .containsExactly(DoubtState.REJECTED);
    // A second decision changes nothing.
    assertThat(settle(DoubtState.REJECTED, null, row.id())).isZero();
    assertThat(ground.announced)
        .filteredOn(Changed.class::isInstance)
        .last()
        .satisfies(change -> assertThat(((Changed) change).topics()).contains("doubts"));
  }

  @Test
  void whileTheBrokerIsAwayNothingIsDecided() {
    sent(reading(now, "temperature", 900));
    var id = held().getFirst().id();
    assertThatThrownBy(() -> settle(DoubtState.CORRECTED, 20.5, id)).isInstanceOf(BrokerAway.class);
    assertThat(held().getFirst().state()).isEqualTo(DoubtState.OPEN);
  }

  @Test
  void aCorrectionLiesInTheRangeOfTheModel() {
    sent(reading(now, "temperature", 900));
    var id = held().getFirst().id();
    assertThatThrownBy(() -> settle(DoubtState.CORRECTED, 61.0, id)).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> settle(DoubtState.CORRECTED, null, id)).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> settle(DoubtState.CONFIRMED, 20.0, id)).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> settle(DoubtState.OPEN, null, id)).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> new Verdict(List.of(), DoubtState.REJECTED, null, "x"))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> new Verdict(List.of(id), DoubtState.REJECTED, null, " "))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void theValueOfAnotherCommunityIsAsOneThatIsNotThere() {
    sent(reading(now, "temperature", 900));
    var id = held().getFirst().id();
    var other = new FeedGround("990361001002");
    var there =
        new Doubts(other.platform.jdbi(), other.platform.scopes(), other.models, null, null);
    var verdict = new Verdict(List.of(id), DoubtState.REJECTED, null, "x");
    assertThatThrownBy(() -> other.as(() -> there.settle(verdict))).isInstanceOf(NotFound.class);
    assertThat(other.as(() -> there.list(DoubtQuery.ALL, PageRequest.first(10))).items()).isEmpty();
  }

  @Test
  void theDeskIsAskedByDeviceMetricReasonStateAndDay() {
    sent(
        reading(now, "temperature", 900),
        reading(now, "humidity", 130),
        reading(now - 48 * 60 * MINUTE, "temperature", -90));
    var day = LocalDate.ofInstant(Instant.ofEpochMilli(now), CityTime.ZONE);
    var one = station.value();
    assertThat(held(new DoubtQuery(one, "humidity", null, null, null))).hasSize(1);
    assertThat(held(new DoubtQuery(one, null, DoubtReason.OUT_OF_RANGE, null, null))).hasSize(3);
    assertThat(held(new DoubtQuery(one, null, DoubtReason.JUMP, null, null))).isEmpty();
    assertThat(held(new DoubtQuery(one, null, null, DoubtState.OPEN, day))).hasSize(2);
    assertThat(held(new DoubtQuery(one, null, null, null, day.minusDays(2)))).hasSize(1);
    assertThat(held(DoubtQuery.WAITING)).filteredOn(row -> row.device().equals(station)).hasSize(3);
  }
}
