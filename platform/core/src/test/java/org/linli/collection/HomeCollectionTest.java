package org.linli.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.collection.boundary.CollectionSheets;
import org.linli.collection.boundary.HomeCollection;
import org.linli.collection.entity.CollectionBasis;
import org.linli.collection.entity.CollectionEntry;
import org.linli.collection.entity.CollectionFlow;
import org.linli.collection.entity.HandEntry;
import org.linli.collection.entity.HomeDeleted;
import org.linli.collection.entity.HomeGathered;
import org.linli.collection.entity.Matter;
import org.linli.collection.entity.RetentionNight;
import org.linli.community.SavedList;
import org.linli.community.TestCommunity;
import org.linli.testing.Requirement;

/** What residents see of what was gathered at home, and how the log looks when it is saved. */
class HomeCollectionTest {

  private final TestCommunity community = new TestCommunity();
  private final HomeCollection home =
      new HomeCollection(community.jdbi, community.platform.scopes());
  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.HOURS);
  private final UUID device = community.device(community.room);

  @Test
  @Requirement("000-11.3.e")
  void aDayIsToldByDeviceAndByTheGroundItWasGatheredOn() {
    var resident = dweller(30);
    entry(today, 1, "CONSENT", 2, 5);
    entry(today, 2, "CONSENT", 3, 7);
    entry(today, 3, "DUTY", 1, 1);
    entry(today.minusDays(2), 50, "CONSENT", 9, 9);
    assertThat(gathered(resident, null))
        .extracting(
            day -> day.day() + " " + day.basis() + " " + day.messages() + " " + day.points())
        .containsExactly(
            today + " CONSENT 5 12", today + " DUTY 1 1", today.minusDays(2) + " CONSENT 9 9");
    assertThat(gathered(resident, null).getFirst().last())
        .isEqualTo(now.minus(Duration.ofHours(1)));
  }

  @Test
  void whatWasGatheredBeforeSomebodyMovedInIsNoneOfTheirs() {
    entry(today, 5, "DUTY", 1, 1);
    trace(5);
    assertThat(gathered(dweller(1), null)).hasSize(1);
    assertThat(deleted(dweller(1), null)).hasSize(1);
    var newcomer = dweller(0);
    assertThat(gathered(newcomer, null)).isEmpty();
    assertThat(deleted(newcomer, null)).isEmpty();
    entry(today, 0, "DUTY", 1, 4);
    assertThat(gathered(newcomer, null)).extracting(HomeGathered::points).containsExactly(4L);
  }

  @Test
  void whoLeftOrNeverLivedThereSeesNothing() {
    var resident = dweller(30);
    entry(today, 1, "DUTY", 1, 1);
    trace(1);
    assertThat(deleted(resident, null)).hasSize(1);
    community.sql("delete from household_member where account_id = ?", resident.accountId());
    assertThat(gathered(resident, null)).isEmpty();
    assertThat(deleted(resident, null)).isEmpty();
    assertThat(gathered(community.clerk, null)).as("not even the clerk").isEmpty();
    var elsewhere = new TestCommunity();
    var neighbour =
        elsewhere.platform.caller(
            Tier.RESIDENT, elsewhere.tenant.value(), elsewhere.tenant, null, "home:read");
    assertThat(elsewhere.as(neighbour, () -> home.gathered(page(null)).items())).isEmpty();
  }

  @Test
  void aDeviceOfTheStairsIsNobodysHome() {
    var resident = dweller(30);
    var stairs = community.device(community.building);
    entry(stairs, today, 1, "DUTY", 1, 1);
    assertThat(gathered(resident, null)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nobody", "%", "_"})
  void devicesAreSoughtByNameAsItStands(String words) {
    var resident = dweller(30);
    entry(today, 1, "DUTY", 1, 1);
    trace(1);
    assertThat(gathered(resident, "DETECT")).hasSize(1);
    assertThat(deleted(resident, "tector")).hasSize(1);
    assertThat(gathered(resident, words)).isEmpty();
    assertThat(deleted(resident, words)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void theLogIsSavedInTheReadersWords(String language) {
    var locale = Locale.forLanguageTag(language);
    for (var flow : CollectionFlow.values()) {
      for (var basis : CollectionBasis.values()) {
        assertThat(SavedList.of(CollectionSheets.LOG, locale, entry(flow, basis)).get(1))
            .contains(today.toString(), "d-1", "device-readings", "Li");
      }
      assertThat(SavedList.of(CollectionSheets.BY_HAND, locale, byHand(flow)).get(1))
          .contains("Room 101", "place.added");
    }
    for (var matter : Matter.values()) {
      assertThat(SavedList.of(CollectionSheets.NIGHTS, locale, night(matter)).get(1))
          .contains("device-readings", ",1095,");
    }
  }

  @Test
  void headingsAreThoseOfTheLanguage() {
    var zh = SavedList.of(CollectionSheets.NIGHTS, Locale.SIMPLIFIED_CHINESE, night(Matter.LOG));
    assertThat(zh.getFirst()).startsWith("日期,社区代码,社区");
    assertThat(zh.get(1)).contains("采集审计日志");
    var en = SavedList.of(CollectionSheets.NIGHTS, Locale.ENGLISH, night(Matter.LOG));
    assertThat(en.getFirst()).isNotEqualTo(zh.getFirst()).matches("\\p{ASCII}+");
  }

  private CollectionEntry entry(CollectionFlow flow, CollectionBasis basis) {
    return new CollectionEntry(
        device,
        "d-1",
        "detector",
        null,
        today,
        today,
        flow,
        basis,
        "device-readings",
        "Li",
        1,
        2,
        now,
        now,
        null);
  }

  private HandEntry byHand(CollectionFlow flow) {
    return new HandEntry(now, "Li", flow, "place-archive", "place.added", "Room 101", "10.0.0.7");
  }

  private RetentionNight night(Matter matter) {
    return new RetentionNight(
        today, "990301001001", "Lake", "device-readings", matter, 1095, now, 3, 0, now);
  }

  private List<HomeGathered> gathered(Caller caller, String words) {
    return community.as(caller, () -> home.gathered(page(words)).items());
  }

  private List<HomeDeleted> deleted(Caller caller, String words) {
    return community.as(caller, () -> home.deleted(page(words)).items());
  }

  private static PageRequest page(String words) {
    return new PageRequest(0, 100, words);
  }

  private Caller dweller(int days) {
    var resident =
        community.platform.caller(
            Tier.RESIDENT, community.tenant.value(), community.tenant, null, "home:read");
    community.sql(
        """
        insert into household_member (tenant_id, room_id, account_id, relation, since)
        values (?, ?, ?, 'FAMILY', ?)""",
        community.tenant.value(),
        community.room,
        resident.accountId(),
        now.minus(Duration.ofDays(days)).atOffset(ZoneOffset.UTC));
    return resident;
  }

  private void entry(LocalDate day, int hoursAgo, String basis, int messages, int points) {
    entry(device, day, hoursAgo, basis, messages, points);
  }

  private void entry(UUID of, LocalDate day, int hoursAgo, String basis, int messages, int points) {
    var at = now.minus(Duration.ofHours(hoursAgo)).atOffset(ZoneOffset.UTC);
    community.sql(
        """
        insert into collection_entry (tenant_id, device_id, measured, day, flow, basis, asset, messages, points, first_at,
          last_at, mark_high, mark_low)
        values (?, ?, ?, ?, 'DOOR', ?, 'device-readings', ?, ?, ?, ?, 1, 2)""",
        community.tenant.value(),
        of,
        day.minusDays(hoursAgo),
        day,
        basis,
        messages,
        points,
        at,
        at);
  }

  private void trace(int hoursAgo) {
    var at = now.minus(Duration.ofHours(hoursAgo)).atOffset(ZoneOffset.UTC);
    community.sql(
        """
        insert into retention_trace (tenant_id, id, at, asset, matter, device_id, term_days, before, deleted, oldest,
          newest)
        values (?, ?, now(), 'device-readings', 'READINGS', ?, 1095, now(), 4, ?, ?)""",
        community.tenant.value(),
        UUID.randomUUID(),
        device,
        at,
        at);
  }
}
