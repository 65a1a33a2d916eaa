package org.linli.look.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.linli.access.boundary.CallerSource;
import org.linli.access.boundary.Changed;
import org.linli.access.boundary.Scopes;
import org.linli.access.boundary.Unchecked;
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

  /** Whether the change is of the state of the caller's own community. */
  public boolean concerns(Changed change) {
    return change.topics().contains("tenant");
  }

  /**
   * Looks whether the caller's community still stands.
   *
   * @throws org.linli.access.boundary.TenantSuspended it does not
   */
  public void mustStand() {
    SignedIn.caller()
        .filter(caller -> caller.tenant().isPresent())
        .ifPresent(
            caller -> Unchecked.call(() -> scopes.as(caller, () -> scopes.call(() -> null))));
  }

  @Override
  public Optional<Caller> caller() {
    return SignedIn.caller();
  }
}
