package org.linli.rest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.OperationMode;

class AskedTest {

  @ParameterizedTest
  @ValueSource(strings = {"x", "1-1-1-1", "' or 1=1", "../../etc/passwd"})
  void whatIsNoIdIsAnsweredAsWhatDoesNotExist(String id) {
    assertThatThrownBy(() -> Asked.id("case", id)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> Asked.id("division", id, DivisionCode::new))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aWrongWordOfTheQueryIsToldWithWhatWouldBeRight() {
    assertThatThrownBy(() -> Asked.oneOf(OperationMode.class, "mode", "ppp"))
        .isInstanceOfSatisfying(
            Invalid.class,
            e ->
                assertThat(e.arguments()).containsExactly("mode", "[GOVERNMENT, ENTERPRISE, PPP]"));
    assertThatThrownBy(() -> Asked.yesOrNo("mine", "yes")).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> Asked.instant("from", "yesterday", null)).isInstanceOf(Invalid.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"+10000-01-01", "+999999999-12-31", "0000-01-01", "-0001-01-01"})
  void aDayThatNoCalendarHasIsNone(String day) {
    assertThatThrownBy(() -> Asked.optional("day", day, LocalDate::parse))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> Asked.instant("at", day + "T00:00:00Z", null))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(
            () -> Asked.optional("month", day.substring(0, day.lastIndexOf('-')), YearMonth::parse))
        .isInstanceOf(Invalid.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1000000000-01-01T00:00:00Z", "+1000000000-12-31T23:59:59.999999999Z"})
  void theFirstAndTheLastMomentThatJavaKnowsAreNone(String at) {
    assertThatThrownBy(() -> Asked.instant("from", at, null)).isInstanceOf(Invalid.class);
  }

  @Test
  void whatIsNotAskedStaysOpen() {
    assertThat(Asked.optionalOneOf(OperationMode.class, "mode", " ")).isNull();
    assertThat(Asked.yesOrNo("mine", null)).isNull();
    assertThat(Asked.instant("from", null, Instant.EPOCH)).isEqualTo(Instant.EPOCH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "501", "-1", "99999999999", "ten", "1e2", ""})
  void aListIsAskedInPiecesOfFiveHundredAtMost(String limit) {
    assertThatThrownBy(() -> Asked.number("limit", limit, 1, 500))
        .isInstanceOfSatisfying(
            Invalid.class, e -> assertThat(e.arguments()).containsExactly("limit", "1..500"));
  }
}
