package org.linli.exchange.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.catalogue.boundary.PlatformAssets;
import org.linli.catalogue.entity.AssetField;
import org.linli.catalogue.entity.FieldKind;
import org.linli.catalogue.entity.FieldType;
import org.linli.exchange.entity.QualityRule;
import org.linli.exchange.entity.QualityRules;
import org.linli.exchange.entity.QualityRules.Range;
import org.linli.packs.Text;
import org.linli.testing.Requirement;

/** What is found wrong with a row, and what is not. */
class QualityCheckTest {

  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

  private static final List<AssetField> FIELDS =
      List.of(
          field("id", FieldType.IDENTIFIER),
          new AssetField(
              "state",
              new Text("态", "state"),
              FieldType.CODE,
              null,
              List.of("OPEN", "CLOSED"),
              FieldKind.CODE,
              null,
              false,
              null),
          field("count", FieldType.WHOLE),
          field("begun", FieldType.INSTANT),
          field("ended", FieldType.INSTANT),
          field("on", FieldType.YES_NO),
          field("due", FieldType.INSTANT));

  private static final QualityRules RULES =
      new QualityRules(
          "thing",
          List.of("id", "state"),
          List.of("id"),
          Map.of("count", new Range(1.0, 9.0)),
          List.of(List.of("begun", "ended")));

  private final QualityCheck check = new QualityCheck(RULES, FIELDS, NOW);

  @Test
  @Requirement("004-P4d")
  void aRowAsItHasToBeHasNoFault() throws SQLException {
    assertThat(found("a", "OPEN", 1L, NOW, NOW, true, NOW.plusSeconds(9_000))).isEmpty();
    assertThat(found("b", "CLOSED", 9L, null, null, null, null)).isEmpty();
    assertThat(found("c", "CLOSED", null, NOW, null, false, null)).isEmpty();
  }

  @Test
  @Requirement("004-P3d")
  void eachThingThatIsWrongIsNamedByItsFieldAndRule() throws SQLException {
    assertThat(found(null, "OPEN", 1L, null, null, null, null)).containsExactly("id MISSING");
    assertThat(found(" ", "", 1L, null, null, null, null))
        .containsExactly("id MISSING", "state MISSING");
    assertThat(found("a", "LOST", 1L, null, null, null, null)).containsExactly("state CODE");
    assertThat(found("b", "OPEN", 0L, null, null, null, null)).containsExactly("count RANGE");
    assertThat(found("c", "OPEN", 10L, null, null, null, null)).containsExactly("count RANGE");
    assertThat(found("d", "OPEN", Double.NaN, null, null, null, null))
        .containsExactly("count RANGE");
    assertThat(found("e", "OPEN", 1L, NOW, NOW.minusSeconds(1), null, null))
        .containsExactly("ended ORDER");
    assertThat(found("f", "OPEN", 1L, NOW.plusSeconds(301), null, null, null))
        .containsExactly("begun AHEAD");
    assertThat(found("g", "OPEN", 1L, "yesterday", null, "maybe", null))
        .containsExactly("begun TYPE", "on TYPE");
  }

  @Test
  void aClockMayGoAFewMinutesAheadAndWhatIsDueLiesAhead() throws SQLException {
    assertThat(found("a", "OPEN", 1L, NOW.plusSeconds(299), null, null, null)).isEmpty();
    assertThat(found("b", "OPEN", 1L, null, null, null, NOW.plusSeconds(99_999))).isEmpty();
  }

  @Test
  void aKeyStandsOnceInAPage() throws SQLException {
    assertThat(found("a", "OPEN", 1L, null, null, null, null)).isEmpty();
    assertThat(found("a", "CLOSED", 2L, null, null, null, null)).containsExactly("id DOUBLE");
    var next = new QualityCheck(RULES, FIELDS, NOW);
    assertThat(next.faults(() -> "r", row("a", "OPEN", 1L, null, null, null, null))).isEmpty();
  }

  @Test
  void fieldsThatNobodyAskedForAreNotMissed() throws SQLException {
    var some = new QualityCheck(RULES, FIELDS.subList(2, 3), NOW);
    assertThat(some.faults(() -> "r", List.of(5L))).isEmpty();
    assertThat(some.faults(() -> "r", List.of(50L)))
        .containsExactly(new RowFault("r", "count", QualityRule.RANGE));
  }

  @Test
  void thePackSpeaksOfFieldsThatTheCatalogueHas() {
    var assets = new PlatformAssets();
    assertThat(QualityCheck.assets()).isNotEmpty();
    assertThat(QualityCheck.assets())
        .allSatisfy(
            asset ->
                assertThat(QualityCheck.unknown(assets.find(asset).orElseThrow()))
                    .as(asset)
                    .isEmpty());
  }

  private List<String> found(Object... values) throws SQLException {
    return check.faults(() -> "r", row(values)).stream()
        .map(fault -> fault.field() + " " + fault.rule())
        .toList();
  }

  private static List<Object> row(Object... values) {
    var row = new ArrayList<Object>();
    for (var value : values) {
      row.add(value);
    }
    return row;
  }

  private static AssetField field(String name, FieldType type) {
    return new AssetField(
        name, new Text(name, name), type, null, null, FieldKind.LABEL, null, false, null);
  }
}
