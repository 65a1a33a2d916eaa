package org.linli.field.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.access.boundary.Invalid;
import org.linli.field.entity.FieldEntry;
import org.linli.field.entity.Fix;

/** When something was written, told by a clock that may be wrong. */
class WrittenTest {

  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

  /** The phone's clock is three hours fast. */
  private static final Instant SENT = NOW.plus(Duration.ofHours(3));

  private static FieldEntry entry(Instant written, Instant sent, Fix fix) {
    return new FieldEntry(UUID.randomUUID(), written, sent, fix, null, null);
  }

  private static Fix fix(double longitude, double latitude, double accuracy, Instant at) {
    return new Fix(longitude, latitude, accuracy, at);
  }

  private static void refused(FieldEntry entry, String field, String rule) {
    assertThatThrownBy(() -> Written.of(entry, NOW))
        .isInstanceOfSatisfying(
            Invalid.class,
            no -> assertThat(no.arguments()).isEqualTo(java.util.List.of(field, rule)));
  }

  @Test
  void aWrongClockOfThePhoneMovesNeitherTheWritingNorThePosition() {
    var fix = fix(104.06, 30.67, 12, SENT.minusSeconds(7_260));
    var written = Written.of(entry(SENT.minusSeconds(7_200), SENT, fix), NOW);
    assertThat(written.at()).isEqualTo(NOW.minusSeconds(7_200));
    assertThat(written.fix()).isEqualTo(fix(104.06, 30.67, 12, NOW.minusSeconds(7_260)));
  }

  @Test
  void nothingIsWrittenAfterItWasSent() {
    refused(entry(SENT.plusMillis(1), SENT, null), "writtenAt", "after-it-was-sent");
    refused(entry(SENT, SENT, fix(1, 1, 1, SENT.plusMillis(1))), "fix.at", "after-it-was-sent");
  }

  @Test
  void whatAPhoneKeptForMoreThanADayIsTooOld() {
    var day = Duration.ofHours(24);
    assertThatCode(() -> Written.of(entry(SENT.minus(day), SENT, null), NOW))
        .doesNotThrowAnyException();
    refused(entry(SENT.minus(day.plusMinutes(6)), SENT, null), "writtenAt", "kept-too-long");
  }

  @Test
  void withoutTimesItIsRefused() {
    refused(entry(null, SENT, null), "writtenAt", "required");
    refused(entry(SENT, null, null), "sentAt", "required");
    refused(entry(SENT, SENT, fix(1, 1, 1, null)), "fix.at", "required");
  }

  @ParameterizedTest
  @CsvSource({"181, 0, 1", "0, -90.1, 1", "0, 0, -1", "0, 0, 1e9", "NaN, 0, 1", "0, 0, NaN"})
  void aPositionThatIsNoneIsRefused(double longitude, double latitude, double accuracy) {
    refused(entry(SENT, SENT, fix(longitude, latitude, accuracy, SENT)), "fix", "not-a-position");
  }

  @Test
  void noStepIsDoneBeforeItBegan() {
    var written = new Written(NOW, null);
    assertThatCode(() -> written.after(NOW.plusSeconds(240))).doesNotThrowAnyException();
    assertThatThrownBy(() -> written.after(NOW.plusSeconds(360))).isInstanceOf(Invalid.class);
  }
}
