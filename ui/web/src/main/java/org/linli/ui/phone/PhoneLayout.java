package org.linli.ui.phone;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HighlightConditions;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.router.RouterLink;
import jakarta.inject.Inject;
import org.linli.access.entity.Caller;
import org.linli.letters.boundary.OwnBox;
import org.linli.look.access.Screens;
import org.linli.look.access.SignedIn;
import org.linli.look.live.LivePush;
import org.linli.look.shell.BoxBell;
import org.linli.look.shell.ChangePasswordView;
import org.linli.look.shell.FieldTrace;
import org.linli.look.shell.LanguageSwitch;
import org.linli.look.shell.MaintenanceBanner;
import org.linli.look.shell.Preferences;
import org.linli.look.shell.SessionEnd;
import org.linli.look.text.Say;
import org.linli.maintenance.boundary.MaintenanceBoard;

/** The frame of a phone's screens. */
@StyleSheet("context://css/desk.css")
public abstract class PhoneLayout extends Div implements RouterLayout, AfterNavigationObserver {

  private final H1 title = new H1();
  private final Main content = new Main();
  private final Nav bar = new Nav();
  private final Div tools = new Div();
  private MaintenanceBanner banner;
  private BoxBell bell;

  protected PhoneLayout() {
    addClassName("phone");
    bar.getElement().setAttribute("aria-label", Say.text("look.navigation"));
    bar.addClassName("phone-bar");
    add(head(), content, bar);
  }

  /** What is announced stands below the head. */
  @Inject
  void announce(MaintenanceBoard board) {
    banner = new MaintenanceBanner(board);
    below(banner);
  }

  /** What one was told is behind the bell. */
  @Inject
  void ring(OwnBox box, LivePush live) {
    bell = new BoxBell(box, box());
    tools.addComponentAsFirst(bell);
    live.follow(bell, BoxBell::concerns, bell::look);
  }

  /** The address of the screen with the own box. */
  protected abstract String box();

  /** What is said below the head, on every screen. */
  protected final void below(Component words) {
    getElement().insertChild(1, words.getElement());
  }

  /** A place to go at the bottom, for those who may go there. */
  protected final void tab(VaadinIcon picture, String titleKey, Class<? extends Component> view) {
    if (SignedIn.caller().filter(caller -> !Screens.isFor(view, caller)).isPresent()) {
      return;
    }
    var icon = picture.create();
    icon.getElement().setAttribute("aria-hidden", "true");
    var link = new RouterLink(view);
    link.add(icon, new Span(Say.text(titleKey)));
    link.setHighlightCondition(HighlightConditions.sameLocation());
    link.setHighlightAction(
        (tab, here) -> {
          if (here) {
            tab.getElement().setAttribute("aria-current", "page");
          } else {
            tab.getElement().removeAttribute("aria-current");
          }
        });
    bar.add(link);
  }

  @Override
  public void showRouterLayoutContent(HasElement view) {
    content.getElement().removeAllChildren();
    content.getElement().appendChild(view.getElement());
  }

  @Override
  public void removeRouterLayoutContent(HasElement view) {
    content.getElement().removeAllChildren();
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    if (banner != null) {
      banner.look();
    }
    if (bell != null) {
      bell.look();
    }
    SignedIn.caller()
        .map(Caller::accountId)
        .ifPresent(account -> FieldTrace.here(UI.getCurrent(), account));
    if (event.getActiveChain().getFirst() instanceof HasDynamicTitle titled) {
      title.setText(titled.getPageTitle());
    }
  }

  private Header head() {
    var elder = new Button(Say.text("phone.elder"));
    elder.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    elder.addClassName("elder-switch");
    pressed(elder, Preferences.elder());
    elder.addClickListener(
        click -> {
          var large = !"true".equals(elder.getElement().getAttribute("aria-pressed"));
          Preferences.elder(UI.getCurrent(), large);
          pressed(elder, large);
        });
    var password = icon(VaadinIcon.PASSWORD, "look.password");
    password.addClickListener(click -> UI.getCurrent().navigate(ChangePasswordView.class));
    var leave = icon(VaadinIcon.SIGN_OUT, "look.sign-out");
    leave.addClickListener(click -> SessionEnd.leave(UI.getCurrent()));
    tools.add(elder, new LanguageSwitch(), password, leave);
    tools.addClassName("phone-tools");
    var head = new Header(title, tools);
    head.addClassName("phone-head");
    return head;
  }

  private static void pressed(Button button, boolean on) {
    button.getElement().setAttribute("aria-pressed", String.valueOf(on));
  }

  private static Button icon(VaadinIcon picture, String nameKey) {
    var button = new Button(picture.create());
    button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
    button.setAriaLabel(Say.text(nameKey));
    button.setTooltipText(Say.text(nameKey));
    return button;
  }
}
