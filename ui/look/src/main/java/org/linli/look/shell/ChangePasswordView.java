package org.linli.look.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.inject.Inject;
import org.linli.access.boundary.Refusal;
import org.linli.identity.boundary.Accounts;
import org.linli.look.access.Needs;
import org.linli.look.access.SignedIn;
import org.linli.look.part.Notes;
import org.linli.look.text.Say;

/** Another password: of one's own will, or at the first sign-in before anything else. */
@Route("password")
@Needs("self:password")
public class ChangePasswordView extends Main implements HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  private final transient Accounts accounts;
  private final PasswordField old =
      field("look.password.old", "old", Autocomplete.CURRENT_PASSWORD);
  private final PasswordField fresh =
      field("look.password.new", "fresh", Autocomplete.NEW_PASSWORD);
  private final PasswordField again =
      field("look.password.again", "again", Autocomplete.NEW_PASSWORD);
  private final Div problem = new Div();

  @Inject
  public ChangePasswordView(Accounts accounts) {
    this.accounts = accounts;
    addClassName("linli-sign-in");
    problem.addClassName("problem");
    problem.getElement().setAttribute("role", "alert");
    fresh.setHelperText(Say.text("look.password.rule"));
    var change = new Button(Say.text("look.password.change"), click -> change());
    change.setId("change");
    change.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
    var forced = SignedIn.caller().filter(caller -> caller.mustChangePassword()).isPresent();
    var form =
        new Div(
            new Brand(),
            new H1(Say.text("look.password")),
            new Paragraph(Say.text(forced ? "look.password.first" : "look.password.own")),
            problem,
            old,
            fresh,
            again,
            change);
    form.addClassName("form");
    if (!forced) {
      // On the phone this is the one page about one's own access.
      others(form);
    }
    add(form);
  }

  @Override
  public String getPageTitle() {
    return Say.text("look.password") + " · " + Brand.name();
  }

  private static void others(Div form) {
    if (SignedIn.may("self:second-factor")) {
      form.add(new RouterLink(Say.text("look.factor"), SecondFactorView.class));
    }
    if (SignedIn.may("self:sessions")) {
      form.add(new RouterLink(Say.text("look.sessions"), OwnSessionsView.class));
    }
    if (Trip.isOffered()) {
      form.add(new Anchor(Trip.LINKS, Say.text("look.sign-on")));
    }
  }

  private void change() {
    if (!fresh.getValue().equals(again.getValue())) {
      problem.setText(Say.text("look.password.differ"));
      again.focus();
      return;
    }
    try {
      SignedIn.is(accounts.changeOwnPassword(old.getValue(), fresh.getValue()).renewed());
      Notes.done(Say.text("look.password.done"));
      getUI().ifPresent(ui -> ui.navigate(""));
    } catch (Refusal refusal) {
      problem.setText(Say.problem(refusal));
    }
  }

  private static PasswordField field(String key, String id, Autocomplete kind) {
    var field = new PasswordField(Say.text(key));
    field.setId(id);
    field.setAutocomplete(kind);
    field.setRequiredIndicatorVisible(true);
    return field;
  }
}
