package org.linli.ui.city;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.linli.access.entity.Tier;
import org.linli.look.access.HomeOf;
import org.linli.look.access.Nav;
import org.linli.look.access.Needs;
import org.linli.look.access.SignedIn;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.Say;
import org.linli.tenancy.boundary.Tenants;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.ui.parts.Wall;

/**
 * The city's cockpit: the board over the whole city, on a desk or on the wall. The address keeps
 * where one stands ({@code ?at=}) and whether it is the wall's ({@code ?screen}).
 */
@Route(value = "", layout = MainLayout.class)
@Needs(value = "figures:read", tiers = Tier.CITY)
@HomeOf("CITY")
@Nav(title = "city.cockpit", icon = VaadinIcon.GLOBE, order = 1)
public class CockpitView extends Div implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  private final Board board;
  private final DivisionCode city;
  private final Button toScreen =
      new Button(VaadinIcon.EXPAND_SQUARE.create(), click -> screen(true));
  private final Button toDesk =
      new Button(VaadinIcon.COMPRESS_SQUARE.create(), click -> screen(false));
  private final Wall wall = new Wall(this);

  @Inject
  public CockpitView(BoardFacades facades, Tenants tenants) {
    addClassNames("linli-view", "linli-cockpit");
    var found = tenants.city();
    city = SignedIn.caller().map(caller -> caller.scope()).orElse(found.code());
    board = new Board(facades, city);
    board.onMove(code -> address());
    var name = new H2(Say.text("city.screen.title", found.name()));
    var clock = new Span();
    clock.addClassName("clock");
    clock
        .getElement()
        .executeJs(
            """
            const tick = () => this.textContent = new Date().toLocaleString($0, {dateStyle: 'full', timeStyle: 'medium'});
            tick(); clearInterval(this._clock); this._clock = setInterval(tick, 1000);\
            """,
            Say.locale().toLanguageTag());
    label(toScreen, "city.screen.on");
    label(toDesk, "city.screen.off");
    var banner = new Div(name, clock, toDesk);
    banner.addClassName("banner");
    board.tools(toScreen);
    add(banner, board);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var query = event.getLocation().getQueryParameters();
    query
        .getSingleParameter("at")
        .filter(code -> code.matches("\\d{4,12}") && code.startsWith(city.value()))
        .ifPresent(code -> board.goTo(new DivisionCode(code)));
    if (query.getParameters().containsKey("screen")) {
      wall.begin();
    }
  }

  private void screen(boolean on) {
    wall.turn(on);
    address();
  }

  private void address() {
    var here = board.here();
    var at = here.equals(city) ? "" : "at=" + here.value();
    var query = wall.isOn() ? at.isEmpty() ? "screen" : at + "&screen" : at;
    getUI()
        .ifPresent(
            ui ->
                ui.getPage().getHistory().replaceState(null, query.isEmpty() ? "." : "?" + query));
  }

  private static void label(Button button, String key) {
    button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
    button.setAriaLabel(Say.text(key));
    button.setTooltipText(Say.text(key));
  }
}
