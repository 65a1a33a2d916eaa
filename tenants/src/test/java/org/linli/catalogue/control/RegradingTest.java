package org.linli.catalogue.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.linli.catalogue.Sheets;
import org.linli.catalogue.boundary.SchemaChange;
import org.linli.catalogue.entity.AssetField;
import org.linli.catalogue.entity.AssetSheet;
import org.linli.catalogue.entity.FieldKind;
import org.linli.catalogue.entity.Level;
import org.linli.catalogue.entity.Proposal;

/** How levels go from version to version. */
class RegradingTest {

  private static final AssetField PHONE = Sheets.field("mobile", "手机", FieldKind.PHONE, false);
  private static final AssetField STATE = Sheets.field("state", "状态", FieldKind.CODE, false);

  private final Grader grader = AssetPacks.grader();

  @Test
  void theRulesLevelsStandWhereNobodySaysOtherwise() {
    var sheet = graded(Sheets.of("表", PHONE, STATE));
    assertThat(level(sheet, "mobile")).isEqualTo(Level.GENERAL_3);
    assertThat(level(sheet, "state")).isEqualTo(Level.GENERAL_1);
    assertThat(sheet.level()).isEqualTo(Level.GENERAL_3);
  }

  @Test
  void whatAPersonSaysHigherIsHigherAndLowerIsNot() {
    var draft = Sheets.of("表", PHONE, STATE);
    var proposals = grader.propose(draft, Map.of());
    var higher = Regrading.graded(draft, proposals, proposal -> Level.GENERAL_4);
    assertThat(higher.fields()).allMatch(field -> field.level() == Level.GENERAL_4);
    var lower = Regrading.graded(draft, proposals, proposal -> Level.GENERAL_1);
    assertThat(level(lower, "mobile")).isEqualTo(Level.GENERAL_3);
  }

  @Test
  void aRevisionKeepsWhatAPersonRaised() {
    var standing =
        Regrading.regraded(
            graded(Sheets.of("表", STATE)), "state", Level.IMPORTANT, Optional.empty());
    var revised = over(standing, Sheets.of("表", STATE, PHONE));
    assertThat(revised.getFirst().level()).isEqualTo(Level.IMPORTANT);
    assertThat(revised.getFirst().rule()).isEqualTo("confirmed-before");
    assertThat(revised.getLast().rule()).isEqualTo("name-phone");
  }

  @Test
  void aFieldOnceSensitiveStaysSoUnderItsName() {
    var standing = graded(Sheets.of("表", Sheets.field("value", "血压", FieldKind.HEALTH, true)));
    var renamed = Sheets.of("表", Sheets.field("value", "数", FieldKind.MEASURE, false));
    var proposal = over(standing, renamed).getFirst();
    assertThat(proposal.sensitive()).isTrue();
    assertThat(proposal.kind()).isEqualTo(FieldKind.HEALTH);
    assertThat(proposal.level()).isEqualTo(Level.GENERAL_4);
  }

  @Test
  void aStricterRuleOfTodaySpeaksOverYesterdaysLevel() {
    var standing = graded(Sheets.of("表", Sheets.field("col", "列", FieldKind.LABEL, false)));
    var renamed = Sheets.of("表", Sheets.field("col", "身份证号", FieldKind.LABEL, false));
    assertThat(over(standing, renamed).getFirst().rule()).isEqualTo("name-certificate");
  }

  @Test
  void puttingTheKindRightPutsTheSensitivityRight() {
    var wrong = graded(Sheets.of("楼", Sheets.field("face_area", "面", FieldKind.MEASURE, false)));
    assertThat(wrong.isSensitive()).isTrue();
    var right =
        Regrading.regraded(wrong, "face_area", Level.GENERAL_1, Optional.of(FieldKind.MEASURE));
    assertThat(right.isSensitive()).isFalse();
    assertThat(right.level()).isEqualTo(Level.GENERAL_1);
  }

  @Test
  void theDifferenceOfTwoSheetsIsToldByField() {
    var before = Sheets.of("表", PHONE, STATE);
    var retyped = Sheets.field("state", "状态", FieldKind.FREE_TEXT, false);
    var added = Sheets.field("note", "备注", FieldKind.FREE_TEXT, false);
    assertThat(SchemaChange.between(before, before)).isEmpty();
    assertThat(SchemaChange.between(before, Sheets.of("表", retyped, added)))
        .containsExactly(
            new SchemaChange("state", SchemaChange.Kind.CHANGED),
            new SchemaChange("note", SchemaChange.Kind.ADDED),
            new SchemaChange("mobile", SchemaChange.Kind.REMOVED));
  }

  private List<Proposal> over(AssetSheet standing, AssetSheet revised) {
    return Regrading.over(standing, grader.propose(revised, Map.of()));
  }

  private AssetSheet graded(AssetSheet draft) {
    return Regrading.graded(draft, grader.propose(draft, Map.of()), Proposal::level);
  }

  private static Level level(AssetSheet sheet, String field) {
    return sheet.levelOf(sheet.field(field).orElseThrow());
  }
}
