package org.linli.feeds.boundary;

import java.util.UUID;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.feeds.entity.DeadLetterRow;
import org.linli.feeds.entity.FeedFigures;

/**
 * How the feeds fare, for those who keep the platform running: figures and dead letters, no
 * tenant's readings.
 */
@Facade
public class FeedHealth {

  @Permit("feeds:read")
  public FeedFigures figures() {
    throw new UnsupportedOperationException();
  }

  /** Newest first; the search looks at device and reason. */
  @Permit("feeds:read")
  public Page<DeadLetterRow> deadLetters(PageRequest page) {
    throw new UnsupportedOperationException();
  }

  /** Sends a dead letter through the feed again. Doing it twice does no harm. */
  @Permit("feeds:write")
  @Mutates("dead-letter.replayed")
  public void replay(UUID id) {
    throw new UnsupportedOperationException();
  }
}
