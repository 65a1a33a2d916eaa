package org.linli.ui.letters;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Changed;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.letters.LettersForTests;
import org.linli.letters.boundary.OwnBox;
import org.linli.letters.control.OwnBoxTable;
import org.linli.letters.control.WishTable;
import org.linli.letters.entity.BoxState;
import org.linli.letters.entity.BoxWord;
import org.linli.letters.entity.QuietHours;
import org.linli.letters.entity.Wishes;
import org.linli.look.shell.BoxBell;
import org.linli.look.testing.Parts;
import org.linli.tenancy.entity.CityTime;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;
import org.linli.ui.grid.GridBoxView;
import org.linli.ui.resident.ResidentBoxView;
import org.linli.ui.testing.Ground;

/** The bell on top of the screens, and the box behind it. */
class BoxScreensTest {

  private final Ground ground = Ground.english();
  private final WishTable wishes = new WishTable(ground.community.jdbi);
  private final OwnBox box =
      new OwnBox(ground.scopes, new OwnBoxTable(ground.community.jdbi), wishes);
  private final Caller resident =
      ground.platform.member(
          Tier.RESIDENT, ground.community.tenant, "self:*", "home:read", "matters:apply");

  @AfterEach
  void close() {
    ground.close();
  }

  private void tell(BoxWord word, String reference) {
    tell(word, reference, resident);
  }

  private void tell(BoxWord word, String reference, Caller person) {
    ground.community.run(
        ground.community.clerk,
        () ->
            LettersForTests.posting(ground.community)
                .tell(word, List.of(person.accountId()), reference, UUID.randomUUID()));
  }

  private BoxState state() {
    return ground.as(box::get);
  }

  private static String heard(Component bell) {
    return ((Span) Parts.styled(bell, "heard").getFirst()).getText();
  }

  private void never(boolean quiet) {
    var now = LocalTime.now(CityTime.ZONE);
    var hours =
        quiet
            ? new QuietHours(now.minusHours(1), now.plusHours(1))
            : new QuietHours(now.plusHours(1), now.plusHours(2));
    ground.run(
        () ->
            wishes.set(
                ground.community.tenant,
                resident.accountId(),
                new Wishes(hours, "en", false, List.of()),
                Instant.now()));
  }

  @Test
  void theBellCountsAndSaysWhenSomethingComes() {
    ground.of(resident);
    never(false);
    tell(BoxWord.TASK, "M-1");
    var bell = ground.as(() -> new BoxBell(box, "resident/box"));
    ground.run(bell::look);
    assertThat(bell.isVisible()).isTrue();
    var button = Parts.first(bell, Button.class);
    assertThat(button.getAriaLabel()).contains("Messages: 1 unread");
    assertThat(heard(bell)).as("what lay there before is no news").isEmpty();
    tell(BoxWord.TASK, "M-2");
    ground.run(bell::look);
    assertThat(heard(bell)).isEqualTo("New message. 2 unread.");
    ground.run(bell::look);
    assertThat(heard(bell)).as("said once").isEmpty();
    var said = Parts.styled(bell, "heard").getFirst();
    assertThat(said.getElement().getAttribute("role")).isEqualTo("status");
  }

  @Test
  void inQuietHoursTheBellCountsAndSaysNothing() {
    ground.of(resident);
    never(true);
    var bell = ground.as(() -> new BoxBell(box, "resident/box"));
    ground.run(bell::look);
    tell(BoxWord.TASK, "M-1");
    ground.run(bell::look);
    assertThat(Parts.first(bell, Button.class).getAriaLabel()).contains("Messages: 1 unread");
    assertThat(heard(bell)).isEmpty();
  }

  @Test
  void whereThereIsNoBoxThereIsNoBell() {
    ground.of(resident);
    var elsewhere = ground.as(() -> new BoxBell(box, "no/such/screen"));
    ground.run(elsewhere::look);
    assertThat(elsewhere.isVisible()).isFalse();
    ground.of(ground.member("cases:read"));
    var without = ground.as(() -> new BoxBell(box, "box"));
    ground.run(without::look);
    assertThat(without.isVisible()).isFalse();
    var carriedOver = ground.as(() -> new BoxBell(null, "box"));
    ground.run(carriedOver::look);
    assertThat(carriedOver.isVisible()).isFalse();
  }

  @Test
  void theBellHearsOfTheOwnCommunityAndOfWhatComesFromBelow() {
    var tenant = ground.community.tenant;
    var code = new DivisionCode(tenant.value());
    var matters = new Changed(tenant, code, Set.of("matters"));
    var escalated = new Changed(tenant, code, Set.of("matters", "box"));
    var readings = new Changed(tenant, code, Set.of("readings"));
    ground.of(resident);
    assertThat(ground.as(() -> BoxBell.concerns(matters))).isTrue();
    assertThat(ground.as(() -> BoxBell.concerns(readings))).isFalse();
    assertThat(
            ground.as(
                () ->
                    BoxBell.concerns(
                        new Changed(new TenantId("990352001001"), code, Set.of("matters")))))
        .isFalse();
    ground.of(ground.district());
    assertThat(ground.as(() -> BoxBell.concerns(matters))).isFalse();
    assertThat(ground.as(() -> BoxBell.concerns(escalated))).isTrue();
  }

  @Test
  void aLineIsReadAndLeadsToWhatItTellsOf() {
    tell(BoxWord.MATTER, "M-7");
    tell(BoxWord.ALARM, "Smoke");
    ground.of(resident);
    var view = ground.show(() -> new ResidentBoxView(box));
    assertThat(Parts.styled(view, "unread")).hasSize(2);
    ground.press(view, "Your matter M-7 has ended");
    assertThat(state().unread()).isEqualTo(1);
    assertThat(ground.as(() -> box.list(true, org.linli.access.boundary.PageRequest.first(9))))
        .extracting(page -> page.items().getFirst().reference())
        .isEqualTo("Smoke");
  }

  @Test
  void allAreMarkedAsReadAtOnce() {
    tell(BoxWord.MATTER, "M-1");
    tell(BoxWord.MATTER, "M-2");
    ground.of(resident);
    var view = ground.show(() -> new ResidentBoxView(box));
    ground.press(view, "Mark all as read");
    assertThat(state().unread()).isZero();
    assertThat(Parts.styled(view, "unread")).isEmpty();
    assertThat(ground.notes()).contains("All are marked as read");
    ground.run(() -> Parts.first(view, Checkbox.class).setValue(true));
    assertThat(Parts.words(view)).contains("No messages");
  }

  @Test
  void aLongBoxIsShownPartByPart() {
    for (int one = 1; one <= 25; one++) {
      tell(BoxWord.MATTER, "M-" + one);
    }
    ground.of(resident);
    var view = ground.show(() -> new ResidentBoxView(box));
    assertThat(Parts.styled(view, "box-line")).hasSize(20);
    ground.press(view, "Show more");
    assertThat(Parts.styled(view, "box-line")).hasSize(25);
  }

  @Test
  void staffAtADeskAndOnThePhoneHaveTheSameBox() {
    var clerk =
        ground.platform.member(Tier.COMMUNITY, ground.community.tenant, "self:*", "matters:read");
    for (var word : BoxWord.values()) {
      tell(word, "R-" + word, clerk);
    }
    ground.of(clerk);
    var desk = ground.show(() -> new BoxView(box));
    var phone = ground.show(() -> new GridBoxView(box));
    assertThat(Parts.styled(desk, "box-line")).hasSize(BoxWord.values().length);
    assertThat(Parts.styled(phone, "box-line")).hasSize(BoxWord.values().length);
    ground.press(phone, "The file that you ordered (R-FILE) is ready");
    ground.press(desk, "Notice: R-NOTICE");
    assertThat(ground.notes()).as("notices are not for this clerk").isNotEmpty();
    assertThat(state().unread()).isEqualTo(BoxWord.values().length - 2L);
  }
}
