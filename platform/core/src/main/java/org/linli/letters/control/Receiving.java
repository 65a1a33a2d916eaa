package org.linli.letters.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Scopes;
import org.linli.access.boundary.TenantSuspended;
import org.linli.letters.entity.Channel;

/** Notes what gateways tell, each in the community of its letter. */
@ApplicationScoped
public class Receiving {

  private static final String PART = "letters";

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final LetterTable letters;
  private final Carriers carriers;

  @Inject
  public Receiving(Jdbi jdbi, Scopes scopes, LetterTable letters, Carriers carriers) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.letters = letters;
    this.carriers = carriers;
  }

  /** For the container's proxy alone. */
  protected Receiving() {
    this(null, null, null, null);
  }

  /** How many were of letters that are known. */
  public int take(Channel channel, String signature, byte[] body) {
    int known = 0;
    for (var told : carriers.told(channel, signature, body)) {
      var tenant =
          scopes.asSystem(
              PART, () -> jdbi.withHandle(handle -> DueTable.tenant(handle, told.id())));
      if (tenant.isPresent()) {
        known++;
        try {
          scopes.asSystem(
              PART,
              tenant.get(),
              () -> {
                note(channel, told);
                return null;
              });
        } catch (TenantSuspended e) {
          // It rests with the community; nobody there looks at letters now.
          continue;
        }
      }
    }
    return known;
  }

  /** A gateway speaks of its own letters alone. */
  private void note(Channel channel, Told told) {
    letters
        .find(told.id())
        .filter(letter -> letter.channel() == channel)
        .ifPresent(letter -> letters.received(told, Instant.now()));
  }
}
