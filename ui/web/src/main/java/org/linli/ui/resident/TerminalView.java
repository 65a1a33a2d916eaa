package org.linli.ui.resident;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.linli.access.entity.Tier;
import org.linli.look.access.Needs;
import org.linli.look.part.Hint;
import org.linli.look.shell.SessionEnd;
import org.linli.matters.boundary.OwnMatters;
import org.linli.matters.entity.KindDetail;
import org.linli.ui.parts.Screen;

/**
 * The first page of a self-service terminal 自助终端 in the service centre: a large key for each item,
 * and one to leave, so that nobody finds the session of who stood there before.
 */
@Route(value = "resident/terminal", layout = ResidentLayout.class)
@Needs(value = "matters:apply", tiers = Tier.RESIDENT)
public class TerminalView extends Screen {

  private static final String KIND = "approval";

  @Inject
  public TerminalView(OwnMatters matters) {
    super("resident.terminal");
    var keys = new Div();
    keys.addClassName("phone-list");
    matters.get(KIND).items().forEach(item -> keys.add(key(item)));
    var leave =
        new Button(
            say("resident.terminal.leave"),
            VaadinIcon.SIGN_OUT.create(),
            click -> getUI().ifPresent(SessionEnd::leave));
    leave.addThemeVariants(ButtonVariant.LUMO_LARGE);
    add(new Hint(say("resident.terminal.hint")), keys, leave);
  }

  private Button key(KindDetail.ItemView item) {
    var key = new Button(item.name(), VaadinIcon.FILE_TEXT_O.create(), click -> open(item));
    key.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
    key.addClassName("thumb-button");
    return key;
  }

  private static void open(KindDetail.ItemView item) {
    UI.getCurrent().navigate(OwnMattersView.class, words(item));
  }

  /** By what the next page knows which key was pressed. */
  static QueryParameters words(KindDetail.ItemView item) {
    return new QueryParameters(Map.of("kind", List.of(KIND), "item", List.of(item.id())));
  }
}
