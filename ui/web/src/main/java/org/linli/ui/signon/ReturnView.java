package org.linli.ui.signon;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.inject.Inject;
import java.util.Optional;
import org.linli.access.boundary.Refusal;
import org.linli.look.access.AccessGuard;
import org.linli.look.access.SignedIn;
import org.linli.look.shell.SessionEnd;
import org.linli.look.shell.SignInView;
import org.linli.look.shell.Trip;
import org.linli.look.text.Say;
import org.linli.singlesignon.boundary.Kept;
import org.linli.singlesignon.boundary.SingleSignOn;

/**
 * Where an identity provider sends the browser: nobody stays here. Whoever is proved goes on to
 * where one wanted to be, everybody else back to the door with the reason.
 */
@Route(Trip.RETURN)
@AnonymousAllowed
public class ReturnView extends Main implements BeforeEnterObserver, HasDynamicTitle {

  private final transient SingleSignOn signOn;

  @Inject
  public ReturnView(SingleSignOn signOn) {
    this.signOn = signOn;
    addClassName("linli-sign-in");
    var form = new Div(new Paragraph(Say.text("signon.returning")));
    form.addClassName("form");
    add(form);
  }

  @Override
  public String getPageTitle() {
    return Say.text("signon.returning");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var kept = Trip.taken();
    var query = event.getLocation().getQueryParameters().getQueryString();
    if (kept.isEmpty() && SignedIn.caller().isPresent()) {
      // The same page once more, as by the browser's own way back.
      event.forwardTo("", QueryParameters.empty());
    } else if (kept.map(Kept::account).isPresent()) {
      link(event, query, kept.get());
    } else {
      enter(event, query, kept.orElse(null));
    }
  }

  private void enter(BeforeEnterEvent event, String query, Kept kept) {
    try {
      var request = VaadinService.getCurrentRequest();
      var door = kept == null ? "" : Trip.door(kept.back());
      var entered = signOn.enter(query, kept, door, address(request), Say.locale());
      // A session known before the sign-in is worth nothing after it.
      VaadinService.reinitializeSession(request);
      SignedIn.is(entered.caller());
      entered.signOut().ifPresent(SignedIn::leavesBy);
      var session = VaadinSession.getCurrent();
      var wanted = (String) session.getAttribute(AccessGuard.WANTED);
      session.setAttribute(AccessGuard.WANTED, null);
      Trip.replace(event.getUI(), Optional.ofNullable(wanted).orElse(""));
    } catch (Refusal refusal) {
      SessionEnd.keep(refusal, event.getUI());
      event.forwardTo(SignInView.class, QueryParameters.empty());
    }
  }

  private void link(BeforeEnterEvent event, String query, Kept kept) {
    try {
      signOn.link(query, kept);
    } catch (Refusal refusal) {
      SessionEnd.keep(refusal, event.getUI());
    }
    event.forwardTo(LinksView.class, QueryParameters.empty());
  }

  private static String address(VaadinRequest request) {
    return request == null
        ? VaadinSession.getCurrent().getBrowser().getAddress()
        : request.getRemoteAddr();
  }
}
