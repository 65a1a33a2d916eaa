package org.linli.cases.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.boundary.Invalid;
import org.linli.devices.boundary.DeviceModels;

class CaseWordingTest {

  @Test
  void everyKindThatADeviceModelAsksForIsKnown() {
    var asked = new HashSet<String>();
    for (var model : new DeviceModels().all()) {
      model.rules().stream()
          .map(rule -> rule.caseKind())
          .filter(kind -> kind != null)
          .forEach(asked::add);
    }
    assertThat(CaseWording.KINDS).containsAll(asked);
  }

  @Test
  void wordsAreKeptWithoutTheBlanksAroundThem() {
    assertThat(CaseWording.description(" b\n")).isEqualTo("b");
    assertThat(CaseWording.note("\tc")).isEqualTo("c");
    assertThat(CaseWording.remark(" d")).isEqualTo("d");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "  ", "\n"})
  void aNoteHasToSaySomethingAndTheRestMayStayAway(String nothing) {
    assertThatThrownBy(() -> CaseWording.note(nothing)).isInstanceOf(Invalid.class);
    assertThat(CaseWording.description(nothing)).isEmpty();
    assertThat(CaseWording.remark(nothing)).isNull();
  }

  @Test
  void longWordsAreRefusedWhereTheyEndAndNotBefore() {
    assertThat(CaseWording.description("字".repeat(2000))).hasSize(2000);
    for (Runnable tooLong :
        new Runnable[] {
          () -> CaseWording.description("a".repeat(2001)),
          () -> CaseWording.note("a".repeat(2001)),
          () -> CaseWording.remark("a".repeat(2001))
        }) {
      assertThatThrownBy(tooLong::run).isInstanceOf(Invalid.class);
    }
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "fire", "WAR"})
  void aKindThatNobodyKnowsIsToldWithThoseThatAre(String word) {
    assertThatThrownBy(() -> CaseWording.kind(word))
        .isInstanceOfSatisfying(
            Invalid.class,
            refusal -> assertThat(refusal.arguments().get(1).toString()).contains("FIRE", "OTHER"));
  }
}
