package org.linli.collection.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.audit.boundary.AuditLedger;
import org.linli.catalogue.boundary.PlatformAssets;
import org.linli.collection.boundary.HoldDraft;
import org.linli.collection.boundary.HomeCollection;
import org.linli.collection.boundary.RetentionDesk;
import org.linli.collection.entity.HomeDeleted;
import org.linli.collection.entity.Matter;
import org.linli.collection.entity.RetentionNight;
import org.linli.community.TestCommunity;
import org.linli.devices.ReadingRow;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.entity.ReadingLines;
import org.linli.keys.control.RingForTests;
import org.linli.testing.Requirement;

/** What is over its term goes, with a record of it; what is held back, and the log, stay. */
class RetentionRoundTest {

  private static final PageRequest ALL = PageRequest.first(100);

  /** Terms of the packs, in days. */
  private static final int PUBLIC = 1095;

  /** Of public facilities' single readings. */
  private static final int SINGLE = 365;

  private static final int LOG = 1125;
  private static final int REJECTED = 30;

  private final TestCommunity community = new TestCommunity();
  private final RetentionRound round =
      new RetentionRound(
          community.jdbi,
          community.platform.scopes(),
          new PlatformAssets(),
          new DeviceModels(),
          RingForTests.over(community.platform));
  private final RetentionDesk desk =
      new RetentionDesk(community.jdbi, community.platform.scopes(), new PlatformAssets());
  private final HomeCollection home =
      new HomeCollection(community.jdbi, community.platform.scopes());
  private final Instant now = Instant.now();
  private UUID device;

  @BeforeEach
  void place() {
    device = community.device(community.room);
  }

  @Test
  void whatIsOverItsTermIsDeletedAndWrittenDownAndTheRestStays() {
    reading(SINGLE + 2);
    reading(SINGLE + 1);
    reading(SINGLE - 1);
    reading(0);
    round.run(community.tenant, now);
    assertThat(readings()).isEqualTo(2);
    assertThat(nights())
        .filteredOn(night -> night.matter() == Matter.READINGS)
        .singleElement()
        .satisfies(
            night -> {
              assertThat(night.asset()).isEqualTo("device-readings");
              assertThat(night.days()).isEqualTo(SINGLE);
              assertThat(night.deleted()).isEqualTo(2);
              assertThat(night.held()).isZero();
              assertThat(night.code()).isEqualTo(community.tenant.value());
            });
    assertThat(
            community.count(
                "select count(*) from retention_trace where matter = 'READINGS' and deleted = 2"))
        .isEqualTo(1);
    var audit = new AuditLedger(community.jdbi);
    assertThat(
            community.as(
                community.clerk,
                () -> audit.list(now.minusSeconds(60), now.plusSeconds(3_600), ALL).items()))
        .filteredOn(row -> row.action().equals("retention.deleted"))
        .singleElement()
        .satisfies(row -> assertThat(row.target()).contains("device-readings READINGS 2"));
  }

  @Test
  void tracksOfPeopleOnDutyGoAfterThirtyDaysUnlessHeld() {
    for (var days : List.of(29, 31, 32)) {
      community.sql(
          """
          insert into duty_track (tenant_id, account_id, told_at, at, shift_id, longitude, latitude, accuracy)
          values (?, ?, ?, ?, ?, 104, 30, 5)""",
          community.tenant.value(),
          community.clerk.accountId(),
          now.minus(Duration.ofDays(days)).atOffset(ZoneOffset.UTC),
          now.minus(Duration.ofDays(days)).atOffset(ZoneOffset.UTC),
          UUID.randomUUID());
    }
    var hold = hold("duty-tracks", null);
    round.run(community.tenant, now);
    assertThat(community.count("select count(*) from duty_track")).isEqualTo(3);
    community.as(
        community.clerk,
        () -> {
          desk.lift(hold, "over");
          return null;
        });
    round.run(community.tenant, now);
    assertThat(community.count("select count(*) from duty_track")).isEqualTo(1);
    assertThat(nights())
        .filteredOn(night -> night.asset().equals("duty-tracks"))
        .singleElement()
        .satisfies(night -> assertThat(night.deleted()).isEqualTo(2));
  }

  @Test
  void hourlyFiguresStayWhenTheirReadingsAreGoneUntilTheirOwnTerm() {
    reading(PUBLIC + 1);
    reading(SINGLE + 1);
    reading(SINGLE - 1);
    round.run(community.tenant, now);
    assertThat(readings()).isEqualTo(1);
    assertThat(community.count("select count(*) from reading_hour")).isEqualTo(2);
    assertThat(nights())
        .filteredOn(night -> night.matter() == Matter.HOURS)
        .singleElement()
        .satisfies(
            night -> {
              assertThat(night.days()).isEqualTo(PUBLIC);
              assertThat(night.deleted()).isEqualTo(1);
            });
  }

  @Test
  void ofBlocksOnBothSidesOfTheTermOnlyWhatIsDueGoesWithEveryLineOfIt() {
    var border = RetentionTerms.before(now, SINGLE);
    block(border.minusSeconds(7_200), 5);
    block(border.minusSeconds(3_600), 7);
    block(border, 11);
    block(border.plusSeconds(3_600), 13);
    round.run(community.tenant, now);
    assertThat(readings()).isEqualTo(24);
    assertThat(
            community.count(
                "select count(*) from reading where since < to_timestamp("
                    + border.getEpochSecond()
                    + ")"))
        .isZero();
    assertThat(nights())
        .filteredOn(night -> night.matter() == Matter.READINGS)
        .extracting(RetentionNight::deleted)
        .containsExactly(12L);
    assertThat(
            community.count(
                "select count(*) from retention_trace where matter = 'READINGS' and deleted = 12"))
        .isEqualTo(1);
  }

  @Test
  void whatWasHeldBackGoesWithTheReadingsOfItsTime() {
    heldBack(SINGLE + 2);
    heldBack(SINGLE - 2);
    reading(SINGLE + 2);
    round.run(community.tenant, now);
    assertThat(community.count("select count(*) from reading_doubt")).isEqualTo(1);
    round.run(community.tenant, now);
    assertThat(community.count("select count(*) from reading_doubt")).isEqualTo(1);
  }

  @Test
  void aSecondRoundDeletesAndSaysNothingMore() {
    reading(PUBLIC + 1);
    round.run(community.tenant, now);
    round.run(community.tenant, now);
    assertThat(nights())
        .filteredOn(night -> night.matter() == Matter.READINGS)
        .extracting(RetentionNight::deleted)
        .containsExactly(1L);
  }

  @Test
  void aLongNightGoesInShortSteps() {
    for (int i = 1; i <= 5; i++) {
      reading(PUBLIC + i);
    }
    assertThat(round.step(community.tenant, now, 2)).isTrue();
    assertThat(readings()).isEqualTo(3);
    assertThat(round.step(community.tenant, now, 2)).isTrue();
    assertThat(round.step(community.tenant, now, 2)).isFalse();
    assertThat(readings()).isZero();
    assertThat(nights())
        .filteredOn(night -> night.matter() == Matter.READINGS)
        .extracting(RetentionNight::deleted)
        .containsExactly(5L);
  }

  @Test
  @Requirement("000-7.2.a.7-2")
  void theLogStaysAsLongAsTheDataAndItsOwnTerm() {
    reading(PUBLIC + 1);
    entry(PUBLIC + 1);
    entry(SINGLE - 1);
    round.run(community.tenant, now);
    assertThat(community.count("select count(*) from collection_entry")).isEqualTo(2);
    assertThat(community.count("select count(*) from collection_entry where deleted_at is null"))
        .isEqualTo(1);

    round.run(community.tenant, now.plus(Duration.ofDays(LOG - PUBLIC)));
    assertThat(community.count("select count(*) from collection_entry")).isEqualTo(1);
    assertThat(
            community.count("select count(*) from collection_seal where forgotten_at is not null"))
        .isEqualTo(1);
  }

  @Test
  @Requirement("000-7.2.a.7-2")
  void theLogOfDataThatAreHeldBackStaysWithThem() {
    reading(LOG + 10);
    entry(LOG + 10);
    hold("device-readings", null);
    round.run(community.tenant, now);
    assertThat(readings()).isEqualTo(1);
    assertThat(community.count("select count(*) from collection_entry")).isEqualTo(1);
  }

  @Test
  void whatIsHeldBackStaysUntilItIsLifted() {
    reading(PUBLIC + 1);
    var hold = hold(null, null);
    round.run(community.tenant, now);
    assertThat(readings()).isEqualTo(1);
    assertThat(nights())
        .singleElement()
        .satisfies(
            night -> {
              assertThat(night.deleted()).isZero();
              assertThat(night.held()).isEqualTo(1);
            });
    community.run(community.clerk, () -> desk.lift(hold, "settled"));
    round.run(community.tenant, now);
    assertThat(readings()).isZero();
  }

  @Test
  void aHoldOfAnotherAssetOrThatIsOverHoldsNothing() {
    reading(PUBLIC + 1);
    hold("health-readings", null);
    hold("device-readings", now.plusSeconds(60));
    round.run(community.tenant, now.plusSeconds(120));
    assertThat(readings()).isZero();
  }

  @Test
  void whatWasHeldFromAboveIsLiftedFromAbove() {
    var street = above(9);
    var id =
        community.platform.as(
            street,
            () ->
                desk.hold(
                    new HoldDraft(
                        community.tenant.value(), null, "an inquiry of the court", null)));
    assertThatThrownBy(() -> community.run(community.clerk, () -> desk.lift(id, "in the way")))
        .isInstanceOf(NotFound.class);
    community.platform.as(
        street,
        () -> {
          desk.lift(id, "closed");
          return null;
        });
    assertThat(community.as(community.clerk, () -> desk.holds(ALL).items()))
        .singleElement()
        .satisfies(
            hold -> {
              assertThat(hold.isStanding(now)).isFalse();
              assertThat(hold.liftReason()).isEqualTo("closed");
            });
  }

  @Test
  void nobodyHoldsBackWhatLiesElsewhereOrWithoutAReason() {
    var elsewhere = new TestCommunity();
    assertThatThrownBy(
            () ->
                community.run(
                    community.clerk,
                    () -> desk.hold(new HoldDraft(elsewhere.tenant.value(), null, "why", null))))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> hold("nowhere", null)).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> hold(null, now.minusSeconds(1))).isInstanceOf(Invalid.class);
    assertThatThrownBy(
            () ->
                community.run(
                    community.clerk,
                    () -> desk.hold(new HoldDraft(community.tenant.value(), null, " ", null))))
        .isInstanceOf(Invalid.class);
    assertThat(community.as(community.clerk, () -> desk.holds(ALL).items())).isEmpty();
  }

  @Test
  void rejectedMessagesGoAfterThirtyDays() {
    letter(REJECTED + 1);
    letter(REJECTED - 1);
    community.sql(
        """
        insert into collection_refusal (tenant_id, device_id, reason, day, messages, first_at, last_at)
        values (?, ?, 'no-consent', current_date - 40, 1, now(), now())""",
        community.tenant.value(),
        device);
    round.run(community.tenant, now);
    assertThat(
            community.count(
                "select count(*) from dead_letter where tenant_id = '%s'"
                    .formatted(community.tenant)))
        .isEqualTo(1);
    assertThat(community.count("select count(*) from collection_refusal")).isZero();
    assertThat(nights())
        .extracting(RetentionNight::matter)
        .containsExactlyInAnyOrder(Matter.REJECTED, Matter.REFUSED);
  }

  @Test
  void theNewestValueOfADeviceThatFellSilentGoesWithItsReadings() {
    reading(PUBLIC + 1);
    community.sql(
        """
        insert into device_status (tenant_id, device_id, last_seen_at, messages, latest, version)
        values (?, ?, ?, 1, '{"smoke": [1, 2]}', 3)""",
        community.tenant.value(),
        device,
        ago(PUBLIC + 1));
    round.run(community.tenant, now);
    assertThat(
            community.count(
                "select count(*) from device_status where latest = '{}' and version = 4"))
        .isEqualTo(1);
  }

  @Test
  void thoseAboveSeeTheirCommunitiesNightsAndNobodyElses() {
    reading(PUBLIC + 1);
    round.run(community.tenant, now);
    var above = above(9);
    assertThat(community.platform.as(above, () -> desk.nights(ALL).items()))
        .anyMatch(night -> night.code().equals(community.tenant.value()));
    var elsewhere = new TestCommunity();
    assertThat(elsewhere.as(elsewhere.clerk, () -> desk.nights(ALL).items())).isEmpty();
  }

  @Test
  void theTermsAreThoseOfTheCatalogue() {
    assertThat(community.as(community.clerk, desk::terms))
        .anySatisfy(
            term -> {
              assertThat(term.asset()).isEqualTo("device-readings");
              assertThat(term.days()).isEqualTo(PUBLIC);
              assertThat(term.readings()).isEqualTo(SINGLE);
            });
  }

  @Test
  void residentsSeeWhatWasGatheredAndDeletedInTheirHomeSinceTheyLiveThere() {
    var resident = dweller(PUBLIC + 5);
    var neighbour = dweller(0);
    reading(PUBLIC + 1);
    entry(PUBLIC - 1);
    round.run(community.tenant, now);
    assertThat(community.as(resident, () -> home.gathered(ALL).items()))
        .singleElement()
        .satisfies(
            day -> {
              assertThat(day.asset()).isEqualTo("device-readings");
              assertThat(day.points()).isEqualTo(1);
            });
    assertThat(community.as(resident, () -> home.deleted(ALL).items()))
        .extracting(HomeDeleted::matter)
        .containsExactlyInAnyOrder(Matter.READINGS, Matter.HOURS);
    assertThat(community.as(neighbour, () -> home.gathered(ALL).items())).isEmpty();
    assertThat(community.as(neighbour, () -> home.deleted(ALL).items())).isEmpty();
  }

  private UUID hold(String asset, Instant until) {
    var draft = new HoldDraft(community.tenant.value(), asset, "a dispute", until);
    return community.as(community.clerk, () -> desk.hold(draft));
  }

  private Caller above(int digits) {
    return community.platform.caller(
        Tier.STREET, community.tenant.value().substring(0, digits), null, null, "*");
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
        ago(days));
    return resident;
  }

  private List<RetentionNight> nights() {
    return community.as(community.clerk, () -> desk.nights(ALL).items());
  }

  private long readings() {
    return community.count("select count(*) from " + ReadingLines.ROWS + " r");
  }

  private OffsetDateTime ago(int days) {
    return now.minus(Duration.ofDays(days)).minusSeconds(3_600).atOffset(ZoneOffset.UTC);
  }

  private void reading(int days) {
    community.sql(ReadingRow.INSERT, community.tenant.value(), device, ago(days), "{\"smoke\": 1}");
    community.sql(
        "insert into reading_hour values (?, ?, date_trunc('hour', cast(? as timestamptz)), 1, '{\"smoke\": [1, 1, 1, 1]}')",
        community.tenant.value(),
        device,
        ago(days));
  }

  private void heldBack(int days) {
    community.sql(
        """
        insert into reading_doubt (tenant_id, id, device_id, metric, ts, value, reason, received_at, state)
        values (?, ?, ?, 'smoke', ?, 99, 'OUT_OF_RANGE', ?, 'OPEN')""",
        community.tenant.value(),
        UUID.randomUUID(),
        device,
        ago(days),
        ago(days));
  }

  /** As many moments, one a second. */
  private void block(Instant since, int moments) {
    var lines = new StringBuilder();
    for (int i = 0; i < moments; i++) {
      ReadingLines.add(lines, since.plusSeconds(i).toEpochMilli(), "{\"smoke\":" + i + "}");
    }
    community.sql(
        "insert into reading (tenant_id, device_id, since, until, lines) values (?, ?, ?, ?, ?)",
        community.tenant.value(),
        device,
        since.atOffset(ZoneOffset.UTC),
        since.plusSeconds(moments - 1).atOffset(ZoneOffset.UTC),
        lines.toString());
  }

  private void entry(int days) {
    community.sql(
        """
        insert into collection_entry (tenant_id, device_id, measured, day, flow, basis, asset, messages, points, first_at,
          last_at, mark_high, mark_low)
        values (?, ?, ?, ?, 'DOOR', 'DUTY', 'device-readings', 1, 1, ?, ?, 1, 2)""",
        community.tenant.value(),
        device,
        ago(days).toLocalDate(),
        ago(days).toLocalDate(),
        ago(days),
        ago(days));
  }

  private void letter(int days) {
    community.sql(
        """
        insert into dead_letter (id, at, tenant_id, device, reason, detail, payload, message_key)
        values (?, ?, ?, 'd', 'out-of-range', '', '{}', ?)""",
        UUID.randomUUID(),
        ago(days),
        community.tenant.value(),
        UUID.randomUUID().toString());
  }
}
