package org.linli.exchange.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.exchange.entity.LayoutNumbers;

/** Numbers and times in a partner's signs, there and back. */
class PartnerSignsTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ",|.|1.234.567,89|1234567.89",
        ",|.|-1.234,5|-1234.5",
        ",|.|999|999",
        ",|.|0,05|0.05",
        ".|,|1,234.5|1234.5",
        ".|' '|12 345|12345",
        ",||1234567,5|1234567.5"
      })
  void aNumberIsWrittenAndReadBack(
      String decimal, String grouping, String written, BigDecimal number) {
    var signs = new LayoutNumbers(decimal, grouping);
    assertThat(PartnerNumber.write(signs, number)).isEqualTo(written);
    assertThat(PartnerNumber.read(signs, written).orElseThrow()).isEqualByComparingTo(number);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ",|.|1.5",
        ",|.|1.2345",
        ",|.|1,2,3",
        ",|.|12.34.567",
        ",|.|,5",
        ",|.|5,",
        ",|.|",
        ",|.|1e3",
        ",|.|--1",
        ".||1,5",
        ".|,|1.234.5"
      })
  void whatIsNotInTheSignsIsNoNumber(String decimal, String grouping, String written) {
    assertThat(
            PartnerNumber.read(
                new LayoutNumbers(decimal, grouping), written == null ? "" : written))
        .isEmpty();
  }

  @Test
  void groupsMayBeLeftOut() {
    assertThat(PartnerNumber.read(new LayoutNumbers(",", "."), "1234567,5"))
        .contains(new BigDecimal("1234567.5"));
    assertThat(PartnerNumber.read(new LayoutNumbers(",", "."), "+7")).contains(new BigDecimal("7"));
  }

  @ParameterizedTest
  @CsvSource({
    "yyyyMMddHHmmss, 20261121083005, 2026-11-21T00:30:05Z",
    "yyyy-MM-dd HH:mm, 2026-11-21 08:30, 2026-11-21T00:30:00Z",
    "yyyy-MM-dd, 2026-11-21, 2026-11-20T16:00:00Z",
    "yyyy-MM-dd'T'HH:mmZZZZZ, 2026-11-21T08:30+01:00, 2026-11-21T07:30:00Z",
    "yyyy年M月d日 H时, 2026年1月2日 9时, 2026-01-02T01:00:00Z"
  })
  void aTimeIsThatOfItsZoneUnlessItTellsAnother(String pattern, String text, Instant at) {
    assertThat(PartnerTime.instant(pattern, SHANGHAI, text)).contains(at);
  }

  @ParameterizedTest
  @CsvSource({
    "yyyy-MM-dd, 2026-02-30",
    "yyyy-MM-dd, 2026-2-3",
    "yyyy-MM-dd, 26-02-03",
    "yyyy-MM-dd, 2026-02-03 08:00",
    "yyyyMMddHHmmss, 20261121250000",
    "HH:mm, 08:00"
  })
  void whatIsNotOfThePatternIsNoTime(String pattern, String text) {
    assertThat(PartnerTime.instant(pattern, SHANGHAI, text)).isEmpty();
    assertThat(PartnerTime.day(pattern, text)).isEmpty();
  }

  @Test
  void aLeapDayIsADayOnlyInALeapYear() {
    assertThat(PartnerTime.day("dd.MM.yyyy", "29.02.2028").map(Object::toString))
        .isEqualTo(Optional.of("2028-02-29"));
    assertThat(PartnerTime.day("dd.MM.yyyy", "29.02.2026")).isEmpty();
    assertThatThrownBy(() -> PartnerTime.pattern("jjj"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
