package org.linli.streams.control;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadFactory;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Scopes;
import org.linli.feeds.boundary.BrokerWeb;
import org.linli.feeds.boundary.Door;
import org.linli.feeds.boundary.Post;
import org.linli.persistence.Fresh;
import org.linli.streams.entity.PartnerStreamRow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This server's part of the partners' streams: makes the broker what the database says, and takes
 * in what comes. One thread listens to all of them; a stream without traffic costs nothing but its
 * place in the list.
 */
public final class StreamLine implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(StreamLine.class);

  /** A broker that was emptied has to be told everything anew. */
  private static final Duration DEAF = Duration.ofSeconds(30);

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final Post post;
  private final BrokerWeb web;
  private final StreamDesk desk;
  private final CountBook counts;
  private final StreamIntake intake;
  private final Map<UUID, Standing> told = new HashMap<>();
  private volatile Map<String, Standing> standing = Map.of();
  private Post.Listening lane;
  private Instant heard = Instant.now();
  private boolean closed;

  public StreamLine(Jdbi jdbi, Scopes scopes, Post post, Door door) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.post = post;
    this.web = post.web();
    this.desk = new StreamDesk(web);
    this.counts = new CountBook(jdbi, scopes);
    this.intake = new StreamIntake(door, post, counts, topic -> standing.get(topic));
  }

  public synchronized void start(ThreadFactory factory) {
    if (lane == null) {
      lane = post.foreign(this::topics, StreamDesk.INTAKE, intake::take);
      factory.newThread(lane).start();
    }
  }

  private Set<String> topics() {
    return standing.keySet();
  }

  /** Whether what is sent from now on is taken. */
  public synchronized boolean isListening() {
    return lane != null && lane.isListening();
  }

  /** Makes the broker what the database says, and writes down what was counted. */
  public synchronized void turn() {
    if (closed) {
      return;
    }
    var now = Instant.now();
    var wanted =
        scopes.asSystem("streams", () -> jdbi.withHandle(handle -> StandingQuery.all(handle, now)));
    if (wanted.isEmpty() || isListening()) {
      heard = now;
    } else if (Fresh.isStale(heard, DEAF, now)) {
      told.clear();
      heard = now;
    }
    var ready = new HashMap<String, Standing>();
    for (var stream : wanted) {
      if (stream.over()) {
        drop(stream, now);
      } else if (tell(stream)) {
        ready.put(stream.topic().in(), stream);
      }
    }
    told.keySet().retainAll(ids(wanted));
    standing = Map.copyOf(ready);
    counts.write();
  }

  private static Set<UUID> ids(List<Standing> streams) {
    var ids = new HashSet<UUID>();
    streams.forEach(stream -> ids.add(stream.id()));
    return ids;
  }

  /** False for a stream whose topics are not there. */
  private boolean tell(Standing stream) {
    var before = told.get(stream.id());
    if (stream.isSameAtBroker(before)) {
      return true;
    }
    try {
      desk.tell(stream, before);
      told.put(stream.id(), stream);
      return true;
    } catch (IOException e) {
      LOG.warn("stream {} waits for the broker: {}", stream.id(), e.toString());
      return before != null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return before != null;
    }
  }

  private void drop(Standing stream, Instant now) {
    try {
      desk.drop(stream.topic());
      scopes.asSystem(
          "streams",
          () -> {
            jdbi.useHandle(handle -> StandingQuery.dropped(handle, stream.id(), now));
            return null;
          });
    } catch (IOException e) {
      LOG.warn("stream {} stays at the broker: {}", stream.id(), e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The rows with how they fare now; as they are where the broker does not tell. */
  public List<PartnerStreamRow> traffic(List<PartnerStreamRow> rows) {
    if (rows.isEmpty()) {
      return rows;
    }
    var ids = rows.stream().map(PartnerStreamRow::id).toList();
    return new TrafficWatch(web)
        .with(rows, jdbi.withHandle(handle -> StreamTable.topics(handle, ids)));
  }

  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      if (lane != null) {
        lane.close();
      }
      counts.write();
      web.close();
    }
  }
}
