package org.linli.look.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SessionInitEvent;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.linli.health.boundary.ScreenSessions;
import org.linli.identity.boundary.LogIns;
import org.linli.look.access.AccessGuard;
import org.linli.look.access.PageNonce;
import org.linli.look.access.Passes;
import org.linli.look.access.SessionCaller;
import org.linli.look.live.LivePush;

/** What every session and every window of the application begins with. */
public final class LookInit implements VaadinServiceInitListener {

  private static final long serialVersionUID = 1L;

  /** Half an hour without use ends a session; beats of an open window are no use. */
  static final int SESSION_SECONDS = 30 * 60;

  @Override
  public void serviceInit(ServiceInitEvent event) {
    var callers = event.getSource().getInstantiator().getOrCreate(SessionCaller.class);
    var live = event.getSource().getInstantiator().getOrCreate(LivePush.class);
    var logIns = event.getSource().getInstantiator().getOrCreate(LogIns.class);
    var counted = event.getSource().getInstantiator().getOrCreate(ScreenSessions.class);
    callers.introduce();
    event.addVaadinRequestInterceptor(new Passes(logIns));
    event.addIndexHtmlRequestListener(new CityPage());
    event.addIndexHtmlRequestListener(new PageNonce());
    event.getSource().addSessionDestroyListener(ended -> Passes.leave(logIns, ended.getSession()));
    event.getSource().setSystemMessagesProvider(ServerWords::in);
    event.getSource().addSessionInitListener(LookInit::session);
    event.getSource().addSessionInitListener(begun -> counted.opened());
    event.getSource().addSessionDestroyListener(ended -> counted.ended());
    event.getSource().addUIInitListener(opened -> window(opened, callers, live));
  }

  private static void session(SessionInitEvent event) {
    var session = event.getSession();
    session.getSession().setMaxInactiveInterval(SESSION_SECONDS);
    session.setErrorHandler(new Failures());
    Preferences.language(event.getRequest()).ifPresent(session::setLocale);
  }

  private static void window(UIInitEvent event, SessionCaller callers, LivePush live) {
    var ui = event.getUI();
    // A suspended community's windows shut by themselves; nobody has to click first.
    live.follow(ui, callers::concerns, callers::mustStand);
    ServerWords.ofTheLine(ui);
    ui.addBeforeEnterListener(new AccessGuard());
    Preferences.apply(ui);
  }
}
