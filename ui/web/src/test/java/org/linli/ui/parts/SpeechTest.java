package org.linli.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.linli.cases.entity.CaseState;

class SpeechTest {

  private static final Instant NOW = at("2026-03-02T12:00:00");

  private final Speech speech = new Speech(Locale.ENGLISH);

  @Test
  void todayOnlyTheHourIsSaid() {
    assertThat(speech.moment(at("2026-03-02T08:05:00"), NOW)).isEqualTo("08:05");
  }

  @Test
  void thisYearTheDayIsSaidToo() {
    assertThat(speech.moment(at("2026-02-28T08:05:00"), NOW)).isEqualTo("02-28 08:05");
  }

  @Test
  void anotherYearIsSaidInFull() {
    assertThat(speech.moment(at("2025-12-31T23:59:00"), NOW)).isEqualTo("2025-12-31 23:59");
  }

  @Test
  void whatNeverWasIsADash() {
    assertThat(speech.moment(null, NOW)).isEqualTo("–");
    assertThat(speech.day(null)).isEqualTo("–");
    assertThat(speech.ago(null, NOW)).isEqualTo("never");
  }

  @Test
  void aLengthIsSaidInItsTwoLargestUnits() {
    assertThat(speech.length(Duration.ofSeconds(20))).isEqualTo("1 min");
    assertThat(speech.length(Duration.ofMinutes(120))).isEqualTo("2 h");
    assertThat(speech.length(Duration.ofMinutes(121))).isEqualTo("2 h 1 min");
    assertThat(speech.length(Duration.ofDays(3).plusMinutes(59))).isEqualTo("3 d");
    assertThat(speech.length(Duration.ofHours(-50))).isEqualTo("2 d 2 h");
  }

  @Test
  void theLastMinuteIsJustNow() {
    assertThat(speech.ago(NOW.minusSeconds(59), NOW)).isEqualTo("just now");
    assertThat(speech.ago(NOW.minusSeconds(61), NOW)).isEqualTo("1 min ago");
  }

  @Test
  void aConstantIsSaidInWords() {
    assertThat(speech.word("CaseState", CaseState.OPEN)).isEqualTo("To dispatch");
  }

  @Test
  void aConstantThatNobodyKnowsIsSaidAsItIs() {
    assertThat(speech.word("CaseKind", "UNHEARD_OF")).isEqualTo("UNHEARD_OF");
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(ZoneId.systemDefault()).toInstant();
  }
}
