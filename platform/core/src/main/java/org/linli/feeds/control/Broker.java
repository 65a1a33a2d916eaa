package org.linli.feeds.control;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.pulsar.client.api.AuthenticationFactory;
import org.apache.pulsar.client.api.BatchReceivePolicy;
import org.apache.pulsar.client.api.BatcherBuilder;
import org.apache.pulsar.client.api.CompressionType;
import org.apache.pulsar.client.api.Consumer;
import org.apache.pulsar.client.api.ConsumerCryptoFailureAction;
import org.apache.pulsar.client.api.ConsumerEventListener;
import org.apache.pulsar.client.api.MessageId;
import org.apache.pulsar.client.api.MessagePayloadProcessor;
import org.apache.pulsar.client.api.Producer;
import org.apache.pulsar.client.api.PulsarClient;
import org.apache.pulsar.client.api.PulsarClientException;
import org.apache.pulsar.client.api.Schema;
import org.apache.pulsar.client.api.SizeUnit;
import org.apache.pulsar.client.api.SubscriptionInitialPosition;
import org.apache.pulsar.client.api.SubscriptionMode;
import org.apache.pulsar.client.api.SubscriptionType;
import org.linli.feeds.entity.BrokerPass;
import org.linli.feeds.entity.PostTopic;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.DivisionLevel;
import org.linli.traces.boundary.Traces;
import org.linli.traces.entity.TraceParent;

/**
 * The connection to Pulsar: one client for all, one producer per topic that is sent to, one
 * consumer per lane.
 *
 * <p>An acknowledged message is on disk. Sending waits for that, in batches of a few milliseconds.
 */
final class Broker implements AutoCloseable {

  /** Whoever stores rows; its position in each topic is what has been stored. */
  static final String SUBSCRIPTION = "linli-rows";

  private static final int BATCH_MESSAGES = 2_000;
  private static final int BATCH_BYTES = 4 << 20;
  private static final int FOREIGN_QUEUE = 500;

  /** A broker that is back is found within seconds; the client's own would let a minute pass. */
  private static final int LONGEST_PAUSE_SECONDS = 5;

  private final PulsarClient client;
  private final Map<String, Outlet<Producer<byte[]>>> producers = new ConcurrentHashMap<>();

  Broker(String url, BrokerPass pass) {
    try {
      var builder =
          PulsarClient.builder()
              .serviceUrl(url)
              .operationTimeout(10, TimeUnit.SECONDS)
              .maxBackoffInterval(LONGEST_PAUSE_SECONDS, TimeUnit.SECONDS)
              .ioThreads(1)
              .listenerThreads(1)
              .memoryLimit(64, SizeUnit.MEGA_BYTES);
      if (!pass.isNone()) {
        builder.authentication(AuthenticationFactory.token(() -> pass.token().orElse("")));
      }
      client = builder.build();
    } catch (PulsarClientException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sends a parcel; the future ends when the broker has it on disk. */
  CompletableFuture<MessageId> send(Parcel parcel) {
    var district = parcel.code().at(DivisionLevel.DISTRICT);
    // Asked now: a producer that is still being made sends on another thread.
    var trace = Traces.current();
    return outlet(Topics.telemetry(district))
        .send(
            producer -> {
              var message = producer.newMessage().key(parcel.key()).value(parcel.bytes());
              trace.ifPresent(step -> message.property(TraceParent.NAME, step.header()));
              return message.sendAsync();
            });
  }

  /** Sends a letter to one of the district's other topics. */
  CompletableFuture<MessageId> send(PostTopic topic, DivisionCode code, String key, byte[] letter) {
    return outlet(Topics.of(code.at(DivisionLevel.DISTRICT), topic))
        .send(producer -> producer.newMessage().key(key).value(letter).sendAsync());
  }

  /** Sends to a topic beside the districts'; a partner's, for instance. */
  CompletableFuture<MessageId> send(
      String topic, String key, byte[] letter, Map<String, String> marks) {
    return outlet(topic)
        .send(
            producer -> producer.newMessage().key(key).properties(marks).value(letter).sendAsync());
  }

  private Outlet<Producer<byte[]>> outlet(String topic) {
    var outlet =
        producers.computeIfAbsent(
            topic,
            name ->
                new Outlet<>(
                    client
                        .newProducer(Schema.BYTES)
                        .topic(name)
                        .enableBatching(true)
                        .batcherBuilder(BatcherBuilder.DEFAULT)
                        .batchingMaxPublishDelay(2, TimeUnit.MILLISECONDS)
                        .batchingMaxMessages(BATCH_MESSAGES)
                        .batchingMaxBytes(1 << 20)
                        .compressionType(CompressionType.LZ4)
                        .maxPendingMessages(20_000)
                        .blockIfQueueFull(true)
                        .sendTimeout(10, TimeUnit.SECONDS)
                        .createAsync()));
    // A producer that could not be made is asked for again by the next message.
    if (outlet.isBroken()) {
      producers.remove(topic, outlet);
    }
    return outlet;
  }

  Consumer<byte[]> consumer(
      List<DivisionCode> districts, String name, ConsumerEventListener listener)
      throws PulsarClientException {
    return client
        .newConsumer(Schema.BYTES)
        .topics(districts.stream().map(Topics::telemetry).toList())
        .subscriptionName(SUBSCRIPTION)
        .subscriptionType(SubscriptionType.Failover)
        .subscriptionInitialPosition(SubscriptionInitialPosition.Earliest)
        .consumerName(name)
        .consumerEventListener(listener)
        .receiverQueueSize(5_000)
        .maxTotalReceiverQueueSizeAcrossPartitions(20_000)
        .acknowledgmentGroupTime(20, TimeUnit.MILLISECONDS)
        .batchReceivePolicy(
            BatchReceivePolicy.builder()
                .maxNumMessages(5_000)
                .maxNumBytes(BATCH_BYTES)
                .timeout(100, TimeUnit.MILLISECONDS)
                .build())
        .subscribe();
  }

  /** Listens to one of the districts' other topics. */
  Consumer<byte[]> post(PostLane.Place place, List<DivisionCode> districts)
      throws PulsarClientException {
    return client
        .newConsumer(Schema.BYTES)
        .topics(districts.stream().map(code -> Topics.of(code, place.topic())).toList())
        .subscriptionName(place.subscription())
        .subscriptionMode(place.kept() ? SubscriptionMode.Durable : SubscriptionMode.NonDurable)
        .subscriptionType(place.kept() ? SubscriptionType.Failover : SubscriptionType.Exclusive)
        .subscriptionInitialPosition(
            place.kept()
                ? SubscriptionInitialPosition.Earliest
                : SubscriptionInitialPosition.Latest)
        .receiverQueueSize(1_000)
        .batchReceivePolicy(
            BatchReceivePolicy.builder()
                .maxNumMessages(1_000)
                .timeout(20, TimeUnit.MILLISECONDS)
                .build())
        .subscribe();
  }

  /**
   * Listens to topics of partners, each message to one server alone and in the order of its topic.
   * What waits here is little: one who sends much shall not fill the room for the others.
   */
  Consumer<byte[]> foreign(List<String> topics, String subscription) throws PulsarClientException {
    return client
        .newConsumer(Schema.BYTES)
        .topics(topics)
        .subscriptionName(subscription)
        .subscriptionType(SubscriptionType.Failover)
        .subscriptionInitialPosition(SubscriptionInitialPosition.Earliest)
        .receiverQueueSize(FOREIGN_QUEUE)
        .maxTotalReceiverQueueSizeAcrossPartitions(20 * FOREIGN_QUEUE)
        .autoUpdatePartitions(false)
        // Pieces of a large message are not put together: how large, its sender would say alone.
        .messagePayloadProcessor(MessagePayloadProcessor.DEFAULT)
        // What is encrypted would else stop the topic; so it comes as it is, and is refused.
        .cryptoFailureAction(ConsumerCryptoFailureAction.CONSUME)
        .batchReceivePolicy(
            BatchReceivePolicy.builder()
                .maxNumMessages(2 * FOREIGN_QUEUE)
                .maxNumBytes(BATCH_BYTES)
                .timeout(50, TimeUnit.MILLISECONDS)
                .build())
        .subscribe();
  }

  @Override
  public void close() {
    try {
      client.close();
    } catch (PulsarClientException e) {
      throw new IllegalStateException(e);
    }
  }
}
