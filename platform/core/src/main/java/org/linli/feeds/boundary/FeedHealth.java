package org.linli.feeds.boundary;

import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.feeds.control.FeedLine;
import org.linli.feeds.control.Reception;
import org.linli.feeds.control.Replay;
import org.linli.feeds.entity.DeadLetterRow;
import org.linli.feeds.entity.FeedFigures;
import org.linli.feeds.entity.LetterFilter;

/** How the feeds fare, for those who keep the platform running: figures and dead letters. */
@Facade
public class FeedHealth {

  private final FeedLine line;

  @Inject
  public FeedHealth(Feeds feeds) {
    this.line = feeds == null ? null : feeds.line();
  }

  /** For the container's proxy alone. */
  protected FeedHealth() {
    this(null);
  }

  @Permit("feeds:read")
  public FeedFigures figures() {
    return line.figures();
  }

  /**
   * Newest first, whether they wait or not; the search looks at device, reason and tenant.
   *
   * @param filter {@link LetterFilter#NONE} for all
   */
  @Permit("feeds:read")
  public Page<DeadLetterRow> deadLetters(LetterFilter filter, PageRequest page) {
    return line.deadLetters().list(filter, page);
  }

  /**
   * Sends a dead letter through the feed again; of a counter that fell it also says that the device
   * was replaced. Doing it twice does no harm: a reading is stored once.
   *
   * @throws NotFound there is no such letter, or its device is not in service any more
   * @throws Unreadable what was sent cannot be read today either
   */
  @Permit("feeds:write")
  @Mutates("dead-letter.replayed")
  public void replay(UUID id) {
    try {
      new Replay(line, new Reception(line)).perform(id);
    } catch (CompletionException e) {
      throw new BrokerAway();
    }
  }
}
