package org.linli.certificates.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateRowTest {

  private static final Instant NOW = Instant.parse("2026-11-23T16:00:00Z");

  private static CertificateRow until(Instant from, Instant until) {
    return new CertificateRow(
        CertificateKind.DOOR, "127.0.0.1:9087", "CN=x", "CN=y", from, until, NOW, null);
  }

  @ParameterizedTest
  @CsvSource({
    "PT720H1S, GOOD, 30",
    "PT719H, SOON, 29",
    "PT168H1S, SOON, 7",
    "PT167H, URGENT, 6",
    "PT1S, URGENT, 0",
    "PT0S, EXPIRED, 0",
    "PT-1S, EXPIRED, -1",
    "PT-24H, EXPIRED, -1"
  })
  void whatIsLeftSaysHowItStands(Duration left, CertificateStanding standing, long days) {
    var row = until(NOW.minusSeconds(9), NOW.plus(left));
    assertThat(row.standing(NOW)).isEqualTo(standing);
    assertThat(row.daysLeft(NOW)).isEqualTo(days);
  }

  /** Nobody looked between midnight and morning: it is told by the time, not by the look. */
  @Test
  void oneThatEndsAtNightIsOverInTheMorningWithoutANewLook() {
    var row = until(NOW.minusSeconds(9), NOW.plus(Duration.ofHours(8)));
    assertThat(row.standing(NOW)).isEqualTo(CertificateStanding.URGENT);
    assertThat(row.standing(NOW.plus(Duration.ofHours(9)))).isEqualTo(CertificateStanding.EXPIRED);
  }

  @Test
  void oneThatHasNotBegunCountsNoMoreThanOneThatIsOver() {
    assertThat(until(NOW.plusSeconds(1), NOW.plus(Duration.ofDays(90))).standing(NOW))
        .isEqualTo(CertificateStanding.EXPIRED);
  }

  @Test
  void whatWasNotSeenIsNotCalledGood() {
    var place = new Place(CertificateKind.ENDPOINT, "https://a.example/");
    var row = CertificateRow.unseen(place, CertificateFault.AWAY, NOW);
    assertThat(row.standing(NOW)).isEqualTo(CertificateStanding.UNSEEN);
    assertThat(row.place()).isEqualTo("https://a.example/");
  }
}
