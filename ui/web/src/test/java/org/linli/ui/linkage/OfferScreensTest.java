package org.linli.ui.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.linkage.entity.StepSetting;
import org.linli.linkage.entity.TemplateDraft;
import org.linli.look.testing.Parts;
import org.linli.ui.parts.Ask;
import org.linli.ui.testing.Ground;

/** What a community is offered, where it was withdrawn meanwhile, and for who may only look. */
class OfferScreensTest {

  private final Ground ground = Ground.english();
  private final Caller street =
      ground.platform.caller(
          Tier.STREET, ground.community.tenant.value().substring(0, 9), null, null, "*");
  private final String note = "n-" + UUID.randomUUID();

  @AfterEach
  void close() {
    ground.close();
  }

  private UUID published() {
    var five = new StepSetting(null, null, 5, null, null, null);
    return ground.platform.as(
        street,
        () ->
            ground.templates.publish(
                new TemplateDraft(
                    "perimeter", true, null, Map.of("cameras", five), Set.of(), note)));
  }

  private void withdrawn(UUID template) {
    ground.platform.as(
        street,
        () -> {
          ground.templates.withdraw(template, "old");
          return null;
        });
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

  @Test
  void whoMayOnlyLookAdoptsAndLeavesNothing() {
    var template = published();
    ground.as(() -> ground.templateOffers.adopt(template, "as wished"));
    ground.of(ground.member("linkage:read", "devices:read"));
    var view = linkage();
    assertThat(Parts.words(view)).contains(note);
    assertThat(Parts.hasButton(view, "Adopt")).isFalse();
    assertThat(Parts.hasButton(view, "Keep to it no more")).isFalse();
  }

  @Test
  void whatWasWithdrawnWhileTheScreenStoodOpenIsNotAdoptedAndThatIsSaid() {
    var template = published();
    var view = linkage();
    ground.press(view, "Adopt");
    var ask = ground.opened(Ask.class);
    ground.run(() -> Parts.first(ask, TextField.class).setValue("as wished"));
    withdrawn(template);
    ground.press(ask, "Adopt");
    assertThat(ground.notes()).isNotEmpty();
    assertThat(ask.isOpened()).isTrue();
    ground.run(view::refresh);
    assertThat(Parts.words(view)).doesNotContain(note);
  }

  @Test
  void anAdoptedTemplateThatWasWithdrawnIsShownAsAdoptedNoMore() {
    var before = published();
    var template = published();
    ground.as(() -> ground.templateOffers.adopt(template, "as wished"));
    assertThat(Parts.hasButton(linkage(), "Keep to it no more")).isTrue();
    withdrawn(template);
    var view = linkage();
    assertThat(Parts.words(view)).contains("Not adopted");
    assertThat(Parts.hasButton(view, "Keep to it no more")).isFalse();
    assertThat(before).isNotEqualTo(template);
  }

  @Test
  void aStreetSeesTheTemplatesOfTheDivisionsAboveAndWithdrawsNoneOfThem() {
    var five = new StepSetting(null, null, 5, null, null, null);
    ground.platform.as(
        ground.district(),
        () ->
            ground.templates.publish(
                new TemplateDraft(
                    "perimeter", true, null, Map.of("cameras", five), Set.of(), note)));
    ground.of(street);
    var view = ground.show(() -> new TemplatesView(ground.templates, ground.scopes));
    assertThat(Parts.words(view)).contains(note, "District");
  }
}
