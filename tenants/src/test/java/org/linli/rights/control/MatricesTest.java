package org.linli.rights.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.linli.packs.PackFault;
import org.linli.packs.Packs;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;
import org.linli.tenancy.entity.OperationMode;
import org.linli.testing.Requirement;

/** The packs as they are delivered, and what happens to faulty ones. */
class MatricesTest {

  private static final Pattern CLAUSE = Pattern.compile("00[0-4]-[A-Za-z0-9][A-Za-z0-9.-]*");

  private static final String HEAD =
      """
      mode: PPP
      version: 1
      name: {zh: 一, en: One}
      basis: {zh: 一, en: One}
      owner: BUREAU
      defaultDecision: DENY
      defaultClause: "000-10.2.3.a"
      defaultWhy: {zh: 一, en: One}
      cells:
      """;

  private static final String CELL =
      "  - {party: BUREAU, asset: alarms, action: VIEW, purpose: OWN, decision: PERMIT, clause: \"000-4.2.a-1\", why: {zh: 一, en: One}}\n";

  private final Matrices matrices = new Matrices();

  @Test
  void everyCellNamesAClauseOfTheCatalogue() {
    for (var mode : OperationMode.values()) {
      assertThat(matrices.of(mode).file().cells())
          .isNotEmpty()
          .allSatisfy(
              cell -> {
                assertThat(cell.clause()).matches(CLAUSE);
                assertThat(cell.why().zh()).isNotBlank();
                assertThat(cell.why().en()).isNotBlank();
              });
    }
    assertThat(Matrices.floors().floors())
        .allSatisfy(floor -> assertThat(floor.clause()).matches(CLAUSE));
  }

  @Test
  @Requirement("000-10.1.3-2")
  void theModesDifferAndEachKnowsWhoOwnsTheData() {
    assertThat(matrices.of(OperationMode.GOVERNMENT).file().owner()).isEqualTo(Party.BUREAU);
    assertThat(matrices.of(OperationMode.ENTERPRISE).file().owner()).isEqualTo(Party.OPERATOR);
    assertThat(matrices.of(OperationMode.PPP).file().owner()).isEqualTo(Party.BUREAU);
    var slot = Slots.of(Party.BUREAU, Asset.DEVICE_READINGS, Action.VIEW, Purpose.GOVERNANCE);
    assertThat(answer(OperationMode.GOVERNMENT, slot)).isEqualTo(Outcome.PERMIT);
    assertThat(answer(OperationMode.ENTERPRISE, slot)).isEqualTo(Outcome.REQUEST);
    assertThat(matrices.of(OperationMode.PPP).answer(slot).byContract()).isTrue();
    var sale =
        Slots.of(Party.OPERATOR, Asset.HEALTH_READINGS, Action.COMMERCIALISE, Purpose.COMMERCIAL);
    for (var mode : OperationMode.values()) {
      assertThat(answer(mode, sale)).as("privacy in mode " + mode).isEqualTo(Outcome.DENY);
    }
  }

  @Test
  void whatNoCellAllowsIsDenied() {
    var slot =
        Slots.of(Party.OWNERS_COMMITTEE, Asset.HEALTH_READINGS, Action.EXPORT, Purpose.COMMERCIAL);
    for (var mode : OperationMode.values()) {
      assertThat(answer(mode, slot)).isEqualTo(Outcome.DENY);
    }
  }

  @Test
  void everyCombinationHasItsOwnSlot() {
    var seen = new java.util.BitSet();
    for (var party : Party.values()) {
      for (var asset : Asset.ALL) {
        for (var action : Action.values()) {
          for (var purpose : Purpose.values()) {
            seen.set(Slots.of(party, asset, action, purpose));
          }
        }
      }
    }
    assertThat(seen.cardinality()).isEqualTo(Slots.COUNT);
    assertThat(seen.length()).isEqualTo(Slots.COUNT);
  }

  @Test
  void theFirstCellThatMatchesWins() {
    var wide =
        "  - {party: BUREAU, asset: \"*\", action: \"*\", purpose: \"*\", decision: DENY, clause: \"000-4.2.a-1\", why: {zh: 一, en: One}}\n";
    var slot = Slots.of(Party.BUREAU, Asset.ALARMS, Action.VIEW, Purpose.OWN);
    assertThat(compile(HEAD + CELL + wide).answer(slot).decision().outcome())
        .isEqualTo(Outcome.PERMIT);
  }

  @Test
  void anUnreachableCellIsAFaultWithItsLine() {
    assertFault(HEAD + CELL + CELL, 11, "never reached");
  }

  @Test
  void unknownWordsAreFaultsWithTheirLine() {
    assertFault(HEAD + CELL + CELL.replace("BUREAU", "BUREAUX"), 11, "unknown party BUREAUX");
    assertFault(HEAD + CELL.replace("alarms", "alarm"), 10, "unknown asset alarm");
    assertFault(HEAD + CELL.replace("VIEW", "LOOK"), 10, "unknown action LOOK");
    assertFault(HEAD + CELL.replace("OWN", "FUN"), 10, "unknown purpose FUN");
    assertFault(HEAD + CELL.replace("PERMIT", "MAYBE"), 10, "unknown decision MAYBE");
    assertFault(HEAD + CELL.replace("000-4.2.a-1", "somewhere"), 10, "not a clause");
    assertFault(HEAD + CELL.replace("party:", "partei: X, party:"), 10, "unknown field partei");
    assertFault(HEAD + CELL.replace("en: One", "de: Eins"), 10, "why needs zh and en");
  }

  @Test
  void aContractCellNeedsItsOtherwise() {
    assertFault(HEAD + CELL.replace("decision: PERMIT", "decision: CONTRACT"), 10, "otherwise");
    assertFault(
        HEAD + CELL.replace("decision: PERMIT", "decision: PERMIT, otherwise: DENY"),
        10,
        "otherwise");
  }

  @Test
  void anOpenOrMissingDefaultIsAFault() {
    assertThatThrownBy(
            () -> compile(HEAD.replace("defaultDecision: DENY", "defaultDecision: PERMIT") + CELL))
        .isInstanceOf(PackFault.class)
        .hasMessageContaining("defaultDecision must be DENY");
    assertThatThrownBy(() -> compile(HEAD.replace("defaultDecision: DENY\n", "") + CELL))
        .isInstanceOf(PackFault.class);
  }

  private Outcome answer(OperationMode mode, int slot) {
    return matrices.of(mode).answer(slot).decision().outcome();
  }

  private static void assertFault(String text, int line, String reason) {
    assertThatThrownBy(() -> compile(text))
        .isInstanceOfSatisfying(PackFault.class, fault -> assertThat(fault.line()).isEqualTo(line))
        .hasMessageContaining(reason);
  }

  private static Matrix compile(String text) {
    var stream = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    return new Matrix(
        "test.yaml",
        Packs.read(stream, "test.yaml", MatrixFile.class),
        new FloorsFile(1, java.util.Map.of(), List.of()));
  }
}
