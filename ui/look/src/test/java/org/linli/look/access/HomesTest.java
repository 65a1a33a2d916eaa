package org.linli.look.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Tier;
import org.linli.look.testing.Callers;
import org.linli.look.testing.Window;

class HomesTest {

  @Route("today")
  @Needs(value = "cases:read", tiers = Tier.COMMUNITY)
  @Nav(title = "look.brand", icon = VaadinIcon.HOME, order = 2)
  @HomeOf("COMMUNITY")
  static class Today extends Div {
    private static final long serialVersionUID = 1L;
  }

  @Route("mine")
  @Needs(value = "cases:handle", tiers = Tier.COMMUNITY)
  @HomeOf("GRID_WORKER")
  static class Mine extends Div {
    private static final long serialVersionUID = 1L;
  }

  @Route("ledger")
  @Needs("audit:read")
  @Nav(title = "look.account", icon = VaadinIcon.BOOK, order = 1)
  static class Ledger extends Div {
    private static final long serialVersionUID = 1L;
  }

  @Route("notices")
  @Needs("")
  @Nav(title = "look.menu", icon = VaadinIcon.BELL)
  static class Notices extends Div {
    private static final long serialVersionUID = 1L;
  }

  @Route("hidden")
  @Nav(title = "look.menu", icon = VaadinIcon.EYE, order = 0)
  static class Unmarked extends Div {
    private static final long serialVersionUID = 1L;
  }

  private final Window window =
      Window.english().with(Notices.class, Unmarked.class, Mine.class, Ledger.class, Today.class);

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void navigationHasWhatTheCallerMayInItsOrder() {
    var clerk = Callers.of(Tier.COMMUNITY, "cases:read", "audit:read");
    assertThat(Screens.navigation(clerk)).containsExactly(Ledger.class, Today.class, Notices.class);
  }

  @Test
  void whatTheCallerMayNotIsNotNamed() {
    assertThat(Screens.navigation(Callers.of(Tier.COMMUNITY, "cases:read")))
        .doesNotContain(Ledger.class);
  }

  @Test
  void aViewWithoutANeedIsNamedToNobody() {
    assertThat(Screens.navigation(Callers.of(Tier.PLATFORM, "*"))).doesNotContain(Unmarked.class);
  }

  @Test
  void aViewThatHasNoEntryIsNotInTheNavigation() {
    assertThat(Screens.navigation(Callers.of(Tier.COMMUNITY, "*"))).doesNotContain(Mine.class);
  }

  @Test
  void theTiersHomeIsTheFirstView() {
    assertThat(Screens.home(Callers.of(Tier.COMMUNITY, "cases:read", "audit:read")))
        .contains(Today.class);
  }

  @Test
  void theRolesHomeGoesBeforeTheTiers() {
    var worker =
        Callers.of(Tier.COMMUNITY, Set.of("GRID_WORKER"), false, "cases:read", "cases:handle");
    assertThat(Screens.home(worker)).contains(Mine.class);
  }

  @Test
  void aHomeThatTheCallerMayNotEnterIsNoHome() {
    var worker = Callers.of(Tier.COMMUNITY, Set.of("GRID_WORKER"), false, "cases:read");
    assertThat(Screens.home(worker)).contains(Today.class);
  }

  @Test
  void whoHasNoHomeBeginsWithTheNavigation() {
    assertThat(Screens.home(Callers.of(Tier.CITY, "audit:read"))).contains(Ledger.class);
    assertThat(Screens.home(Callers.of(Tier.CITY, "figures:read"))).contains(Notices.class);
  }

  @Test
  void anApplicationWithoutViewsHasNoHome() {
    window.close();
    try (var bare = Window.english()) {
      assertThat(bare.ui().getChildren()).isEmpty();
      assertThat(Screens.home(Callers.of(Tier.CITY, "*"))).isEmpty();
    }
  }
}
