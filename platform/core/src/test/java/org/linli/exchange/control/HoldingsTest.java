package org.linli.exchange.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.catalogue.Sheets;
import org.linli.catalogue.entity.AssetField;
import org.linli.catalogue.entity.AssetSheet;
import org.linli.catalogue.entity.FieldKind;
import org.linli.catalogue.entity.FieldType;
import org.linli.exchange.boundary.Differences;
import org.linli.packs.Text;
import org.linli.persistence.Sha256;

/** What both sides compute alike, after the documents alone. */
class HoldingsTest {

  private static final AssetSheet SHEET =
      Sheets.of(
          "Buildings",
          field("number", FieldType.IDENTIFIER),
          field("height", FieldType.DECIMAL),
          field("lift", FieldType.YES_NO),
          field("checked", FieldType.INSTANT));

  private static AssetField field(String name, FieldType type) {
    return new AssetField(
        name, new Text(name, name), type, null, List.of(), FieldKind.LABEL, null, false, List.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"number\":\"A\",\"height\":18.50} | [\"A\",\"18.5\",\"\",\"\"]",
        "{\"height\":1.8e3,\"number\":\"A\"} | [\"A\",\"1800\",\"\",\"\"]",
        "{\"number\":\"A\",\"height\":null,\"lift\":true} | [\"A\",\"\",\"true\",\"\"]",
        "{\"number\":\"城\\\"1\\\"\",\"checked\":\"2026-11-21T00:00:00Z\"} | [\"城\\\"1\\\"\",\"\",\"\",\"2026-11-21T00:00:00Z\"]",
        "{\"number\":\"A\",\"other\":1} | [\"A\",\"\",\"\",\"\"]"
      })
  void aRowIsItsValuesInTheOrderOfTheFieldsWithoutWhiteSpace(String content, String written) {
    assertThat(Holdings.row(SHEET, content)).isEqualTo(Sha256.hex(written));
  }

  @Test
  void manyAreTheirDigestsSortedInWhateverOrderTheyStand() {
    var held = new Holdings(Map.of("B", "02", "A", "ff", "C", "11"));
    assertThat(held.digest()).isEqualTo(Sha256.hex("0211ff"));
    assertThat(new Holdings(Map.of()).digest()).isEqualTo(Sha256.hex(""));
  }

  @Test
  void aRangeBeginsWithItsFirstKeyAndEndsBeforeItsLast() {
    var held = new Holdings(Map.of("A", "1", "B", "2", "C", "3"));
    assertThat(held.between("B", "C").rows()).containsOnlyKeys("B");
    assertThat(held.between(null, "C").rows()).containsOnlyKeys("A", "B");
    assertThat(held.between("B", null).rows()).containsOnlyKeys("B", "C");
    assertThat(held.between(null, null).rows()).hasSize(3);
    assertThat(held.between("C", "B").rows()).isEmpty();
  }

  @Test
  void whatOneSideHasAloneAndWhatDiffersIsNamedInOrder() {
    var held = new Holdings(Map.of("A", "1a", "B", "2b", "D", "4d", "C", "3c"));
    var found = held.against(Map.of("A", "1A", "B", "xx", "F", "6", "E", "5"));
    assertThat(found.missing()).containsExactly("E", "F");
    assertThat(found.extra()).containsExactly("C", "D");
    assertThat(found.different()).as("hexadecimal in either case").containsExactly("B");
  }

  @Test
  void noMoreKeysAreNamedThanAnybodyReads() {
    var theirs = new HashMap<String, String>();
    for (int number = 0; number <= Differences.MOST; number++) {
      theirs.put("%05d".formatted(number), "0");
    }
    var found = new Holdings(Map.of()).against(theirs);
    assertThat(found.missing()).hasSize(Differences.MOST).startsWith("00000").endsWith("00999");
    assertThat(found.extra()).isEmpty();
  }
}
