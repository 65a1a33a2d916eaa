package org.linli.feeds.boundary;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.linli.feeds.control.FeedLine;
import org.linli.feeds.entity.Foreign;
import org.linli.feeds.entity.PostTopic;
import org.linli.tenancy.entity.DivisionCode;

/** The broker for other rooms: each district's topics beside its telemetry. */
public final class Post {

  private final FeedLine line;

  Post(FeedLine line) {
    this.line = line;
  }

  /** Takes what came, all of it or none: what it throws at is handed to it again. */
  @FunctionalInterface
  public interface Receiver {
    void take(List<byte[]> letters);
  }

  /** Takes what partners sent, all of it or none: what it throws at is handed to it again. */
  @FunctionalInterface
  public interface ForeignReceiver {
    void take(List<Foreign> messages);
  }

  /** Listens until it is closed; to be run by a thread of its own. */
  public interface Listening extends Runnable, AutoCloseable {
    /** Whether it hears everything that is sent from now on. */
    boolean isListening();

    @Override
    void close();
  }

  /**
   * Sends; the future ends when the broker holds it safely.
   *
   * @param key what keeps letters of one sender in their order
   */
  public CompletableFuture<Void> send(
      PostTopic topic, DivisionCode code, String key, byte[] letter) {
    return line.send(topic, code, key, letter);
  }

  /**
   * What comes in from now on and while nobody listened, each letter to one server alone.
   *
   * @param subscription the name under which the broker keeps the place
   */
  public Listening kept(PostTopic topic, String subscription, Receiver receiver) {
    return line.lane(topic, subscription, true, receiver::take);
  }

  /** What comes in from now on, to every listener. */
  public Listening live(PostTopic topic, String subscription, Receiver receiver) {
    return line.lane(topic, subscription, false, receiver::take);
  }

  /**
   * What comes into topics of others, also while nobody listened: in the order of each topic, each
   * message to one server alone.
   *
   * @param topics in full, as many as there are now; all of them have to be there
   */
  public Listening foreign(
      Supplier<Set<String>> topics, String subscription, ForeignReceiver receiver) {
    return line.foreign(topics, subscription, receiver::take);
  }

  /**
   * Sends to a topic of somebody else; the future ends when the broker holds it safely.
   *
   * @param topic in full
   * @param marks what shall be seen of the letter without reading it
   */
  public CompletableFuture<Void> send(
      String topic, String key, byte[] letter, Map<String, String> marks) {
    return line.send(topic, key, letter, marks);
  }

  /** The broker's administration; to be closed by whoever asked. */
  public BrokerWeb web() {
    return new BrokerWeb(line.settings());
  }
}
