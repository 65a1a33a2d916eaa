package org.linli.evidence.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.evidence.entity.ChecklistState;
import org.linli.packs.PackFault;

/**
 * The checklist is read strictly: nothing is met without a proof, nothing unmet without a reason.
 */
class ChecklistPackTest {

  private static final String HEAD =
      """
      source: OWASP
      reasons:
        none: {zh: 没有, en: there is none}
      items:
        - {id: v5.0.0-1.2.6, level: 2, state: NOT_APPLICABLE, title: {zh: 题, en: title}, reason: none}
      """;

  private static final String TITLE = ", title: {zh: 题, en: title}";

  private static ChecklistPack with(String item) {
    return ChecklistPack.read(HEAD + "  - {" + item + "}\n");
  }

  @Test
  void aMetItemHasItsProofAndAnotherItsReason() {
    var pack =
        with("id: v5.0.0-1.2.4, level: 1, state: MET" + TITLE + ", proof: [SomeTest.isProved]");
    assertThat(pack.items()).hasSize(2);
    assertThat(pack.items().getFirst().reason().en()).isEqualTo("there is none");
    assertThat(pack.items().getLast().proof()).containsExactly("SomeTest.isProved");
    assertThat(pack.items().getLast().reason()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id: v5.0.0-1.2.4, level: 1, state: MET|a proof",
        "id: v5.0.0-1.2.4, level: 1, state: OPEN, proof: [SomeTest.isProved], reason: none|a proof",
        "id: v5.0.0-1.2.4, level: 1, state: OPEN|a reason",
        "id: v5.0.0-1.2.4, level: 1, state: OPEN, reason: unknown|a reason",
        "id: v5.0.0-1.2.4, level: 1, state: MET, proof: [SomeTest.isProved], reason: none|a reason",
        "id: v5.0.0-1.2.4, level: 3, state: OPEN, reason: none|level",
        "id: v4.0.3-1.2.4, level: 1, state: OPEN, reason: none|no id",
        "id: v5.0.0-1.2.6, level: 1, state: OPEN, reason: none|two named",
        "id: v5.0.0-1.2.4, level: 1, state: MET, proof: [SomeTest]|no proof",
        "id: v5.0.0-1.2.4, level: 1, state: MET, proof: [docs/x.md]|no proof"
      })
  void whatIsNotOfTheFormIsRefusedWithItsLine(String item, String reason) {
    assertThatThrownBy(() -> with(item + TITLE))
        .isInstanceOfSatisfying(
            PackFault.class,
            fault -> {
              assertThat(fault.reason()).contains(reason);
              assertThat(fault.line()).isIn(5, 6);
            });
  }

  @Test
  void aReasonThatNobodyNamesIsTold() {
    assertThatThrownBy(
            () -> ChecklistPack.read(HEAD.replace("items:", "  idle: {zh: 闲, en: idle}\nitems:")))
        .isInstanceOf(PackFault.class)
        .hasMessageContaining("unused: idle");
  }

  @Test
  void theDeliveredOneIsWholeAndTellsWhatIsOpen() {
    var pack = ChecklistPack.delivered();
    assertThat(pack.items()).hasSize(253);
    assertThat(pack.source()).contains("OWASP ASVS 5.0.0", "CC BY-SA 4.0");
    for (var state : ChecklistState.values()) {
      assertThat(pack.items()).as(state.name()).anyMatch(item -> item.state() == state);
    }
    assertThat(pack.items())
        .filteredOn(item -> item.state() != ChecklistState.MET)
        .allSatisfy(
            item -> assertThat(List.of(item.reason().zh(), item.reason().en())).doesNotContain(""));
  }
}
