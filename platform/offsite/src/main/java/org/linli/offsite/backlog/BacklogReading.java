package org.linli.offsite.backlog;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.apache.pulsar.client.api.ConsumerCryptoFailureAction;
import org.apache.pulsar.client.api.MessageIdAdv;
import org.apache.pulsar.client.api.PulsarClient;
import org.apache.pulsar.client.internal.DefaultImplementation;

/**
 * Reads what waits in one topic. A reader has a position of its own that the broker forgets: nobody
 * else's moves.
 */
final class BacklogReading {

  private static final int PATIENCE_SECONDS = 10;

  /** Messages held in memory; they may be large. */
  private static final int AHEAD = 64;

  private final PulsarClient client;
  private final WaitingTopic topic;
  private final long limit;
  private long letters;

  /**
   * @param limit how many bytes at most
   */
  BacklogReading(PulsarClient client, WaitingTopic topic, long limit) {
    this.client = client;
    this.topic = topic;
    this.limit = limit;
  }

  long letters() {
    return letters;
  }

  /**
   * @return whether all of it went in
   */
  boolean into(LettersOut shelf) throws IOException {
    var before =
        DefaultImplementation.getDefaultImplementation()
            .newMessageId(topic.done().ledger(), topic.done().entry(), -1);
    var full = shelf.bytes() + limit;
    try (var reader =
        client
            .newReader()
            .topic(topic.name())
            .startMessageId(before)
            .receiverQueueSize(AHEAD)
            // What its sender encrypted is kept as it is.
            .cryptoFailureAction(ConsumerCryptoFailureAction.CONSUME)
            .create()) {
      while (reader.hasMessageAvailable()) {
        var message = reader.readNext(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (message == null) {
          throw new IOException(topic.name() + " says nothing");
        }
        if (Position.of((MessageIdAdv) message.getMessageId()).compareTo(topic.last()) > 0) {
          return true;
        }
        if (shelf.bytes() >= full) {
          return false;
        }
        shelf.letter(Letter.of(topic.base(), message));
        letters++;
      }
      return true;
    }
  }
}
