package org.linli.assurance.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.access.boundary.Invalid;
import org.linli.assurance.entity.RegisterKind;

/** Answers in one cell, and each in the one form in which it is kept. */
class WrittenAnswersTest {

  private static RegisterKind kind(String id) {
    return KindPack.DELIVERED.find(id).orElseThrow();
  }

  private static String kept(String kind, String field, String answer) {
    return Answers.checked(kind(kind), Map.of(field, answer)).get(field);
  }

  @Test
  void fieldsAndChoicesAreWrittenInEitherLanguageOrByTheirIds() {
    var system = kind("system");
    var asked = Map.of("grade", "3", "filing", "51010043001", "conforms", "true");
    assertThat(WrittenAnswers.of(system, "等级保护级别＝三级；备案编号=51010043001；符合所备案级别的要求（GB/T 22239）=是"))
        .isEqualTo(asked);
    assertThat(
            WrittenAnswers.of(
                system,
                "Protection grade=Grade 3; filing=51010043001\nConforms to the filed grade (GB/T 22239)=yes; "))
        .isEqualTo(asked);
  }

  @Test
  void whatIsSaidIsReadAgain() {
    var kind = kind("system");
    var answers = new HashMap<String, String>();
    answers.put("grade", "2");
    answers.put("filing", "f");
    answers.put("conforms", "false");
    answers.put("system-used", "2026-01-31");
    for (var locale : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
      assertThat(WrittenAnswers.of(kind, WrittenAnswers.text(kind, answers, locale)))
          .isEqualTo(answers);
    }
  }

  @Test
  void aPartWithoutAnAnswerOrOfNoFieldIsRefused() {
    assertThatThrownBy(() -> WrittenAnswers.of(kind("system"), "filing"))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> WrittenAnswers.of(kind("system"), "colour=red"))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void answersAreKeptInOneForm() {
    assertThat(kept("equipment", "pieces", " 0012 ")).isEqualTo("12");
    assertThat(kept("equipment", "certificate", " c ")).isEqualTo("c");
    assertThat(Answers.checked(kind("equipment"), Map.of("certificate", " "))).isEmpty();
    var answers = Map.of("grade", "1");
    assertThat(Answers.of(Answers.text(answers))).isEqualTo(answers);
  }

  @ParameterizedTest
  @CsvSource({
    "equipment,pieces,many",
    "equipment,pieces,-1",
    "equipment,pieces,1234567890123",
    "equipment,pieces,0.1234567",
    "equipment,sort,house",
    "equipment,conforms,maybe",
    "system,system-used,31.1.2026",
    "equipment,pieces,1e2147483647",
    "equipment,pieces,000000000000000000000000000000001",
    "system,system-used,+10000-01-01",
    "system,system-used,0000-12-31",
    "system,colour,red"
  })
  void whatIsNoAnswerOfTheFieldIsRefused(String kind, String field, String answer) {
    assertThatThrownBy(() -> kept(kind, field, answer)).isInstanceOf(Invalid.class);
  }

  @Test
  void aTextHasItsLength() {
    assertThatThrownBy(() -> kept("equipment", "certificate", "x".repeat(401)))
        .isInstanceOf(Invalid.class);
  }
}
