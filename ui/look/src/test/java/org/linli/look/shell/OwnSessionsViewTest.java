package org.linli.look.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.server.VaadinSession;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.identity.boundary.LogIn;
import org.linli.identity.boundary.LogIns;
import org.linli.identity.boundary.OwnSessions;
import org.linli.look.access.SignedIn;
import org.linli.look.testing.Parts;
import org.linli.look.testing.Window;
import org.linli.tenancy.entity.OperationMode;
import org.linli.testing.TestPlatform;

/** Where one is signed in, and an end to what was left open. */
class OwnSessionsViewTest {

  private final TestPlatform platform = TestPlatform.shared();
  private final LogIns logIns = new LogIns(platform.jdbi(), platform.scopes());
  private final OwnSessions sessions = new OwnSessions(platform.jdbi(), platform.scopes());
  private final Window window = Window.english().with(Home.class);
  private final Caller caller =
      platform.member(
          Tier.COMMUNITY, platform.community("990801001003", OperationMode.PPP), "self:*");

  @AfterEach
  void close() {
    window.close();
  }

  private OwnSessionsView view() {
    SignedIn.is(caller);
    return platform.as(caller, () -> window.show(new OwnSessionsView(sessions)));
  }

  private void click(OwnSessionsView view, String words) {
    platform.as(
        caller,
        () -> {
          Parts.button(view, words).click();
          return null;
        });
  }

  @Test
  void theOwnOneIsMarkedAndAnotherIsEnded() {
    var left = logIns.open(caller);
    var mine = logIns.open(caller);
    VaadinSession.getCurrent().setAttribute(LogIn.class, mine);
    var view = view();
    assertThat(Parts.all(view, ListItem.class)).hasSize(2);
    assertThat(Parts.words(view)).contains("This one", "At the latest");
    click(view, "End");
    assertThat(logIns.stands(left)).isFalse();
    assertThat(logIns.stands(mine)).isTrue();
    assertThat(Parts.all(view, ListItem.class)).hasSize(1);
    assertThat(Parts.hasButton(view, "End all others")).as("there are none left").isFalse();
  }

  @Test
  void allOthersEndAtOnce() {
    var mine = logIns.open(caller);
    var others = new LogIn[] {logIns.open(caller), logIns.open(caller)};
    VaadinSession.getCurrent().setAttribute(LogIn.class, mine);
    click(view(), "End all others");
    assertThat(others).noneMatch(logIns::stands);
    assertThat(logIns.stands(mine)).isTrue();
  }

  @Test
  void oneThatEndedMeanwhileIsSaidAndNothingBreaks() {
    var left = logIns.open(caller);
    VaadinSession.getCurrent().setAttribute(LogIn.class, new LogIn(UUID.randomUUID(), 30));
    var view = view();
    logIns.close(left);
    click(view, "End");
    assertThat(window.notes()).hasSize(1);
  }
}
