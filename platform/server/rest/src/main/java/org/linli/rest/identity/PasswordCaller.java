package org.linli.rest.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Caller;
import org.linli.identity.boundary.FactorOwed;
import org.linli.identity.boundary.SignIn;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Language;

/**
 * Does one thing as the person whose name and password came with the request, and the code of the
 * second factor where there is one.
 */
@ApplicationScoped
public class PasswordCaller {

  @Inject private SignIn signIn;
  @Inject private Scopes scopes;

  /**
   * @throws FactorOwed a second factor is demanded of the account, which has none
   */
  public <T> T call(Shown shown, HttpServletRequest request, Function<Caller, T> work)
      throws Exception {
    return owing(
        shown,
        request,
        caller -> {
          signIn.requireFactor(caller, shown.username(), request.getRemoteAddr());
          return work.apply(caller);
        });
  }

  /** The same for what somebody may do who has to have a second factor made first. */
  public <T> T owing(Shown shown, HttpServletRequest request, Function<Caller, T> work)
      throws Exception {
    var caller =
        signIn.withPassword(
            Asked.required("username", shown.username()),
            Asked.required("password", shown.password()),
            shown.code(),
            request.getRemoteAddr(),
            Language.of(request));
    return scopes.as(caller, () -> work.apply(caller));
  }
}
