package org.linli.feeds.control;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import org.apache.pulsar.client.api.Consumer;
import org.apache.pulsar.client.api.ConsumerEventListener;
import org.apache.pulsar.client.api.Message;
import org.apache.pulsar.client.api.MessageId;
import org.apache.pulsar.client.api.PulsarClientException;
import org.linli.access.boundary.Conflict;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.traces.boundary.Traces;
import org.linli.traces.entity.Named;
import org.linli.traces.entity.Step;
import org.linli.traces.entity.TraceParent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread's share of the feed: some districts' topics, batch after batch, acknowledged when
 * their rows are committed.
 *
 * <p>A database that is away is waited for. A batch that it refuses is halved until the one message
 * is found that cannot be stored; that one becomes a dead letter, the others go on.
 */
final class Lane implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
  private static final int TRIES = 3;
  private static final long LONGEST_PAUSE = 5_000;

  /**
   * Where much comes in, a few batches become rows together: each device's rows are written once
   * for all of them. A quiet lane stores what comes at once.
   */
  private static final int MOST_BATCHES = 3;

  private static final int BUSY = 200;
  private static final int ENOUGH = 4_000;

  /** Takes a batch of deliveries and stores it; what {@link Intake#take} does. */
  interface Store {
    int take(List<Delivery> deliveries);
  }

  /** Where this lane's helpers are. */
  record Surroundings(Store store, DeadLetterDesk desk, Rate stored, Runnable forget) {}

  /** Writes dead letters in a transaction of its own. */
  interface DeadLetterDesk {
    void write(List<DeadLetter> letters);
  }

  private final Broker broker;
  private final List<DivisionCode> districts;
  private final String name;
  private final Surroundings around;
  private volatile boolean stopped;

  Lane(Broker broker, List<DivisionCode> districts, String name, Surroundings around) {
    this.broker = broker;
    this.districts = districts;
    this.name = name;
    this.around = around;
  }

  /** Readings kept, their rules applied. */
  private static final Named STORED = Named.of(Step.Kind.MESSAGE, "readings stored");

  void stop() {
    stopped = true;
  }

  @Override
  public void run() {
    for (long pause = 500; !stopped; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
      try (var consumer = broker.consumer(districts, name, new Takeover())) {
        pause = 500;
        while (!stopped) {
          take(consumer);
        }
      } catch (PulsarClientException | RuntimeException e) {
        if (!stopped) {
          LOG.warn("lane {} begins again: {}", name, e.toString());
          sleep(pause);
        }
      }
    }
  }

  private void take(Consumer<byte[]> consumer) throws PulsarClientException {
    var deliveries = new ArrayList<Delivery>();
    var letters = new ArrayList<DeadLetter>();
    var last = new HashMap<String, MessageId>();
    for (int batches = 0; batches < MOST_BATCHES; batches++) {
      var messages = consumer.batchReceive();
      for (var message : messages) {
        open(message, deliveries, letters);
        last.put(message.getTopicName(), message.getMessageId());
      }
      if (messages.size() < BUSY || deliveries.size() > ENOUGH) {
        break;
      }
    }
    if (last.isEmpty()) {
      return;
    }
    patiently(() -> around.desk().write(letters));
    if (!store(deliveries)) {
      return;
    }
    last.values().forEach(consumer::acknowledgeCumulativeAsync);
  }

  private static void open(
      Message<byte[]> message, List<Delivery> deliveries, List<DeadLetter> letters) {
    var topic = message.getTopicName();
    var id = message.getMessageId();
    try {
      deliveries.add(
          new Delivery(
              () -> key(topic, id),
              Parcel.of(message.getValue()),
              message.getProperty(TraceParent.NAME)));
    } catch (IllegalArgumentException e) {
      letters.add(
          new DeadLetter(
              null,
              String.valueOf(message.getKey()),
              Reason.UNREADABLE,
              e.getMessage(),
              Base64.getEncoder().encodeToString(message.getValue()),
              key(topic, id)));
    }
  }

  private static String key(String topic, MessageId id) {
    return topic.substring(topic.indexOf("://") + 3) + "/" + id;
  }

  /** Stores the deliveries, whatever it takes; false only when the lane is stopped meanwhile. */
  boolean store(List<Delivery> deliveries) {
    if (deliveries.isEmpty()) {
      return true;
    }
    long pause = 100;
    for (int tries = 1; !stopped; tries++) {
      try {
        var began = Instant.now();
        around.stored().add(around.store().take(deliveries), System.currentTimeMillis());
        for (var delivery : deliveries) {
          Traces.done(delivery.trace(), () -> STORED, began);
        }
        return true;
      } catch (RuntimeException e) {
        if (!passes(e) && (isRefusedByRows(e) || tries >= TRIES)) {
          return apart(deliveries, e);
        }
        LOG.warn("lane {}: {} messages wait: {}", name, deliveries.size(), e.toString());
        sleep(pause);
        pause = Math.min(2 * pause, LONGEST_PAUSE);
      }
    }
    return false;
  }

  private boolean apart(List<Delivery> deliveries, RuntimeException cause) {
    int size = deliveries.size();
    if (size > 1) {
      return store(deliveries.subList(0, size / 2)) && store(deliveries.subList(size / 2, size));
    }
    LOG.warn("a message cannot be stored: {}", deliveries.getFirst().key(), cause);
    var refused = new Refused();
    refused.add(deliveries.getFirst(), Reason.CANNOT_BE_STORED, innermost(cause).toString());
    patiently(() -> around.desk().write(refused.letters()));
    return !stopped;
  }

  private void patiently(Runnable work) {
    for (long pause = 100; !stopped; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
      try {
        work.run();
        return;
      } catch (RuntimeException e) {
        LOG.warn("lane {} waits: {}", name, e.toString());
        sleep(pause);
      }
    }
  }

  /**
   * The database is away, restarting, or could not order two transactions: nothing is wrong with
   * the messages.
   */
  private static boolean passes(Throwable thrown) {
    if (thrown instanceof Conflict) {
      return true;
    }
    var state = sqlState(thrown);
    return state != null && state.matches("(08|40|53|55|57|58).*");
  }

  private static boolean isRefusedByRows(Throwable thrown) {
    var state = sqlState(thrown);
    return state != null && state.matches("(22|23).*");
  }

  private static String sqlState(Throwable thrown) {
    for (int depth = 0; thrown != null && depth < 20; depth++, thrown = thrown.getCause()) {
      if (thrown instanceof SQLException sql && sql.getSQLState() != null) {
        return sql.getSQLState();
      }
    }
    return null;
  }

  private static Throwable innermost(Throwable thrown) {
    return thrown.getCause() == null ? thrown : innermost(thrown.getCause());
  }

  private void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      stopped = true;
      Thread.currentThread().interrupt();
    }
  }

  /** Another server had the topic until now: what this one remembers of its devices may be old. */
  private final class Takeover implements ConsumerEventListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void becameActive(Consumer<?> consumer, int partition) {
      around.forget().run();
    }

    @Override
    public void becameInactive(Consumer<?> consumer, int partition) {
      around.forget().run();
    }
  }
}
