package org.linli.look.shell;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.linli.access.boundary.NotFound;
import org.linli.look.access.Screens;
import org.linli.look.access.SignedIn;
import org.linli.look.text.Say;
import org.linli.messages.Problem;

/** A view that cannot be shown: the reason in the user's language, and the way home. */
@AnonymousAllowed
public class ErrorScreen extends Main implements HasErrorParameter<Exception>, HasDynamicTitle {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = Logger.getLogger(ErrorScreen.class.getName());

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
    addClassName("linli-error");
    var refusal =
        parameter.getException() instanceof NotFoundException
            ? java.util.Optional.of(new NotFound("view"))
            : Failures.refusal(parameter.getException());
    if (refusal.isEmpty()) {
      LOG.log(Level.SEVERE, parameter.getException(), () -> "a view failed");
    }
    // Whoever is signed in no more is led to the door, which says why.
    refusal
        .filter(SessionEnd::isEndedBy)
        .ifPresent(
            ended -> {
              SignedIn.nobody();
              SessionEnd.keep(ended);
              event.getUI().getPage().setLocation("sign-in");
            });
    var problem =
        refusal
            .map(Say::explain)
            .orElseGet(
                () -> new Problem(Say.text("look.error.title"), Say.text("look.error.unexpected")));
    var icon = VaadinIcon.ROAD_BRANCHES.create();
    icon.getElement().setAttribute("aria-hidden", "true");
    add(icon, new H1(problem.title()), new Paragraph(problem.detail()));
    SignedIn.caller()
        .flatMap(Screens::home)
        .ifPresent(home -> add(new RouterLink(Say.text("look.error.home"), home)));
    return refusal.map(r -> r.status()).orElse(500);
  }

  @Override
  public String getPageTitle() {
    return Say.text("look.error.title") + " · " + Brand.name();
  }
}
