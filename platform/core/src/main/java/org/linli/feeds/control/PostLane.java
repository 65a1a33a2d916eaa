package org.linli.feeds.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.pulsar.client.api.Consumer;
import org.apache.pulsar.client.api.Messages;
import org.apache.pulsar.client.api.PulsarClientException;
import org.linli.feeds.boundary.Post;
import org.linli.feeds.entity.PostTopic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens to topics, and begins anew when there are others.
 *
 * @param <T> by what the topics are told: districts, or their names
 */
final class PostLane<T> implements Post.Listening {

  private static final Logger LOG = LoggerFactory.getLogger(PostLane.class);
  private static final long LONGEST_PAUSE = 5_000;

  private final String subscription;
  private final Supplier<Set<T>> wanted;
  private final Opening<T> opening;
  private final java.util.function.Consumer<Messages<byte[]>> receiver;
  private volatile boolean listening;
  private volatile boolean stopped;

  /**
   * Where the lane stands in a topic.
   *
   * @param kept the broker keeps it, also while nobody listens
   */
  record Place(PostTopic topic, String subscription, boolean kept) {}

  /** Opens a consumer on the topics. */
  interface Opening<T> {
    Consumer<byte[]> on(List<T> topics) throws PulsarClientException;
  }

  /**
   * @param wanted which topics now; none while there is no broker
   * @param receiver takes all of a batch or none: what it throws at is handed to it again
   */
  PostLane(
      String subscription,
      Supplier<Set<T>> wanted,
      Opening<T> opening,
      java.util.function.Consumer<Messages<byte[]>> receiver) {
    this.subscription = subscription;
    this.wanted = wanted;
    this.opening = opening;
    this.receiver = receiver;
  }

  @Override
  public boolean isListening() {
    return listening;
  }

  @Override
  public void close() {
    stopped = true;
  }

  @Override
  public void run() {
    for (long pause = 250; !stopped; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
      var now = wanted.get();
      if (now.isEmpty()) {
        pause = 250;
        sleep(pause);
        continue;
      }
      try (var consumer = opening.on(sorted(now))) {
        listening = true;
        pause = 250;
        while (!stopped && wanted.get().equals(now)) {
          take(consumer);
        }
      } catch (PulsarClientException | RuntimeException e) {
        if (!stopped) {
          LOG.warn("{} begins again: {}", subscription, e.toString());
          sleep(pause);
        }
      } finally {
        listening = false;
      }
    }
  }

  /** All servers in one order. */
  private static <T> List<T> sorted(Set<T> topics) {
    var list = new ArrayList<>(topics);
    list.sort((left, right) -> left.toString().compareTo(right.toString()));
    return list;
  }

  private void take(Consumer<byte[]> consumer) throws PulsarClientException {
    Messages<byte[]> messages = consumer.batchReceive();
    if (messages == null || messages.size() == 0) {
      return;
    }
    for (long pause = 100; !stopped; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
      try {
        receiver.accept(messages);
        consumer.acknowledge(messages);
        return;
      } catch (RuntimeException e) {
        LOG.warn("{}: {} letters wait: {}", subscription, messages.size(), e.toString());
        sleep(pause);
      }
    }
  }

  private void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      stopped = true;
      Thread.currentThread().interrupt();
    }
  }
}
