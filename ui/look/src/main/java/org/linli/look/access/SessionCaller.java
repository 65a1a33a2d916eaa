package org.linli.look.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.linli.access.boundary.CallerSource;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Caller;

/** UI threads and push threads alike act for the caller of their Vaadin session. */
@ApplicationScoped
public class SessionCaller implements CallerSource {

  private final Scopes scopes;

  @Inject
  public SessionCaller(Scopes scopes) {
    this.scopes = scopes;
  }

  /** For the container's proxy alone. */
  protected SessionCaller() {
    this(null);
  }

  /** Called once for each web module, when its screens start. */
  public void introduce() {
    scopes.learn(SignedIn::caller);
  }

  @Override
  public Optional<Caller> caller() {
    return SignedIn.caller();
  }
}
