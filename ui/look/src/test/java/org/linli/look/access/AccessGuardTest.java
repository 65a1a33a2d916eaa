package org.linli.look.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.internal.ErrorStateRenderer;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.NotPermitted;
import org.linli.access.entity.Tier;
import org.linli.look.shell.ChangePasswordView;
import org.linli.look.shell.ErrorScreen;
import org.linli.look.shell.SignInView;
import org.linli.look.testing.Callers;
import org.linli.look.testing.Window;

class AccessGuardTest {

  @Route("")
  @Needs(value = "figures:read", tiers = Tier.CITY)
  @HomeOf("CITY")
  static class City extends Div {
    private static final long serialVersionUID = 1L;
  }

  @Route("street")
  @Needs(value = "figures:read", tiers = Tier.STREET)
  @HomeOf("STREET")
  @Nav(title = "look.brand", icon = VaadinIcon.GLOBE)
  static class Street extends Div {
    private static final long serialVersionUID = 1L;
  }

  @Route("unmarked")
  static class Unmarked extends Div {
    private static final long serialVersionUID = 1L;
  }

  @Route("open")
  @AnonymousAllowed
  static class ForAll extends Div {
    private static final long serialVersionUID = 1L;
  }

  private final Window window =
      Window.english()
          .with(
              City.class,
              Street.class,
              Unmarked.class,
              ForAll.class,
              SignInView.class,
              ChangePasswordView.class);

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void nobodyGoesToSignIn() {
    assertThat(enter(Street.class, "street").getForwardTargetType()).isEqualTo(SignInView.class);
  }

  @Test
  void whereSomebodyWantedToGoIsKept() {
    enter(Street.class, "street?at=510104026");
    assertThat(window.session().getAttribute(AccessGuard.WANTED)).isEqualTo("street?at=510104026");
  }

  @Test
  void aViewForAllIsForNobodyToo() {
    assertThat(goesOn(enter(ForAll.class, "open"))).isTrue();
  }

  @Test
  void whoMayEntersUnhindered() {
    window.of(Callers.of(Tier.STREET, "figures:read"));
    assertThat(goesOn(enter(Street.class, "street"))).isTrue();
  }

  @Test
  void aOneTimePasswordHasToBeChangedBeforeAnythingElse() {
    window.of(Callers.of(Tier.STREET, Set.of(), true, "figures:read", "self:password"));
    assertThat(enter(Street.class, "street").getForwardTargetType())
        .isEqualTo(ChangePasswordView.class);
  }

  @Test
  void theChangeOfAOneTimePasswordIsNotForwardedToItself() {
    window.of(Callers.of(Tier.STREET, Set.of(), true, "self:password"));
    assertThat(goesOn(enter(ChangePasswordView.class, "password"))).isTrue();
  }

  @Test
  void theBareAddressGivesWayToTheCallersOwnHome() {
    window.of(Callers.of(Tier.STREET, "figures:read"));
    assertThat(enter(City.class, "").getForwardTargetType()).isEqualTo(Street.class);
  }

  @Test
  void aForeignViewIsRefusedEvenWhoHasAHome() {
    window.of(Callers.of(Tier.CITY, "figures:read"));
    var event = enter(Street.class, "street");
    assertThat(event.hasForwardTarget()).isFalse();
    assertThat(refused(event)).isTrue();
  }

  @Test
  void aViewWithoutAMarkIsRefusedToEverybody() {
    window.of(Callers.of(Tier.PLATFORM, "*"));
    assertThat(refused(enter(Unmarked.class, "unmarked"))).isTrue();
  }

  @Test
  void theBareAddressIsRefusedToWhoHasNoHome() {
    window.of(Callers.of(Tier.RESIDENT, "reports:write"));
    assertThat(refused(enter(City.class, ""))).isTrue();
  }

  @Test
  void somebodySignedInIsKnownInTheSessionAndNobodyAfterwards() {
    assertThat(SignedIn.caller()).isEmpty();
    var caller = Callers.of(Tier.CITY, "figures:read");
    SignedIn.is(caller);
    assertThat(SignedIn.caller()).contains(caller);
    SignedIn.nobody();
    assertThat(SignedIn.caller()).isEmpty();
  }

  @Test
  void withoutASessionNobodyIsSignedIn() {
    window.close();
    assertThat(SignedIn.caller()).isEmpty();
  }

  private BeforeEnterEvent enter(Class<? extends Component> view, String address) {
    var event =
        new BeforeEnterEvent(
            window.session().getService().getRouter(),
            NavigationTrigger.PAGE_LOAD,
            new Location(address),
            view,
            window.ui(),
            List.of());
    new AccessGuard().beforeEnter(event);
    return event;
  }

  private static boolean goesOn(BeforeEnterEvent event) {
    return !event.hasForwardTarget() && !event.hasRerouteTarget();
  }

  private static boolean refused(BeforeEnterEvent event) {
    return event.hasRerouteTarget()
        && event.getRerouteTarget() instanceof ErrorStateRenderer
        && ErrorScreen.class == event.getRerouteTargetType()
        && event.getErrorParameter().getException() instanceof NotPermitted;
  }
}
