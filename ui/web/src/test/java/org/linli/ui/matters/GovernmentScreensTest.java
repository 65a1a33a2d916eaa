package org.linli.ui.matters;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.PageRequest;
import org.linli.look.testing.Parts;
import org.linli.matters.entity.KindDetail;
import org.linli.testing.Requirement;
import org.linli.ui.parts.Speech;
import org.linli.ui.resident.OwnMattersView;
import org.linli.ui.resident.TerminalForTests;

/** Government affairs at the desk, on the phone and at the terminal of the service centre. */
class GovernmentScreensTest {

  private static final Speech ENGLISH = new Speech(Locale.ENGLISH);

  private final Desk desk = new Desk();

  @AfterEach
  void close() {
    desk.close();
  }

  private List<KindDetail.ItemView> items() {
    return desk.as(desk.resident, () -> desk.wired.own.get("approval")).items();
  }

  private KindDetail.ItemView item(String id) {
    return items().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  private OwnMattersView own() {
    return desk.ground.show(
        () ->
            new OwnMattersView(
                desk.wired.own,
                desk.wired.appointments,
                desk.ground.homePlaces,
                desk.ground.scopes,
                desk.wired.papers,
                desk.ground.downloads));
  }

  private long opened() {
    return desk.as(desk.resident, () -> desk.wired.own.list(PageRequest.first(5)).total());
  }

  @Test
  @Requirement("000-9.2.3")
  void governmentAffairsStandInTheirFourGroups() {
    var view = desk.ground.show(() -> new GovernmentView(desk.wired.government));
    assertThat(Parts.words(view))
        .containsSubsequence(
            "Convenient approval", "Community governance", "Data management", "Public affairs")
        .contains("29.8%", "Solved within a day");
    assertThat(Parts.all(view, Anchor.class).map(Anchor::getHref))
        .contains(
            "community/appointments", "community/matters", "community/assets", "community/notices");
    desk.ground.run(() -> Parts.first(view, Select.class).setValue(365));
    assertThat(Parts.words(view)).contains("29.8%");
  }

  @Test
  void whoMayNotSeeWhereTheWorkIsDoneIsNotSentThere() {
    desk.ground.of(desk.worker);
    var view = desk.ground.show(() -> new GovernmentView(desk.wired.government));
    assertThat(Parts.all(view, Anchor.class).map(Anchor::getHref))
        .contains("community/matters")
        .doesNotContain("community/assets", "community/notices");
  }

  @Test
  @Requirement("000-9.2.3.a-3")
  void eachItemHasItsGuideAndItsListOfPapersToTakeAlong() {
    for (var item : items()) {
      var guide = desk.ground.show(() -> new ItemGuide(ENGLISH, "approval", item, false));
      assertThat(Parts.all(guide, Anchor.class)).as(item.id()).hasSize(1);
      var text = desk.ground.as(guide::text);
      assertThat(text).startsWith("\uFEFF" + item.name()).contains(item.guide(), item.authority());
      item.materials().forEach(paper -> assertThat(text).contains(paper.name()));
    }
    var card =
        desk.ground.show(() -> new ItemGuide(ENGLISH, "approval", item("elder-card"), false));
    assertThat(desk.ground.as(card::text))
        .contains("1. Identity card (Held already: bring nothing)")
        .contains("2. Recent photograph");
  }

  @Test
  @Requirement("000-9.2.3.a-2")
  void theCodeOpensTheFormOnThePhoneWhereThePapersAreTakenAndLookedThroughBeforeTheyAreSent() {
    var guide =
        desk.ground.show(() -> new ItemGuide(ENGLISH, "approval", item("elder-card"), true));
    assertThat(guide.address("https://city.example/community/new-matter", "approval"))
        .isEqualTo("https://city.example/resident/matters?kind=approval&item=elder-card");
    desk.ground.of(desk.resident);
    var view = own();
    desk.ground.run(() -> TerminalForTests.enter(view, "approval", "elder-card"));
    assertThat(Parts.words(view)).contains("Scans of the papers");
    desk.fill(view, "How the result comes", desk.word("counter", "At the counter"));
    desk.ground.press(view, "Look it through");
    assertThat(desk.ground.notes()).anyMatch(note -> note.contains("Recent photograph"));
    assertThat(opened()).as("nothing is taken up by looking").isZero();
    desk.fill(view, "Papers handed in", Set.of(desk.word("photo", "Recent photograph")));
    desk.ground.press(view, "Look it through");
    assertThat(desk.ground.notes()).anyMatch(note -> note.contains("Nothing is missing"));
    desk.ground.press(view, "Send");
    assertThat(opened()).isEqualTo(1);
  }

  @Test
  @Requirement("000-9.2.3.a-1")
  void atTheTerminalFrequentMattersAreAKeyAwayAndAreHandledByOneself() {
    desk.ground.of(desk.resident);
    var terminal = desk.ground.show(() -> TerminalForTests.terminal(desk.wired.own));
    assertThat(Parts.words(terminal))
        .contains(
            item("social-security").name(),
            item("residence-permit").name(),
            item("elder-card").name(),
            "Finished");
    assertThat(Parts.all(terminal, Anchor.class).map(Anchor::getHref))
        .contains("resident/matters?kind=approval&item=social-security");
    var view = own();
    desk.ground.run(() -> TerminalForTests.enter(view, "approval", "social-security"));
    desk.fill(view, "How the result comes", desk.word("online", "Online"));
    desk.ground.press(view, "Send");
    assertThat(opened()).isEqualTo(1);
    desk.ground.run(() -> TerminalForTests.enter(view, "no-such-kind", null));
    assertThat(opened()).isEqualTo(1);
  }
}
