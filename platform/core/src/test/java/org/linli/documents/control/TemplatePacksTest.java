package org.linli.documents.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.documents.entity.Block;
import org.linli.documents.entity.DocumentTemplate;
import org.linli.documents.entity.FieldType;
import org.linli.packs.PackFault;
import org.linli.packs.Packs;

class TemplatePacksTest {

  private static final String GOOD =
      """
      kind: probe
      version: 1
      name: {zh: 甲, en: A}
      basis: law
      number: 〔{year}〕{place}字第{n}号
      fields:
        - {id: who, type: TEXT, name: {zh: 甲, en: A}}
        - {id: list, type: TABLE, name: {zh: 乙, en: B}, columns: [{id: x, type: TEXT, name: {zh: 丙, en: C}}]}
      body:
        - title: 甲
        - line: "{who}，{date}"
        - table: list
      """;

  private static DocumentTemplate read(String text) {
    var stream = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    return Packs.read(stream, "probe.yaml", DocumentTemplate.class);
  }

  @Test
  void everyDeliveredTemplateUsesEachOfItsFieldsAndPrintsEachOfItsSigns() {
    assertThat(TemplatePacks.DELIVERED.all())
        .hasSizeGreaterThanOrEqualTo(10)
        .allSatisfy(
            template -> {
              var texts =
                  template.body().stream().map(Block::text).collect(Collectors.joining("\n"));
              assertThat(PaperFont.prints(texts + template.number())).isTrue();
              for (var field : template.fields()) {
                if (field.type() == FieldType.TABLE) {
                  assertThat(template.body())
                      .as(template.kind() + " " + field.id())
                      .anyMatch(block -> field.id().equals(block.table()));
                } else {
                  assertThat(texts).as(template.kind()).contains("{" + field.id() + "}");
                }
              }
            });
  }

  @Test
  void aGoodOneIsReadAsItIsWritten() {
    var template = read(GOOD);
    assertThat(template.keepYears()).as("for ever").isNull();
    assertThat(template.sealed()).isFalse();
    assertThat(template.field("list").orElseThrow().columns()).hasSize(1);
    assertThat(TemplatePacks.DELIVERED.find("probe")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "version: 1|version: 0|version",
        "kind: probe|kind: Probe!|kind",
        "第{n}号|第号|needs",
        "table: list|table: who|no field of rows",
        "{who}，|{whom}，|no field to write",
        "{who}，|{list}，|no field to write",
        "type: TEXT, name: {zh: 甲|type: CHOICE, name: {zh: 甲|options",
        "type: TABLE|type: TEXT|columns",
        "basis: law|basis: law\\nkeepYears: 0|keepYears",
        "basis: law|bases: law|basis",
        "- title: 甲|- {title: 甲, line: 乙}|one of",
        "id: list|id: who|twice",
      })
  void aWrongOneIsNamedWithItsReason(String good, String wrong, String reason) {
    assertThatThrownBy(() -> read(GOOD.replace(good, wrong.replace("\\n", "\n"))))
        .isInstanceOf(PackFault.class)
        .hasMessageContaining("probe.yaml")
        .hasMessageContaining(reason);
  }
}
