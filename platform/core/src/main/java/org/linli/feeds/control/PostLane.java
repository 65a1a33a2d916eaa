package org.linli.feeds.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.pulsar.client.api.Messages;
import org.apache.pulsar.client.api.PulsarClientException;
import org.linli.feeds.boundary.Post;
import org.linli.feeds.entity.PostTopic;
import org.linli.tenancy.entity.DivisionCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens to one of the districts' topics, and begins anew when there are other districts. */
final class PostLane implements Post.Listening {

  private static final Logger LOG = LoggerFactory.getLogger(PostLane.class);
  private static final long LONGEST_PAUSE = 5_000;

  private final Supplier<Broker> broker;
  private final Supplier<Set<DivisionCode>> districts;
  private final Place place;
  private final Consumer<List<byte[]>> receiver;
  private volatile boolean listening;
  private volatile boolean stopped;

  /**
   * Where the lane stands in a topic.
   *
   * @param kept the broker keeps it, also while nobody listens
   */
  record Place(PostTopic topic, String subscription, boolean kept) {}

  PostLane(
      Supplier<Broker> broker,
      Supplier<Set<DivisionCode>> districts,
      Place place,
      Consumer<List<byte[]>> receiver) {
    this.broker = broker;
    this.districts = districts;
    this.place = place;
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
      var now = districts.get();
      if (broker.get() == null || now.isEmpty()) {
        pause = 250;
        sleep(pause);
        continue;
      }
      try (var consumer = broker.get().post(place, List.copyOf(new TreeSet<>(now)))) {
        listening = true;
        pause = 250;
        while (!stopped && districts.get().equals(now)) {
          take(consumer);
        }
      } catch (PulsarClientException | RuntimeException e) {
        if (!stopped) {
          LOG.warn("{} begins again: {}", place.subscription(), e.toString());
          sleep(pause);
        }
      } finally {
        listening = false;
      }
    }
  }

  private void take(org.apache.pulsar.client.api.Consumer<byte[]> consumer)
      throws PulsarClientException {
    Messages<byte[]> messages = consumer.batchReceive();
    if (messages == null || messages.size() == 0) {
      return;
    }
    var letters = new ArrayList<byte[]>(messages.size());
    messages.forEach(message -> letters.add(message.getValue()));
    for (long pause = 100; !stopped; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
      try {
        receiver.accept(letters);
        consumer.acknowledge(messages);
        return;
      } catch (RuntimeException e) {
        LOG.warn("{}: {} letters wait: {}", place.subscription(), letters.size(), e.toString());
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
