package org.linli.look.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.ErrorEvent;
import java.util.concurrent.ExecutionException;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.NotPermitted;
import org.linli.access.boundary.NotSignedIn;
import org.linli.access.boundary.TenantSuspended;
import org.linli.access.entity.Tier;
import org.linli.look.access.SignedIn;
import org.linli.look.testing.Callers;
import org.linli.look.testing.Parts;
import org.linli.look.testing.Window;
import org.linli.look.text.Say;

class FailuresTest {

  private static final Logger LOG = Logger.getLogger(Failures.class.getName());
  private static final Logger SCREEN_LOG = Logger.getLogger(ErrorScreen.class.getName());

  private final Window window = Window.english().with(SignInView.class, ChangePasswordView.class);
  private int logged;

  @BeforeEach
  void listen() {
    Filter counting = this::count;
    LOG.setFilter(counting);
    SCREEN_LOG.setFilter(counting);
  }

  @AfterEach
  void close() {
    LOG.setFilter(null);
    SCREEN_LOG.setFilter(null);
    window.close();
  }

  @Test
  void aRefusalIsFoundHoweverDeepItIsWrapped() {
    var refusal = new NotFound("case");
    assertThat(Failures.refusal(refusal)).contains(refusal);
    assertThat(Failures.refusal(new IllegalStateException(new ExecutionException(refusal))))
        .contains(refusal);
  }

  @Test
  void whatIsNoRefusalIsNone() {
    assertThat(Failures.refusal(new IllegalStateException(new NullPointerException()))).isEmpty();
    assertThat(Failures.refusal(null)).isEmpty();
  }

  @Test
  void aRefusalIsSaidInTheReadersWordsAndNotLogged() {
    new Failures().error(new ErrorEvent(new RuntimeException(new NotPermitted("cases:write"))));
    assertThat(window.notes()).containsExactly(Say.problem(new NotPermitted("cases:write")));
    assertThat(logged).isZero();
  }

  @Test
  void whatWasNotForeseenIsLoggedAndApologisedForWithoutItsDetail() {
    new Failures().error(new ErrorEvent(new IllegalStateException("secret of the server")));
    assertThat(window.notes()).containsExactly(Say.text("look.error.unexpected"));
    assertThat(logged).isEqualTo(1);
  }

  @Test
  void anEndedAccountEndsTheSession() {
    SignedIn.is(Callers.of(Tier.CITY, "figures:read"));
    new Failures().error(new ErrorEvent(new NotSignedIn()));
    assertThat(SignedIn.caller()).isEmpty();
    assertThat(SessionEnd.reason()).as("said at the door").contains(Say.problem(new NotSignedIn()));
    assertThat(SessionEnd.reason()).as("said once").isEmpty();
  }

  @Test
  void aSuspendedCommunityEndsTheSession() {
    SignedIn.is(Callers.of(Tier.COMMUNITY, "cases:read"));
    new Failures().error(new ErrorEvent(new TenantSuspended("510104026017", "Audit")));
    assertThat(SignedIn.caller()).isEmpty();
    assertThat(SessionEnd.reason()).hasValueSatisfying(said -> assertThat(said).contains("Audit"));
  }

  @Test
  void anyOtherRefusalLeavesTheSessionAlone() {
    SignedIn.is(Callers.of(Tier.COMMUNITY, "cases:read"));
    new Failures().error(new ErrorEvent(new NotFound("case")));
    assertThat(SignedIn.caller()).isPresent();
  }

  @Test
  void withoutAWindowAFailureIsStillLogged() {
    window.close();
    new Failures().error(new ErrorEvent(new IllegalStateException()));
    assertThat(logged).isEqualTo(1);
  }

  @Test
  void anAddressThatLeadsNowhereIsNotFound() {
    var screen = new ErrorScreen();
    assertThat(screen.setErrorParameter(null, parameter(new NotFoundException()))).isEqualTo(404);
    assertThat(Parts.words(screen)).contains(Say.explain(new NotFound("view")).title());
    assertThat(logged).isZero();
  }

  @Test
  void aRefusedViewTellsWhyAndAnswersWithTheRefusalsStatus() {
    var screen = new ErrorScreen();
    var refusal = new NotPermitted("audit:read");
    assertThat(screen.setErrorParameter(null, parameter(refusal))).isEqualTo(403);
    assertThat(Parts.words(screen))
        .contains(Say.explain(refusal).title())
        .contains(Say.explain(refusal).detail());
  }

  @Test
  void aViewThatFailsIsLoggedAndTellsNothingOfItsInside() {
    var screen = new ErrorScreen();
    var failure = parameter(new IllegalStateException("secret of the server"));
    assertThat(screen.setErrorParameter(null, failure)).isEqualTo(500);
    assertThat(Parts.words(screen)).doesNotContain("secret");
    assertThat(logged).isEqualTo(1);
    assertThat(screen.getPageTitle()).isEqualTo("Something went wrong · Linli");
  }

  @Test
  void whoHasAHomeIsShownTheWayBack() {
    window.with(Home.class);
    SignedIn.is(Callers.of(Tier.CITY, "figures:read"));
    var screen = new ErrorScreen();
    screen.setErrorParameter(null, parameter(new NotFoundException()));
    assertThat(Parts.first(screen, RouterLink.class).getHref()).isEqualTo("home");
  }

  @Test
  void nobodyIsShownNoWayBack() {
    var screen = new ErrorScreen();
    screen.setErrorParameter(null, parameter(new NotFoundException()));
    assertThat(Parts.all(screen, RouterLink.class)).isEmpty();
  }

  private boolean count(LogRecord entry) {
    if (entry.getLevel() == Level.SEVERE) {
      logged++;
    }
    return false;
  }

  private static ErrorParameter<Exception> parameter(Exception failure) {
    return new ErrorParameter<>(Exception.class, failure);
  }
}
