package org.linli.calendar.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.packs.PackFault;
import org.linli.packs.Packs;

class HolidayPackTest {

  private static final String GOOD =
      """
      years:
        - year: 2026
          official: true
          source: probe
          holidays:
            - {name: {zh: 甲, en: A}, from: 2026-10-01, to: 2026-10-03, work: [2026-10-10]}
            - {name: {zh: 乙, en: B}, from: 2026-10-05, to: 2026-10-05}
      """;

  private static HolidayPack read(String text) {
    var stream = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    return HolidayPack.of(Packs.read(stream, "probe.yaml", HolidayPack.Pack.class));
  }

  private static long days(int year, boolean working) {
    return HolidayPack.DELIVERED.days().entrySet().stream()
        .filter(each -> each.getKey().getYear() == year && each.getValue().working() == working)
        .count();
  }

  /** As announced: 28 free days and five worked weekends in 2025, 33 and six in 2026. */
  @Test
  void theAnnouncedYearsHaveTheirDays() {
    assertThat(days(2025, false)).isEqualTo(1 + 8 + 3 + 5 + 3 + 8);
    assertThat(days(2025, true)).isEqualTo(5);
    assertThat(days(2026, false)).isEqualTo(3 + 9 + 3 + 5 + 3 + 3 + 7);
    assertThat(days(2026, true)).isEqualTo(6);
    for (var year : List.of(2025, 2026)) {
      assertThat(HolidayPack.DELIVERED.year(year).orElseThrow().official()).isTrue();
    }
  }

  /** 261 weekdays less the thirteen days of the regulation. */
  @Test
  void eachAnnouncedYearWorksAsManyDaysAsTheRegulationLeaves() {
    assertThat(worked(2025)).isEqualTo(261 - 13);
    assertThat(worked(2026)).isEqualTo(261 - 13);
  }

  private static long worked(int year) {
    var first = LocalDate.of(year, 1, 1);
    var pack = HolidayPack.DELIVERED.days();
    return first
        .datesUntil(first.plusYears(1))
        .filter(day -> pack.containsKey(day) ? pack.get(day).working() : DayTable.isWeekday(day))
        .count();
  }

  @Test
  void aYearThatWasNotAnnouncedSaysSo() {
    var year = HolidayPack.DELIVERED.year(2027).orElseThrow();
    assertThat(year.official()).isFalse();
    assertThat(days(2027, true)).as("nobody knows yet which weekends are worked").isZero();
    assertThat(HolidayPack.DELIVERED.year(2028)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "to: 2026-10-03|to: 2026-09-03|ends before",
        "to: 2026-10-03|to: 2027-10-03|another year",
        "work: [2026-10-10]|work: [2026-10-09]|worked anyway",
        "work: [2026-10-10]|work: [2026-10-03]|stands twice",
        "from: 2026-10-05, to: 2026-10-05|from: 2026-10-03, to: 2026-10-05|stands twice",
        "official: true|offical: true|official",
      })
  void aWrongPackIsNamedWithItsReason(String good, String wrong, String reason) {
    assertThat(read(GOOD).days()).hasSize(5);
    assertThatThrownBy(() -> read(GOOD.replace(good, wrong)))
        .isInstanceOf(PackFault.class)
        .hasMessageContaining(reason);
  }

  @Test
  void aYearOfTheInstallationStandsInThePlaceOfTheDelivered() {
    var own =
        "years:\n"
            + "  - {year: 2027, official: true, source: s, holidays: [{name: {zh: 元旦, en: New"
            + " Year}, from: 2027-01-01, to: 2027-01-03, work: [2027-01-09]}]}\n";
    var both =
        HolidayPack.DELIVERED.with(
            new ByteArrayInputStream(own.getBytes(StandardCharsets.UTF_8)), "calendar/2027.yaml");
    assertThat(both.year(2027).orElseThrow().official()).isTrue();
    assertThat(both.days().get(LocalDate.of(2027, 1, 9)).working()).isTrue();
    assertThat(both.days()).doesNotContainKey(LocalDate.of(2027, 10, 1));
    assertThat(both.days()).containsKey(LocalDate.of(2026, 10, 1));
    assertThat(HolidayPack.DELIVERED.days()).containsKey(LocalDate.of(2027, 10, 1));
  }

  @Test
  void aFaultOfTheInstallationsFileNamesIt() {
    var wrong =
        "years:\n"
            + "  - {year: 2027, official: true, source: s, holidays: [{name: {zh: 元旦, en: New"
            + " Year}, from: 2027-01-03, to: 2027-01-01}]}\n";
    var stream = new ByteArrayInputStream(wrong.getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> HolidayPack.DELIVERED.with(stream, "calendar/2027.yaml"))
        .isInstanceOf(PackFault.class)
        .hasMessageContaining("calendar/2027.yaml");
  }

  @Test
  void untilAnInstallationBringsItsOwnTheDeliveredOnesHold() {
    assertThat(HolidayPack.inForce()).isSameAs(HolidayPack.DELIVERED);
  }
}
