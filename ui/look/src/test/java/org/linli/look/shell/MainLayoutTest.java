package org.linli.look.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.HasDynamicTitle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Tier;
import org.linli.look.testing.Callers;
import org.linli.look.testing.Parts;
import org.linli.look.testing.Window;

class MainLayoutTest {

  /** A view that names itself. */
  static class Titled extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    @Override
    public String getPageTitle() {
      return "Own name";
    }
  }

  private final Window window = Window.english().with(Home.class, ChangePasswordView.class);

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void nobodySeesNoNavigation() {
    var layout = new MainLayout();
    assertThat(Parts.all(layout, SideNav.class)).isEmpty();
    assertThat(Parts.words(layout)).contains("Linli");
  }

  @Test
  void theCallerSeesTheViewsThatAreForTheCaller() {
    window.of(Callers.of(Tier.CITY, "figures:read"));
    var nav = Parts.first(new MainLayout(), SideNav.class);
    assertThat(nav.getElement().getAttribute("aria-label")).isEqualTo("Main navigation");
    assertThat(nav.getItems()).extracting(SideNavItem::getPath).containsExactly("home");
  }

  @Test
  void whatIsNotForTheCallerIsNotThere() {
    window.of(Callers.of(Tier.CITY, "cases:read"));
    assertThat(Parts.first(new MainLayout(), SideNav.class).getItems()).isEmpty();
  }

  @Test
  void theFootTellsTierAndScope() {
    window.of(Callers.of(Tier.DISTRICT, "figures:read"));
    assertThat(foot()).isEqualTo("District 510104");
    window.of(Callers.of(Tier.COMMUNITY, "cases:read"));
    assertThat(foot()).isEqualTo("Community 510104026017");
    window.of(Callers.of(Tier.OPERATOR, "requests:read"));
    assertThat(foot()).isEqualTo("Operator Enterprise");
    window.of(Callers.of(Tier.PLATFORM, "ops:read"));
    assertThat(foot()).isEqualTo("Platform");
  }

  @Test
  void theButtonOfTheMenuHasAName() {
    window.of(Callers.of(Tier.CITY, "figures:read"));
    var toggle = Parts.first(new MainLayout(), DrawerToggle.class);
    assertThat(toggle.getAriaLabel()).contains("Open or close the menu");
  }

  @Test
  void theWindowIsNamedAfterTheViewAndTheProduct() {
    var layout = new MainLayout();
    assertThat(layout.getPageTitle()).isEqualTo("Linli");
    layout.showRouterLayoutContent(new Home());
    assertThat(layout.getPageTitle()).isEqualTo("Account · Linli");
    layout.showRouterLayoutContent(new Titled());
    assertThat(layout.getPageTitle()).isEqualTo("Own name · Linli");
    layout.showRouterLayoutContent(new Div());
    assertThat(layout.getPageTitle()).isEqualTo("Linli");
  }

  @Test
  void theViewIsThePagesMainLandmark() {
    var view = new Home();
    new MainLayout().showRouterLayoutContent(view);
    assertThat(view.getElement().getAttribute("role")).isEqualTo("main");
  }

  @Test
  void theAccountsMenuOffersWhatOneMayDoForOneself() {
    var menu = new AccountMenu(Callers.of(Tier.CITY, "figures:read"));
    assertThat(menu.getElement().getAttribute("aria-label")).isEqualTo("Account");
    MenuItem who = menu.getItems().getFirst();
    assertThat(Parts.words(who)).contains("Somebody");
    assertThat(who.getSubMenu().getItems())
        .extracting(MenuItem::getText)
        .containsExactly("Large letters", "Change password", "Sign out");
    assertThat(who.getSubMenu().getItems().getFirst().isCheckable()).isTrue();
    assertThat(who.getSubMenu().getItems().getFirst().isChecked()).isFalse();
  }

  @Test
  void theMarkOfTheProductIsNoWord() {
    var brand = new Brand();
    assertThat(Parts.words(brand)).isEqualTo("Linli Smart communities");
    var mark = Parts.styled(brand, "mark").getFirst();
    assertThat(mark.getElement().getAttribute("aria-hidden")).isEqualTo("true");
  }

  private static String foot() {
    return Parts.words(Parts.first(new MainLayout(), Footer.class));
  }
}
