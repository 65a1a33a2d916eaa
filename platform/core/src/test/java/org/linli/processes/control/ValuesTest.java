package org.linli.processes.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.processes.entity.ProcessModel;
import org.linli.processes.entity.VariableType;

class ValuesTest {

  private static final ProcessModel MODEL =
      new ProcessModel(
          "p",
          "p",
          Map.of(
              "n", VariableType.NUMBER,
              "t", VariableType.TEXT,
              "b", VariableType.BOOLEAN,
              "d", VariableType.DATE,
              "l", VariableType.LIST),
          List.of(),
          List.of());

  private static Object held(String name, Object value) {
    return Values.checked(MODEL, Map.of(name, value)).get(name);
  }

  private static void refused(String name, Object value) {
    assertThatThrownBy(() -> held(name, value)).isInstanceOf(WrongVariable.class);
  }

  @Test
  void figuresOfEveryKindAreExactNumbers() {
    assertThat(held("n", 5)).isEqualTo(new BigDecimal("5"));
    assertThat(held("n", 5L)).isEqualTo(new BigDecimal("5"));
    assertThat(held("n", 0.1)).isEqualTo(new BigDecimal("0.1"));
    assertThat(held("n", BigInteger.TEN)).isEqualTo(new BigDecimal("10"));
    refused("n", "5");
    refused("n", Double.POSITIVE_INFINITY);
    refused("n", new BigDecimal("1e35"));
    refused("n", new BigDecimal("1e-35"));
    refused("n", new BigDecimal("1".repeat(35)));
  }

  @Test
  void textsDatesAndListsHaveTheirForm() {
    assertThat(held("d", "2026-02-28")).isEqualTo(LocalDate.of(2026, 2, 28));
    refused("d", "2026-02-30");
    refused("d", 20260228);
    assertThat(held("t", "x".repeat(4000))).isNotNull();
    refused("t", "x".repeat(4001));
    refused("t", 'x');
    refused("b", "true");
    assertThat(held("l", List.of(1, "a", true))).isEqualTo(List.of(BigDecimal.ONE, "a", true));
    refused("l", List.of(List.of()));
    refused("l", Collections.nCopies(201, 1));
    refused("l", "a,b");
    refused("unknown", 1);
  }

  @Test
  void whatIsWrittenIsReadAsItWas() {
    var values = new HashMap<String, Object>();
    Values.put(
        values,
        Values.checked(
            MODEL,
            Map.of(
                "n",
                new BigDecimal("12345678901234567890.125"),
                "t",
                "街道 \"一\"",
                "b",
                true,
                "d",
                LocalDate.of(2026, 1, 2),
                "l",
                List.of("a", 1.5, false))));
    assertThat(Values.read(MODEL, Values.json(values))).isEqualTo(values);
    assertThat(Values.read(MODEL, "{\"gone\": 1, \"n\": \"no figure any more\"}")).isEmpty();
  }

  @Test
  void noneTakesAValueAway() {
    var values = new HashMap<String, Object>(Map.of("n", BigDecimal.ONE));
    var none = new HashMap<String, Object>();
    none.put("n", null);
    Values.put(values, Values.checked(MODEL, none));
    assertThat(values).isEmpty();
    none.put("unknown", null);
    assertThatThrownBy(() -> Values.checked(MODEL, none)).isInstanceOf(WrongVariable.class);
  }
}
