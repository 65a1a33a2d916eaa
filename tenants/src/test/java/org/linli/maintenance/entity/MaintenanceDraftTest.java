package org.linli.maintenance.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.access.boundary.Invalid;

class MaintenanceDraftTest {

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  private static MaintenanceDraft draft(MaintenanceMode mode, Duration in, Duration until) {
    return new MaintenanceDraft(
        mode, " 维护 ", " work ", in == null ? null : NOW.plus(in), NOW.plus(until));
  }

  @Test
  void withoutABeginningItBeginsAtOnceAndWordsLoseTheirEdges() {
    var checked = draft(MaintenanceMode.NOTICE, null, Duration.ofHours(1)).checked(NOW);
    assertThat(checked.startsAt()).isEqualTo(NOW);
    assertThat(checked.wordsZh()).isEqualTo("维护");
    assertThat(checked.wordsEn()).isEqualTo("work");
  }

  @ParameterizedTest
  @CsvSource({
    "READ_ONLY, PT0S, PT24H",
    "READ_ONLY, PT700H, PT724H",
    "NOTICE, PT0S, PT744H",
    "NOTICE, PT743H, PT744H",
    "READ_ONLY, -PT1H, PT22H"
  })
  void aDayOfReadingAndAMonthOfTellingAreTheMost(
      MaintenanceMode mode, Duration in, Duration until) {
    assertThat(draft(mode, in, until).checked(NOW).endsAt()).isEqualTo(NOW.plus(until));
  }

  @ParameterizedTest
  @CsvSource({
    "READ_ONLY, PT0S, PT24H0.001S, maintenance-span",
    "READ_ONLY, PT1H, PT26H, maintenance-span",
    "NOTICE, PT0S, PT744H0.001S, maintenance-span",
    "NOTICE, PT0S, PT0S, after-now",
    "NOTICE, PT2H, PT1H, after-now",
    "NOTICE, PT1H, PT1H, after-now",
    "NOTICE, -PT3H, -PT1H, after-now"
  })
  void whatIsPastOrTooLongOrEndsBeforeItBeginsIsRefused(
      MaintenanceMode mode, Duration in, Duration until, String why) {
    assertThatThrownBy(() -> draft(mode, in, until).checked(NOW))
        .isInstanceOfSatisfying(
            Invalid.class, refusal -> assertThat(refusal.arguments()).contains("until", why));
  }

  @Test
  void anEndIsNeeded() {
    assertThatThrownBy(
            () ->
                new MaintenanceDraft(MaintenanceMode.NOTICE, "维护", "work", NOW, null).checked(NOW))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void wordsMayBeLongAndNoLonger() {
    var end = NOW.plusSeconds(60);
    var longest = "维".repeat(400);
    assertThat(
            new MaintenanceDraft(MaintenanceMode.NOTICE, longest, "w", null, end)
                .checked(NOW)
                .wordsZh())
        .hasSize(400);
    assertThatThrownBy(
            () ->
                new MaintenanceDraft(MaintenanceMode.NOTICE, "维", "w".repeat(401), null, end)
                    .checked(NOW))
        .isInstanceOfSatisfying(
            Invalid.class,
            refusal -> assertThat(refusal.arguments()).contains("words-en", "too-long"));
  }

  @Test
  void itShutsFromItsFirstInstantToBeforeItsLast() {
    var one = written(MaintenanceMode.READ_ONLY, null);
    assertThat(one.shuts(NOW.minusMillis(1))).isFalse();
    assertThat(one.isTold(NOW.minusMillis(1))).as("told before").isTrue();
    assertThat(one.shuts(NOW)).isTrue();
    assertThat(one.shuts(NOW.plusSeconds(59))).isTrue();
    assertThat(one.shuts(NOW.plusSeconds(60))).isFalse();
    assertThat(one.isTold(NOW.plusSeconds(60))).isFalse();
  }

  @Test
  void whatWasEndedIsNeitherToldNorHolds() {
    var one = written(MaintenanceMode.READ_ONLY, NOW.plusSeconds(1));
    assertThat(one.isTold(NOW.plusSeconds(2))).isFalse();
    assertThat(one.shuts(NOW.plusSeconds(2))).isFalse();
  }

  @Test
  void aNoticeShutsNothing() {
    var one = written(MaintenanceMode.NOTICE, null);
    assertThat(one.isOn(NOW)).isTrue();
    assertThat(one.shuts(NOW)).isFalse();
  }

  @Test
  void whoReadsNoEnglishReadsChinese() {
    var one = written(MaintenanceMode.NOTICE, null);
    assertThat(one.words(Locale.UK)).isEqualTo("work");
    assertThat(one.words(Locale.SIMPLIFIED_CHINESE)).isEqualTo("维护");
    assertThat(one.words(Locale.FRENCH)).isEqualTo("维护");
    assertThat(one.words(null)).isEqualTo("维护");
  }

  private static Maintenance written(MaintenanceMode mode, Instant ended) {
    return new Maintenance(
        UUID.randomUUID(),
        mode,
        "维护",
        "work",
        NOW,
        NOW.plusSeconds(60),
        "keeper",
        NOW.minusSeconds(60),
        ended,
        ended == null ? null : "keeper");
  }
}
