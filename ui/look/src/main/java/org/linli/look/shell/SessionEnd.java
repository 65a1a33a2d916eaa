package org.linli.look.shell;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import java.util.Optional;
import org.linli.access.boundary.NotSignedIn;
import org.linli.access.boundary.Refusal;
import org.linli.access.boundary.TenantSuspended;
import org.linli.look.access.SignedIn;
import org.linli.look.part.Notes;
import org.linli.look.text.Say;

/**
 * The end of a session that its owner did not choose: the window goes to the door, and the door
 * says why and keeps saying it.
 */
public final class SessionEnd {

  private static final String REASON = "linli.session-end";

  private SessionEnd() {}

  static boolean isEndedBy(Refusal refusal) {
    return refusal instanceof NotSignedIn || refusal instanceof TenantSuspended;
  }

  /** Says a refusal at the edge of the screen, or ends the session where it is such a one. */
  public static void orNote(Refusal refusal) {
    var ui = UI.getCurrent();
    if (ui != null && isEndedBy(refusal)) {
      because(refusal, ui);
    } else {
      Notes.failed(Say.problem(refusal));
    }
  }

  /** That window goes to the door, which says why. */
  public static void because(Refusal refusal, UI ui) {
    SignedIn.nobody();
    ComponentUtil.setData(ui, REASON, Say.problem(refusal));
    ui.navigate(SignInView.class);
  }

  /** The next window of the session that can shall say it. */
  public static void keep(Refusal refusal) {
    VaadinSession.getCurrent().setAttribute(REASON, refusal);
  }

  /** Signs out of one's own will; who came by an identity provider is signed out there too. */
  public static void leave(UI ui) {
    var goal = SignedIn.signOut().orElse("sign-in");
    SignedIn.nobody();
    FieldTrace.left(ui);
    ui.getPage().setLocation(goal);
    VaadinSession.getCurrent().getSession().invalidate();
  }

  /** Why this window came here, said once. */
  public static Optional<String> reason() {
    var ui = UI.getCurrent();
    var reason = ui == null ? null : (String) ComponentUtil.getData(ui, REASON);
    if (reason != null) {
      ComponentUtil.setData(ui, REASON, null);
      return Optional.of(reason);
    }
    var session = VaadinSession.getCurrent();
    var kept = session == null ? null : (Refusal) session.getAttribute(REASON);
    if (kept != null) {
      session.setAttribute(REASON, null);
    }
    return Optional.ofNullable(kept).map(Say::problem);
  }
}
