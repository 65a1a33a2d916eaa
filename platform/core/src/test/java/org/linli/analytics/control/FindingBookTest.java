package org.linli.analytics.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.linli.analytics.AnalyticsGround;
import org.linli.analytics.entity.Analysis;
import org.linli.analytics.entity.Finding;
import org.linli.analytics.entity.FindingState;
import org.linli.analytics.entity.Seen;

/** What a night writes of a device. */
class FindingBookTest {

  private static final LocalDate DAY = AnalyticsGround.DAY;

  private final AnalyticsGround ground = new AnalyticsGround();
  private final Analysis analysis = Made.pack("lift-vibration");
  private final UUID lift = ground.device("lift-monitor", ground.community.building);

  private boolean write(Predicate<FindingBook> work) {
    return ground
        .community
        .platform
        .scopes()
        .asSystem(
            "test",
            ground.community.tenant,
            () ->
                ground.community.jdbi.withHandle(
                    handle ->
                        work.test(
                            new FindingBook(
                                handle,
                                ground.community.tenant,
                                OffsetDateTime.now(ZoneOffset.UTC)))));
  }

  private boolean found(LocalDate day, double seen) {
    return write(
        book ->
            book.found(
                analysis,
                new FindingBook.Subject(lift, "lift-monitor", false),
                60,
                new Seen(DAY.minusDays(60), seen, null, 60.0, 30.0, 12.0, null, 61),
                day));
  }

  private boolean calm(LocalDate day) {
    return write(book -> book.calm(analysis, lift, day));
  }

  private void set(String what) {
    ground.community.sql(
        "update analysis_finding set " + what + " where tenant_id = ?",
        ground.community.tenant.value());
  }

  private Finding only() {
    var all = ground.found();
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  @Test
  void theFirstDayBeginsAFindingAndTheNextCarriesItOn() {
    assertThat(found(DAY, 40)).isTrue();
    assertThat(found(DAY.plusDays(1), 41)).isFalse();
    assertThat(only().foundOn()).isEqualTo(DAY);
    assertThat(only().lastOn()).isEqualTo(DAY.plusDays(1));
    assertThat(only().seen().seen()).isEqualTo(41);
  }

  @Test
  void anOlderDayThatIsLookedAtAgainChangesNothing() {
    found(DAY.plusDays(1), 41);
    assertThat(found(DAY, 40)).isFalse();
    assertThat(only().foundOn()).isEqualTo(DAY.plusDays(1));
    assertThat(only().seen().seen()).isEqualTo(41);
  }

  @Test
  void aCalmDayEndsItAndALaterOneBeginsAnother() {
    found(DAY, 40);
    assertThat(calm(DAY)).as("not on the day it was found").isFalse();
    assertThat(calm(DAY.plusDays(1))).isTrue();
    assertThat(calm(DAY.plusDays(2))).as("ended already").isFalse();
    assertThat(found(DAY.plusDays(3), 42)).isTrue();
    assertThat(ground.found()).hasSize(2);
  }

  @Test
  void theClerksWordStaysWhileItIsCarriedOn() {
    found(DAY, 40);
    set("state = 'CONFIRMED'");
    found(DAY.plusDays(1), 41);
    assertThat(only().state()).isEqualTo(FindingState.CONFIRMED);
  }

  @Test
  void aKnownCauseIsOverWithItsDay() {
    found(DAY, 40);
    set("state = 'KNOWN', known_until = date '" + DAY.plusDays(1) + "'");
    found(DAY.plusDays(1), 41);
    assertThat(only().state()).isEqualTo(FindingState.KNOWN);
    found(DAY.plusDays(2), 42);
    assertThat(only().state()).isEqualTo(FindingState.OPEN);
  }

  @Test
  void aKnownCauseThatComesAgainIsNotToldBeforeItsDay() {
    found(DAY, 40);
    set("state = 'KNOWN', known_until = date '" + DAY.plusDays(9) + "'");
    calm(DAY.plusDays(1));
    assertThat(found(DAY.plusDays(5), 41)).isFalse();
    assertThat(found(DAY.plusDays(10), 41)).isTrue();
  }
}
