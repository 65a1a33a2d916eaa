package org.linli.streams.control;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.TenantSuspended;
import org.linli.devices.entity.DeviceId;
import org.linli.feeds.boundary.BatchTooLarge;
import org.linli.feeds.boundary.DeviceUnknown;
import org.linli.feeds.boundary.Door;
import org.linli.feeds.boundary.NotGathered;
import org.linli.feeds.boundary.Post;
import org.linli.feeds.boundary.Unreadable;
import org.linli.feeds.entity.Foreign;
import org.linli.feeds.entity.Heard;
import org.linli.streams.entity.StreamCount;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in what partners sent. A batch is acknowledged when the districts' topics hold all that was
 * right of it, and the partners' topics hold what was not: a server that falls in between takes it
 * again, and readings are stored once.
 */
final class StreamIntake {

  private static final Logger LOG = LoggerFactory.getLogger(StreamIntake.class);

  /** So often a message may fail for a cause that nobody foresaw before it is the message's. */
  private static final int TRIES = 5;

  private static final String UNFORESEEN = "cannot-be-taken";

  private final Door door;
  private final Post post;
  private final CountBook counts;
  private final Function<String, Standing> streams;
  private final Map<String, Integer> failed = new ConcurrentHashMap<>();

  /** What became of one message; {@code heard} is null where nothing of it was taken. */
  private record Outcome(Standing stream, Foreign message, Heard heard, Refusing refusing) {}

  /**
   * @param streams the stream of a topic; null for none
   */
  StreamIntake(Door door, Post post, CountBook counts, Function<String, Standing> streams) {
    this.door = door;
    this.post = post;
    this.counts = counts;
    this.streams = streams;
  }

  void take(List<Foreign> messages) {
    var outcomes = new ArrayList<Outcome>(messages.size());
    for (var message : messages) {
      var stream = streams.apply(message.topic());
      if (stream != null) {
        outcomes.add(outcome(stream, message));
      }
    }
    outcomes.forEach(StreamIntake::settle);
    var told = outcomes.stream().filter(one -> one.refusing() != null).map(this::tell).toList();
    told.forEach(CompletableFuture::join);
    outcomes.forEach(this::count);
    failed.clear();
  }

  private Outcome outcome(Standing stream, Foreign message) {
    try {
      var heard =
          door.acceptFrom(
              proven -> stream.speaksFor(proven.tenant(), proven.model()),
              new DeviceId(device(message)),
              message.body());
      return new Outcome(
          stream, message, heard, heard.faults().isEmpty() ? null : Refusing.of(heard));
    } catch (DeviceUnknown | TenantSuspended | NotGathered | Unreadable | BatchTooLarge refusal) {
      return new Outcome(stream, message, null, Refusing.of(refusal));
    } catch (RuntimeException e) {
      if (isOurs(e) || failed.merge(message.id(), 1, Integer::sum) < TRIES) {
        throw e;
      }
      LOG.warn("stream {}: message {} cannot be taken", stream.id(), message.id(), e);
      return new Outcome(stream, message, null, Refusing.of(UNFORESEEN));
    }
  }

  private static UUID device(Foreign message) {
    try {
      return UUID.fromString(message.key());
    } catch (IllegalArgumentException | NullPointerException e) {
      throw new DeviceUnknown();
    }
  }

  /** The database is away: nothing is wrong with the message. */
  private static boolean isOurs(Throwable thrown) {
    for (int depth = 0; thrown != null && depth < 20; depth++, thrown = thrown.getCause()) {
      if (thrown instanceof SQLException || thrown instanceof Conflict) {
        return true;
      }
    }
    return false;
  }

  private static void settle(Outcome outcome) {
    if (outcome.heard() != null) {
      outcome.heard().sent().join();
    }
  }

  /** A partner's own topic that takes nothing is tried again; then it stops nobody any more. */
  private CompletableFuture<Void> tell(Outcome outcome) {
    var refusing = outcome.refusing();
    var message = outcome.message();
    return post.send(
            outcome.stream().topic().refused(),
            String.valueOf(message.key()),
            refusing.letter(message),
            Map.of("reason", refusing.reason(), "message", message.id()))
        .exceptionally(
            e -> {
              if (failed.merge("told " + message.id(), 1, Integer::sum) < TRIES) {
                throw new CompletionException(e);
              }
              LOG.warn("stream {} is not told: {}", outcome.stream().id(), e.toString());
              return null;
            });
  }

  private void count(Outcome outcome) {
    var heard = outcome.heard();
    var word =
        outcome.refusing() == null
            ? StreamCount.TAKEN
            : heard != null && heard.readings() > 0
                ? StreamCount.PARTLY
                : outcome.refusing().reason();
    counts.add(outcome.stream().id(), word, heard == null ? 0 : heard.readings(), Instant.now());
  }
}
