package org.linli.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.catalogue.boundary.PlatformAssets;
import org.linli.collection.boundary.HoldDraft;
import org.linli.collection.boundary.RetentionDesk;
import org.linli.collection.entity.Hold;
import org.linli.collection.entity.RetentionNight;
import org.linli.community.TestCommunity;

/** Who holds deletion back, where, for how long, and who lets it go on. */
class RetentionHoldsTest {

  private static final Instant NOW = Instant.parse("2026-11-21T04:00:00Z");

  private final TestCommunity community = new TestCommunity();
  private final TestCommunity elsewhere = new TestCommunity();
  private final RetentionDesk desk =
      new RetentionDesk(community.jdbi, community.platform.scopes(), new PlatformAssets());

  @Test
  void aHoldSaysWhereWhyByWhomAndSinceWhen() {
    var id = hold(community.clerk, "device-readings", "  a dispute \n", null);
    assertThat(holds(community.clerk, null))
        .singleElement()
        .satisfies(
            hold -> {
              assertThat(hold.id()).isEqualTo(id);
              assertThat(hold.code()).isEqualTo(community.tenant.value());
              assertThat(hold.community()).isNotBlank();
              assertThat(hold.reason()).isEqualTo("a dispute");
              assertThat(hold.by()).isEqualTo(community.clerk.username());
              assertThat(hold.placed()).isBeforeOrEqualTo(Instant.now());
              assertThat(hold.isStanding(Instant.now())).isTrue();
            });
    assertThat(holds(elsewhere.clerk, null)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"DISPUTE,1", "health-READ,1", "device,0", "%,0", "d_spute,0"})
  void holdsAreSoughtByReasonAndAssetAsTheyStand(String words, int found) {
    hold(community.clerk, "health-readings", "a dispute", null);
    hold(community.clerk, null, "an order of the court", null);
    assertThat(holds(community.clerk, words)).hasSize(found);
    assertThat(holds(community.clerk, null))
        .extracting(Hold::reason)
        .as("the newest first")
        .containsExactly("an order of the court", "a dispute");
  }

  @ParameterizedTest
  @CsvSource({
    "false,-1,false",
    "false,0,false",
    "false,1,true",
    "false,,true",
    "true,1,false",
    "true,,false"
  })
  void aHoldStandsUntilItIsOverOrLifted(boolean lifted, Long seconds, boolean stands) {
    var until = seconds == null ? null : NOW.plusSeconds(seconds);
    var hold =
        new Hold(
            UUID.randomUUID(),
            "990301001001",
            "c",
            null,
            "why",
            "li",
            NOW.minusSeconds(60),
            until,
            lifted ? "wang" : null,
            lifted ? NOW.minusSeconds(30) : null,
            null);
    assertThat(hold.isStanding(NOW)).isEqualTo(stands);
  }

  @Test
  void itIsLiftedOnceAndWithAReason() {
    var id = hold(community.clerk, null, "a dispute", null);
    assertThatThrownBy(() -> lift(community.clerk, id, " ")).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> lift(community.clerk, id, null)).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> lift(community.clerk, id, "x".repeat(401)))
        .isInstanceOf(Invalid.class);
    lift(community.clerk, id, "settled ");
    assertThat(holds(community.clerk, null))
        .singleElement()
        .satisfies(
            hold -> {
              assertThat(hold.liftedBy()).isEqualTo(community.clerk.username());
              assertThat(hold.liftReason()).isEqualTo("settled");
              assertThat(hold.lifted()).isNotNull();
            });
    assertThatThrownBy(() -> lift(community.clerk, id, "again")).isInstanceOf(NotFound.class);
  }

  @Test
  void anothersHoldIsLiftedAsLittleAsOneThatIsNotThere() {
    var id = hold(community.clerk, null, "a dispute", null);
    var missing = new NotFound("hold").getMessage();
    assertThatThrownBy(() -> lift(elsewhere.clerk, id, "x")).hasMessage(missing);
    assertThatThrownBy(() -> lift(above(elsewhere), UUID.randomUUID(), "x")).hasMessage(missing);
    var otherCity = community.platform.caller(Tier.CITY, "9904", null, null, "*");
    assertThatThrownBy(() -> lift(otherCity, id, "x")).hasMessage(missing);
    assertThat(holds(community.clerk, null).getFirst().isStanding(Instant.now())).isTrue();
  }

  @Test
  void thoseAboveLiftWhatACommunityPlaced() {
    var id = hold(community.clerk, null, "a dispute", null);
    lift(above(community), id, "seen to");
    assertThat(holds(community.clerk, null).getFirst().liftReason()).isEqualTo("seen to");
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {"9903", "990301", "99030199999", "990301998998", "%", "990401001001"})
  void deletionIsHeldBackInACommunityThatThereIsInOnesReach(String code) {
    var bureau = community.platform.caller(Tier.CITY, "9903", null, null, "*");
    assertThatThrownBy(() -> hold(bureau, code, null, "why", null))
        .hasMessage(new NotFound("community").getMessage());
  }

  @Test
  void aStreetHoldsInItsOwnCommunitiesAlone() {
    var street = above(community);
    var id = hold(street, community.tenant.value(), null, "an inquiry", null);
    assertThat(holds(street, null)).extracting(Hold::id).contains(id);
    var other = community.platform.caller(Tier.STREET, "990302001", null, null, "*");
    assertThatThrownBy(() -> hold(other, community.tenant.value(), null, "an inquiry", null))
        .isInstanceOf(NotFound.class);
    assertThat(holds(other, null)).extracting(Hold::id).doesNotContain(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nowhere", "DEVICE-READINGS"})
  void anAssetThatNobodyKnowsIsNotHeldBack(String asset) {
    assertThatThrownBy(() -> hold(community.clerk, asset, "why", null))
        .isInstanceOfSatisfying(
            Invalid.class, told -> assertThat(told.arguments()).containsExactly("asset", "known"));
  }

  @Test
  void anEndThatHasPassedIsNone() {
    assertThatThrownBy(() -> hold(community.clerk, null, "why", Instant.now()))
        .isInstanceOfSatisfying(
            Invalid.class, told -> assertThat(told.arguments()).containsExactly("until", "future"));
    var until = Instant.now().truncatedTo(ChronoUnit.MILLIS).plus(Duration.ofDays(1));
    hold(community.clerk, null, "x".repeat(400), until);
    assertThat(holds(community.clerk, null).getFirst().isStanding(until)).as("then").isFalse();
  }

  @Test
  void everyTermIsSaidInBothLanguagesWithWhatItIsCountedFrom() {
    assertThat(community.as(community.clerk, desk::terms))
        .isNotEmpty()
        .allSatisfy(
            term -> {
              assertThat(term.days()).isPositive();
              assertThat(term.name().zh()).isNotBlank();
              assertThat(term.name().en()).isNotBlank();
              assertThat(term.from().zh()).isNotBlank();
              assertThat(term.from().en()).isNotBlank();
              assertThat(term.disposal()).isNotNull();
            });
  }

  @Test
  void nightsAreSoughtByCommunityAndAssetTheNewestFirst() {
    night(LocalDate.of(2026, 11, 19), "device-readings");
    night(LocalDate.of(2026, 11, 20), "rejected-messages");
    assertThat(nights(community.clerk, null))
        .extracting(RetentionNight::asset)
        .containsExactly("rejected-messages", "device-readings");
    assertThat(nights(community.clerk, "REJECTED")).hasSize(1);
    assertThat(nights(community.clerk, "%")).isEmpty();
    assertThat(nights(above(community), community.tenant.value())).hasSize(2);
    assertThat(nights(elsewhere.clerk, community.tenant.value())).isEmpty();
  }

  private static Caller above(TestCommunity of) {
    return of.platform.caller(Tier.STREET, of.tenant.value().substring(0, 9), null, null, "*");
  }

  private UUID hold(Caller caller, String asset, String reason, Instant until) {
    return hold(caller, community.tenant.value(), asset, reason, until);
  }

  private UUID hold(Caller caller, String code, String asset, String reason, Instant until) {
    return community.as(caller, () -> desk.hold(new HoldDraft(code, asset, reason, until)));
  }

  private void lift(Caller caller, UUID id, String why) {
    community.run(caller, () -> desk.lift(id, why));
  }

  private List<Hold> holds(Caller caller, String words) {
    return community.as(caller, () -> desk.holds(new PageRequest(0, 200, words)).items());
  }

  private List<RetentionNight> nights(Caller caller, String words) {
    return community.as(caller, () -> desk.nights(new PageRequest(0, 200, words)).items());
  }

  private void night(LocalDate day, String asset) {
    community.sql(
        """
        insert into retention_night (tenant_id, code, day, asset, matter, term_days, before, deleted, held, at)
        values (?, ?, ?, ?, 'READINGS', 30, now(), 3, 0, now())""",
        community.tenant.value(),
        community.tenant.value(),
        day,
        asset);
  }
}
