package org.linli.exchange.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.boundary.Invalid;
import org.linli.catalogue.entity.AssetField;
import org.linli.catalogue.entity.FieldKind;
import org.linli.catalogue.entity.FieldType;
import org.linli.exchange.entity.SentForm;
import org.linli.packs.Text;

/** How rows are read that suppliers write in their own ways. */
class SentRowsTest {

  private static List<SentRow> read(SentForm form, String text) {
    return SentRows.read(form, text.getBytes(StandardCharsets.UTF_8), Optional.empty(), null);
  }

  @Test
  void aFieldInQuotesHoldsCommasQuotesAndEndsOfLines() {
    var rows = read(SentForm.CSV, "\uFEFFa,b\r\n\"1, 2\",\"say \"\"no\"\"\nor yes\"\n\n3,\n");
    assertThat(rows).hasSize(2);
    assertThat(rows.getFirst().values().get("a").asText()).isEqualTo("1, 2");
    assertThat(rows.getFirst().values().get("b").asText()).isEqualTo("say \"no\"\nor yes");
    assertThat(rows.getLast().values().get("b").isNull()).isTrue();
    assertThat(rows.getLast().line()).isEqualTo(2);
  }

  @Test
  void aLineWithAnotherNumberOfFieldsIsKeptAsItCame() {
    var rows = read(SentForm.CSV, "a,b\n1\n1,2,3\n4,5\n");
    assertThat(rows).extracting(SentRow::readable).containsExactly(false, false, true);
    assertThat(rows.get(1).text()).isEqualTo("1,2,3");
  }

  @Test
  void aLineThatIsNoObjectIsKeptAsItCame() {
    var rows = read(SentForm.LINES, "{\"a\":1}\n[1]\n{\"a\":\n\"x\"\n{\"a\":1,\"a\":2}\n{} {}\n");
    assertThat(rows)
        .extracting(SentRow::readable)
        .containsExactly(true, false, false, false, false, false);
  }

  @Test
  void whatARowSaysOfItselfIsNoFieldOfIt() {
    var row =
        read(
                SentForm.JSON,
                "[{\"a\":1,\"_change\":\"delete\",\"_at\":\"2026-11-21T08:00:00+08:00\"}]")
            .getFirst();
    assertThat(row.values()).containsOnlyKeys("a");
    assertThat(row.removal()).isTrue();
    assertThat(row.at()).isEqualTo(Instant.parse("2026-11-21T00:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"_change\":\"replace\"}]",
        "[{\"_at\":\"yesterday\"}]",
        "[{\"_at\":\"2026-11-21T08:00:00\"}]"
      })
  void aChangeOrATimeThatIsNoneMakesTheRowUnreadable(String body) {
    assertThat(read(SentForm.JSON, body).getFirst().readable()).isFalse();
  }

  @Test
  void whatIsNotUtf8IsRefused() {
    assertThatThrownBy(
            () ->
                SentRows.read(
                    SentForm.CSV,
                    "a\n城".getBytes(java.nio.charset.Charset.forName("GBK")),
                    Optional.empty(),
                    null))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("utf-8");
  }

  @ParameterizedTest
  @CsvSource({
    "WHOLE, 12, 12",
    "WHOLE, '\"12\"', 12",
    "WHOLE, 12.0, 12",
    "WHOLE, 12.5,",
    "WHOLE, true,",
    "WHOLE, 99999999999999999999,",
    "DECIMAL, 1.50, 1.5",
    "DECIMAL, '\"1e2\"', 100",
    "DECIMAL, '\"1,5\"',",
    "DECIMAL, '\"1e999999999\"',",
    "YES_NO, true, true",
    "YES_NO, '\"false\"', false",
    "YES_NO, 1,",
    "INSTANT, '\"2026-11-21T08:00:00+08:00\"', 2026-11-21T00:00:00Z",
    "INSTANT, '\"2026-11-21\"',",
    "DATE, '\"2026-02-28\"', 2026-02-28",
    "DATE, '\"2026-02-30\"',",
    "TEXT, '\" x \"', x",
    "TEXT, 7, 7",
    "TEXT, '[1]',",
    "CODE, '{}',"
  })
  void aValueIsOfItsTypeInOneWayOrNotAtAll(FieldType type, String json, String kept)
      throws Exception {
    var field =
        new AssetField(
            "f",
            new Text("f", "f"),
            type,
            null,
            List.of(),
            FieldKind.LABEL,
            null,
            false,
            List.of());
    assertThat(FieldValue.of(field, new ObjectMapper().readTree(json)).map(Object::toString))
        .isEqualTo(Optional.ofNullable(kept));
  }
}
