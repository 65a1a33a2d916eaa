package org.linli.look.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SessionInitEvent;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.linli.look.access.AccessGuard;
import org.linli.look.access.SessionCaller;

/** What every session and every window of the application begins with. */
public final class LookInit implements VaadinServiceInitListener {

  private static final long serialVersionUID = 1L;

  /** Half an hour without use ends a session; beats of an open window are no use. */
  static final int SESSION_SECONDS = 30 * 60;

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.getSource().getInstantiator().getOrCreate(SessionCaller.class).introduce();
    event.getSource().addSessionInitListener(LookInit::session);
    event.getSource().addUIInitListener(LookInit::window);
  }

  private static void session(SessionInitEvent event) {
    var session = event.getSession();
    session.getSession().setMaxInactiveInterval(SESSION_SECONDS);
    session.setErrorHandler(new Failures());
    Preferences.language(event.getRequest()).ifPresent(session::setLocale);
  }

  private static void window(UIInitEvent event) {
    var ui = event.getUI();
    ui.addBeforeEnterListener(new AccessGuard());
    Preferences.apply(ui);
  }
}
