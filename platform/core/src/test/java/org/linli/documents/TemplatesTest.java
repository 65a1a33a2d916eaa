package org.linli.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.documents.entity.FileKind;
import org.linli.documents.entity.VariantDraft;
import org.linli.tenancy.entity.CityTime;

/** What a community wants otherwise, within what the city's template leaves open. */
class TemplatesTest {

  private static final String KIND = "residence-certificate";

  private final PaperDesk desk = new PaperDesk();

  private void set(String kind, String word, String closing, Integer years) {
    desk.as(() -> desk.templates.set(kind, new VariantDraft(word, closing, years)));
  }

  @Test
  void theCommunitysOwnWordClosingAndTimeOfKeepingHoldFromThenOn() {
    var before = desk.issued();
    set(KIND, " 成华 ", "办公时间：工作日9:00至17:00，电话028-12345678。", 30);
    var row = desk.as(() -> desk.templates.get(KIND));
    assertThat(row.variantVersion()).isEqualTo(1);
    assertThat(row.variant().placeWord()).isEqualTo("成华");
    var paper = desk.issued();
    assertThat(paper.number()).contains("〕成华证字第2号");
    assertThat(paper.keepUntil()).isEqualTo(LocalDate.now(CityTime.ZONE).plusYears(30));
    assertThat(PaperDesk.words(desk.file(paper, FileKind.PDF))).contains("电话028-12345678。");
    assertThat(PaperDesk.words(desk.file(before, FileKind.PDF))).doesNotContain("028-12345678");
  }

  @Test
  void whatIsNotLeftOpenIsRefusedByName() {
    refused("penalty-decision", null, "另行通知", null, "closing");
    refused("correction-notice", null, null, 50, "keepYears");
    refused(KIND, "CH-1", null, null, "placeWord");
    refused(KIND, "一二三四五六七八九", null, null, "placeWord");
    refused(KIND, null, "字".repeat(1_001), null, "closing");
    refused(KIND, null, "\uE000", null, "unprintable");
    assertThatThrownBy(() -> set("no-such-kind", null, null, null)).isInstanceOf(NotFound.class);
  }

  @Test
  void keepingBecomesLongerAndNeverShorter() {
    refused(KIND, null, null, 9, "keep-longer");
    refused(KIND, null, null, 101, "keep-longer");
    set(KIND, null, null, 10);
    set(KIND, "", " ", null);
    assertThat(desk.as(() -> desk.templates.get(KIND)).variant()).isEqualTo(VariantDraft.NONE);
  }

  private void refused(String kind, String word, String closing, Integer years, String named) {
    assertThatThrownBy(() -> set(kind, word, closing, years))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining(named);
  }

  @Test
  void anotherCommunityKeepsTheCitysTemplate() {
    set(KIND, "成华", null, null);
    var other = new PaperDesk();
    assertThat(other.as(other.templates::list))
        .hasSizeGreaterThanOrEqualTo(10)
        .allMatch(row -> row.variantVersion() == 0);
  }

  @Test
  void whatIsJustOpenEnoughIsTaken() {
    set(KIND, "一二三四五六七八", "字".repeat(1_000), 100);
    var variant = desk.as(() -> desk.templates.get(KIND)).variant();
    assertThat(variant.placeWord()).hasSize(8);
    assertThat(variant.closing()).hasSize(1_000);
    assertThat(variant.keepYears()).isEqualTo(100);
    assertThat(desk.issued().number()).contains("〕一二三四五六七八证字第");
  }

  /** A closing that nobody prints would stop each paper of the kind from then on. */
  @Test
  void aClosingIsWhatAPaperCanShow() {
    refused(KIND, null, "甲\u0007乙", null, "closing");
    refused(KIND, null, "甲\t乙", null, "closing");
    refused(KIND, null, "好😀", null, "closing");
    set(KIND, null, "第一行\n第二行", null);
    assertThat(PaperDesk.words(desk.file(desk.issued(), FileKind.PDF))).contains("第一行第二行");
  }

  @Test
  void aPlaceWordIsHanAndNothingElse() {
    for (var wrong : new String[] {"成 华", "成华1", "（成华）", "{n}", "CH"}) {
      refused(KIND, wrong, null, null, "placeWord");
    }
  }

  @Test
  void eachChangeIsAVersionAndOldPapersKeepTheirNumber() {
    set(KIND, "甲", null, null);
    var first = desk.issued();
    set(KIND, "乙", null, null);
    var second = desk.issued();
    assertThat(desk.as(() -> desk.templates.get(KIND)).variantVersion()).isEqualTo(2);
    assertThat(first.number()).contains("〕甲证字第1号");
    assertThat(second.number()).contains("〕乙证字第2号");
    assertThat(desk.as(() -> desk.documents.get(first.id())).number()).isEqualTo(first.number());
  }

  @Test
  void whatIsKeptForEverIsKeptNoLonger() {
    refused("mediation-agreement", null, null, 100, "keepYears");
  }
}
