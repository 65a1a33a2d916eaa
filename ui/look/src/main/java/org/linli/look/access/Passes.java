package org.linli.look.access;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinRequestInterceptor;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.linli.access.boundary.NotSignedIn;
import org.linli.access.entity.Caller;
import org.linli.identity.boundary.LogIn;
import org.linli.identity.boundary.LogIns;
import org.linli.look.shell.SessionEnd;

/**
 * The session of somebody who signed in: counted among those of the account, as long as its own
 * time-out says, and longer whenever it is used.
 */
public final class Passes implements VaadinRequestInterceptor {

  private static final long serialVersionUID = 1L;
  private static final String USED = "linli.used";
  private static final String LOOKED = "linli.looked";
  private static final Duration OFTEN_ENOUGH = Duration.ofMinutes(1);
  private static final Duration LOOKED_ENOUGH = Duration.ofSeconds(5);
  private static final String KIND = "v-r";
  private static final String CLICKS = "uidl";

  private final transient LogIns logIns;

  public Passes(LogIns logIns) {
    this.logIns = logIns;
  }

  /**
   * Somebody enters; what the session was before is worth nothing.
   *
   * @throws org.linli.identity.boundary.TooManyLogIns and nobody is signed in
   */
  public static void enter(LogIns logIns, Caller caller, VaadinRequest request) {
    var session = VaadinSession.getCurrent();
    leave(logIns, session);
    var pass = logIns.open(caller);
    // A session known before the sign-in is worth nothing after it.
    VaadinService.reinitializeSession(request);
    SignedIn.is(caller);
    session.setAttribute(LogIn.class, pass);
    Optional.ofNullable(session.getSession())
        .ifPresent(kept -> kept.setMaxInactiveInterval(seconds(pass)));
  }

  /** The session is over. */
  public static void leave(LogIns logIns, VaadinSession session) {
    var pass = session.getAttribute(LogIn.class);
    if (pass != null) {
      session.setAttribute(LogIn.class, null);
      logIns.close(pass);
    }
  }

  private static int seconds(LogIn pass) {
    return Math.toIntExact(Duration.ofMinutes(pass.minutes()).toSeconds());
  }

  @Override
  public void requestStart(VaadinRequest request, VaadinResponse response) {
    // Only what was done counts.
  }

  @Override
  public void handleException(
      VaadinRequest request, VaadinResponse response, VaadinSession session, Exception failure) {
    // Told elsewhere.
  }

  /**
   * Clicks are use; the beats of an open window are none. Either finds out that the owner ended the
   * session elsewhere, or that its longest time is over.
   */
  @Override
  public void requestEnd(VaadinRequest request, VaadinResponse response, VaadinSession session) {
    var kept = session == null ? null : session.getSession();
    if (kept == null) {
      return;
    }
    var used = CLICKS.equals(request.getParameter(KIND)) && isDue(kept, USED, OFTEN_ENOUGH);
    if (used || isDue(kept, LOOKED, LOOKED_ENOUGH)) {
      kept.setAttribute(used ? USED : LOOKED, Instant.now());
      session.access(
          () ->
              Optional.ofNullable(session.getAttribute(LogIn.class))
                  .filter(pass -> !(used ? logIns.used(pass) : logIns.stands(pass)))
                  .ifPresent(over -> over(session)));
    }
  }

  private static void over(VaadinSession session) {
    session.setAttribute(LogIn.class, null);
    session.setAttribute(Caller.class, null);
    session.getUIs().forEach(ui -> ui.access(() -> SessionEnd.because(new NotSignedIn(), ui)));
  }

  private static boolean isDue(WrappedSession kept, String what, Duration enough) {
    var last = (Instant) kept.getAttribute(what);
    return last == null || last.plus(enough).isBefore(Instant.now());
  }
}
