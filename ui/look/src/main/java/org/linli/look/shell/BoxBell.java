package org.linli.look.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.RouteConfiguration;
import java.time.Instant;
import java.util.Set;
import org.linli.access.boundary.Changed;
import org.linli.access.boundary.Refusal;
import org.linli.access.entity.Caller;
import org.linli.letters.boundary.OwnBox;
import org.linli.letters.entity.BoxState;
import org.linli.look.access.SignedIn;
import org.linli.look.text.Say;

/**
 * The bell of the own box 站内信, on top of every screen: how many lines are unread, the way there,
 * and a word for who hears the screen when one comes. In quiet hours it counts and says nothing.
 */
public final class BoxBell extends Div {

  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 99;

  /** What people are told of changes one of these. */
  private static final Set<String> TOPICS =
      Set.of("box", "matters", "notices", "linkage", "requests");

  private final transient OwnBox box;
  private final String address;
  private final Span count = new Span();
  private final Span said = new Span();
  private final Button bell;
  private Instant newest;

  /**
   * @param address of the screen with the box, as this frame's people reach it
   */
  public BoxBell(OwnBox box, String address) {
    this.box = box;
    this.address = address;
    addClassName("linli-bell");
    count.addClassName("count");
    count.getElement().setAttribute("aria-hidden", "true");
    said.addClassName("heard");
    said.getElement().setAttribute("role", "status");
    bell = new Button(VaadinIcon.BELL_O.create());
    bell.addClickListener(click -> getUI().ifPresent(ui -> ui.navigate(address)));
    bell.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
    bell.setTooltipText(Say.text("look.box"));
    add(bell, count, said);
    setVisible(false);
  }

  /** Counts anew; for who has no box here there is no bell. */
  public void look() {
    // A session that came over from another server asks nobody.
    if (box == null || SignedIn.caller().filter(this::hasBox).isEmpty()) {
      setVisible(false);
      return;
    }
    try {
      show(box.get());
    } catch (Refusal refusal) {
      // Whose session just ended is led away by the screen itself.
      setVisible(false);
    }
  }

  /** Whether a change may have told the caller something: of the own community, or below. */
  public static boolean concerns(Changed change) {
    return change.topics().stream().anyMatch(TOPICS::contains)
        && SignedIn.caller().filter(caller -> isOf(change, caller)).isPresent();
  }

  private static boolean isOf(Changed change, Caller caller) {
    return caller
        .tenant()
        .map(change.tenant()::equals)
        .orElseGet(
            () ->
                caller.scope() != null
                    && change.topics().contains("box")
                    && change.code() != null
                    && change.code().isWithin(caller.scope()));
  }

  private boolean hasBox(Caller caller) {
    return caller.may("self:read")
        && caller.visit().isEmpty()
        && RouteConfiguration.forApplicationScope().isPathAvailable(address);
  }

  private void show(BoxState state) {
    setVisible(true);
    count.setVisible(state.unread() > 0);
    count.setText(
        state.unread() > SHOWN ? Say.text("look.box.many", SHOWN) : String.valueOf(state.unread()));
    bell.setAriaLabel(Say.text("look.box.unread", state.unread()));
    var fresh = newest != null && state.newest() != null && state.newest().isAfter(newest);
    said.setText(fresh && state.aloud() ? Say.text("look.box.new", state.unread()) : "");
    if (newest == null || fresh) {
      newest = state.newest() == null ? Instant.EPOCH : state.newest();
    }
  }
}
