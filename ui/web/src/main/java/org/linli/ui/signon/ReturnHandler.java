package org.linli.ui.signon;

import com.vaadin.flow.server.SynchronizedRequestHandler;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.VaadinSession;
import java.io.IOException;
import java.util.Optional;
import org.linli.access.boundary.Refusal;
import org.linli.identity.boundary.LogIns;
import org.linli.look.access.AccessGuard;
import org.linli.look.access.Passes;
import org.linli.look.access.SignedIn;
import org.linli.look.shell.SessionEnd;
import org.linli.look.shell.Trip;
import org.linli.singlesignon.boundary.Kept;
import org.linli.singlesignon.boundary.SingleSignOn;

/**
 * Where an identity provider sends the browser, answered by a redirect before any screen is made: a
 * screen's push would still come with the session of before. Whoever is proved goes on to where one
 * wanted to be, everybody else back to the door, which says why. The code stays in no history.
 */
final class ReturnHandler extends SynchronizedRequestHandler {

  private static final long serialVersionUID = 1L;
  private static final String DOOR = "sign-in";

  private final transient SingleSignOn signOn;
  private final transient LogIns logIns;

  ReturnHandler(SingleSignOn signOn, LogIns logIns) {
    this.signOn = signOn;
    this.logIns = logIns;
  }

  @Override
  protected boolean canHandleRequest(VaadinRequest request) {
    return ("/" + Trip.RETURN).equals(request.getPathInfo());
  }

  @Override
  public boolean synchronizedHandleRequest(
      VaadinSession session, VaadinRequest request, VaadinResponse response) throws IOException {
    VaadinSession.setCurrent(session);
    var goal = goal(request, ((VaadinServletRequest) request).getQueryString());
    ((VaadinServletResponse) response).sendRedirect(request.getContextPath() + "/" + goal);
    return true;
  }

  /** The page to which the browser goes on. */
  String goal(VaadinRequest request, String query) {
    var kept = Trip.taken();
    var answer = query == null ? "" : query;
    if (kept.isEmpty() && SignedIn.caller().isPresent()) {
      // The same address once more, as by the browser's own way back.
      return "";
    }
    return kept.map(Kept::account).isPresent()
        ? linked(answer, kept.get())
        : entered(request, answer, kept.orElse(null));
  }

  private String entered(VaadinRequest request, String query, Kept kept) {
    try {
      var door = kept == null ? "" : Trip.door(kept.back());
      var language = VaadinSession.getCurrent().getLocale();
      var entered = signOn.enter(query, kept, door, request.getRemoteAddr(), language);
      Passes.enter(logIns, entered.caller(), request);
      entered.signOut().ifPresent(SignedIn::leavesBy);
      var session = VaadinSession.getCurrent();
      var wanted = (String) session.getAttribute(AccessGuard.WANTED);
      session.setAttribute(AccessGuard.WANTED, null);
      return Optional.ofNullable(wanted).orElse("");
    } catch (Refusal refusal) {
      SessionEnd.keep(refusal);
      return DOOR;
    }
  }

  private String linked(String query, Kept kept) {
    try {
      signOn.link(query, kept);
    } catch (Refusal refusal) {
      SessionEnd.keep(refusal);
    }
    return Trip.LINKS;
  }
}
