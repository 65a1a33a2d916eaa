package org.linli.look.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinSession;
import java.net.URL;
import java.util.Optional;
import org.linli.singlesignon.boundary.Begun;
import org.linli.singlesignon.boundary.Kept;

/**
 * The way to an identity provider and back. Where this application lies is what the browser says,
 * whatever proxies stand between; the provider takes back to registered addresses alone.
 */
public final class Trip {

  /** Where the provider sends the browser. */
  public static final String RETURN = "sign-in/return";

  /** Where people see and change by whom they may be signed in. */
  public static final String LINKS = "sign-on";

  private static final String DOOR = "sign-in";

  private Trip() {}

  /**
   * Whether this application has the way back, and the page of the own links with it: the console
   * of the keepers has not.
   */
  static boolean isOffered() {
    return RouteConfiguration.forApplicationScope().isPathAvailable(LINKS);
  }

  /** The address of the way back, as seen from a page of ours. */
  public static String back(URL page) {
    return origin(page) + "/" + RETURN;
  }

  /** The scheme, host and port of a page. */
  public static String origin(URL page) {
    return page.getProtocol() + "://" + page.getAuthority();
  }

  /** The door of the same application as the way back. */
  public static String door(String back) {
    return back.substring(0, back.length() - RETURN.length()) + DOOR;
  }

  /** Sends the browser on its way. */
  public static void go(UI ui, Begun begun) {
    VaadinSession.getCurrent().setAttribute(Kept.class, begun.kept());
    ui.getPage().setLocation(begun.address());
  }

  /** What was kept for the way back; kept no longer. */
  public static Optional<Kept> taken() {
    var session = VaadinSession.getCurrent();
    var kept = session.getAttribute(Kept.class);
    session.setAttribute(Kept.class, null);
    return Optional.ofNullable(kept);
  }
}
