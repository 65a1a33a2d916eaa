package org.linli.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Refusal;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.linkage.boundary.LinkageTemplates;
import org.linli.linkage.boundary.TemplateOffers;
import org.linli.linkage.entity.AdoptionRow;
import org.linli.linkage.entity.Hours;
import org.linli.linkage.entity.Office;
import org.linli.linkage.entity.StepSetting;
import org.linli.linkage.entity.Template;
import org.linli.linkage.entity.TemplateDraft;
import org.linli.linkage.entity.TemplateOffer;

/** Templates at their bounds: how long, how many, which version, whose. */
class TemplateBoundsTest {

  private static final String PERIMETER = "perimeter";

  private final LinkageGround ground = new LinkageGround();
  private final Caller clerk = ground.community.clerk;
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

  private static TemplateDraft draft(Map<String, StepSetting> steps, String note) {
    return new TemplateDraft(PERIMETER, true, null, steps, Set.of(), note);
  }

  private static StepSetting nearest(Integer nearest) {
    return new StepSetting(null, null, nearest, null, null, null);
  }

  private UUID publish(Caller by, TemplateDraft draft) {
    return ground.as(by, () -> templates.publish(draft));
  }

  private UUID published(String note) {
    return publish(street, draft(Map.of(), note));
  }

  private void adopt(UUID template) {
    ground.as(clerk, () -> offers.adopt(template, "按要求"));
  }

  private List<TemplateOffer> offered() {
    return ground.as(clerk, offers::list);
  }

  private TemplateOffer offer(UUID template) {
    return offered().stream()
        .filter(one -> one.template().id().equals(template))
        .findFirst()
        .orElseThrow();
  }

  private Template template(UUID id) {
    return ground.as(street, templates::list).stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private void withdraw(UUID template) {
    ground.community.run(street, () -> templates.withdraw(template, "old"));
  }

  private void refused(TemplateDraft draft, String field) {
    assertThatThrownBy(() -> publish(street, draft))
        .isInstanceOfSatisfying(
            Invalid.class, invalid -> assertThat(invalid.arguments()).first().isEqualTo(field));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "  "})
  void aTemplateSaysWhatItIsForAndTheRefusalNamesTheNote(String note) {
    refused(draft(Map.of(), note), "note");
  }

  @Test
  void theNoteHasFourHundredCharactersAtMost() {
    var longest = "字".repeat(400);
    assertThat(template(published(longest)).note()).isEqualTo(longest);
    refused(draft(Map.of(), longest + "字"), "note");
  }

  @ParameterizedTest
  @CsvSource({"0, false", "1, true", "50, true", "51, false", "-1, false"})
  void oneToFiftyDevicesAreTheNearest(int nearest, boolean taken) {
    var draft = draft(Map.of("cameras", nearest(nearest)), "n");
    if (taken) {
      assertThat(template(publish(street, draft)).of("cameras").nearest()).isEqualTo(nearest);
    } else {
      refused(draft, "nearest");
    }
  }

  @Test
  void whatAStepDoesNotLeaveOpenIsNotSetByATemplateEither() {
    refused(
        draft(Map.of("cameras", new StepSetting(true, null, null, null, null, null)), "n"),
        "cameras");
    refused(
        draft(Map.of("cameras", new StepSetting(null, 100, null, null, null, null)), "n"),
        "cameras");
    refused(
        draft(
            Map.of("cameras", new StepSetting(null, null, null, null, Set.of(Office.CLERK), null)),
            "n"),
        "cameras");
    refused(
        draft(Map.of("responders", new StepSetting(null, null, null, null, Set.of(), null)), "n"),
        "offices");
    assertThatThrownBy(() -> publish(street, draft(Map.of("nowhere", nearest(3)), "n")))
        .isInstanceOf(NotFound.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NEAREST", "cameras", "cameras.SWITCH", "cameras.DEVICES", "", "hours"})
  void onlyWhatThePackLeavesOpenIsLeftToCommunities(String word) {
    refused(new TemplateDraft(PERIMETER, true, null, Map.of(), Set.of(word), "n"), "open");
  }

  @Test
  void whatIsPublishedIsReadAsItWasWritten() {
    var night = Hours.of(LocalTime.of(22, 30), LocalTime.of(5, 15));
    var steps =
        Map.of(
            "cameras",
            nearest(7),
            "responders",
            new StepSetting(null, null, null, null, Set.of(Office.CLERK), null),
            "doors-back",
            new StepSetting(true, null, null, null, null, null));
    var open = Set.of("SWITCH", "HOURS", "cameras.NEAREST", "responders.OFFICES");
    var made =
        template(publish(street, new TemplateDraft(PERIMETER, true, night, steps, open, " n ")));
    assertThat(made.hours()).isEqualTo(night);
    assertThat(made.steps()).isEqualTo(steps);
    assertThat(made.open()).isEqualTo(open);
    assertThat(made.note()).isEqualTo("n");
    assertThat(made.scope()).isEqualTo(code.substring(0, 9));
    assertThat(made.by()).isEqualTo(street.displayName());
    assertThat(made.withdrawnAt()).isNull();
  }

  @Test
  void versionsOfOneDivisionFollowEachOtherAndOthersCountForThemselves() {
    var first = template(published("a")).version();
    assertThat(template(published("b")).version()).isEqualTo(first + 1);
    var city = above(Tier.DISTRICT, 6);
    var theirs = publish(city, draft(Map.of(), "district"));
    assertThat(template(theirs).scope()).isEqualTo(code.substring(0, 6));
    withdraw(published("c"));
    assertThat(template(published("d")).version())
        .as("a number that was withdrawn is not given again")
        .isEqualTo(first + 3);
  }

  @Test
  void twoWhoPublishAtOnceMakeTwoVersions() throws Exception {
    var made = new HashSet<Integer>();
    Callable<UUID> one = () -> published("at once");
    try (var many = Executors.newFixedThreadPool(4)) {
      for (var done : many.invokeAll(List.of(one, one, one, one))) {
        made.add(template(done.get()).version());
      }
    }
    assertThat(made).hasSize(4);
  }

  @Test
  void whereTheNewestIsWithdrawnTheOneBeforeIsOfferedAgainAndNobodyKeepsToIt() {
    var first = published("first");
    var second = published("second");
    adopt(second);
    assertThat(offer(second).adopted()).isEqualTo(offer(second).template().version());
    withdraw(second);
    var again = offer(first);
    assertThat(again.adopted()).as("the one that was withdrawn binds nobody").isNull();
    assertThat(again.adoptedAt()).isNull();
    adopt(first);
    assertThat(offer(first).adopted()).isEqualTo(again.template().version());
  }

  @Test
  void aCommunityKeepsToOneTemplateOfAScenarioThatOfTheStreetOrOfTheCity() {
    var near = published("street");
    var far = publish(above(Tier.DISTRICT, 6), draft(Map.of(), "district"));
    assertThat(offered())
        .filteredOn(one -> one.template().scenario().equals(PERIMETER))
        .extracting(one -> one.template().id())
        .as("the nearest first")
        .containsSubsequence(near, far);
    adopt(near);
    assertThat(offer(far).adopted()).isNull();
    adopt(far);
    assertThat(offer(far).adopted()).isNotNull();
    assertThat(offer(near).adopted()).isNull();
    assertThat(ground.as(street, () -> templates.adoptions(near)))
        .extracting(AdoptionRow::code)
        .doesNotContain(code);
  }

  @Test
  void adoptingTheSameAgainIsNoFault() {
    var template = published("n");
    adopt(template);
    adopt(template);
    assertThat(ground.as(street, () -> templates.adoptions(template)))
        .extracting(AdoptionRow::code)
        .containsOnlyOnce(code);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " "})
  void whoAdoptsSaysWhy(String reason) {
    var template = published("n");
    assertThatThrownBy(() -> ground.as(clerk, () -> offers.adopt(template, reason)))
        .isInstanceOfSatisfying(
            Invalid.class, invalid -> assertThat(invalid.arguments()).contains("reason"));
    assertThat(offer(template).adopted()).isNull();
  }

  @Test
  void aReasonHasFourHundredCharactersAtMost() {
    var template = published("n");
    var longer = "x".repeat(401);
    assertThatThrownBy(() -> ground.as(clerk, () -> offers.adopt(template, longer)))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(
            () -> ground.community.run(street, () -> templates.withdraw(template, longer)))
        .isInstanceOf(Invalid.class);
    ground.community.run(street, () -> templates.withdraw(template, longer.substring(1)));
    assertThat(template(template).withdrawnAt()).isNotNull();
  }

  @Test
  void whatIsNotThereIsNeitherAdoptedNorWithdrawnNorLeft() {
    var nowhere = UUID.randomUUID();
    assertThatThrownBy(() -> adopt(nowhere)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> withdraw(nowhere)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> ground.as(street, () -> templates.adoptions(nowhere)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> ground.community.run(clerk, () -> offers.leave("no-such")))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> ground.community.run(clerk, () -> offers.leave("fire")))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void anOlderVersionIsAdoptedNoMoreAndTheConflictHasItsCode() {
    var first = published("first");
    published("second");
    assertThatThrownBy(() -> adopt(first))
        .isInstanceOfSatisfying(
            Conflict.class,
            conflict -> {
              assertThat(((Refusal) conflict).status()).isEqualTo(409);
              assertThat(conflict.arguments()).containsExactly("linkage-template");
            });
  }

  @Test
  void openScreensHearThatACommunityAdoptsAndLeaves() {
    var template = published("n");
    for (var deed :
        List.<Runnable>of(() -> offers.adopt(template, "x"), () -> offers.leave(PERIMETER))) {
      ground.community.changes.clear();
      ground.community.run(clerk, deed);
      assertThat(ground.community.changes)
          .anySatisfy(change -> assertThat(change.topics()).contains("linkage"));
    }
  }
}
