package org.linli.ui.whole;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Tier;
import org.linli.look.access.Nav;
import org.linli.look.access.NavGroup;
import org.linli.look.access.Needs;
import org.linli.look.part.Panel;
import org.linli.look.shell.MainLayout;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Screen;
import org.linli.whole.boundary.WholeExport;
import org.linli.whole.entity.Phrase;

/** All of the own community as one sealed file. */
@Route(value = "whole-export", layout = MainLayout.class)
@Needs(value = "whole:export", tiers = Tier.COMMUNITY)
@Nav(title = "whole.title", icon = VaadinIcon.PACKAGE, group = NavGroup.OVERSIGHT, order = 64)
public class WholeView extends Screen {

  private static final long serialVersionUID = 1L;

  private final transient WholeExport export;
  private final transient Scopes scopes;
  private final PasswordField phrase = new PasswordField();
  private final PasswordField again = new PasswordField();
  private final Div offer = new Div();

  @Inject
  public WholeView(WholeExport export, Scopes scopes) {
    super("whole");
    this.export = export;
    this.scopes = scopes;
    phrase.setLabel(say("whole.phrase"));
    phrase.setHelperText(say("whole.phrase.hint"));
    phrase.setRequiredIndicatorVisible(true);
    phrase.getElement().setAttribute("autocomplete", "new-password");
    again.setLabel(say("whole.again"));
    again.setRequiredIndicatorVisible(true);
    again.getElement().setAttribute("autocomplete", "new-password");
    var go = new Button(say("whole.prepare"), click -> prepare());
    go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    var fields = new Div(phrase, again, go);
    fields.addClassName("tools");
    add(
        new Panel(
            say("whole.make"),
            new Paragraph(say("whole.what", export.tables().size())),
            fields,
            offer));
  }

  private void prepare() {
    var same = phrase.getValue().equals(again.getValue());
    again.setInvalid(!same);
    again.setErrorMessage(same ? "" : say("whole.differ"));
    if (!same) {
      return;
    }
    var sealed = Deed.asked(() -> new Phrase(phrase.getValue()));
    if (sealed == null) {
      return;
    }
    phrase.clear();
    again.clear();
    offer.removeAll();
    offer.add(new WholeDownload(export, scopes, sealed));
  }
}
