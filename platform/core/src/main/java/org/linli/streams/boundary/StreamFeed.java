package org.linli.streams.boundary;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Scopes;
import org.linli.feeds.boundary.Door;
import org.linli.feeds.boundary.Feeds;
import org.linli.nodes.boundary.Node;
import org.linli.nodes.entity.Role;
import org.linli.rounds.boundary.Rounds;
import org.linli.streams.control.StreamLine;

/** Begins and ends this server's part of the partners' streams. */
@ApplicationScoped
public class StreamFeed implements AutoCloseable {

  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final StreamLine line;
  private final Rounds rounds;

  @Resource private ManagedThreadFactory threads;

  @Inject private Node node;

  @Inject
  public StreamFeed(Jdbi jdbi, Scopes scopes, Feeds feeds, Door door, Rounds rounds) {
    this.line = new StreamLine(jdbi, scopes, feeds.post(), door);
    this.rounds = rounds;
  }

  /** For the container's proxy alone. */
  protected StreamFeed() {
    this.line = null;
    this.rounds = null;
  }

  void start(@Observes Startup event) {
    if (node.does(Role.JOBS)) {
      line.start(threads);
    }
    rounds.every(PAUSE, "streams of partners", line::turn);
  }

  /**
   * At once, and not by the thread that is just ending its transaction. A server that does no jobs
   * leaves it to those that do: it would not hear what is changed elsewhere.
   */
  void heard(@Observes(during = TransactionPhase.AFTER_SUCCESS) StreamsChanged changed) {
    if (node.does(Role.JOBS)) {
      threads.newThread(line::turn).start();
    }
  }

  /** For the facade of this room. */
  public StreamLine line() {
    return line;
  }

  @Override
  @PreDestroy
  public void close() {
    line.close();
  }
}
