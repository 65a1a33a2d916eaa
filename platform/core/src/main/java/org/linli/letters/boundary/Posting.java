package org.linli.letters.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Scopes;
import org.linli.letters.control.LetterBox;
import org.linli.letters.entity.LetterKind;

/**
 * Posts letters for another room, in its transaction. Each person is written to by every channel
 * that the city has, the person has an address for, and wants.
 */
@ApplicationScoped
public class Posting {

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final LetterBox box;

  @Inject
  public Posting(Jdbi jdbi, Scopes scopes, LetterBox box) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.box = box;
  }

  /** For the container's proxy alone. */
  protected Posting() {
    this(null, null, null);
  }

  /** Whether the city has any gateway: without one nobody need look for readers. */
  public boolean isOpen() {
    return box.isOpen();
  }

  /** What it told of is not so any more: letters that wait do not go. */
  public void recall(UUID about) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update letter set state = 'FAILED', fault = 'withdrawn', next_at = null"
                    + " where tenant_id = ? and about = ? and state = 'WAITING'",
                scopes.requireTenant().value(),
                about));
  }

  /**
   * @param people accounts of the community; others are left out
   * @param reference number of a matter, or title of what is public; never anything about a person
   * @param about what it tells of, by id
   * @return how many letters were posted
   */
  public int post(LetterKind kind, Collection<UUID> people, String reference, UUID about) {
    if (people.isEmpty()) {
      return 0;
    }
    return jdbi.withHandle(
        handle ->
            box.post(
                handle,
                scopes.requireTenant(),
                kind,
                List.copyOf(people),
                reference,
                about,
                Instant.now()));
  }
}
