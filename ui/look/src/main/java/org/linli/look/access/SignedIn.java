package org.linli.look.access;

import com.vaadin.flow.server.VaadinSession;
import java.util.Optional;
import org.linli.access.entity.Caller;

/** The caller kept in the Vaadin session from sign-in to sign-out. */
public final class SignedIn {

  private SignedIn() {}

  public static Optional<Caller> caller() {
    return Optional.ofNullable(VaadinSession.getCurrent())
        .map(session -> session.getAttribute(Caller.class));
  }

  public static void is(Caller caller) {
    VaadinSession.getCurrent().setAttribute(Caller.class, caller);
  }

  public static void nobody() {
    VaadinSession.getCurrent().setAttribute(Caller.class, null);
  }
}
