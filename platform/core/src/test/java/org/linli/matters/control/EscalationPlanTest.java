package org.linli.matters.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.calendar.entity.Limit;
import org.linli.matters.entity.Escalation;
import org.linli.matters.entity.RateRow;
import org.linli.matters.entity.Rates;
import org.linli.tenancy.entity.DivisionCode;

/** Which plans of escalation hold together, and what rates come to. */
class EscalationPlanTest {

  private static Limit limit(String written) {
    return written == null ? null : Limit.of(written);
  }

  @ParameterizedTest
  @CsvSource({
    "80, 1wd, 3wd, 5wd, true",
    "50, PT4H, P1D, P2D, true",
    "95, PT4H, , , true",
    ", , , , true",
    "49, 1wd, , , false",
    "96, 1wd, , , false",
    "80, 1wd, 1wd, , false",
    "80, 2wd, 1wd, , false",
    "80, , 1wd, , false",
    "80, 1wd, , 2wd, false",
    "80, 3wd, P4D, , false",
    "80, 0wd, 1wd, , false"
  })
  void eachTierComesLaterThanTheOneBelowIt(
      Integer warn, String street, String district, String city, boolean holds) {
    assertThat(new Escalation(warn, limit(street), limit(district), limit(city)).isOrdered())
        .isEqualTo(holds);
  }

  @Test
  void whatSaysNothingIsWarnedOfAtFourFifths() {
    assertThat(new Escalation(null, null, null, null).warn()).isEqualTo(80);
    assertThat(Escalation.USUAL.isOrdered()).isTrue();
  }

  @Test
  void ratesHaveOneDecimalAndNoneWhereNothingWasAsked() {
    var code = new DivisionCode("510104026001");
    var row = RateRow.of(code, "x", "hotline", 3, 3, 1, 2, 3, 3, 0);
    assertThat(row.responseRate()).isEqualTo(33.3);
    assertThat(row.solutionRate()).isEqualTo(66.7);
    assertThat(row.satisfactionRate()).isEqualTo(100.0);
    assertThat(row.inTimeRate()).isZero();
    var none = RateRow.of(code, "x", "repair", 0, 0, 0, 0, 0, 0, 0);
    assertThat(none.responseRate()).isNull();
    assertThat(none.inTimeRate()).isNull();
  }

  @Test
  void ratesWithoutWordsForSatisfiedHaveNone() {
    assertThat(new Rates("a", "b", null, null).satisfied()).isEqualTo(Set.of());
  }
}
