package org.linli.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Caller;
import org.linli.documents.PaperDesk;
import org.linli.documents.boundary.Seals;
import org.linli.documents.entity.SealDraft;
import org.linli.matters.boundary.AnswersRefused;
import org.linli.matters.entity.Door;
import org.linli.matters.entity.FieldView;
import org.linli.matters.entity.MatterState;
import org.linli.matters.entity.Stage;
import org.linli.testing.Requirement;

/** Joint enforcement 综合执法 from the report to the appraisal, in both procedures. */
class EnforcementTest {

  private final Ground ground = new Ground();
  private final Caller chief = ground.in("CLERK", "*");

  EnforcementTest() {
    var seals =
        new Seals(ground.community.jdbi, ground.community.platform.scopes(), ground.wired.issue);
    var draft = new SealDraft("执法专用章", "某某街道", PaperDesk.picture(400, 400, "png"), List.of());
    ground.as(chief, () -> seals.make(draft));
  }

  private UUID reported(String procedure) {
    var report =
        Map.<String, Object>of(
            "what", "占道摆放广告牌", "enforceField", "trade", "subKind", "trade-advert", "party", "某某店");
    var id = ground.open(ground.worker, "enforcement", Door.PATROL, report).id();
    ground.complete(
        ground.clerk,
        id,
        "dispatch",
        Map.of(
            "accepted",
            true,
            "body",
            "某某街道综合执法队",
            "officers",
            "王某（001）、李某（002）",
            "procedure",
            procedure));
    return id;
  }

  private List<String> steps(UUID id) {
    return ground.look(ground.clerk, id).stages().stream()
        .filter(stage -> stage.what().equals("STEP"))
        .map(Stage::step)
        .toList();
  }

  private Object value(UUID id, String field) {
    return ground.look(ground.clerk, id).form().fields().stream()
        .filter(one -> one.id().equals(field))
        .findFirst()
        .map(FieldView::value)
        .orElse(null);
  }

  private String paper(UUID id) {
    var number = ground.look(ground.clerk, id).row().number();
    var tenant = ground.community.tenant;
    return ground.as(
        chief,
        () -> {
          var papers = ground.wired.issue.of(tenant, number);
          assertThat(papers).hasSize(1);
          return PaperDesk.words(
              ground.wired.issue.pdf(tenant, papers.getFirst().id()).orElseThrow());
        });
  }

  private void end(UUID id) {
    ground.pass(Duration.ofMinutes(1));
    ground.complete(ground.clerk, id, "perform", Map.of("performed", true, "feedback", "已撤除广告牌"));
    ground.complete(ground.clerk, id, "appraise", Map.of("grade", "good"));
    assertThat(ground.look(ground.clerk, id).row().state()).isEqualTo(MatterState.ENDED);
  }

  @Test
  @Requirement({"003-5.2.2.1", "003-I43"})
  void theWholeOfAnEnforcementStandsWrittenInSimpleAndInGeneralProcedure() {
    var simple = reported("simple");
    ground.complete(
        ground.leader,
        simple,
        "onSpot",
        Map.of("facts", "现场照片两张", "violation", true, "law", "广告法第五十八条", "penalty", "warning"));
    end(simple);
    assertThat(value(simple, "grade")).as("appraised").isEqualTo("good");
    assertThat(steps(simple)).containsExactly("任务派遣", "当场调查处理", "执行与反馈", "考核评价");
    assertThat(value(simple, "body")).isEqualTo("某某街道综合执法队");
    assertThat(value(simple, "officers")).isEqualTo("王某（001）、李某（002）");
    assertThat(paper(simple))
        .contains("当场行政处罚决定书", "某某店", "现场照片两张", "广告法第五十八条", "王某（001）、李某（002）")
        .contains("行政处罚：警告。")
        .doesNotContain("罚款人民币");

    var general = reported("general");
    ground.complete(ground.clerk, general, "fileCase", Map.of("filed", true));
    ground.complete(ground.leader, general, "investigate", Map.of("facts", "询问笔录一份"));
    ground.complete(
        ground.clerk, general, "legalReview", Map.of("violation", true, "legalWord", "事实清楚"));
    ground.complete(ground.clerk, general, "inform", Map.of("hearing", "heard"));
    ground.complete(
        ground.clerk,
        general,
        "decide",
        Map.of(
            "law",
            "广告法第五十八条",
            "penalty",
            "both",
            "amount",
            BigDecimal.valueOf(500),
            "paying",
            "bank"));
    end(general);
    assertThat(steps(general))
        .containsExactly("任务派遣", "立案", "调查取证", "法制审核", "处罚告知", "处罚决定", "执行与反馈", "考核评价");
    assertThat(paper(general))
        .contains("行政处罚决定书", "警告，并处罚款人民币500元，自收到决定书之日起十五日内缴", "经复核不影响本决定", "询问笔录一份")
        .doesNotContain("当场行政处罚决定书");
  }

  @Test
  @Requirement("003-5.2.2.0")
  void anEventIsClassedByFieldAndKind() {
    var kind = ground.as(ground.clerk, () -> ground.matters.kind("enforcement"));
    var choices = new HashMap<String, List<String>>();
    kind.form()
        .fields()
        .forEach(
            field -> {
              if (field.choices() != null) {
                choices.put(
                    field.id(), field.choices().stream().map(FieldView.Word::label).toList());
              }
            });
    assertThat(choices.get("enforceField"))
        .containsExactly("医疗卫生与食品药品管理", "工商行政管理", "文化市场管理", "国土资源管理");
    assertThat(choices.get("subKind"))
        .containsExactly(
            "医疗机构管理",
            "医药收费",
            "非法行医",
            "制售假冒伪劣食品药品",
            "食品药品存在缺陷等质量问题",
            "消费者权益保护",
            "不正当竞争",
            "广告监管",
            "商标侵权",
            "出版物市场监管",
            "打黄扫非",
            "网吧管理",
            "侵占耕地",
            "违法搭建",
            "其他违反土地规划");
    assertThatThrownBy(
            () ->
                ground.open(ground.clerk, "enforcement", Door.COUNTER, Map.of("what", "no class")))
        .isInstanceOf(AnswersRefused.class);
    var id = reported("simple");
    assertThat(value(id, "subKind")).isEqualTo("trade-advert");
  }

  @Test
  void whatIsAcceptedNeedsOfficersAndAProcedure() {
    var report =
        Map.<String, Object>of("what", "x", "enforceField", "land", "subKind", "land-building");
    var id = ground.open(ground.clerk, "enforcement", Door.COUNTER, report).id();
    ground.complete(ground.clerk, id, "dispatch", Map.of("accepted", true));
    assertThat(ground.task(ground.clerk, id, "dispatch")).isPresent();
    ground.complete(ground.clerk, id, "dispatch", Map.of("accepted", true, "procedure", "general"));
    assertThat(ground.task(ground.clerk, id, "dispatch")).as("nobody is named").isPresent();
  }

  @Test
  void noFineIsDecidedWithoutItsAmount() {
    var id = reported("simple");
    ground.complete(
        ground.clerk,
        id,
        "onSpot",
        Map.of("facts", "x", "violation", true, "law", "l", "penalty", "fine"));
    assertThat(ground.task(ground.clerk, id, "onSpot")).isPresent();
    var fine =
        Map.<String, Object>of(
            "facts", "x", "violation", true, "law", "l", "penalty", "fine", "amount", 200);
    ground.complete(ground.clerk, id, "onSpot", fine);
    assertThat(ground.task(ground.clerk, id, "onSpot")).as("how it is paid").isPresent();
  }

  @Test
  void noDecisionIsIssuedAgainstNobody() {
    var report =
        Map.<String, Object>of("what", "x", "enforceField", "land", "subKind", "land-building");
    var id = ground.open(ground.clerk, "enforcement", Door.COUNTER, report).id();
    ground.complete(
        ground.clerk,
        id,
        "dispatch",
        Map.of("accepted", true, "officers", "王某（001）", "procedure", "simple"));
    var warned =
        Map.<String, Object>of("facts", "x", "violation", true, "law", "l", "penalty", "warning");
    ground.complete(ground.clerk, id, "onSpot", warned);
    assertThat(ground.task(ground.clerk, id, "onSpot")).as("who is it").isPresent();
    var named = new HashMap<>(warned);
    named.put("party", "某某店");
    ground.complete(ground.clerk, id, "onSpot", named);
    end(id);
    assertThat(paper(id)).contains("当事人：某某店（未提供）");
  }

  @Test
  void whoNeedNotKnowThePartySeesItMasked() {
    var id = reported("general");
    assertThat(value(id, "party")).isEqualTo("某某店");
    var seen =
        ground.look(ground.worker, id).form().fields().stream()
            .filter(field -> field.id().equals("party"))
            .findFirst()
            .orElseThrow();
    assertThat(seen.value()).isNotEqualTo("某某店");
  }
}
