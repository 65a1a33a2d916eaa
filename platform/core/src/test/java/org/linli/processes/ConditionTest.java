package org.linli.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.processes.boundary.Condition;
import org.linli.processes.entity.VariableType;

/** Conditions are read for other rooms by the same rules as those of process files. */
class ConditionTest {

  private static final Map<String, VariableType> NAMES =
      Map.of(
          "amount", VariableType.NUMBER,
          "kind", VariableType.TEXT,
          "urgent", VariableType.BOOLEAN);

  private static Condition read(String text) {
    return Condition.of(text, NAMES).orElseThrow();
  }

  @Test
  void itHoldsOrNotAndWhatIsMissingIsNone() {
    var condition = read("amount > 5000 or kind in ['road', 'lamp'] and not urgent");
    assertThat(condition.holds(Map.of("amount", new BigDecimal("5000.01")))).isTrue();
    assertThat(condition.holds(Map.of("kind", "road"))).isTrue();
    assertThat(condition.holds(Map.of("kind", "road", "urgent", true))).isFalse();
    assertThat(condition.holds(Map.of())).isFalse();
    assertThat(read("kind = none").holds(Map.of())).isTrue();
  }

  @Test
  void itNamesAllThatItSpeaksOf() {
    assertThat(read("(amount + 1) > 2 or not (kind in [kind, 'x']) and urgent").names())
        .containsExactly("amount", "kind", "urgent");
    assertThat(read("true").names()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "colour = 'red' | colour",
        "amount > 'x' | at",
        "amount + 1 | at",
        "kind = | at",
        "(urgent | bracket"
      })
  void whatCannotBeReadIsSaidWithItsPlace(String text, String said) {
    assertThat(Condition.of(text, NAMES)).isEmpty();
    assertThat(Condition.fault(text, NAMES).orElseThrow()).contains(said);
    assertThat(Condition.fault("urgent", NAMES)).isEmpty();
  }

  @Test
  void noneCanBeABomb() {
    assertThat(Condition.of("(".repeat(200) + "urgent" + ")".repeat(200), NAMES)).isEmpty();
    assertThat(Condition.of("urgent or ".repeat(60) + "urgent", NAMES)).isEmpty();
  }
}
