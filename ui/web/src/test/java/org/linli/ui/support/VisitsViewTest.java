package org.linli.ui.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.audit.boundary.AuditTrail;
import org.linli.look.testing.Parts;
import org.linli.look.text.Texts;
import org.linli.support.boundary.SupportVisits;
import org.linli.support.control.SupportPack;
import org.linli.support.entity.Visit;
import org.linli.support.entity.VisitDraft;
import org.linli.support.entity.VisitState;
import org.linli.ui.parts.Ask;
import org.linli.ui.testing.Ground;

/** What a clerk sees and decides of support visits. */
class VisitsViewTest {

  private final Ground ground = Ground.english();
  private final AuditTrail trail = new AuditTrail(ground.platform.jdbi(), ground.scopes);
  private final SupportVisits visits =
      new SupportVisits(ground.platform.jdbi(), ground.scopes, trail, told -> {});
  private final Caller keeper =
      ground.platform.caller(Tier.PLATFORM, null, null, null, "support:read", "support:ask");

  @AfterEach
  void close() {
    ground.platform.owner().useHandle(handle -> handle.execute("delete from support_visit"));
    ground.close();
  }

  private UUID ask() {
    var tenant = ground.caller().tenant().orElseThrow();
    return ground.platform.as(
        keeper, () -> visits.ask(new VisitDraft(tenant, "sensors are silent", 2)));
  }

  private VisitsView view() {
    return ground.show(() -> new VisitsView(visits, ground.scopes));
  }

  private String words(Component part) {
    return ground.as(() -> Parts.words(part));
  }

  private Visit first() {
    return ground.as(visits::list).getFirst();
  }

  @Test
  void whereNobodyAskedThatIsSaid() {
    assertThat(words(view())).contains("Nobody asked for a visit.");
  }

  @Test
  void whoAsksWhyAndForHowLongStandsThere() {
    ask();
    assertThat(words(view()))
        .contains(keeper.displayName(), "sensors are silent", "Waiting for the community");
  }

  @Test
  void agreeingTellsWhatWillBeSeenAndAsksOnceMore() {
    ask();
    var view = view();
    ground.run(() -> Parts.button(view, "Agree").click());
    var sure = ground.opened(Ask.class);
    assertThat(words(sure)).contains("not at residents, cases or matters");
    assertThat(first().state()).isEqualTo(VisitState.ASKED);
    ground.run(() -> Parts.button(sure, "Agree").click());
    assertThat(first().state()).isEqualTo(VisitState.APPROVED);
    assertThat(words(view)).contains("Going on", "Take the word back");
  }

  @Test
  void refusingNeedsAReason() {
    ask();
    var view = view();
    ground.run(() -> Parts.button(view, "Refuse").click());
    var asked = ground.opened(Ask.class);
    ground.run(() -> Parts.button(asked, "Refuse").click());
    assertThat(first().state()).isEqualTo(VisitState.ASKED);
    ground.run(() -> Parts.first(asked, TextArea.class).setValue("not today"));
    ground.run(() -> Parts.button(asked, "Refuse").click());
    assertThat(first().state()).isEqualTo(VisitState.REFUSED);
    assertThat(words(view)).contains("not today");
  }

  @Test
  void theWordIsTakenBackFromHere() {
    var id = ask();
    ground.run(() -> visits.approve(id));
    var view = view();
    ground.run(() -> Parts.button(view, "Take the word back").click());
    var sure = ground.opened(Ask.class);
    ground.run(() -> Parts.button(sure, "Take the word back").click());
    assertThat(first().state()).isEqualTo(VisitState.ENDED);
    assertThat(Parts.hasButton(view, "Take the word back")).isFalse();
  }

  @Test
  void whatWasSeenIsToldInWordsOfTheClerk() {
    var id = ask();
    ground.run(() -> visits.approve(id));
    var guest = ground.platform.as(keeper, () -> visits.enter(id));
    ground.platform.as(
        guest,
        () -> {
          trail.record("support.looked", id + " alarm-rules:read AlarmRules.list");
          return null;
        });
    var view = view();
    ground.run(() -> Parts.button(view, "What was seen").click());
    assertThat(words(view)).contains("(1 looks)", "alarm rules", "AlarmRules.list");
  }

  @Test
  void whoMayOnlyReadIsOfferedNoAnswer() {
    ask();
    ground.of(ground.member("support:read"));
    var view = view();
    assertThat(Parts.hasButton(view, "Agree")).isFalse();
    assertThat(Parts.hasButton(view, "Refuse")).isFalse();
  }

  @Test
  void everyWordOfAGuestHasANameForClerks() {
    for (var word : SupportPack.DELIVERED.words()) {
      var key = "visits.saw-" + word.substring(0, word.indexOf(':'));
      assertThat(Texts.INSTANCE.getTranslation(key, Locale.SIMPLIFIED_CHINESE)).isNotEqualTo(key);
    }
  }
}
