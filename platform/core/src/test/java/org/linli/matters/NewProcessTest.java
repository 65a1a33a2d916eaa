package org.linli.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Refusal;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.community.TestCommunity;
import org.linli.matters.boundary.AnswersRefused;
import org.linli.matters.entity.DefinitionDraft;
import org.linli.matters.entity.Door;
import org.linli.matters.entity.FieldBounds;
import org.linli.matters.entity.FieldDraft;
import org.linli.matters.entity.FieldType;
import org.linli.matters.entity.FormHead;
import org.linli.matters.entity.FormSheet;
import org.linli.matters.entity.KindView;
import org.linli.matters.entity.MatterState;
import org.linli.matters.entity.NewProcess;
import org.linli.matters.entity.PlaceNeed;
import org.linli.matters.entity.ProcessCatalogue;
import org.linli.matters.entity.Section;
import org.linli.packs.Text;
import org.linli.processes.entity.DefinitionState;
import org.linli.processes.entity.ModelChange;
import org.linli.testing.Requirement;

/** A process that nobody delivered is begun, drawn on, published by a second person, and run. */
class NewProcessTest {

  private static int next = 100;

  /** In a street of its own: what it publishes there is nobody else's. */
  private final Ground ground = new Ground(new TestCommunity("990374" + street() + "001"));

  private final String code = ground.community.tenant.value();
  private final Caller street = officer(Tier.STREET, 9);
  private final Caller second = officer(Tier.STREET, 9);

  private static int street() {
    return ++next;
  }

  private Caller officer(Tier tier, int digits) {
    return ground.community.platform.caller(tier, code.substring(0, digits), null, null, "*");
  }

  private static NewProcess pruning(String scope) {
    return new NewProcess(
        scope, "tree-pruning", " 树木修剪 & 扶正 ", null, "修剪", ProcessCatalogue.SERVICE);
  }

  private UUID begun(Caller by, NewProcess asked) {
    return ground.as(by, () -> ground.desk.begin(asked));
  }

  private void published(UUID id) {
    ground.run(street, () -> ground.desk.submit(id, null));
    ground.run(second, () -> ground.desk.publish(id));
  }

  private List<String> kinds() {
    return ground.as(ground.clerk, ground.matters::kinds).stream().map(KindView::kind).toList();
  }

  @Test
  void itBeginsAsADraftThatCanRunWithADrawingAndAForm() {
    var id = begun(ground.clerk, pruning(null));
    var opened = ground.as(ground.clerk, () -> ground.wired.designer.open(id));
    assertThat(opened.row().key()).isEqualTo("tree-pruning");
    assertThat(opened.row().name()).isEqualTo("树木修剪 & 扶正");
    assertThat(opened.row().scope()).isEqualTo(code);
    assertThat(opened.row().state()).isEqualTo(DefinitionState.DRAFT);
    assertThat(opened.xml()).contains("BPMNShape").contains("userTask");
    assertThat(opened.form()).contains("word: 修剪").contains("process: tree-pruning");
    var drawn = new DefinitionDraft(null, opened.xml(), opened.form());
    assertThat(ground.as(ground.clerk, () -> ground.wired.designer.remarks(drawn))).isEmpty();
  }

  @Test
  @Requirement("003-3.3.5.2")
  void publishedByASecondPersonItIsTakenUpAndWorkedOff() {
    var id = begun(street, pruning(null));
    assertThat(kinds()).doesNotContain("tree-pruning");
    published(id);
    assertThat(kinds()).contains("tree-pruning");
    var matter =
        ground.open(ground.clerk, "tree-pruning", Door.COUNTER, Map.of("what", "branches"));
    assertThat(matter.number()).startsWith("修剪-");
    ground.complete(ground.clerk, matter.id(), "handle", Map.of("result", "cut"));
    var seen = ground.look(ground.clerk, matter.id()).row();
    assertThat(seen.state()).isEqualTo(MatterState.ENDED);
    assertThat(seen.kindName()).isEqualTo("树木修剪 & 扶正");
  }

  @Test
  void whoBeganItDoesNotPublishIt() {
    var id = begun(street, pruning(null));
    ground.run(street, () -> ground.desk.submit(id, null));
    assertThatThrownBy(() -> ground.run(street, () -> ground.desk.publish(id)))
        .hasMessageContaining("process-own-draft");
    assertThat(kinds()).doesNotContain("tree-pruning");
  }

  @Test
  void withdrawnItIsOfferedNoMoreAndWhatRunsEndsByIt() {
    var id = begun(street, pruning(null));
    published(id);
    var running =
        ground.open(ground.clerk, "tree-pruning", Door.COUNTER, Map.of("what", "branches")).id();
    ground.run(street, () -> ground.desk.withdraw(id, "not ours to do"));
    assertThat(kinds()).doesNotContain("tree-pruning");
    ground.complete(ground.clerk, running, "handle", Map.of("result", "cut"));
    assertThat(ground.look(ground.clerk, running).row().state()).isEqualTo(MatterState.ENDED);
  }

  @Test
  @Requirement("001-6.2.4.E.3-1")
  void aTierGivesItToADivisionBelowAndToNoOther() {
    var id = begun(street, pruning(code));
    assertThat(ground.as(street, () -> ground.desk.get(id)).row().scope()).isEqualTo(code);
    assertThatThrownBy(() -> begun(ground.clerk, pruning(code.substring(0, 9))))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> begun(street, pruning("990101001001"))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> begun(street, pruning("nowhere"))).isInstanceOf(NotFound.class);
  }

  @Test
  void aKeyOrAWordThatStandsAlreadyIsRefusedAndNothingIsKept() {
    var asked = new NewProcess(null, "repair", "维修二", null, "维修二", ProcessCatalogue.REQUEST);
    assertThatThrownBy(() -> begun(ground.clerk, asked))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("process-key");
    var word = new NewProcess(null, "repair-two", "维修二", null, "维修", ProcessCatalogue.REQUEST);
    assertThatThrownBy(() -> begun(ground.clerk, word))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("process-word");
    begun(ground.clerk, pruning(null));
    assertThatThrownBy(() -> begun(ground.clerk, pruning(null)))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("process-taken");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a", "1abc", "a_b", "树", "a\"b", "a b", "-ab"})
  void aKeyHasItsForm(String key) {
    var asked = new NewProcess(null, key, "名称", null, "词", ProcessCatalogue.INTERNAL);
    assertThatThrownBy(() -> begun(ground.clerk, asked))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("process-key-form");
  }

  @Test
  void nameWordAndCatalogueAreNeeded() {
    var catalogue = ProcessCatalogue.INTERNAL;
    for (var asked :
        List.of(
            new NewProcess(null, "some-key", " ", null, "词", catalogue),
            new NewProcess(null, "some-key", "名".repeat(61), null, "词", catalogue),
            new NewProcess(null, "some-key", "名称", null, null, catalogue),
            new NewProcess(null, "some-key", "名称", null, "a-b", catalogue),
            new NewProcess(null, "some-key", "名称", null, "词", null))) {
      assertThatThrownBy(() -> begun(ground.clerk, asked)).isInstanceOf(Invalid.class);
    }
  }

  @Test
  void theCatalogueSaysByWhichDoorsItIsTakenUp() {
    var patrol =
        new NewProcess(null, "wild-dogs", "流浪犬", "Stray dogs", "流浪犬", ProcessCatalogue.PATROL);
    published(begun(street, patrol));
    assertThat(kinds()).contains("wild-dogs");
    assertThat(ground.as(ground.resident, ground.own::kinds).stream().map(KindView::kind))
        .doesNotContain("wild-dogs");
    published(begun(street, pruning(null)));
    assertThat(ground.as(ground.resident, ground.own::kinds).stream().map(KindView::kind))
        .contains("tree-pruning");
  }

  @Test
  void aFieldThatIsAddedBesideItsDrawingIsCheckedByItsLimits() {
    var id = begun(street, pruning(null));
    var drawn =
        ground.as(
            street,
            () -> {
              var designer = ground.wired.designer;
              var opened = designer.open(id);
              var sheet = designer.sheet(opened.form());
              var trees =
                  new FieldDraft(
                      "trees",
                      FieldType.NUMBER,
                      "request",
                      "棵数",
                      "Trees",
                      null,
                      Set.of(),
                      Set.of(),
                      List.of(),
                      Set.of("start"),
                      Set.of("start"),
                      new FieldBounds(
                          "只填整株", null, "棵", BigDecimal.ONE, BigDecimal.valueOf(20), null));
              var form = designer.written(opened.form(), with(sheet, trees));
              return designer.fitted(new DefinitionDraft(null, opened.xml(), form));
            });
    var next = ground.as(street, () -> ground.desk.draft(drawn));
    assertThat(ground.as(street, () -> ground.wired.designer.compare(id, next)))
        .extracting(ModelChange::id)
        .contains("trees");
    published(next);
    assertThatThrownBy(() -> take(21))
        .isInstanceOf(AnswersRefused.class)
        .hasMessageContaining("20");
    assertThat(take(20).number()).startsWith("修剪-");
  }

  private org.linli.matters.entity.Opened take(int trees) {
    return ground.open(
        ground.clerk,
        "tree-pruning",
        Door.COUNTER,
        Map.of("what", "branches", "trees", BigDecimal.valueOf(trees)));
  }

  private static FormSheet with(FormSheet sheet, FieldDraft field) {
    var fields = new java.util.ArrayList<>(sheet.fields());
    fields.add(field);
    return new FormSheet(sheet.steps(), sheet.sections(), fields);
  }

  @Test
  void whatTheFormSaysOfItsKindIsReadAndWritten() {
    var designer = ground.wired.designer;
    var id = begun(street, pruning(null));
    var drawn =
        ground.as(
            street,
            () -> {
              var opened = designer.open(id);
              var head = designer.head(opened.form());
              assertThat(head.limit()).isEqualTo("5wd");
              assertThat(head.place()).isEqualTo(PlaceNeed.OPTIONAL);
              assertThat(head.doors()).containsExactlyInAnyOrder(Door.RESIDENT, Door.COUNTER);
              assertThat(designer.head(designer.headed(opened.form(), head))).isEqualTo(head);
              var sections = new java.util.ArrayList<>(head.sections());
              sections.add(new Section("site", new Text("现场", "On the spot")));
              var changed =
                  new FormHead(
                      "树木修剪申请",
                      "Tree pruning",
                      "凭本表申请修剪小区内的树木",
                      null,
                      "P10D",
                      PlaceNeed.REQUIRED,
                      true,
                      Set.of(Door.COUNTER),
                      sections);
              var form = designer.headed(opened.form(), changed);
              assertThat(designer.head(form).sections()).hasSize(3);
              assertThat(designer.head(form).purposeEn()).isEqualTo("凭本表申请修剪小区内的树木");
              return designer.fitted(new DefinitionDraft(null, opened.xml(), form));
            });
    published(ground.as(street, () -> ground.desk.draft(drawn)));
    var kind =
        ground.as(ground.clerk, ground.matters::kinds).stream()
            .filter(one -> one.kind().equals("tree-pruning"))
            .findFirst()
            .orElseThrow();
    assertThat(kind.name()).isEqualTo("树木修剪申请");
    assertThat(kind.purpose()).isEqualTo("凭本表申请修剪小区内的树木");
    assertThat(kind.place()).isEqualTo(PlaceNeed.REQUIRED);
    assertThat(kind.anonymous()).isTrue();
    assertThat(kind.doors()).containsExactly(Door.COUNTER);
    assertThat(kind.limitHours()).isEqualTo(240);
  }

  @Test
  void aFormNeedsANameAPurposeAndALimit() {
    var designer = ground.wired.designer;
    ground.run(
        ground.clerk,
        () -> {
          var form = designer.open(ground.desk.begin(pruning(null))).form();
          var head = designer.head(form);
          for (var wrong :
              List.of(
                  headed(head, " ", "purpose", "5wd"),
                  headed(head, "name", "", "5wd"),
                  headed(head, "name", "p".repeat(401), "5wd"),
                  headed(head, "name", "purpose", "soon"))) {
            assertThatThrownBy(() -> designer.headed(form, wrong)).isInstanceOf(Refusal.class);
          }
        });
  }

  private static FormHead headed(FormHead known, String name, String purpose, String limit) {
    return new FormHead(
        name,
        null,
        purpose,
        null,
        limit,
        known.place(),
        known.anonymous(),
        known.doors(),
        known.sections());
  }

  @Test
  void hintsAndLimitsAreReadWrittenAndTakenAway() {
    var designer = ground.wired.designer;
    ground.run(
        ground.clerk,
        () -> {
          var form = designer.open(ground.desk.begin(pruning(null))).form();
          var sheet = designer.sheet(form);
          var what = sheet.fields().getFirst();
          assertThat(what.bounds().longest()).as("the usual is not said").isNull();
          var bounds = new FieldBounds("写明位置", "Say where", null, null, null, 300);
          var said = designer.written(form, changed(sheet, bounds));
          assertThat(said).contains("写明位置").contains("longest: 300");
          assertThat(designer.sheet(said).fields().getFirst().bounds()).isEqualTo(bounds);
          assertThat(designer.written(said, changed(sheet, null))).contains("写明位置");
          var none = new FieldBounds(null, null, null, null, null, null);
          assertThat(designer.written(said, changed(sheet, none)))
              .doesNotContain("写明位置")
              .doesNotContain("longest");
        });
  }

  private static FormSheet changed(FormSheet sheet, FieldBounds bounds) {
    var known = sheet.fields().getFirst();
    var fields = new java.util.ArrayList<>(sheet.fields());
    fields.set(
        0,
        new FieldDraft(
            known.id(),
            known.type(),
            known.section(),
            known.zh(),
            known.en(),
            known.level(),
            known.roles(),
            known.clear(),
            known.choices(),
            known.written(),
            known.required(),
            bounds));
    return new FormSheet(sheet.steps(), sheet.sections(), fields);
  }
}
