package org.linli.look.shell;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import jakarta.inject.Inject;
import org.linli.access.entity.Caller;
import org.linli.assurance.boundary.SecurityRegister;
import org.linli.letters.boundary.OwnBox;
import org.linli.look.access.Nav;
import org.linli.look.access.SignedIn;
import org.linli.look.live.LivePush;
import org.linli.look.text.Say;
import org.linli.maintenance.boundary.MaintenanceBoard;
import org.linli.redivision.boundary.CommunityMoves;
import org.linli.succession.boundary.Successions;
import org.linli.support.boundary.SupportVisits;

/** The frame: navigation by what the caller may, the view's name, language and account. */
public class MainLayout extends AppLayout implements AfterNavigationObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  private static final String BOX = "box";

  private final H1 title = new H1();
  private MaintenanceBanner banner;
  private VisitBanner guests;
  private OverdueBanner overdue;
  private MoveBanner divisions;
  private final Div tools = new Div();
  private BoxBell bell;
  private MergeBanner merges;

  public MainLayout() {
    addClassName("linli-shell");
    setPrimarySection(Section.DRAWER);
    addToDrawer(new Brand());
    SignedIn.caller()
        .ifPresent(
            caller -> {
              addToDrawer(new Scroller(new Navigation(caller)), whose(caller));
              addToNavbar(bar(caller));
            });
  }

  /** What is announced stands above every screen. */
  @Inject
  void announce(MaintenanceBoard board) {
    banner = new MaintenanceBanner(board);
    getElement().insertChild(0, banner.getElement());
  }

  /** Who looks into the community from outside stands there too. */
  @Inject
  void tellOf(SupportVisits visits) {
    guests = new VisitBanner(visits);
    getElement().insertChild(0, guests.getElement());
  }

  /** And what of the security register is past its day. */
  @Inject
  void tellOf(SecurityRegister register) {
    overdue = new OverdueBanner(register);
    getElement().insertChild(0, overdue.getElement());
  }

  /** And which community changes its street. */
  @Inject
  void tellOf(CommunityMoves moves) {
    divisions = new MoveBanner(moves);
    getElement().insertChild(0, divisions.getElement());
  }

  /** What one was told is behind the bell. */
  @Inject
  void ring(OwnBox box, LivePush live) {
    bell = new BoxBell(box, BOX);
    tools.addComponentAsFirst(bell);
    live.follow(bell, BoxBell::concerns, bell::look);
  }

  /** And which becomes part of another. */
  @Inject
  void tellOf(Successions successions) {
    merges = new MergeBanner(successions);
    getElement().insertChild(0, merges.getElement());
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    if (banner != null) {
      banner.look();
    }
    if (guests != null) {
      guests.look();
    }
    if (overdue != null) {
      overdue.look();
    }
    if (divisions != null) {
      divisions.look();
    }
    if (bell != null) {
      bell.look();
    }
    if (merges != null) {
      merges.look();
    }
    SignedIn.caller()
        .map(Caller::accountId)
        .ifPresent(account -> FieldTrace.here(UI.getCurrent(), account));
    title.setText(name());
    getUI().ifPresent(ui -> ui.getPage().setTitle(getPageTitle()));
  }

  /** The window's title, where the view itself has none. */
  @Override
  public String getPageTitle() {
    var name = name();
    return name.isEmpty() ? Brand.name() : name + " · " + Brand.name();
  }

  /** The view is the page's main landmark. */
  @Override
  public void showRouterLayoutContent(HasElement content) {
    super.showRouterLayoutContent(content);
    if (content != null) {
      content.getElement().setAttribute("role", "main");
    }
  }

  private String name() {
    var view = getContent();
    if (view instanceof HasDynamicTitle titled) {
      return titled.getPageTitle();
    }
    var nav = view == null ? null : view.getClass().getAnnotation(Nav.class);
    return nav == null ? "" : Say.text(nav.title());
  }

  private Header bar(Caller caller) {
    var toggle = new DrawerToggle();
    toggle.setAriaLabel(Say.text("look.menu"));
    tools.add(new LanguageSwitch(), new AccountMenu(caller));
    tools.addClassName("right");
    var bar = new Header(toggle, title, tools);
    bar.addClassName("linli-bar");
    return bar;
  }

  private static Footer whose(Caller caller) {
    var tier = new Span(Say.word(caller.tier()));
    tier.addClassName("tier");
    var scope =
        caller
            .organisation()
            .or(() -> caller.tenant().map(tenant -> tenant.value()))
            .orElse(caller.scope() == null ? "" : caller.scope().value());
    var whose = new Footer(tier, new Span(scope));
    whose.addClassName("linli-whose");
    return whose;
  }
}
