package org.linli.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.linkage.boundary.LinkageTemplates;
import org.linli.linkage.boundary.TemplateOffers;
import org.linli.linkage.entity.AdoptionRow;
import org.linli.linkage.entity.Hours;
import org.linli.linkage.entity.Office;
import org.linli.linkage.entity.Opening;
import org.linli.linkage.entity.ScenarioRow;
import org.linli.linkage.entity.SettingDraft;
import org.linli.linkage.entity.StepSetting;
import org.linli.linkage.entity.Template;
import org.linli.linkage.entity.TemplateDraft;
import org.linli.linkage.entity.TemplateOffer;
import org.linli.testing.Requirement;

/** What divisions above want of linkage, and how far a community keeps to it. */
class TemplatesTest {

  private static final String PERIMETER = "perimeter";
  private static final StepSetting FIVE = new StepSetting(null, null, 5, null, null, null);
  private static final Hours NIGHT = Hours.of(LocalTime.of(21, 0), LocalTime.of(7, 0));

  private final LinkageGround ground = new LinkageGround();
  private final String code = ground.community.tenant.value();
  private final LinkageTemplates templates =
      new LinkageTemplates(ground.community.jdbi, ground.community.platform.scopes(), ground.packs);
  private final TemplateOffers offers =
      new TemplateOffers(
          ground.community.jdbi,
          ground.community.platform.scopes(),
          ground.packs,
          ground.community.tell);
  private final Caller street = above(Tier.STREET, 9);

  private Caller above(Tier tier, int digits) {
    return ground.community.platform.caller(tier, code.substring(0, digits), null, null, "*");
  }

  private UUID publish(Caller by, TemplateDraft draft) {
    return ground.as(by, () -> templates.publish(draft));
  }

  /** Five cameras, and the hours are left to the community. */
  private UUID cameras() {
    return publish(
        street,
        new TemplateDraft(
            PERIMETER, true, NIGHT, Map.of("cameras", FIVE), Set.of("HOURS"), "夜间统一要求"));
  }

  private void adopt(UUID template) {
    ground.as(ground.community.clerk, () -> offers.adopt(template, "按街道要求"));
  }

  private ScenarioRow row() {
    return ground.as(ground.community.clerk, ground.linkages::scenarios).stream()
        .filter(one -> one.scenario().id().equals(PERIMETER))
        .findFirst()
        .orElseThrow();
  }

  private TemplateOffer offer(UUID template) {
    return ground.as(ground.community.clerk, offers::list).stream()
        .filter(one -> one.template().id().equals(template))
        .findFirst()
        .orElseThrow();
  }

  private void set(SettingDraft draft) {
    ground.as(ground.community.clerk, () -> ground.linkages.set(PERIMETER, draft));
  }

  private static SettingDraft wish(String step, StepSetting setting) {
    return new SettingDraft(true, null, Map.of(step, setting), "试点");
  }

  private void refused(SettingDraft draft, String field) {
    assertThatThrownBy(() -> set(draft))
        .isInstanceOfSatisfying(
            Invalid.class,
            invalid -> assertThat(invalid.arguments()).containsExactly(field, "template"));
  }

  @Test
  @Requirement("001-6.2.4.E.3-1")
  void aTemplateIsOfferedToTheCommunitiesBelowAndToNoOther() {
    var template = cameras();
    assertThat(offer(template).adopted()).isNull();
    var elsewhere = ground.community.platform.caller(Tier.STREET, "990302001", null, null, "*");
    var foreign =
        publish(
            elsewhere, new TemplateDraft(PERIMETER, true, null, Map.of(), Set.of(), "elsewhere"));
    assertThat(ground.as(ground.community.clerk, offers::list))
        .extracting(one -> one.template().id())
        .doesNotContain(foreign);
    assertThatThrownBy(() -> adopt(foreign)).isInstanceOf(NotFound.class);
  }

  @Test
  void whoAdoptsItIsSetAsItSaysAndKeepsTheOwnDevices() {
    var camera = ground.device("road-camera", ground.compound, "球机");
    set(wish("cameras", new StepSetting(null, null, 2, Set.of(camera), null, null)));
    adopt(cameras());
    var row = row();
    assertThat(row.template().version()).isPositive();
    assertThat(row.setting().hours()).isEqualTo(NIGHT);
    assertThat(row.setting().of("cameras").nearest()).isEqualTo(5);
    assertThat(row.setting().of("cameras").devices()).containsExactly(camera);
    assertThat(row.setting().reason()).isEqualTo("按街道要求");
  }

  @Test
  void theScenarioIsNarrowedToWhatIsLeftOpen() {
    adopt(cameras());
    var scenario = row().scenario();
    assertThat(scenario.open()).containsExactly(Opening.HOURS);
    var cameras = scenario.step("cameras").orElseThrow();
    assertThat(cameras.nearest()).isEqualTo(5);
    assertThat(cameras.open()).doesNotContain(Opening.NEAREST, Opening.SWITCH);
    var sound = scenario.step("sound").orElseThrow();
    assertThat(sound.open()).as("devices are always the own").isSubsetOf(Template.OWN);
  }

  @Test
  void whatIsLeftOpenIsSetAndTheRestStaysTheTemplates() {
    adopt(cameras());
    var late = Hours.of(LocalTime.of(23, 0), LocalTime.of(5, 0));
    set(new SettingDraft(true, late, Map.of(), "本社区时段"));
    assertThat(row().setting().hours()).isEqualTo(late);
    assertThat(row().setting().of("cameras").nearest()).isEqualTo(5);
    set(new SettingDraft(true, null, Map.of("cameras", FIVE), "照旧"));
    assertThat(row().setting().hours())
        .as("the template's where nothing is wished")
        .isEqualTo(NIGHT);
  }

  @Test
  void whatTheTemplateSetsIsNotSetOtherwise() {
    adopt(cameras());
    refused(wish("cameras", new StepSetting(null, null, 9, null, null, null)), "cameras");
    refused(wish("sound", new StepSetting(true, null, null, null, null, null)), "sound");
    refused(
        wish(
            "responders",
            new StepSetting(null, null, null, null, Set.of(Office.GRID_WORKER), null)),
        "responders");
    refused(new SettingDraft(false, null, Map.of(), "x"), "on");
    assertThatThrownBy(() -> set(wish("nowhere", FIVE))).isInstanceOf(NotFound.class);
  }

  @Test
  void aStepThatIsSwitchedOffForAllStaysOff() {
    var off = new StepSetting(true, null, null, null, null, null);
    adopt(
        publish(
            street,
            new TemplateDraft(PERIMETER, true, null, Map.of("sound", off), Set.of(), "夜间不扰民")));
    set(new SettingDraft(true, null, Map.of(), "照旧"));
    assertThat(row().setting().of("sound").off()).isTrue();
    refused(wish("sound", new StepSetting(false, null, null, null, null, null)), "sound");
  }

  @Test
  void aNewVersionIsToldAndTheOldOneHoldsUntilItIsAdopted() {
    var first = cameras();
    adopt(first);
    var second =
        publish(street, new TemplateDraft(PERIMETER, true, null, Map.of(), Set.of("SWITCH"), "放宽"));
    assertThat(offer(second).isNews()).isTrue();
    assertThat(row().template().id()).isEqualTo(first);
    assertThatThrownBy(() -> adopt(first)).isInstanceOf(Conflict.class);
    adopt(second);
    assertThat(offer(second).isNews()).isFalse();
    assertThat(offer(second).adoptedAt()).isNotNull();
    set(new SettingDraft(false, null, Map.of(), "施工"));
    assertThat(row().setting().on()).isFalse();
  }

  @Test
  void whoLeavesItKeepsTheSettingAndIsBoundNoMore() {
    adopt(cameras());
    ground.community.run(ground.community.clerk, () -> offers.leave(PERIMETER));
    assertThat(row().template()).isNull();
    assertThat(row().setting().of("cameras").nearest()).isEqualTo(5);
    set(wish("cameras", new StepSetting(null, null, 9, null, null, null)));
    assertThatThrownBy(
            () -> ground.community.run(ground.community.clerk, () -> offers.leave(PERIMETER)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aTemplateThatIsWithdrawnIsOfferedToNobodyAndBindsNobody() {
    var template = cameras();
    adopt(template);
    ground.community.run(street, () -> templates.withdraw(template, "已过时"));
    assertThat(row().template()).isNull();
    assertThat(ground.as(ground.community.clerk, offers::list))
        .extracting(one -> one.template().id())
        .doesNotContain(template);
    assertThatThrownBy(() -> ground.community.run(street, () -> templates.withdraw(template, "x")))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void onlyWhoPublishedItWithdrawsIt() {
    var template = cameras();
    assertThatThrownBy(
            () ->
                ground.community.run(
                    above(Tier.DISTRICT, 6), () -> templates.withdraw(template, "x")))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> ground.community.run(street, () -> templates.withdraw(template, " ")))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void aTemplateSetsNoMoreThanThePackLeavesOpen() {
    UnaryOperator<TemplateDraft> same = draft -> draft;
    for (var wrong :
        new TemplateDraft[] {
          new TemplateDraft("fire", false, null, Map.of(), Set.of(), "x"),
          new TemplateDraft("fire", true, null, Map.of(), Set.of("SWITCH"), "x"),
          new TemplateDraft("fire", true, null, Map.of(), Set.of("gates.METRES"), "x"),
          new TemplateDraft("fire", true, null, Map.of(), Set.of("gates.DEVICES"), "x"),
          new TemplateDraft(
              "fire",
              true,
              null,
              Map.of(
                  "gates",
                  new StepSetting(null, null, null, Set.of(UUID.randomUUID()), null, null)),
              Set.of(),
              "x"),
          new TemplateDraft(PERIMETER, true, null, Map.of(), Set.of(), " "),
        }) {
      assertThatThrownBy(() -> publish(street, same.apply(wrong))).isInstanceOf(Invalid.class);
    }
    assertThatThrownBy(
            () -> publish(street, new TemplateDraft("no", true, null, Map.of(), Set.of(), "x")))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void thoseAboveSeeWhoKeepsToWhichVersionAndStrangersDoNot() {
    var template = cameras();
    adopt(template);
    assertThat(ground.as(above(Tier.DISTRICT, 6), () -> templates.adoptions(template)))
        .filteredOn(row -> row.code().equals(code))
        .singleElement()
        .satisfies(row -> assertThat(row.version()).isPositive())
        .extracting(AdoptionRow::at)
        .isNotNull();
    var stranger = ground.community.platform.caller(Tier.STREET, "990309999", null, null, "*");
    assertThatThrownBy(() -> ground.as(stranger, () -> templates.adoptions(template)))
        .isInstanceOf(NotFound.class);
    assertThat(ground.as(stranger, templates::list))
        .extracting(Template::id)
        .doesNotContain(template);
    assertThat(ground.as(above(Tier.DISTRICT, 6), templates::list))
        .extracting(Template::id)
        .contains(template);
    assertThat(ground.as(street, templates::scenarios)).isNotEmpty();
  }

  @Test
  void anotherCommunityOfTheSameStreetIsNotBound() {
    adopt(cameras());
    var other = new LinkageGround();
    assertThat(other.as(other.community.clerk, other.linkages::scenarios))
        .allSatisfy(row -> assertThat(row.template()).isNull());
  }
}
