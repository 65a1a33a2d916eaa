package org.linli.offsite.backlog;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.apache.pulsar.client.api.Producer;
import org.apache.pulsar.client.api.PulsarClient;
import org.apache.pulsar.client.api.SubscriptionInitialPosition;
import org.apache.pulsar.client.api.SubscriptionType;
import org.linli.feeds.boundary.BrokerWeb;

/** Sends letters again, in their order, with the time at which the broker had first taken them. */
final class BacklogReturn implements LettersIn.Receiver, AutoCloseable {

  /** When a letter that was given back had first been taken, in milliseconds of the epoch. */
  static final String FIRST_TAKEN = "linli-first-taken";

  private static final int WAITING = 500;

  private final BrokerWeb web;
  private final WaitingTopics topics;
  private final PulsarClient client;
  private final Map<String, Producer<byte[]>> producers = new HashMap<>();
  private final List<CompletableFuture<?>> underWay = new ArrayList<>();
  private long sent;

  BacklogReturn(BrokerWeb web, WaitingTopics topics, PulsarClient client) {
    this.web = web;
    this.topics = topics;
    this.client = client;
  }

  long sent() throws IOException {
    settle();
    return sent;
  }

  @Override
  public void topic(KeptTopic topic) throws IOException {
    try {
      if (!exists(topic)) {
        make(topic);
      }
      subscribe(topic);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private boolean exists(KeptTopic topic) throws IOException, InterruptedException {
    return topic.partitions() > 0
        ? topics.partitions(topic.name()) > 0
        : web.get(WaitingTopics.path(topic.name()) + "/stats").status() < 300;
  }

  private void make(KeptTopic topic) throws IOException, InterruptedException {
    var path = WaitingTopics.path(topic.name());
    var parts = path.split("/");
    web.makeTenant(parts[1]);
    web.make("namespaces/" + parts[1] + "/" + parts[2], "{}");
    if (topic.partitions() > 0) {
      web.make(path + "/partitions", String.valueOf(topic.partitions()));
    } else {
      web.make(path, "{}");
    }
  }

  /**
   * Nobody waits yet for what will be sent: whoever comes later finds it from the beginning. A door
   * may have made the topic before us, without any of them.
   */
  private void subscribe(KeptTopic topic) throws IOException, InterruptedException {
    var stats = topic.partitions() > 0 ? "/partitioned-stats" : "/stats";
    var there = web.get(WaitingTopics.path(topic.name()) + stats).json().path("subscriptions");
    for (var subscription : topic.subscriptions()) {
      if (!there.has(subscription)) {
        client
            .newConsumer()
            .topic(topic.name())
            .subscriptionName(subscription)
            .subscriptionType(SubscriptionType.Failover)
            .subscriptionInitialPosition(SubscriptionInitialPosition.Earliest)
            .subscribe()
            .close();
      }
    }
  }

  @Override
  public void letter(Letter letter) throws IOException {
    var message =
        producer(letter.topic())
            .newMessage()
            .properties(letter.properties())
            .property(FIRST_TAKEN, Long.toString(letter.published()))
            .value(letter.body());
    if (letter.key() != null) {
      message.key(letter.key());
    }
    if (letter.happened() > 0) {
      message.eventTime(letter.happened());
    }
    underWay.add(message.sendAsync());
    sent++;
    if (underWay.size() >= WAITING) {
      settle();
    }
  }

  private Producer<byte[]> producer(String topic) throws IOException {
    var there = producers.get(topic);
    if (there == null) {
      there =
          client
              .newProducer()
              .topic(topic)
              .sendTimeout(30, TimeUnit.SECONDS)
              .blockIfQueueFull(true)
              .create();
      producers.put(topic, there);
    }
    return there;
  }

  private void settle() throws IOException {
    try {
      underWay.forEach(CompletableFuture::join);
    } catch (CompletionException e) {
      throw new IOException("the broker did not take it", e.getCause());
    } finally {
      underWay.clear();
    }
  }

  @Override
  public void close() throws IOException {
    for (var producer : producers.values()) {
      producer.close();
    }
  }
}
