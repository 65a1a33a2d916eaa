package org.linli.redivision.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.linli.packs.PackFault;
import org.linli.packs.Packs;
import org.linli.redivision.control.MovePack.Named;
import org.linli.redivision.control.MovePack.Period;

/** What the pack may say, and what the delivered one does. */
class MovePackTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 15);

  private static MovePack read(String follow, String stay) {
    var text = "version: 1\nfollow: [%s]\nstay: [%s]\n".formatted(follow, stay);
    return MovePack.checked(
        Packs.read(
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
            "test.yaml",
            MovePack.class));
  }

  private static String named(String more) {
    return "{table: t, column: code, zh: 某, en: some%s}".formatted(more);
  }

  private static void wrong(String follow, String stay) {
    assertThatThrownBy(() -> read(follow, stay)).isInstanceOf(PackFault.class);
  }

  @Test
  void whatIsNoNameOfATableNeverReachesTheDatabase() {
    wrong("{table: \"t; drop\", column: code, zh: 某, en: some}", "");
    wrong("{table: t, column: \"code = 1 or\", zh: 某, en: some}", "");
    wrong("", named(", since: \"hour)\", period: HOUR"));
  }

  @Test
  void aColumnIsNamedOnce() {
    wrong(named(""), named(""));
    wrong(named("") + "," + named(""), "");
  }

  @Test
  void aTimeNeedsItsPeriodAndOnlyWhatHappenedHasOne() {
    wrong("", named(", since: hour"));
    wrong("", named(", period: HOUR"));
    wrong(named(", since: hour, period: HOUR"), "");
    assertThat(read("", named(", since: hour, period: HOUR")).stay()).hasSize(1);
  }

  @Test
  void rowsGoAlongFromTheDaysFirstMomentAndWithTheMonthOfTheDay() {
    assertThat(period(Period.DAY).from(DAY)).isEqualTo(DAY);
    assertThat(period(Period.MONTH).from(DAY)).isEqualTo(LocalDate.of(2026, 3, 1));
    assertThat(
            ((OffsetDateTime) period(Period.HOUR).from(DAY)).withOffsetSameInstant(ZoneOffset.UTC))
        .isEqualTo(OffsetDateTime.of(2026, 3, 14, 16, 0, 0, 0, ZoneOffset.UTC));
  }

  private static Named period(Period period) {
    return new Named("t", "code", "at", period, "某", "some");
  }

  @Test
  void theDeliveredOneKeepsLogsAndLetsWhatStandsGo() {
    assertThat(MovePack.DELIVERED.stay())
        .extracting(Named::table)
        .contains("audit_entry", "decision_entry", "figures_hour");
    assertThat(MovePack.DELIVERED.follow())
        .extracting(Named::table)
        .contains("community_figures", "data_request", "alarm_escalated");
    assertThat(MovePack.DELIVERED.follow()).allMatch(named -> !named.zh().isBlank());
  }
}
