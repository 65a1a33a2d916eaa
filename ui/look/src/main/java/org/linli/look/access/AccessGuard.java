package org.linli.look.access;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.linli.access.boundary.NotPermitted;
import org.linli.access.entity.Caller;
import org.linli.identity.boundary.SecondFactor;
import org.linli.look.shell.ChangePasswordView;
import org.linli.look.shell.SecondFactorView;
import org.linli.look.shell.SignInView;

/**
 * Stands before every view: nobody goes to sign in, a one-time password goes to be changed, whoever
 * owes a second factor goes to have it made, and a view that is not the caller's gives way to the
 * caller's own home.
 */
public final class AccessGuard implements BeforeEnterListener {

  private static final long serialVersionUID = 1L;

  /** Where somebody wanted to go before signing in. */
  public static final String WANTED = "linli.wanted";

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var target = event.getNavigationTarget();
    if (event.isErrorEvent() || target.isAnnotationPresent(AnonymousAllowed.class)) {
      return;
    }
    SignedIn.caller()
        .ifPresentOrElse(
            caller -> admit(event, target, caller),
            () -> {
              VaadinSession.getCurrent()
                  .setAttribute(WANTED, event.getLocation().getPathWithQueryParameters());
              event.forwardTo(SignInView.class);
            });
  }

  private static void admit(BeforeEnterEvent event, Class<?> target, Caller caller) {
    if (caller.mustChangePassword()) {
      if (target != ChangePasswordView.class) {
        event.forwardTo(ChangePasswordView.class);
      }
    } else if (SecondFactor.isOwed(caller)) {
      if (target != SecondFactorView.class && target != ChangePasswordView.class) {
        event.forwardTo(SecondFactorView.class);
      }
    } else if (!Screens.isFor(target, caller)) {
      var home = Screens.home(caller);
      if (event.getLocation().getPath().isEmpty() && home.isPresent() && home.get() != target) {
        event.forwardTo(home.get());
      } else {
        var needs = target.getAnnotation(Needs.class);
        event.rerouteToError(
            new NotPermitted(needs == null ? target.getSimpleName() : needs.value()), "");
      }
    }
  }
}
