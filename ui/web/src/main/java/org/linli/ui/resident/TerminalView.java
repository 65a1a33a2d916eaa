package org.linli.ui.resident;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.linli.access.entity.Tier;
import org.linli.look.access.Needs;
import org.linli.look.part.Hint;
import org.linli.look.shell.SessionEnd;
import org.linli.matters.boundary.OwnMatters;
import org.linli.ui.parts.Screen;

/**
 * The first page of a self-service terminal 自助终端 in the service centre: a key for each item, and
 * one to leave, so that nobody finds the session of who stood there before.
 */
@Route(value = "resident/terminal", layout = ResidentLayout.class)
@Needs(value = "matters:apply", tiers = Tier.RESIDENT)
public class TerminalView extends Screen {

  private static final String FORM = "resident/matters?kind=approval&item=";

  @Inject
  public TerminalView(OwnMatters matters) {
    super("resident.terminal");
    var keys = new Div();
    keys.addClassName("phone-list");
    for (var item : matters.get("approval").items()) {
      var key = new Anchor(FORM + item.id(), item.name());
      key.addClassNames("button-link", "thumb-button");
      keys.add(key);
    }
    var leave = new Button(say("resident.terminal.leave"), VaadinIcon.SIGN_OUT.create());
    leave.addClickListener(click -> getUI().ifPresent(SessionEnd::leave));
    leave.addThemeVariants(ButtonVariant.LUMO_LARGE);
    add(new Hint(say("resident.terminal.hint")), keys, leave);
  }
}
