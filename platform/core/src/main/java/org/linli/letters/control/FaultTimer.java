package org.linli.letters.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Scopes;
import org.linli.rounds.boundary.Rounds;

/** What nobody sent again for a month is no news any more. */
@ApplicationScoped
public class FaultTimer {

  static final Duration KEPT = Duration.ofDays(30);

  @Inject private Jdbi jdbi;
  @Inject private Scopes scopes;
  @Inject private Rounds rounds;

  void begin(@Observes Startup event) {
    rounds.every(
        Duration.ofHours(6),
        "letters given up long ago",
        () -> forget(jdbi, scopes, Instant.now()));
  }

  /** How many went. */
  public static int forget(Jdbi jdbi, Scopes scopes, Instant now) {
    return scopes.asSystem(
        "letters", () -> jdbi.withHandle(handle -> FaultTable.forget(handle, now.minus(KEPT))));
  }
}
