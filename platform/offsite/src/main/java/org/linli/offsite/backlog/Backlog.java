package org.linli.offsite.backlog;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.pulsar.client.api.AuthenticationFactory;
import org.apache.pulsar.client.api.PulsarClient;
import org.apache.pulsar.client.api.SizeUnit;
import org.linli.feeds.boundary.BrokerWeb;
import org.linli.feeds.entity.FeedSettings;

/** What waits in one broker: read without moving anybody's position, and given back. */
public final class Backlog implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 20;

  private final BrokerWeb web;
  private final WaitingTopics topics;
  private final FeedSettings settings;
  private PulsarClient client;

  public Backlog(FeedSettings settings) {
    this.web = new BrokerWeb(settings);
    this.topics = new WaitingTopics(web);
    this.settings = settings;
  }

  /** Made when there is something to read or to send. */
  private PulsarClient client() throws IOException {
    if (client == null) {
      client = connect();
    }
    return client;
  }

  private PulsarClient connect() throws IOException {
    var builder =
        PulsarClient.builder()
            .serviceUrl(settings.brokerUrl())
            .operationTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
            .ioThreads(1)
            .listenerThreads(1)
            .memoryLimit(64, SizeUnit.MEGA_BYTES);
    if (!settings.pass().isNone()) {
      builder.authentication(AuthenticationFactory.token(() -> settings.pass().token().orElse("")));
    }
    return builder.build();
  }

  /**
   * Writes all that waits now.
   *
   * @param limit how many bytes of letters at most; each topic gets its share of them
   * @throws IOException the broker is away
   */
  public Counted write(OutputStream out, long limit) throws IOException, InterruptedException {
    var waiting = topics.find();
    var whole = true;
    long letters = 0;
    try (var shelf = new LettersOut(out)) {
      for (var topic : kept(waiting)) {
        shelf.topic(topic);
      }
      for (int i = 0; i < waiting.size(); i++) {
        var share = (limit - shelf.bytes()) / (waiting.size() - i);
        var reading = new BacklogReading(client(), waiting.get(i), share);
        whole &= reading.into(shelf);
        letters += reading.letters();
      }
      shelf.end();
      return new Counted(waiting.size(), letters, shelf.bytes(), whole);
    }
  }

  private List<KeptTopic> kept(List<WaitingTopic> waiting)
      throws IOException, InterruptedException {
    var kept = new ArrayList<KeptTopic>();
    for (var topic : WaitingTopic.subscriptions(waiting).entrySet()) {
      kept.add(
          new KeptTopic(
              topic.getKey(), topics.partitions(topic.getKey()), List.copyOf(topic.getValue())));
    }
    return kept;
  }

  /**
   * Sends all of it again, to topics that are made where they are gone.
   *
   * @return how many letters
   * @throws IOException it is no backlog, or the broker is away; it can be given back anew
   */
  public long giveBack(InputStream opened) throws IOException {
    try (var letters = new LettersIn(opened);
        var returning = new BacklogReturn(web, topics, client())) {
      letters.read(returning);
      return returning.sent();
    }
  }

  @Override
  public void close() throws IOException {
    web.close();
    if (client != null) {
      client.close();
    }
  }
}
