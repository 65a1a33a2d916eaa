package org.linli.exports.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.access.boundary.Page;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.exports.entity.Column;
import org.linli.exports.entity.ExportedFile;
import org.linli.exports.entity.FileForm;
import org.linli.exports.entity.Imprint;
import org.linli.exports.entity.Sheet;
import org.linli.keys.boundary.KeyRing;
import org.linli.keys.control.RingForTests;
import org.linli.tenancy.entity.OperationMode;
import org.linli.testing.TestPlatform;

/** The same list as Excel, CSV and JSON. */
class FileFormsTest {

  private record Row(String code, String name, Object count) {}

  private static final Instant SINCE = Instant.parse("2026-11-21T01:02:03Z");
  private static final Sheet<Row> SHEET =
      Sheet.of(
          "tenants",
          Column.of("code", Row::code),
          Column.words("name", Row::name),
          Column.of("since", row -> SINCE),
          Column.of("mode", Row::count),
          Column.words("reason", row -> null));

  private final TestPlatform platform = TestPlatform.shared();
  private final KeyRing keys = RingForTests.over(platform);
  private final Exports exports = new Exports(platform.jdbi(), platform.scopes(), keys);
  private final ExportBook book = new ExportBook(platform.jdbi(), keys);
  private final Caller clerk =
      platform.caller(
          Tier.COMMUNITY,
          "997702001001",
          platform.community("997702001001", OperationMode.GOVERNMENT),
          null,
          "self:*",
          "exports:read");

  private ExportedFile made(FileForm form, Caller caller, Row... rows) {
    return platform.as(
        caller, () -> exports.make(form, SHEET, page -> Page.of(List.of(rows), rows.length, page)));
  }

  private List<Imprint> traced(String text) {
    return platform.as(clerk, () -> book.trace(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String text(ExportedFile file) {
    return new String(file.content(), StandardCharsets.UTF_8);
  }

  /** What a reader sees: without the marks nobody sees. */
  private static String seen(String text) {
    return text.replaceAll("[\u200B\u200C\u200D\u2060]", "");
  }

  private static JsonNode json(ExportedFile file) throws IOException {
    return new ObjectMapper().readTree(file.content());
  }

  @ParameterizedTest
  @EnumSource
  void theNameEndsAsTheForm(FileForm form) {
    var file = made(form, clerk, new Row("0001", "玉林社区", 1));
    assertThat(file.name()).endsWith("." + form.ending());
    assertThat(file.form()).isEqualTo(form);
    assertThat(file.rows()).isEqualTo(1);
    assertThat(FileForm.of(form.ending().toUpperCase(Locale.ROOT))).contains(form);
    assertThat(FileForm.of("pdf")).isEmpty();
  }

  /** The whole file, its last line, or one row that somebody copied out of it. */
  @ParameterizedTest
  @EnumSource(names = {"CSV", "JSON"})
  void theRecipientIsFoundFromAnyPartOfTheRows(FileForm form) {
    var rows = new Row[40];
    for (int at = 0; at < rows.length; at++) {
      rows[at] = new Row("%04d".formatted(at), "人 " + at, at);
    }
    var file = made(form, clerk, rows);
    made(form, clerk, new Row("1", "other", 1));
    var whole = text(file);
    var start = whole.indexOf("0017");
    var oneRow = whole.substring(start, whole.indexOf("0018", start));
    for (var part : List.of(whole, oneRow, file.mark())) {
      assertThat(traced(part))
          .singleElement()
          .satisfies(
              imprint -> {
                assertThat(imprint.mark()).isEqualTo(file.mark().replace("-", ""));
                assertThat(imprint.username()).isEqualTo(clerk.username());
                assertThat(imprint.genuine()).isTrue();
              });
    }
  }

  @Test
  void aCsvHasItsHeadingsItsLinesAndItsLastLine() {
    var file = made(FileForm.CSV, clerk, new Row("0001", "玉林社区", 3), new Row("0002", null, null));
    var lines = seen(text(file)).split("\r\n");
    assertThat(lines[0])
        .isEqualTo(
            "\uFEFF区划代码,名称,"
                + String.join(",", heading("since"), heading("mode"), heading("reason")));
    assertThat(lines[1]).isEqualTo("0001,玉林社区,2026-11-21 09:02:03,3,");
    assertThat(lines[2]).isEqualTo("0002,,2026-11-21 09:02:03,,");
    assertThat(lines[3]).isEmpty();
    assertThat(lines[4]).contains(clerk.username(), file.mark());
  }

  private static String heading(String column) {
    return org.linli.messages.Messages.text(Locale.SIMPLIFIED_CHINESE, "tenants.column." + column);
  }

  @Test
  void inACsvSignsOfTheFormAreQuotedAndFormulasAreTexts() {
    var file =
        made(FileForm.CSV, clerk, new Row("a,b", "he said \"no\"", 1), new Row("=1+1", "a\nb", 2));
    assertThat(seen(text(file)))
        .contains("\"a,b\",\"he said \"\"no\"\"\",")
        .contains("'=1+1,\"a\nb\",");
  }

  @Test
  void aJsonHasTheColumnsAsFieldsWhateverTheLanguage() throws IOException {
    for (var caller : List.of(clerk, clerk.from("local", Locale.ENGLISH))) {
      var file =
          made(FileForm.JSON, caller, new Row("0001", "玉\"林\"", 3), new Row("=1", null, 0.5));
      var json = json(file);
      assertThat(json.path("list").asText()).isEqualTo("tenants");
      var rows = json.path("rows");
      assertThat(rows).hasSize(2);
      assertThat(rows.get(0).path("code").asText()).isEqualTo("0001");
      assertThat(seen(rows.get(0).path("name").asText())).isEqualTo("玉\"林\"");
      assertThat(rows.get(0).path("mode").isInt()).isTrue();
      assertThat(rows.get(0).path("reason").isNull()).isTrue();
      assertThat(rows.get(1).path("code").asText()).isEqualTo("=1");
      assertThat(rows.get(1).path("mode").asDouble()).isEqualTo(0.5);
      assertThat(json.path("handedOut").asText()).contains(file.mark(), clerk.username());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"CSV", "JSON"})
  void anEmptyListIsAFileThatStillSaysWhoseItIs(FileForm form) {
    var file = made(form, clerk);
    assertThat(text(file)).contains(file.mark());
    assertThat(traced(text(file))).hasSize(1);
  }
}
