package org.linli.letters.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Scopes;
import org.linli.letters.control.Boxes;
import org.linli.letters.control.LetterBox;
import org.linli.letters.entity.BoxWord;
import org.linli.letters.entity.LetterKind;

/**
 * Tells people for another room, in its transaction. It stands in everybody's box, and each person
 * is written to by every channel that the city has, the person has an address for, and wants.
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

  /** What it told of is not so any more: letters that wait do not go, and it leaves the boxes. */
  public void recall(UUID about) {
    jdbi.useHandle(
        handle -> {
          handle.execute(
              "update letter set state = 'FAILED', fault = 'withdrawn', next_at = null"
                  + " where tenant_id = ? and about = ? and state = 'WAITING'",
              scopes.requireTenant().value(),
              about);
          handle.execute("delete from box_note where about = ?", about);
        });
  }

  /**
   * As {@link #tell}, where nothing more is to be said than the kind of the letter.
   *
   * @return how many letters were posted
   */
  public int post(LetterKind kind, Collection<UUID> people, String reference, UUID about) {
    return tell(BoxWord.of(kind), people, reference, about);
  }

  /**
   * Lays it into everybody's box, and posts the letters that go with it.
   *
   * @param people accounts of the community; others are left out
   * @param reference number of a matter, or title of what is public; never anything about a person
   * @param about what it tells of, by id
   * @return how many letters were posted
   */
  public int tell(BoxWord word, Collection<UUID> people, String reference, UUID about) {
    if (people.isEmpty()) {
      return 0;
    }
    var tenant = scopes.requireTenant();
    return jdbi.withHandle(
        handle -> {
          Boxes.lay(handle, tenant, word, people, reference, about);
          return box.post(
              handle, tenant, word.kind(), List.copyOf(people), reference, about, Instant.now());
        });
  }

  /** Lays it into everybody's box, and writes no letter. */
  public void note(BoxWord word, Collection<UUID> people, String reference, UUID about) {
    if (!people.isEmpty()) {
      jdbi.useHandle(
          handle -> Boxes.lay(handle, scopes.requireTenant(), word, people, reference, about));
    }
  }

  /**
   * Lays it into the boxes of the officers of a tier above the community: by number alone.
   *
   * @param tier {@code STREET}, {@code DISTRICT} or {@code CITY}
   */
  public void tellAbove(BoxWord word, String tier, String reference, UUID about) {
    jdbi.useHandle(
        handle -> Boxes.layAbove(handle, scopes.requireTenant(), word, tier, reference, about));
  }
}
