package org.linli.documents.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.access.boundary.Invalid;
import org.linli.documents.control.Printed.Style;
import org.linli.documents.entity.DocumentTemplate;
import org.linli.documents.entity.FieldValue;
import org.linli.documents.entity.VariantDraft;

/** What somebody typed, against what the template asks for. */
class FilledTest {

  private final DocumentTemplate template = TemplatePacks.DELIVERED.get("acceptance-notice");

  private List<FieldValue> values() {
    return new ArrayList<>(
        List.of(
            FieldValue.of("applicant", "张三"),
            FieldValue.of("matter", "高龄津贴"),
            FieldValue.of("received", "2026-01-31"),
            FieldValue.of("days", "5.0"),
            FieldValue.of("contact", "028-1"),
            FieldValue.of("materials", List.of(List.of("身份证", "1", "复印件")))));
  }

  private List<FieldValue> with(FieldValue changed) {
    var all = values();
    all.removeIf(value -> value.field().equals(changed.field()));
    all.add(changed);
    return all;
  }

  private void refused(List<FieldValue> values, String named, String rule) {
    assertThatThrownBy(() -> Filled.of(template, values))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining(named)
        .hasMessageContaining(rule);
  }

  @Test
  void aDayIsPrintedAsOfficesWriteItAndANumberAsItIs() {
    var filled = Filled.of(template, values());
    assertThat(filled.texts()).containsEntry("received", "2026年1月31日").containsEntry("days", "5.0");
    assertThat(filled.rows().get("materials")).containsExactly(List.of("身份证", "1", "复印件"));
  }

  @ParameterizedTest
  @CsvSource({
    "applicant, '', required",
    "applicant, '\t', required",
    "received, 2026-02-30, no-day",
    "received, 31.1.2026, no-day",
    "days, five, no-number",
    "days, 1e9999999, no-number",
    "days, 0.00001, no-number",
  })
  void whatIsNotInOrderIsNamed(String field, String text, String rule) {
    refused(with(FieldValue.of(field, text)), field, rule);
  }

  @Test
  void signsThatNobodyPrintsAreRefused() {
    refused(with(FieldValue.of("applicant", "张\u0007三")), "applicant", "control");
    refused(with(FieldValue.of("applicant", "张\n三")), "applicant", "control");
    refused(with(FieldValue.of("applicant", "张\uE123")), "applicant", "unprintable");
    refused(with(FieldValue.of("applicant", "字".repeat(101))), "applicant", "too-long");
  }

  @Test
  void aTableTakesItsColumnsAndTheirOptions() {
    refused(with(FieldValue.of("materials", List.of(List.of("甲")))), "materials", "cells");
    refused(with(FieldValue.of("materials", List.of(List.of("甲", "1", "传真")))), "form", "one-of");
    var many = new ArrayList<List<String>>();
    for (int row = 0; row < 201; row++) {
      many.add(List.of("甲", "1", "原件"));
    }
    refused(with(FieldValue.of("materials", many)), "materials", "too-many");
    assertThat(
            Filled.of(template, with(FieldValue.of("materials", List.of())))
                .rows()
                .get("materials"))
        .as("it may stay empty")
        .isEmpty();
  }

  @Test
  void aFieldThatTheTemplateDoesNotHaveIsNotPassedOver() {
    var more = values();
    more.add(FieldValue.of("bonus", "1"));
    refused(more, "values", "unknown-field");
    var twice = values();
    twice.add(FieldValue.of("applicant", "李四"));
    refused(twice, "applicant", "twice");
  }

  /** Whoever types {@code {number}} into a field prints braces, and nobody's number. */
  @Test
  void whatSomebodyTypedIsNeverReadAsAHole() {
    var filled = Filled.of(template, with(FieldValue.of("applicant", "{number}$1\\")));
    var given = Map.of("number", "第1号", "date", "今日", "organisation", "甲", "community", "乙");
    var parts = new Composition(template, filled, given).parts(VariantDraft.NONE);
    assertThat(parts)
        .anyMatch(part -> part.style() == Style.FLUSH && part.text().equals("{number}$1\\："));
  }
}
