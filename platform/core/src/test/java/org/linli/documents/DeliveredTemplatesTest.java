package org.linli.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.boundary.Invalid;
import org.linli.documents.entity.DocumentField;
import org.linli.documents.entity.DocumentTemplate;
import org.linli.documents.entity.FieldType;
import org.linli.documents.entity.FieldValue;
import org.linli.documents.entity.Opening;
import org.linli.documents.entity.PaperDraft;

/** What each delivered template says when it is filled in, sentence by sentence. */
class DeliveredTemplatesTest {

  private final PaperDesk desk = new PaperDesk();

  private String printed(String kind, FieldValue... values) {
    var draft = new PaperDraft(UUID.randomUUID(), kind, null, null, List.of(values));
    return PaperDesk.words(desk.as(() -> desk.documents.preview(draft)).content());
  }

  private DocumentTemplate template(String kind) {
    return desk.as(() -> desk.templates.get(kind)).template();
  }

  @Test
  void acceptanceTellsWhatWasReceivedAndByWhenItIsDone() {
    assertThat(
            printed(
                "acceptance-notice",
                FieldValue.of("applicant", "张三"),
                FieldValue.of("matter", "高龄津贴"),
                FieldValue.of("received", "2026-11-20"),
                FieldValue.of(
                    "materials", List.of(List.of("居民身份证", "1", "复印件"), List.of("申请表", "2", "原件"))),
                FieldValue.of("days", "5"),
                FieldValue.of("contact", "028-12345678")))
        .contains("受理通知书", "张三：")
        .contains("于2026年11月20日提出的“高龄津贴”申请")
        .contains("材料名称份数形式居民身份证1复印件申请表2原件")
        .contains("自受理之日起5个工作日内办结")
        .contains("咨询电话：028-12345678");
    assertThat(template("acceptance-notice").keepYears()).isEqualTo(10);
  }

  @Test
  void whatIsMissingIsToldAtOnceAndWithItsDay() {
    assertThat(
            printed(
                "supplement-notice",
                FieldValue.of("applicant", "张三"),
                FieldValue.of("matter", "居住证"),
                FieldValue.of(
                    "missing", List.of(List.of("租赁合同", "须有双方签字"), List.of("照片", "近六个月内\n白底"))),
                FieldValue.of("until", "2026-12-01")))
        .contains("补正材料通知书", "一次性告知需要补正的全部内容")
        .contains("租赁合同须有双方签字", "照片近六个月内白底")
        .contains("请于2026年12月1日前补正");
  }

  @Test
  void aResultTellsFactsReasonsAndRemedies() {
    assertThat(
            printed(
                "result-notice",
                FieldValue.of("applicant", "张三"),
                FieldValue.of("accepted", "〔2026〕成华受字第3号"),
                FieldValue.of("matter", "高龄津贴"),
                FieldValue.of("decision", "不予"),
                FieldValue.of("reason", "申请人未满八十周岁。"),
                FieldValue.of("remedy", "可在六十日内申请行政复议。")))
        .contains("“高龄津贴”一事（〔2026〕成华受字第3号），经办理，结果为：不予。")
        .contains("一、事实、理由和依据申请人未满八十周岁。")
        .contains("二、救济途径可在六十日内申请行政复议。");
  }

  @Test
  void aResidenceIsCertifiedForOneUseAndThreeMonths() {
    assertThat(
            printed(
                "residence-certificate",
                FieldValue.of("name", "李四"),
                FieldValue.of("document", "510108199001011234"),
                FieldValue.of("address", "锦绣苑2栋3单元"),
                FieldValue.of("since", "2021-09-30"),
                FieldValue.of("use", "子女入学")))
        .contains("兹证明李四（证件号码：510108199001011234）自2021年9月30日起居住在本社区锦绣苑2栋3单元。")
        .contains("本证明仅用于子女入学，自出具之日起三个月内有效");
  }

  @Test
  void faultsAreToldOneByOneWithTheRuleAndWhatIsWanted() {
    assertThat(
            printed(
                "rectification-notice",
                FieldValue.of("party", "某某酒店"),
                FieldValue.of("inspected", "2026-11-18"),
                FieldValue.of("place", "一层厨房"),
                FieldValue.of(
                    "faults",
                    List.of(
                        List.of("灭火器过期", "消防法第十六条", "更换"), List.of("疏散通道堆物", "消防法第二十八条", "清除"))),
                FieldValue.of("until", "2026-11-25"),
                FieldValue.of("officer", "王某（001）")))
        .contains("责令限期整改通知书", "经2026年11月18日在一层厨房检查")
        .contains("灭火器过期消防法第十六条更换")
        .contains("疏散通道堆物消防法第二十八条清除")
        .contains("现责令你（单位）于2026年11月25日前整改完毕")
        .contains("检查人员：王某（001）");
    assertThat(template("rectification-notice").keepYears()).isEqualTo(30);
  }

  @Test
  void aPersonInCorrectionIsToldTermAndMatter() {
    assertThat(
            printed(
                "correction-notice",
                FieldValue.of("person", "赵某"),
                FieldValue.of("from", "2026-01-01"),
                FieldValue.of("until", "2027-12-31"),
                FieldValue.of("matter", "入矫宣告"),
                FieldValue.of("content", "每月书面报告一次。\n未经批准不得离开所居住的市。"),
                FieldValue.of("officer", "钱某")))
        .contains("社区矫正期限自2026年1月1日起至2027年12月31日止")
        .contains("现就入矫宣告告知如下：每月书面报告一次。未经批准不得离开所居住的市。");
    assertThat(template("correction-notice").keepYears()).as("for ever").isNull();
  }

  @Test
  void aTransferTellsWhereToAndWhatIsWantedBack() {
    assertThat(
            printed(
                "transfer-letter",
                FieldValue.of("to", "区城市管理局"),
                FieldValue.of("matter", "违法建设线索"),
                FieldValue.of("facts", "巡查发现3栋顶层在建。"),
                FieldValue.of("papers", List.of(List.of("照片", "4"))),
                FieldValue.of("until", "2026-12-05")))
        .contains("关于移送违法建设线索的函", "区城市管理局：", "巡查发现3栋顶层在建。")
        .contains("请于2026年12月5日前将办理情况函告我单位")
        .contains("材料名称页数照片4")
        .contains("特此函告。");
  }

  @Test
  void aPublicNoticeTellsItsTermAndWhereToObject() {
    assertThat(
            printed(
                "public-notice",
                FieldValue.of("subject", "更新方案"),
                FieldValue.of("content", "拟对锦绣苑加装电梯。"),
                FieldValue.of("from", "2026-11-23"),
                FieldValue.of("until", "2026-12-03"),
                FieldValue.of("contact", "社区居委会（028-1）")))
        .contains("关于更新方案的公示", "拟对锦绣苑加装电梯。")
        .contains("公示期自2026年11月23日起至2026年12月3日止")
        .contains("向社区居委会（028-1）反映");
  }

  @Test
  void aTableThatMayStayEmptyLeavesItsHeadAlone() {
    assertThat(
            printed(
                "transfer-letter",
                FieldValue.of("to", "甲"),
                FieldValue.of("matter", "乙"),
                FieldValue.of("facts", "丙"),
                FieldValue.of("until", "2026-12-05")))
        .contains("材料名称页数特此函告。");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "acceptance-notice",
        "supplement-notice",
        "result-notice",
        "residence-certificate",
        "mediation-agreement",
        "rectification-notice",
        "penalty-decision",
        "penalty-general",
        "correction-notice",
        "transfer-letter",
        "public-notice",
      })
  void eachFieldThatIsAskedForIsMissedByName(String kind) {
    var template = template(kind);
    assertThat(template.sealed()).as("none leaves without a seal").isTrue();
    assertThat(template.leaves(Opening.PLACE_WORD)).isTrue();
    for (var missing : template.fields()) {
      var draft =
          new PaperDraft(UUID.randomUUID(), kind, null, null, filledBut(template, missing.id()));
      if (missing.optional()) {
        assertThat(desk.as(() -> desk.documents.preview(draft)).content()).isNotEmpty();
      } else {
        assertThatThrownBy(() -> desk.as(() -> desk.documents.preview(draft)))
            .as(kind + " without " + missing.id())
            .isInstanceOf(Invalid.class)
            .hasMessageContaining(missing.id())
            .hasMessageContaining("required");
      }
    }
  }

  private static List<FieldValue> filledBut(DocumentTemplate template, String left) {
    var values = new ArrayList<FieldValue>();
    for (var field : template.fields()) {
      if (field.id().equals(left)) {
        continue;
      }
      if (field.type() == FieldType.TABLE) {
        var row = field.columns().stream().map(DeliveredTemplatesTest::anything).toList();
        values.add(FieldValue.of(field.id(), List.of(row)));
      } else {
        values.add(FieldValue.of(field.id(), anything(field)));
      }
    }
    return values;
  }

  private static String anything(DocumentField field) {
    return switch (field.type()) {
      case DATE -> "2026-01-31";
      case NUMBER -> "3";
      case CHOICE -> field.options().getFirst();
      default -> "甲";
    };
  }
}
