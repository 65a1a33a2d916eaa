package org.linli.processes.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.processes.entity.VariableType;

class ExpressionsTest {

  private static final Map<String, VariableType> DECLARED =
      Map.of(
          "amount", VariableType.NUMBER,
          "kind", VariableType.TEXT,
          "urgent", VariableType.BOOLEAN,
          "day", VariableType.DATE,
          "tags", VariableType.LIST,
          "金额", VariableType.NUMBER);

  private static final Map<String, Object> VALUES =
      Map.of(
          "amount",
          new BigDecimal("120.50"),
          "kind",
          "road",
          "urgent",
          true,
          "day",
          LocalDate.of(2026, 3, 1),
          "tags",
          List.of("a", BigDecimal.TWO),
          "金额",
          BigDecimal.TEN);

  private static boolean holds(String condition, Map<String, Object> values) throws Exception {
    return Expressions.condition(condition, DECLARED).holds(values);
  }

  private static ExpressionFault fault(String condition) {
    return catchThrowableOfType(
        ExpressionFault.class, () -> Expressions.condition(condition, DECLARED));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "amount > 100",
        "amount = 120.5",
        "${amount >= 120.50}",
        "kind = 'road' and urgent",
        "kind == \"road\" or amount < 0",
        "not (kind = 'light')",
        "not not urgent",
        "kind in ['light', 'road']",
        "2 in tags and not ('b' in tags)",
        "amount - 20.5 = 50 * 2",
        "amount / 0 = none",
        "1 + 2 * 3 = 7 and (1 + 2) * 3 = 9",
        "-amount < 0",
        "day < @2026-03-02 and day + 1 = @2026-03-02",
        "day - @2026-02-01 = 28",
        "day - 1 = @2026-02-28",
        "kind + '!' = 'road!'",
        "kind != none",
        "kind >= 'r'",
        "true and not false",
        "金额 = 10"
      })
  void whatIsTrueHolds(String condition) throws Exception {
    assertThat(holds(condition, VALUES)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "amount > 1",
        "amount <= 1",
        "amount + 1 > 0",
        "urgent",
        "kind in ['road']",
        "day > @2020-01-01",
        "'a' in tags",
        "amount * 2 = 0"
      })
  void whatIsMissingIsNeitherAboveNorBelowNorTrue(String condition) throws Exception {
    assertThat(holds(condition, Map.of())).isFalse();
    assertThat(holds("amount = none and kind = none", Map.of())).isTrue();
    assertThat(holds("not urgent", Map.of())).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "amount > 'a'|type",
        "amount|type",
        "urgent > false|type",
        "kind + 1 = 'x'|type",
        "day * 2 = day|type",
        "amount and urgent|type",
        "not amount|type",
        "kind in 'road'|type",
        "size > 1|unknown",
        "amount >|value",
        "amount > 1 2|rest",
        "(amount > 1|bracket",
        "kind in ['a' 'b']|bracket",
        "amount > 1 && urgent|sign",
        "kind = 'road|sign",
        "day = @2026-02-30|date",
        "and urgent|value",
        "exec('x')|unknown",
        "kind.length > 1|sign",
        "|value"
      })
  void whatCannotBeMeantIsNamedWithItsPlace(String condition, String reason) {
    var fault = fault(condition == null ? "" : condition);
    assertThat(fault.reason()).isEqualTo(reason);
    assertThat(fault.at()).isPositive();
  }

  @Test
  void theFaultStandsWhereItIs() {
    var fault = fault("amount > 1 and size > 2");
    assertThat(fault.at()).isEqualTo(16);
    assertThat(fault.near()).isEqualTo("size");
  }

  @Test
  void noExpressionIsABomb() throws Exception {
    assertThat(fault("(".repeat(200) + "urgent" + ")".repeat(200)).reason()).isEqualTo("too-deep");
    assertThat(fault("urgent or ".repeat(60) + "urgent").reason()).isEqualTo("too-long");
    assertThat(fault("kind in [" + "1,".repeat(120) + "1]").reason()).isEqualTo("too-long");
    assertThat(fault("amount > " + "9".repeat(400)).reason()).isEqualTo("rest");
    var product = "99999999999999999999" + " * 99999999999999999999".repeat(18);
    var value = Expressions.of(product, DECLARED, VariableType.NUMBER).value(VALUES);
    assertThat(((BigDecimal) value).precision()).isLessThanOrEqualTo(34);
    assertThat(Expressions.of("day + 9999999999", DECLARED, VariableType.DATE).value(VALUES))
        .isNull();
  }

  @Test
  void aValueIsOfTheTypeThatIsWanted() throws Exception {
    assertThat(Expressions.of("day + 3", DECLARED, VariableType.DATE).value(VALUES))
        .isEqualTo(LocalDate.of(2026, 3, 4));
    assertThat(
            catchThrowableOfType(
                ExpressionFault.class, () -> Expressions.of("amount", DECLARED, VariableType.DATE)))
        .isNotNull();
  }
}
