package org.linli.look.access;

import com.vaadin.flow.server.VaadinSession;
import java.net.URI;
import java.util.Optional;
import org.linli.access.entity.Caller;

/** The caller kept in the Vaadin session from sign-in to sign-out. */
public final class SignedIn {

  private static final String SIGN_OUT = "linli.sign-out";

  private SignedIn() {}

  public static Optional<Caller> caller() {
    return Optional.ofNullable(VaadinSession.getCurrent())
        .map(session -> session.getAttribute(Caller.class));
  }

  /** Whether somebody is signed in who may do that. */
  public static boolean may(String permission) {
    return caller().filter(caller -> caller.may(permission)).isPresent();
  }

  public static void is(Caller caller) {
    VaadinSession.getCurrent().setAttribute(Caller.class, caller);
  }

  public static void nobody() {
    VaadinSession.getCurrent().setAttribute(Caller.class, null);
    VaadinSession.getCurrent().setAttribute(SIGN_OUT, null);
  }

  /** The caller came by an identity provider, where the session has to end too. */
  public static void leavesBy(URI address) {
    VaadinSession.getCurrent().setAttribute(SIGN_OUT, address.toString());
  }

  /** Where the provider's session ends, for who came by one. */
  public static Optional<String> signOut() {
    return Optional.ofNullable((String) VaadinSession.getCurrent().getAttribute(SIGN_OUT));
  }
}
