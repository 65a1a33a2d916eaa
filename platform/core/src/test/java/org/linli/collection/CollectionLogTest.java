package org.linli.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.PageRequest;
import org.linli.catalogue.boundary.PlatformAssets;
import org.linli.collection.boundary.CollectionLog;
import org.linli.collection.boundary.CollectionQuery;
import org.linli.collection.entity.CheckedDay;
import org.linli.collection.entity.CollectionEntry;
import org.linli.collection.entity.CollectionFlow;
import org.linli.collection.entity.CollectionMark;
import org.linli.collection.entity.HandEntry;
import org.linli.community.TestCommunity;
import org.linli.devices.ReadingRow;
import org.linli.keys.control.RingForTests;
import org.linli.testing.Requirement;

/** The collection log as its community reads it, and what of people's own doing stands in it. */
class CollectionLogTest {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private final TestCommunity community = new TestCommunity();
  private final CollectionLog log =
      new CollectionLog(
          community.jdbi,
          community.platform.scopes(),
          new PlatformAssets(),
          RingForTests.over(community.platform));
  private final LocalDate today = LocalDate.now(CHINA);
  private final Instant hour =
      Instant.now().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(2));
  private final LocalDate measured = LocalDate.ofInstant(hour, CHINA);
  private final UUID device = community.device(community.room);

  @Test
  @Requirement("000-7.2.a.7-1")
  void theNewestDayAndWhatItMeasuredLastStandFirstWithDeviceAndPlace() {
    entry(device, today.minusDays(1), measured, 1);
    entry(device, today, measured.minusDays(1), 2);
    entry(device, today, measured, 3);
    assertThat(entries(week())).extracting(CollectionEntry::points).containsExactly(3L, 2L, 1L);
    assertThat(entries(week()).getFirst())
        .satisfies(
            entry -> {
              assertThat(entry.name()).isEqualTo("detector");
              assertThat(entry.code()).isEqualTo(device.toString());
              assertThat(entry.place()).isEqualTo("A1-1-101");
              assertThat(entry.measured()).isEqualTo(measured);
            });
  }

  @Test
  void aDeviceThatStandsNowhereIsInTheLogToo() {
    community.sql("update device set place_id = null where id = ?", device);
    entry(device, today, measured, 1);
    assertThat(entries(week())).singleElement().extracting(CollectionEntry::place).isNull();
    assertThat(entries(week(), "detect")).hasSize(1);
  }

  @Test
  void itIsNarrowedByDayDeviceAndAsset() {
    var other = community.device(community.building);
    entry(device, today, measured, 1);
    entry(other, today, measured, 2);
    entry(other, today.minusDays(3), measured, 3);
    assertThat(points(new CollectionQuery(today, today, null, null))).containsOnly(1L, 2L);
    assertThat(points(new CollectionQuery(today.minusDays(3), today.minusDays(1), null, null)))
        .containsExactly(3L);
    assertThat(points(new CollectionQuery(today.minusDays(9), today, other, null)))
        .containsExactly(2L, 3L);
    assertThat(points(new CollectionQuery(today, today, null, "device-readings"))).hasSize(2);
    assertThat(points(new CollectionQuery(today, today, null, "health-readings"))).isEmpty();
    assertThat(points(new CollectionQuery(today, today, UUID.randomUUID(), null))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"DETECT,1", "a1-1-101,1", "nobody,0", "%,0", "_,0"})
  void wordsAreSoughtInDeviceAndPlaceAsTheyStand(String words, int found) {
    entry(device, today, measured, 1);
    assertThat(entries(week(), words)).hasSize(found);
  }

  @Test
  void anotherCommunitySeesNothingOfIt() {
    entry(device, today, measured, 5);
    audited("place.added", "A1", hour);
    var elsewhere = new TestCommunity();
    assertThat(elsewhere.as(elsewhere.clerk, () -> log.list(week(), page(null)).items())).isEmpty();
    assertThat(elsewhere.as(elsewhere.clerk, () -> log.byHand(week(), page(null)).items()))
        .noneMatch(entry -> entry.subject().equals("A1") && entry.at().equals(hour));
    assertThat(elsewhere.as(elsewhere.clerk, () -> log.check(today)).entries()).isZero();
  }

  @Test
  @Requirement({"000-7.2.a.7-1", "001-6.4.3.E.3-2"})
  void whatPeopleTypedOrBroughtStandsWithWhoFromWhereAndWhatItWasAbout() {
    audited("household.settled", "Room 101", hour);
    audited("accounts.imported", "30 accounts", hour.plusSeconds(1));
    audited("device.renamed-by-nobody", "no collection", hour.plusSeconds(2));
    assertThat(hand(null, "Room 101"))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.flow()).isEqualTo(CollectionFlow.HAND);
              assertThat(entry.asset()).isEqualTo("person-archive");
              assertThat(entry.person()).isEqualTo("li");
              assertThat(entry.address()).isEqualTo("10.0.0.7");
              assertThat(entry.at()).isEqualTo(hour);
            });
    assertThat(hand(null, "30 accounts"))
        .singleElement()
        .satisfies(entry -> assertThat(entry.flow()).isEqualTo(CollectionFlow.FILE));
    assertThat(hand(null, "no collection")).isEmpty();
    assertThat(hand("accounts", "30 accounts")).hasSize(1);
    assertThat(hand("accounts", "Room 101")).isEmpty();
    assertThat(hand("no-such-asset", null)).isEmpty();
    assertThat(hand(null, null))
        .extracting(HandEntry::subject)
        .as("the newest first")
        .containsExactly("30 accounts", "Room 101");
  }

  @Test
  void aDayOfHandsBeginsAndEndsAtMidnightInChina() {
    var day = today.minusDays(4);
    var begin = day.atStartOfDay(CHINA).toInstant();
    audited("place.added", "before", begin.minusMillis(1));
    audited("place.added", "first", begin);
    audited("place.added", "last", begin.plus(Duration.ofDays(1)).minusMillis(1));
    audited("place.added", "after", begin.plus(Duration.ofDays(1)));
    assertThat(byHand(new CollectionQuery(day, day, null, null), null))
        .extracting(HandEntry::subject)
        .containsExactly("last", "first");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 32, 366})
  void nobodyLooksThroughMoreThanAMonthAtOnceNorBackwards(int days) {
    var until = today.minusDays(400).plusDays(days);
    assertThatThrownBy(() -> new CollectionQuery(today.minusDays(400), until, null, null))
        .isInstanceOfSatisfying(
            Invalid.class,
            told -> assertThat(told.arguments()).containsExactly("until", "between"));
  }

  @Test
  void aDayOnWhichNothingArrivedIsSound() {
    var checked = check(today.minusDays(9));
    assertThat(checked)
        .isEqualTo(new CheckedDay(today.minusDays(9), false, true, 0, 0, 0, List.of()));
    assertThat(checked.isSound()).isTrue();
  }

  @Test
  @Requirement("000-7.2.a.7-1")
  void theLogIsHeldAgainstTheReadingsThatStand() {
    var at = hour.plusSeconds(90);
    reading(at, 3);
    marked(at, 3, 1);
    assertThat(check(today).isSound()).isTrue();
    assertThat(check(today).compared()).isEqualTo(1);

    community.sql(
        "update reading set lines = left(lines, 13) || '{\"smoke\": 4}' where device_id = ?",
        device);
    assertThat(check(today).differing())
        .containsExactly(new CheckedDay.Differing(device, measured, 1, 1));
    community.sql("delete from reading where device_id = ?", device);
    assertThat(check(today).differing())
        .containsExactly(new CheckedDay.Differing(device, measured, 1, 0));
  }

  @Test
  void daysWhoseDataWereDeletedInDueTimeAreComparedNoMore() {
    marked(hour.plusSeconds(90), 3, 1);
    assertThat(check(today).isSound()).isFalse();
    community.sql("update collection_entry set deleted_at = now() where device_id = ?", device);
    assertThat(check(today).isSound()).isTrue();
    assertThat(check(today).compared()).isZero();
    assertThat(check(today).entries()).as("the entry stays").isEqualTo(1);
  }

  @Test
  void aDayThatDiffersInManyEntriesNamesTheFirstHundred() {
    for (int back = 0; back < 103; back++) {
      entry(device, today, measured.minusDays(back), 1);
    }
    assertThat(check(today).differing()).hasSize(100);
    assertThat(check(today).compared()).isEqualTo(103);
  }

  private CollectionQuery week() {
    return new CollectionQuery(today.minusDays(6), today, null, null);
  }

  private List<CollectionEntry> entries(CollectionQuery query) {
    return entries(query, null);
  }

  private List<CollectionEntry> entries(CollectionQuery query, String words) {
    return community.as(community.clerk, () -> log.list(query, page(words)).items());
  }

  private List<Long> points(CollectionQuery query) {
    return entries(query).stream().map(CollectionEntry::points).toList();
  }

  private List<HandEntry> hand(String asset, String words) {
    return byHand(new CollectionQuery(today.minusDays(2), today, null, asset), words);
  }

  private List<HandEntry> byHand(CollectionQuery query, String words) {
    return community.as(community.clerk, () -> log.byHand(query, page(words)).items());
  }

  private CheckedDay check(LocalDate day) {
    return community.as(community.clerk, () -> log.check(day));
  }

  private static PageRequest page(String words) {
    return new PageRequest(0, 200, words);
  }

  private void entry(UUID of, LocalDate day, LocalDate from, long points) {
    entry(of, day, from, points, new CollectionMark(1, 2));
  }

  private void entry(UUID of, LocalDate day, LocalDate from, long points, CollectionMark mark) {
    community.sql(
        """
        insert into collection_entry (tenant_id, device_id, measured, day, flow, basis, asset, messages, points, first_at,
          last_at, mark_high, mark_low)
        values (?, ?, ?, ?, 'DOOR', 'DUTY', 'device-readings', 1, ?, now(), now(), ?, ?)""",
        community.tenant.value(),
        of,
        from,
        day,
        points,
        mark.high(),
        mark.low());
  }

  private void marked(Instant at, double value, long points) {
    entry(
        device,
        today,
        measured,
        points,
        CollectionMark.of(device, at.toEpochMilli(), "smoke", value));
  }

  private void reading(Instant at, double value) {
    community.sql(
        ReadingRow.INSERT,
        community.tenant.value(),
        device,
        at.atOffset(ZoneOffset.UTC),
        "{\"smoke\": " + value + "}");
  }

  private void audited(String action, String target, Instant at) {
    community.sql(
        """
        insert into audit_entry (id, at, account_id, username, action, target, tenant_id, scope_code, address)
        values (?, ?, ?, 'li', ?, ?, ?, ?, '10.0.0.7')""",
        UUID.randomUUID(),
        at.atOffset(ZoneOffset.UTC),
        UUID.randomUUID(),
        action,
        target,
        community.tenant.value(),
        community.tenant.value());
  }
}
