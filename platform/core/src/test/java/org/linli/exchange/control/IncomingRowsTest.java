package org.linli.exchange.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.TextNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.boundary.Invalid;
import org.linli.catalogue.Sheets;
import org.linli.catalogue.entity.AssetField;
import org.linli.catalogue.entity.AssetSheet;
import org.linli.catalogue.entity.FieldKind;
import org.linli.catalogue.entity.FieldType;
import org.linli.exchange.boundary.FieldNotOffered;
import org.linli.exchange.entity.Form;
import org.linli.exchange.entity.Layout;
import org.linli.exchange.entity.QualityRules;
import org.linli.exchange.entity.SentForm;
import org.linli.packs.Packs;
import org.linli.packs.Text;
import org.linli.testing.Requirement;

/** Rows in a partner's words, codes, units, signs and times, read by its format. */
class IncomingRowsTest {

  private static final AssetSheet BUILDINGS =
      Sheets.of(
          "Buildings",
          field("number", FieldType.IDENTIFIER, null),
          field("floors", FieldType.WHOLE, null),
          field("height", FieldType.DECIMAL, "m"),
          field("use", FieldType.CODE, null, "HOME", "SHOP"),
          field("lift", FieldType.YES_NO, null),
          field("checked", FieldType.INSTANT, null),
          field("built", FieldType.DATE, null));

  private static final String PACK =
      """
      id: probe
      version: 3
      name: {zh: 试, en: Probe}
      form: CSV
      rows: list
      row: item
      separator: ";"
      encoding: GB18030
      numbers: {decimal: ",", grouping: "."}
      time: {pattern: yyyyMMddHHmm, zone: Asia/Shanghai}
      "yes": 是
      "no": 否
      incoming:
        - {name: 编号, field: number}
        - {name: 层, field: floors}
        - {name: 厘米, field: height, measure: {from: m, to: cm, factor: 100}}
        - {name: 用途, field: use, codes: {HOME: 住, SHOP: 商}}
        - {name: 梯, field: lift}
        - {name: 查, field: checked}
        - {name: 建, field: built, time: yyyy/MM/dd}
        - {name: 变, field: _change, codes: {upsert: 改, delete: 删}}
        - {name: 时, field: _at}
        - {name: 源, constant: X}
      """;

  private static AssetField field(String name, FieldType type, String unit, String... codes) {
    return new AssetField(
        name,
        new Text(name, name),
        type,
        unit,
        List.of(codes),
        FieldKind.LABEL,
        null,
        false,
        List.of());
  }

  private static Layout layout(String text) {
    return Packs.read(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
        "probe.yaml",
        Layout.class);
  }

  private static List<SentRow> read(SentForm form, String pack, String body) {
    var layout = layout(pack);
    return SentRows.read(form, body.getBytes(layout.charset()), Optional.of(layout), BUILDINGS);
  }

  private static List<SentRow> csv(String body) {
    return read(SentForm.CSV, PACK, body);
  }

  @Test
  @Requirement("000-7.2.e.3-1")
  void wordsCodesUnitsSignsAndTimesBecomeTheAssets() {
    var row =
        csv("编号;层;厘米;用途;梯;查;建;变;时;源\nA;1.018;1.234,5;商;否;202611210800;2019/02/28;改;202611220000;Y\n")
            .getFirst();
    assertThat(row.readable()).isTrue();
    assertThat(row.wrong()).isEmpty();
    assertThat(row.at()).isEqualTo(Instant.parse("2026-11-21T16:00:00Z"));
    assertThat(row.values().toString())
        .isEqualTo(
            "{number=\"A\", floors=1018, height=12.345, use=\"SHOP\", lift=false,"
                + " checked=\"2026-11-21T00:00:00Z\", built=\"2019-02-28\"}");
    assertThat(row.text()).as("as the desk mends it").contains("\"use\":\"SHOP\"");
  }

  @Test
  void aRemovalIsToldInThePartnersWord() {
    var rows = csv("编号;变\nA;删\nB;改\nC;没\nD;\n");
    assertThat(rows).extracting(SentRow::removal).containsExactly(true, false, false, false);
    assertThat(rows).extracting(SentRow::readable).containsExactly(true, true, false, true);
  }

  @ParameterizedTest
  @CsvSource({
    "层, floors, 1.5",
    "层, floors, many",
    "厘米, height, 1.234.5",
    "用途, use, HOME",
    "用途, use, 居",
    "梯, lift, true",
    "查, checked, 2026-11-21T08:00:00+08:00",
    "查, checked, 202602300800",
    "建, built, 2019-02-28",
    "建, built, 2019/02/30"
  })
  void whatIsNotWrittenAsAgreedIsWrongAndStaysAsItCame(String name, String field, String value) {
    var row = csv("编号;" + name + "\nA;\"" + value + "\"\n").getFirst();
    assertThat(row.wrong()).containsExactly(field);
    assertThat(row.values().get(field).asText()).isEqualTo(value);
    var rules = new QualityRules("x", null, List.of("number"), null, null);
    var sorted = new RowSorting(BUILDINGS, rules, Instant.now()).sort(List.of(row));
    assertThat(sorted.good()).isEmpty();
    assertThat(sorted.bad().getFirst().faults().toString()).contains(field, "TYPE");
  }

  @Test
  void nothingIsTakenThatTheFormatDoesNotSpeakOf() {
    assertThatThrownBy(() -> csv("编号;owner\nA;Li\n")).isInstanceOf(FieldNotOffered.class);
    assertThatThrownBy(() -> csv("编号;floors\nA;1\n"))
        .as("nor by our own word for it")
        .isInstanceOf(FieldNotOffered.class);
  }

  @Test
  void encodingAndFormAreTheFormats() {
    var layout = Optional.of(layout(PACK.replace("GB18030", "UTF-8")));
    assertThatThrownBy(
            () ->
                SentRows.read(
                    SentForm.CSV,
                    "编号\n城\n".getBytes(java.nio.charset.Charset.forName("GB18030")),
                    layout,
                    BUILDINGS))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> read(SentForm.JSON, PACK, "[]"))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("form-of-format");
  }

  @Test
  void jsonComesUnderThePartnersListOrByLines() {
    var pack =
        PACK.replace("form: CSV", "form: JSON")
            .replace("encoding: GB18030\n", "")
            .replace("numbers: {decimal: \",\", grouping: \".\"}\n", "");
    for (var rows :
        List.of(
            read(SentForm.JSON, pack, "{\"list\":[{\"编号\":\"A\",\"厘米\":250,\"梯\":\"是\"}]}"),
            read(SentForm.LINES, pack, "{\"编号\":\"A\",\"厘米\":\"250\",\"梯\":\"是\"}"))) {
      assertThat(rows.getFirst().values().get("height").decimalValue()).isEqualByComparingTo("2.5");
      assertThat(rows.getFirst().values().get("lift").asBoolean()).isTrue();
    }
    assertThat(read(SentForm.LINES, pack, "{\"编号\":\"A\",\"查\":[1],\"厘米\":true}"))
        .first()
        .satisfies(row -> assertThat(row.wrong()).containsExactly("checked"));
  }

  private static List<SentRow> xml(String body) {
    return SentRows.read(
        SentForm.XML, body.getBytes(StandardCharsets.UTF_8), Optional.empty(), null);
  }

  @Test
  void anXmlListIsReadAsItIsWritten() {
    var written =
        RowWriter.write(
            Form.XML,
            new Rows(List.of("number", "floors"), List.of(List.of("a<1>", 3L)), false, "p"));
    var rows = xml(new String(written, StandardCharsets.UTF_8));
    assertThat(rows.getFirst().values())
        .isEqualTo(Map.of("number", TextNode.valueOf("a<1>"), "floors", TextNode.valueOf("3")));
    assertThat(xml("<rows/>")).isEmpty();
    var kept =
        xml(
            "<rows><!-- x --><row><a>1</a><a>2</a></row><row><a><b>1</b></a></row>"
                + "<row>text<a>1</a></row><row><a><![CDATA[<x>]]></a><b/></row></rows>");
    assertThat(kept).extracting(SentRow::readable).containsExactly(false, false, false, true);
    assertThat(kept.getLast().values().get("a").asText()).isEqualTo("<x>");
    assertThat(kept.get(2).text()).isEqualTo("text1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "rows",
        "<list><row/></list>",
        "<rows><item/></rows>",
        "<rows><row></rows>",
        "<rows/><rows/>",
        "<rows>x</rows>",
        "<!DOCTYPE rows [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><rows><row><a>&x;</a></row></rows>"
      })
  void whatIsNoSuchListIsRefused(String body) {
    assertThatThrownBy(() -> xml(body))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("xml-form");
  }

  @Test
  void aFormatFitsAnAssetOrIsRefusedWithTheField() {
    LayoutFit.check(layout(PACK), BUILDINGS, List.of("number"));
    for (var wrong :
        List.of(
            "field: number|field: owner",
            "HOME: 住|CASTLE: 堡",
            "from: m|from: km",
            "field: floors|field: floors, time: yyyy",
            "field: checked|field: checked, measure: {from: m, to: cm, factor: 1}")) {
      var words = wrong.split("\\|");
      assertThatThrownBy(
              () ->
                  LayoutFit.check(
                      layout(PACK.replace(words[0], words[1])), BUILDINGS, List.of("number")))
          .as(wrong)
          .isInstanceOfAny(Invalid.class, FieldNotOffered.class);
    }
    assertThatThrownBy(() -> LayoutFit.check(layout(PACK), BUILDINGS, List.of("title")))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void tooManyRowsAreTooMany() {
    assertThatThrownBy(() -> xml("<rows>" + "<row/>".repeat(10_001) + "</rows>"))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("too-many-rows");
  }
}
