package org.linli.look.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.linli.access.boundary.CallerSource;
import org.linli.access.entity.Caller;

/** UI threads and push threads alike act for the caller of their Vaadin session. */
@ApplicationScoped
public class SessionCaller implements CallerSource {

  @Override
  public Optional<Caller> caller() {
    return SignedIn.caller();
  }
}
