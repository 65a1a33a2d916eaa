package org.linli.look.shell;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.inject.Inject;
import java.util.Optional;
import org.linli.access.boundary.Refusal;
import org.linli.identity.boundary.CodeRequired;
import org.linli.identity.boundary.LogIns;
import org.linli.identity.boundary.SignIn;
import org.linli.identity.boundary.WrongCode;
import org.linli.look.access.AccessGuard;
import org.linli.look.access.Passes;
import org.linli.look.text.Say;
import org.linli.maintenance.boundary.MaintenanceBoard;
import org.linli.singlesignon.boundary.SingleSignOn;

/**
 * The door: name and password, the code of those who have a second factor, the reason when it stays
 * shut, and the way on to where one wanted to go.
 */
@Route("sign-in")
@AnonymousAllowed
public class SignInView extends Main implements HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  private final transient SignIn door;
  private final transient LogIns logIns;
  private final TextField name = new TextField(Say.text("look.sign-in.name"));
  private final PasswordField password = new PasswordField(Say.text("look.sign-in.password"));
  private final TextField code = new TextField(Say.text("look.sign-in.code"));
  private final Div form = new Div();
  private final Div problem = new Div();
  private final OtherDoors others = new OtherDoors();
  private final Button enter = new Button(Say.text("look.sign-in.enter"), click -> enter());

  @Inject
  public SignInView(SignIn door, LogIns logIns) {
    this.door = door;
    this.logIns = logIns;
    addClassName("linli-sign-in");
    name.setId("username");
    name.setAutocomplete(Autocomplete.USERNAME);
    name.setAutofocus(true);
    name.setRequiredIndicatorVisible(true);
    password.setId("password");
    password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
    password.setRequiredIndicatorVisible(true);
    CodeField.furnish(code, "code");
    // Shown to those alone who have a second factor.
    code.setVisible(false);
    problem.addClassName("problem");
    problem.getElement().setAttribute("role", "alert");
    SessionEnd.reason().ifPresent(problem::setText);
    enter.setId("enter");
    enter.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
    enter.addClickShortcut(Key.ENTER);
    enter.setDisableOnClick(true);
    form.add(
        new Brand(),
        new H1(Say.text("look.sign-in.title")),
        problem,
        name,
        password,
        code,
        enter,
        others,
        new LanguageSwitch());
    form.addClassName("form");
    add(art(), form);
  }

  /**
   * What is announced stands at the door too: whoever cannot work learns why before the attempt.
   */
  @Inject
  void announce(MaintenanceBoard board) {
    form.addComponentAtIndex(1, new MaintenanceBanner(board));
  }

  /** Called by the container: where this application has a way back from identity providers. */
  @Inject
  void providers(SingleSignOn signOn) {
    if (Trip.isOffered()) {
      others.open(signOn, refusal -> problem.setText(Say.problem(refusal)));
    }
  }

  @Override
  public String getPageTitle() {
    return Say.text("look.sign-in.title") + " · " + Brand.name();
  }

  private void enter() {
    try {
      var request = VaadinService.getCurrentRequest();
      var caller =
          door.withPassword(
              name.getValue().strip(),
              password.getValue(),
              code.isVisible() ? code.getValue() : null,
              address(request),
              Say.locale());
      Passes.enter(logIns, caller, request);
      var wanted = (String) VaadinSession.getCurrent().getAttribute(AccessGuard.WANTED);
      VaadinSession.getCurrent().setAttribute(AccessGuard.WANTED, null);
      getUI().ifPresent(ui -> ui.navigate(Optional.ofNullable(wanted).orElse("")));
    } catch (CodeRequired | WrongCode refusal) {
      problem.setText(Say.problem(refusal));
      code.setVisible(true);
      code.clear();
      code.focus();
    } catch (Refusal refusal) {
      problem.setText(Say.problem(refusal));
      password.clear();
      password.focus();
    } finally {
      enter.setEnabled(true);
    }
  }

  private static String address(VaadinRequest request) {
    return request == null
        ? VaadinSession.getCurrent().getBrowser().getAddress()
        : request.getRemoteAddr();
  }

  private static Div art() {
    var words =
        new Div(
            new Span(Say.text("look.sign-in.art")),
            new Paragraph(Say.text("look.sign-in.art.line")));
    words.addClassName("words");
    var art = new Div(words);
    art.addClassName("art");
    return art;
  }
}
