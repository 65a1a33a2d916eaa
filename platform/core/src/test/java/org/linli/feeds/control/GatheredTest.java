package org.linli.feeds.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.feeds.control.FeedGround.reading;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.PageRequest;
import org.linli.catalogue.boundary.PlatformAssets;
import org.linli.collection.boundary.CollectionLog;
import org.linli.collection.boundary.CollectionQuery;
import org.linli.collection.control.DaySeals;
import org.linli.collection.entity.CheckedDay;
import org.linli.collection.entity.CollectionBasis;
import org.linli.collection.entity.CollectionEntry;
import org.linli.collection.entity.CollectionFlow;
import org.linli.devices.entity.DeviceId;
import org.linli.devices.entity.ReadingDay;
import org.linli.keys.boundary.KeyRing;
import org.linli.keys.control.RingForTests;
import org.linli.tenancy.entity.CityTime;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.testing.Requirement;

/** Every collection by a device is in the log, and what is changed afterwards is found. */
class GatheredTest {

  private static final String SMOKE = "smoke-detector";
  private static final PageRequest ALL = PageRequest.first(100);

  private static final AtomicInteger COMMUNITIES = new AtomicInteger(10);

  private final FeedGround ground = new FeedGround("9903050010" + COMMUNITIES.getAndIncrement());
  private final Intake intake = ground.server();
  private final KeyRing keys = RingForTests.over(ground.platform);
  private final CollectionLog log =
      new CollectionLog(
          ground.platform.jdbi(), ground.platform.scopes(), new PlatformAssets(), keys);
  private final LocalDate today = LocalDate.now(CityTime.ZONE);
  private final DeviceId device = ground.device(SMOKE);

  /** In the middle of an hour, so that some minutes before and after lie in the same one. */
  private final long now =
      Instant.now().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofMinutes(30)).toEpochMilli();

  @Test
  @Requirement({"000-7.2.a.7-1", "001-6.4.3.E.3-2"})
  void aCollectionIsInTheLogWithTimeDevicePersonGroundAndWhereItWent() {
    keeper("李保管");
    intake.take(
        List.of(
            ground.delivery(
                device,
                SMOKE,
                now,
                new SentReading(
                    now,
                    List.of(SentValue.number("smoke", 1.5), SentValue.number("battery", 90))))));
    intake.take(
        List.of(ground.delivery(device, SMOKE, now + 5_000, reading(now + 5_000, "smoke", 2))));
    assertThat(entries())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.device()).isEqualTo(device.value());
              assertThat(entry.person()).isEqualTo("李保管");
              assertThat(entry.flow()).isEqualTo(CollectionFlow.DOOR);
              assertThat(entry.basis()).isEqualTo(CollectionBasis.DUTY);
              assertThat(entry.asset()).isEqualTo("device-readings");
              assertThat(entry.messages()).isEqualTo(2);
              assertThat(entry.points()).isEqualTo(3);
              assertThat(entry.day()).isEqualTo(today);
              assertThat(entry.first()).isEqualTo(Instant.ofEpochMilli(now));
              assertThat(entry.last()).isEqualTo(Instant.ofEpochMilli(now + 5_000));
              assertThat(entry.deleted()).isNull();
            });
  }

  @Test
  void whatIsDeliveredTwiceWasGatheredOnce() {
    var batch = List.of(ground.delivery(device, SMOKE, now, reading(now, "smoke", 1)));
    intake.take(batch);
    intake.take(batch);
    ground.server().take(batch);
    assertThat(entries()).singleElement().extracting(CollectionEntry::points).isEqualTo(1L);
    assertThat(entries()).singleElement().extracting(CollectionEntry::messages).isEqualTo(1L);
    assertThat(check().isSound()).isTrue();
  }

  @Test
  void whatCannotBeTakenIsNotSaidToBeGathered() {
    intake.take(List.of(ground.delivery(device, SMOKE, now, reading(now, "smell", 1))));
    assertThat(entries()).isEmpty();
    assertThat(ground.count("select count(*) from dead_letter where device = ?", device.toString()))
        .isEqualTo(1);
  }

  @Test
  void historyAfterAnOutageStandsAtTheDaysThatWereMeasured() {
    var day = 86_400_000L;
    intake.take(
        List.of(
            ground.delivery(
                device,
                SMOKE,
                now,
                reading(now - 2 * day, "smoke", 1),
                reading(now - day, "smoke", 2),
                reading(now, "smoke", 3))));
    assertThat(entries()).hasSize(3).allMatch(entry -> entry.day().equals(today));
    assertThat(entries())
        .extracting(CollectionEntry::measured)
        .contains(ReadingDay.of(now - 2 * day));
    assertThat(check().compared()).isEqualTo(3);
    assertThat(check().isSound()).isTrue();
  }

  @Test
  @Requirement("000-7.2.a.7-1")
  void whoSentADeadLetterAgainStandsInTheLog() {
    keeper("李保管");
    var parcel =
        new Parcel(
            ground.tenant,
            new DivisionCode(ground.tenant.value()),
            device.value(),
            SMOKE,
            now,
            new Parcel.Marks(false, true, "operator-1"),
            List.of(reading(now, "smoke", 1)));
    intake.take(List.of(new Delivery("again", Parcel.of(parcel.bytes()))));
    assertThat(entries())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.flow()).isEqualTo(CollectionFlow.REPLAY);
              assertThat(entry.person()).isEqualTo("operator-1");
            });
  }

  @Test
  void twoWaysIntoOneDayAreTwoEntriesAndOneWhole() {
    var again =
        new Parcel(
            ground.tenant,
            new DivisionCode(ground.tenant.value()),
            device.value(),
            SMOKE,
            now,
            new Parcel.Marks(false, true, "operator-1"),
            List.of(reading(now + 1, "smoke", 1)));
    intake.take(
        List.of(
            ground.delivery(device, SMOKE, now, reading(now, "smoke", 1)),
            new Delivery("again", again)));
    assertThat(entries()).hasSize(2);
    assertThat(check().compared()).isEqualTo(1);
    assertThat(check().isSound()).isTrue();
  }

  @Test
  void aReadingThatWasTakenOutAlteredOrPutInIsFound() {
    for (int i = 0; i < 5; i++) {
      var at = now + i * 1_000L;
      intake.take(List.of(ground.delivery(device, SMOKE, at, reading(at, "smoke", i))));
    }
    assertThat(check().isSound()).isTrue();

    alter(
        "update reading set lines = replace(lines, '{\"smoke\":3}', '{\"smoke\":7}') where device_id = ?");
    assertThat(check().differing())
        .singleElement()
        .satisfies(
            day -> {
              assertThat(day.gathered()).isEqualTo(5);
              assertThat(day.standing()).isEqualTo(5);
            });
    alter(
        "update reading set lines = replace(lines, '{\"smoke\":7}', '{\"smoke\":3}') where device_id = ?");
    assertThat(check().isSound()).isTrue();

    var third = (now + 2_000) + "{\"smoke\":2}\n";
    alter("update reading set lines = replace(lines, '" + third + "', '') where device_id = ?");
    assertThat(check().differing())
        .singleElement()
        .extracting(CheckedDay.Differing::standing)
        .isEqualTo(4L);
    alter(
        "update reading set lines = lines || chr(10) || '"
            + (now + 5_000)
            + "{\"smoke\":4}' where device_id = ?");
    assertThat(check().isSound()).isFalse();
  }

  @Test
  void aSealedDayTellsOfAnEntryThatWasAlteredOrTakenOut() {
    gatheredOn(today.minusDays(2));
    gatheredOn(today.minusDays(1));
    sealDays();
    assertThat(checked(1).isSound()).isTrue();
    assertThat(checked(1).sealed()).isTrue();

    alter(
        "update collection_entry set person = 'somebody else' where device_id = ? and day = current_date - 1");
    assertThat(checkedAll()).contains(false);
    alter("update collection_entry set person = null where device_id = ?");
    assertThat(checkedAll()).doesNotContain(false);

    alter("delete from collection_entry where device_id = ?");
    assertThat(checked(1).unbroken()).isFalse();
    assertThat(checked(1).entries()).isZero();
    assertThat(checked(1).sealedEntries()).isEqualTo(1);
  }

  @Test
  void aDayThatWasTakenOutBreaksTheNextOne() {
    gatheredOn(today.minusDays(3));
    gatheredOn(today.minusDays(2));
    gatheredOn(today.minusDays(1));
    sealDays();
    ground.as(
        () ->
            ground
                .platform
                .jdbi()
                .withHandle(
                    handle ->
                        handle.execute(
                            "delete from collection_seal where tenant_id = ? and day = ?",
                            ground.tenant.value(),
                            today.minusDays(2))));
    assertThat(checked(3).unbroken()).isTrue();
    assertThat(checked(1).unbroken()).isFalse();
  }

  private List<CollectionEntry> entries() {
    var query = new CollectionQuery(today, today, device.value(), null);
    return ground.as(() -> log.list(query, ALL).items());
  }

  private CheckedDay check() {
    return ground.as(() -> log.check(today));
  }

  private CheckedDay checked(int daysAgo) {
    return ground.as(() -> log.check(today.minusDays(daysAgo)));
  }

  private List<Boolean> checkedAll() {
    return List.of(checked(1).unbroken(), checked(2).unbroken());
  }

  private void sealDays() {
    ground.as(
        () ->
            ground
                .platform
                .jdbi()
                .withHandle(
                    handle -> new DaySeals(keys).seal(handle, ground.tenant, Instant.now())));
  }

  private void gatheredOn(LocalDate day) {
    ground.as(
        () ->
            ground
                .platform
                .jdbi()
                .withHandle(
                    handle ->
                        handle.execute(
                            """
                            insert into collection_entry (tenant_id, device_id, measured, day, flow, basis, asset, messages,
                              points, first_at, last_at, mark_high, mark_low, deleted_at)
                            values (?, ?, current_date, ?, 'DOOR', 'DUTY', 'device-readings', 1, 1, now(), now(), 1, 2, now())""",
                            ground.tenant.value(),
                            device.value(),
                            day)));
  }

  private void alter(String sql) {
    ground.as(
        () -> ground.platform.jdbi().withHandle(handle -> handle.execute(sql, device.value())));
  }

  private void keeper(String name) {
    ground.as(
        () ->
            ground
                .platform
                .jdbi()
                .withHandle(
                    handle ->
                        handle.execute(
                            """
                            insert into device_file (tenant_id, device_id, keeper, more, source, entered_at, changed_at)
                            values (?, ?, ?, '{}', 'test', now(), now())""",
                            ground.tenant.value(),
                            device.value(),
                            name)));
  }
}
