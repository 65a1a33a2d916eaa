package org.linli.look.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import java.net.MalformedURLException;
import java.net.URI;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Tier;
import org.linli.audit.boundary.AuditTrail;
import org.linli.identity.boundary.LogIns;
import org.linli.identity.boundary.SignIn;
import org.linli.keys.control.RingForTests;
import org.linli.look.access.SignedIn;
import org.linli.look.testing.Callers;
import org.linli.look.testing.Parts;
import org.linli.look.testing.Window;
import org.linli.singlesignon.ProviderStandIn;
import org.linli.singlesignon.boundary.IdentityProviders;
import org.linli.singlesignon.boundary.Kept;
import org.linli.singlesignon.boundary.Offer;
import org.linli.singlesignon.boundary.ProviderDraft;
import org.linli.singlesignon.boundary.SingleSignOn;
import org.linli.singlesignon.entity.Linking;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.OperationMode;
import org.linli.testing.TestPlatform;

/** Identity providers at the door, and the way to them and back. */
class OtherDoorsTest {

  private static final String BACK = "https://linli.example/sign-in/return";

  @Route(Trip.LINKS)
  static class Links extends Div {
    private static final long serialVersionUID = 1L;
  }

  private final TestPlatform platform = TestPlatform.shared();
  private final ProviderStandIn provider = new ProviderStandIn();
  private final AuditTrail trail = new AuditTrail(platform.jdbi(), platform.scopes());
  private final SignIn door = new SignIn(platform.jdbi(), platform.scopes(), trail);
  private final SingleSignOn signOn =
      new SingleSignOn(
          platform.jdbi(), platform.scopes(), trail, RingForTests.over(platform), door);
  private final String name = "Office " + UUID.randomUUID();
  private final Window window = Window.english();

  @AfterEach
  void close() {
    provider.close();
    window.close();
  }

  private UUID registered() {
    platform.community("990802001001", OperationMode.GOVERNMENT);
    var providers =
        new IdentityProviders(platform.jdbi(), platform.scopes(), RingForTests.over(platform));
    return platform.as(
        platform.caller(Tier.CITY, "9908", null, null, "*"),
        () ->
            providers.register(
                new ProviderDraft(
                    name,
                    provider.issuer(),
                    ProviderStandIn.CLIENT,
                    ProviderStandIn.SECRET,
                    null,
                    null,
                    new DivisionCode("9908"),
                    null,
                    Set.of(Tier.COMMUNITY),
                    Linking.BY_NAME)));
  }

  @Test
  void theDoorShowsAButtonForEachProviderWhereThereIsAWayBack() {
    registered();
    window.with(Links.class);
    var view = new SignInView(door, new LogIns(platform.jdbi(), platform.scopes()));
    view.providers(signOn);
    assertThat(Parts.hasButton(view, "Sign in with " + name)).isTrue();
    assertThat(Parts.hasButton(view, "Sign in")).isTrue();
  }

  @Test
  void whereThereIsNoWayBackNoProviderIsShown() {
    registered();
    var view = new SignInView(door, new LogIns(platform.jdbi(), platform.scopes()));
    view.providers(signOn);
    assertThat(Parts.hasButton(view, "Sign in with " + name)).isFalse();
  }

  @Test
  void theBrowserIsSentToTheProviderAndTheSessionKeepsWhatProvesTheAnswer() {
    var id = registered();
    var doors = window.show(new OtherDoors());
    doors.open(signOn, refusal -> assertThat(refusal).isNull());
    doors.begin(new Offer(id, name), BACK);
    var kept = window.session().getAttribute(Kept.class);
    assertThat(kept.provider()).isEqualTo(id);
    assertThat(kept.back()).isEqualTo(BACK);
    assertThat(Trip.taken()).contains(kept);
    assertThat(Trip.taken()).isEmpty();
  }

  @Test
  void aProviderThatIsAwayIsSaidAtTheDoor() {
    var id = registered();
    provider.close();
    var said = new StringBuilder();
    var doors = window.show(new OtherDoors());
    doors.open(signOn, refusal -> said.append(refusal.code()));
    doors.begin(new Offer(id, name), BACK);
    assertThat(said).hasToString("sign-on-unavailable");
    assertThat(window.session().getAttribute(Kept.class)).isNull();
  }

  @Test
  void theWayBackIsWhereTheBrowserIs() throws MalformedURLException {
    var page = URI.create("https://linli.example:8443/sign-in?x=1").toURL();
    assertThat(Trip.back(page)).isEqualTo("https://linli.example:8443/sign-in/return");
    assertThat(Trip.door(Trip.back(page))).isEqualTo("https://linli.example:8443/sign-in");
  }

  @Test
  void whoCameByAProviderLeavesByItAndOnlyOnce() {
    window.of(Callers.of(Tier.CITY));
    assertThat(SignedIn.signOut()).isEmpty();
    SignedIn.leavesBy(URI.create("https://id.example/logout"));
    assertThat(SignedIn.signOut()).contains("https://id.example/logout");
    SignedIn.nobody();
    assertThat(SignedIn.signOut()).isEmpty();
  }

  @Test
  void theAccountsMenuLeadsToTheOwnLinksWhereThereIsSuchAPage() {
    window.with(Links.class);
    var menu = new AccountMenu(Callers.of(Tier.CITY, "figures:read"));
    assertThat(menu.getItems().getFirst().getSubMenu().getItems())
        .extracting(com.vaadin.flow.component.contextmenu.MenuItem::getText)
        .containsExactly("Large letters", "Change password", "Single sign-on", "Sign out");
  }
}
