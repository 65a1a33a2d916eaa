package org.linli.ui.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.linkage.entity.DrillDraft;
import org.linli.linkage.entity.DrillRecord;
import org.linli.linkage.entity.Scenario;
import org.linli.linkage.entity.StepSetting;
import org.linli.linkage.entity.Template;
import org.linli.linkage.entity.TemplateDraft;
import org.linli.look.testing.Parts;
import org.linli.ui.parts.Ask;
import org.linli.ui.testing.Ground;

/** Templates of linkage from above, and the record on paper. */
class TemplateScreensTest {

  private final Ground ground = Ground.english();
  private final Caller street =
      ground.platform.caller(
          Tier.STREET, ground.community.tenant.value().substring(0, 9), null, null, "*");

  /** Communities of other tests lie in the same street: what was offered there is over. */
  @BeforeEach
  void withdraw() {
    for (var publisher : List.of(street, ground.district())) {
      ground.platform.as(
          publisher,
          () -> {
            ground.templates.list().stream()
                .filter(template -> template.withdrawnAt() == null)
                .filter(template -> template.scope().equals(publisher.scope().value()))
                .forEach(template -> ground.templates.withdraw(template.id(), "over"));
            return null;
          });
    }
  }

  @AfterEach
  void close() {
    ground.close();
  }

  private UUID published(int cameras, String note) {
    var five = new StepSetting(null, null, cameras, null, null, null);
    return ground.platform.as(
        street,
        () ->
            ground.templates.publish(
                new TemplateDraft(
                    "perimeter", true, null, Map.of("cameras", five), Set.of("HOURS"), note)));
  }

  private LinkageView linkage() {
    return ground.show(
        () ->
            new LinkageView(
                ground.linkages,
                ground.templateOffers,
                ground.devices,
                ground.scenarioNames,
                ground.scopes,
                ground.downloads));
  }

  private TemplatesView templates() {
    return ground.show(() -> new TemplatesView(ground.templates, ground.scopes));
  }

  @Test
  void aTemplateIsPublishedOnTheScreen() {
    ground.of(street);
    var view = templates();
    ground.press(view, "Publish a template");
    var ask = ground.opened(Ask.class);
    @SuppressWarnings("unchecked")
    var scenario = (Select<Scenario>) Parts.first(ask, Select.class);
    ground.run(
        () ->
            scenario.setValue(
                ground.templates.scenarios().stream()
                    .filter(one -> one.id().equals("perimeter"))
                    .findFirst()
                    .orElseThrow()));
    ground.press(ask, "Publish a template");
    assertThat(ask.isOpened()).as("the note is missing").isTrue();
    var note = "n-" + UUID.randomUUID();
    ground.run(
        () -> {
          Parts.all(ask, TextField.class)
              .filter(field -> "What it is for".equals(field.getLabel()))
              .forEach(field -> field.setValue(note));
          Parts.first(ask, IntegerField.class).setValue(7);
          Parts.all(ask, Checkbox.class)
              .filter(box -> "Left to communities".equals(box.getLabel()))
              .findFirst()
              .orElseThrow()
              .setValue(true);
        });
    ground.press(ask, "Publish a template");
    var made =
        ground.as(ground.templates::list).stream()
            .filter(template -> template.note().equals(note))
            .findFirst()
            .orElseThrow();
    assertThat(made.steps().values()).extracting(StepSetting::nearest).contains(7);
    assertThat(made.open()).containsExactly("SWITCH");
    assertThat(Parts.words(view)).contains(note, "Street", "whether it happens");
  }

  @Test
  void theOwnTemplateIsWithdrawnAndWhoAdoptedItIsSeen() {
    var template = published(5, "n-" + UUID.randomUUID());
    ground.as(() -> ground.templateOffers.adopt(template, "as wished"));
    ground.of(street);
    var view = templates();
    ground.press(view, "Who adopted it");
    assertThat(Parts.words(ground.opened(Ask.class))).contains("Community", "Version");
    ground.press(view, "Withdraw");
    var ask = ground.opened(Ask.class);
    ground.run(() -> Parts.first(ask, TextArea.class).setValue("old"));
    ground.press(ask, "Withdraw");
    assertThat(ground.as(ground.templates::list))
        .filteredOn(one -> one.id().equals(template))
        .singleElement()
        .extracting(Template::withdrawnAt)
        .isNotNull();
  }

  @Test
  void whoMayOnlyLookPublishesNothing() {
    published(5, "note");
    ground.of(
        ground.platform.caller(
            Tier.CITY,
            ground.community.tenant.value().substring(0, 4),
            null,
            null,
            "linkage-templates:read"));
    var view = templates();
    assertThat(Parts.hasButton(view, "Publish a template")).isFalse();
    assertThat(Parts.hasButton(view, "Withdraw")).isFalse();
  }

  @Test
  void aCommunityAdoptsWhatIsOfferedAndIsToldOfANewVersion() {
    published(5, "night rule");
    var view = linkage();
    assertThat(Parts.words(view)).contains("Templates from above", "night rule", "Not adopted");
    ground.press(view, "Adopt");
    var ask = ground.opened(Ask.class);
    assertThat(Parts.words(ask)).contains("the nearest 5", "Left to the community: hours");
    ground.press(ask, "Adopt");
    assertThat(ask.isOpened()).as("the reason is missing").isTrue();
    ground.run(() -> Parts.first(ask, TextField.class).setValue("as the street wishes"));
    ground.press(ask, "Adopt");
    assertThat(Parts.words(view)).contains("Template: Street", "as the street wishes");
    assertThat(Parts.hasButton(view, "Adopt")).isFalse();
    published(8, "night rule, sharper");
    ground.run(view::refresh);
    assertThat(Parts.words(view)).contains("1 with a newer version", "there is a newer one");
    ground.press(view, "Keep to it no more");
    ground.press(ground.opened(Ask.class), "Keep to it no more");
    assertThat(Parts.words(view)).doesNotContain("Template: Street");
  }

  @Test
  void theRecordOfADrillHasWhatHappenedWhatWasFoundAndRoomToSign() {
    var device = ground.community.device(ground.community.room);
    var drill =
        ground.as(
            () ->
                ground.drills.plan(
                    new DrillDraft("fire", device, false, Instant.now(), "quarter")));
    var run = ground.as(() -> ground.drills.start(drill));
    ground.run(() -> ground.drills.end(drill));
    ground.run(() -> ground.drills.record(drill, new DrillRecord(12, "Gate slow", "Good")));
    var view =
        ground.show(() -> new RecordView(ground.linkages, ground.drills, ground.scenarioNames));
    ground.run(() -> view.setParameter(null, run.toString()));
    assertThat(Parts.words(view))
        .contains("Record of a drill", run.toString(), "detector", "Recorded only")
        .contains("quarter", "12", "Gate slow", "Good", "In charge (signature):")
        .contains("0 of 0 messages read");
    ground.run(() -> view.setParameter(null, "no-id"));
    assertThat(Parts.words(view)).doesNotContain("Gate slow");
    assertThat(ground.notes()).isNotEmpty();
  }
}
