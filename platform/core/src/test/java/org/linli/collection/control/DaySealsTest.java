package org.linli.collection.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.collection.control.DaySeals.Sealed;
import org.linli.community.TestCommunity;
import org.linli.keys.boundary.KeyRing;
import org.linli.keys.control.RingForTests;
import org.linli.testing.Requirement;

/** A sealed day of the log tells of everything that is done to it afterwards. */
class DaySealsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 18);
  private static final Instant NOON = Instant.parse("2026-11-21T04:00:00Z");

  private final TestCommunity community = new TestCommunity();
  private final KeyRing keys = RingForTests.over(community.platform);
  private final DaySeals seals = new DaySeals(keys);
  private final UUID device = community.device(community.room);

  @Test
  void daysThatAreOverAreSealedOnceAndTodayIsNot() {
    entry(DAY, 1);
    entry(DAY.plusDays(1), 1);
    entry(DAY.plusDays(3), 1);
    assertThat(seal(NOON)).isEqualTo(2);
    assertThat(seal(NOON)).isZero();
    assertThat(of(DAY)).hasValueSatisfying(one -> assertThat(one.entries()).isEqualTo(1));
    assertThat(of(DAY.plusDays(2))).as("nothing arrived").isEmpty();
    assertThat(of(DAY.plusDays(3))).as("today").isEmpty();
  }

  @Test
  void aDayIsOverAtMidnightInChina() {
    entry(DAY, 1);
    assertThat(seal(Instant.parse("2026-11-18T15:59:59Z"))).isZero();
    assertThat(seal(Instant.parse("2026-11-18T16:00:00Z"))).isEqualTo(1);
  }

  @Test
  @Requirement("000-7.2.a.7-1")
  void eachDayFollowsTheSealedOneBeforeItHoweverLongAgo() {
    entry(DAY.minusDays(9), 1);
    entry(DAY, 1);
    seal(NOON);
    var first = of(DAY.minusDays(9)).orElseThrow();
    var second = of(DAY).orElseThrow();
    assertThat(first.previous()).isEmpty();
    assertThat(second.previous()).isEqualTo(first.digest());
    assertThat(seals.fits(first, computed(DAY.minusDays(9)))).isTrue();
    assertThat(seals.fits(second, computed(DAY))).isTrue();
  }

  @Test
  void whenTheDataAreDeletedTheSealStillFits() {
    entry(DAY, 1);
    seal(NOON);
    alter("deleted_at = now()");
    assertThat(fits()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "person = 'somebody else'",
        "person = ''",
        "asset = 'health-readings'",
        "flow = 'REPLAY'",
        "basis = 'CONTRACT'",
        "messages = messages + 1",
        "points = points - 1",
        "measured = measured + 1",
        "first_at = first_at - interval '1 microsecond'",
        "last_at = last_at + interval '1 microsecond'",
        "mark_high = mark_high # 1",
        "mark_low = -mark_low",
        "day = day - 1"
      })
  @Requirement("000-7.2.a.7-1")
  void nothingInAnEntryCanBeAlteredBehindTheSeal(String change) {
    entry(DAY, 1);
    seal(NOON);
    assertThat(fits()).isTrue();
    alter(change);
    assertThat(fits()).isFalse();
  }

  @Test
  void aLetterThatMovesIntoTheNeighbouringFieldIsFound() {
    entry(DAY, 1);
    alter("asset = 'ab', person = 'c'");
    var before = computed(DAY).digest();
    alter("asset = 'a', person = 'bc'");
    assertThat(computed(DAY).digest()).isNotEqualTo(before);
  }

  @Test
  void anEntryThatIsPutInLateBreaksTheDay() {
    entry(DAY, 1);
    seal(NOON);
    entry(DAY, 2);
    assertThat(fits()).isFalse();
    assertThat(computed(DAY).entries()).isEqualTo(2);
    assertThat(of(DAY).orElseThrow().entries()).isEqualTo(1);
  }

  @Test
  void whoRewritesDayAndDigestLacksTheSignature() {
    entry(DAY, 1);
    seal(NOON);
    alter("points = 99");
    var forged = computed(DAY);
    var sealed = of(DAY).orElseThrow();
    assertThat(seals.fits(with(forged, sealed.seal()), forged)).isFalse();
    var other = keys.sign("another text".getBytes(StandardCharsets.US_ASCII));
    assertThat(seals.fits(with(forged, other), forged)).isFalse();
    assertThat(seals.fits(with(forged, ""), forged)).isFalse();
    var ours = keys.sign(forged.digest().getBytes(StandardCharsets.US_ASCII));
    assertThat(seals.fits(with(forged, ours), forged)).as("what the platform's key says").isTrue();
  }

  @Test
  void anotherCommunitysDaysAreNeitherSealedNorSeen() {
    entry(DAY, 1);
    var elsewhere = new TestCommunity();
    int sealed = within(elsewhere, handle -> seals.seal(handle, elsewhere.tenant, NOON));
    assertThat(sealed).isZero();
    seal(NOON);
    Optional<Sealed> seen = within(elsewhere, handle -> seals.of(handle, community.tenant, DAY));
    assertThat(seen).isEmpty();
    Sealed found = within(elsewhere, handle -> seals.compute(handle, community.tenant, DAY));
    assertThat(found.entries()).isZero();
  }

  @Test
  void twoCommunitiesWithoutEntriesHaveNotTheSameDigest() {
    var elsewhere = new TestCommunity();
    Sealed theirs = within(elsewhere, handle -> seals.compute(handle, elsewhere.tenant, DAY));
    assertThat(computed(DAY).digest()).hasSize(64).isNotEqualTo(theirs.digest());
    assertThat(computed(DAY).digest()).isNotEqualTo(computed(DAY.plusDays(1)).digest());
  }

  private static Sealed with(Sealed found, String seal) {
    return new Sealed(found.entries(), found.previous(), found.digest(), seal, false);
  }

  private boolean fits() {
    return seals.fits(of(DAY).orElseThrow(), computed(DAY));
  }

  private int seal(Instant now) {
    return within(community, handle -> seals.seal(handle, community.tenant, now));
  }

  private Optional<Sealed> of(LocalDate day) {
    return within(community, handle -> seals.of(handle, community.tenant, day));
  }

  private Sealed computed(LocalDate day) {
    return within(community, handle -> seals.compute(handle, community.tenant, day));
  }

  private static <T> T within(TestCommunity of, Function<Handle, T> work) {
    return of.platform.scopes().asSystem("test", of.tenant, () -> of.jdbi.withHandle(work::apply));
  }

  private void alter(String change) {
    community.sql("update collection_entry set " + change + " where device_id = ?", device);
  }

  private void entry(LocalDate day, int hour) {
    var at = day.atTime(hour, 0).atOffset(ZoneOffset.UTC);
    community.sql(
        """
        insert into collection_entry (tenant_id, device_id, measured, day, flow, basis, asset, messages, points, first_at,
          last_at, mark_high, mark_low)
        values (?, ?, ?, ?, 'DOOR', 'DUTY', 'device-readings', 1, 7, ?, ?, 5, 6)""",
        community.tenant.value(),
        device,
        day.minusDays(hour),
        day,
        at,
        at);
  }
}
