package org.linli.rest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
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
