package org.linli.matters.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.processes.entity.ModelChange;
import org.linli.processes.entity.ModelChange.Part;

/** The second person sees what changed of the kind as a whole, and in its papers. */
class FormAspectsTest {

  private final String form = ProcessPacks.text("enforcement/form.yaml");

  private List<ModelChange> changes(String from, String to) {
    assertThat(form).contains(from);
    return FormAspects.compare(
        Forms.read(form, "form"), Forms.read(form.replace(from, to), "form"), Locale.CHINESE);
  }

  @Test
  void nothingDiffersFromItself() {
    assertThat(changes("what", "what")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "limit; limit: P90D; limit: P60D; PT2160H; PT1440H",
        "anonymous; anonymous: false; anonymous: true; false; true",
        "place; place: OPTIONAL; place: REQUIRED; OPTIONAL; REQUIRED",
        "doors; [PATROL, COUNTER, HOTLINE]; [PATROL, PAPER]; COUNTER, HOTLINE, PATROL; PAPER, PATROL",
        "name; en: Joint enforcement}; en: Fines}; 综合执法 / Joint enforcement; 综合执法 / Fines",
      })
  void whatTheKindSaysOfItselfIsCompared(
      String aspect, String from, String to, String before, String after) {
    assertThat(changes(from, to))
        .singleElement()
        .isEqualTo(ModelChange.changed(Part.FORM, "enforcement", "综合执法", aspect, before, after));
  }

  @Test
  void thePurposeIsComparedInBothLanguages() {
    assertThat(changes("适用简易程序或一般程序", "适用一般程序"))
        .singleElement()
        .satisfies(change -> assertThat(change.aspect()).isEqualTo("purpose"));
  }

  @Test
  void aPaperThatIsHandedToTheApplicantOrPrintsSomethingElseDiffers() {
    assertThat(changes("    seal: 执法\n", "    applicant: true\n"))
        .hasSize(2)
        .allSatisfy(
            change -> {
              assertThat(change.aspect()).isEqualTo("papers");
              assertThat(change.before()).contains("执法").doesNotContain("applicant");
              assertThat(change.after()).contains("applicant").doesNotContain("执法");
            });
    assertThat(changes("heard: 提出陈述、申辩，经复核不影响本决定", "heard: 已依法举行听证"))
        .singleElement()
        .satisfies(
            change -> assertThat(change.before()).startsWith("decisionPaper: penalty-general; "));
  }

  @Test
  void aPaperThatIsGoneOrNewHasNothingOnTheOtherSide() {
    assertThat(changes("  spotPaper:\n    kind", "  otherPaper:\n    kind"))
        .extracting(change -> change.after() == null, change -> change.before() == null)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(true, false),
            org.assertj.core.groups.Tuple.tuple(false, true));
  }
}
