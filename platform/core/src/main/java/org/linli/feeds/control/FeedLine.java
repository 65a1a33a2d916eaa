package org.linli.feeds.control;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.pulsar.client.api.Message;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Announcements;
import org.linli.access.boundary.Scopes;
import org.linli.alarms.boundary.AlarmBook;
import org.linli.city.boundary.FiguresFeed;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.entity.DeviceModel;
import org.linli.entrances.boundary.EntranceGuard;
import org.linli.feeds.boundary.BrokerWeb;
import org.linli.feeds.boundary.Post;
import org.linli.feeds.entity.DistrictLag;
import org.linli.feeds.entity.FeedFigures;
import org.linli.feeds.entity.FeedSettings;
import org.linli.feeds.entity.Foreign;
import org.linli.feeds.entity.PostTopic;
import org.linli.nodes.entity.NodeName;
import org.linli.persistence.Fresh;
import org.linli.quotas.boundary.Meter;
import org.linli.quotas.entity.QuotaKind;
import org.linli.rights.boundary.ConsentRights;
import org.linli.tenancy.entity.DivisionCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This server's part of the feeds: keys and broker for the door, lanes for the rows, and one thread
 * that keeps both up to date.
 *
 * <p>Its threads are the keeper and the lanes, however many communities there are.
 */
public final class FeedLine implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(FeedLine.class);
  private static final Duration LOOK_FOR_DISTRICTS = Duration.ofSeconds(30);

  private final FeedSettings settings;
  private final Scopes scopes;
  private final Jdbi jdbi;
  private final DoorKeys keys;
  private final Gathering gathering;
  private final Throttle throttle;
  private final EntranceGuard guard;
  private final DeadLetters deadLetters;
  private final Intake intake;
  private final DeviceModels models;
  private final Meter meter;
  private final Rate accepted = new Rate();
  private final Rate stored = new Rate();
  private final List<Lane> lanes = new ArrayList<>();
  private volatile Broker broker;
  private Topics topics;
  private ThreadFactory threads;
  private volatile Map<DivisionCode, String> districts = Map.of();
  private volatile boolean stopped;

  public FeedLine(
      FeedSettings settings,
      Scopes scopes,
      Jdbi jdbi,
      DeviceModels models,
      ConsentRights consents,
      AlarmBook alarms,
      FiguresFeed figures,
      Announcements announcements) {
    this(
        settings,
        scopes,
        jdbi,
        models,
        consents,
        alarms,
        figures,
        announcements,
        new Meter(jdbi, scopes),
        EntranceGuard.over(jdbi, scopes));
  }

  public FeedLine(
      FeedSettings settings,
      Scopes scopes,
      Jdbi jdbi,
      DeviceModels models,
      ConsentRights consents,
      AlarmBook alarms,
      FiguresFeed figures,
      Announcements announcements,
      Meter meter,
      EntranceGuard guard) {
    this.guard = guard;
    this.meter = meter;
    this.settings = settings;
    this.scopes = scopes;
    this.jdbi = jdbi;
    this.models = models;
    this.keys =
        new DoorKeys(jdbi, scopes, Clock.systemUTC(), device -> guard.forget(device.toString()));
    this.gathering = new Gathering(jdbi, scopes, models, consents, Clock.systemUTC());
    this.throttle = new Throttle(settings.limits(), meter);
    this.deadLetters = new DeadLetters(jdbi);
    this.intake = new Intake(scopes, jdbi, models, gathering, alarms, figures, announcements);
  }

  public synchronized void start(ThreadFactory factory) {
    if (threads == null) {
      threads = factory;
      topics = new Topics(new BrokerWeb(settings), settings.partitions());
      broker = new Broker(settings.brokerUrl(), settings.pass());
      factory.newThread(this::keep).start();
    }
  }

  /** Where the broker is. */
  public FeedSettings settings() {
    return settings;
  }

  public DoorKeys keys() {
    return keys;
  }

  /** What of the homes may be listened to. */
  public Gathering gathering() {
    return gathering;
  }

  /** Who is slowed and noted at the doors. */
  public EntranceGuard guard() {
    return guard;
  }

  /** Whether such a device tells the time of its readings. */
  boolean hasClock(String model) {
    return models.find(model).map(DeviceModel::hasClock).orElse(true);
  }

  Optional<DeviceModel> model(String id) {
    return models.find(id);
  }

  /** Who asks for something now. */
  String caller() {
    return scopes.caller().username();
  }

  public DeadLetters deadLetters() {
    return deadLetters;
  }

  /** Passes the message to the broker, unless its sender sends too much. */
  Throttle throttle() {
    return throttle;
  }

  CompletableFuture<String> send(Parcel parcel) {
    var current = broker;
    if (current == null) {
      return CompletableFuture.failedFuture(new IllegalStateException("not started"));
    }
    return current
        .send(parcel)
        .thenApply(
            id -> {
              accepted.add(1, System.currentTimeMillis());
              return id.toString();
            });
  }

  /** Sends a letter to one of the district's other topics. */
  public CompletableFuture<Void> send(
      PostTopic topic, DivisionCode code, String key, byte[] letter) {
    var current = broker;
    return current == null
        ? CompletableFuture.failedFuture(new IllegalStateException("not started"))
        : current.send(topic, code, key, letter).thenApply(id -> null);
  }

  /** Listens to one of the districts' other topics, whichever districts there are. */
  public Post.Listening lane(
      PostTopic topic, String subscription, boolean kept, Consumer<List<byte[]>> receiver) {
    var place = new PostLane.Place(topic, subscription, kept);
    return new PostLane<>(
        subscription,
        () -> broker == null ? Set.of() : districts.keySet(),
        codes -> broker.post(place, codes),
        messages -> {
          var letters = new ArrayList<byte[]>(messages.size());
          messages.forEach(message -> letters.add(message.getValue()));
          receiver.accept(letters);
        });
  }

  /** Listens to topics of others, whichever there are. */
  public Post.Listening foreign(
      Supplier<Set<String>> topics, String subscription, Consumer<List<Foreign>> receiver) {
    return new PostLane<>(
        subscription,
        () -> broker == null ? Set.of() : topics.get(),
        names -> broker.foreign(names, subscription),
        messages -> {
          var letters = new ArrayList<Foreign>(messages.size());
          messages.forEach(message -> letters.add(foreign(message)));
          receiver.accept(letters);
        });
  }

  private static Foreign foreign(Message<byte[]> message) {
    // A message without a body, or one that only its sender can decrypt.
    var body = message.getValue() == null ? new byte[0] : message.getValue();
    return new Foreign(
        message.getTopicName(),
        String.valueOf(message.getMessageId()),
        message.hasKey() ? message.getKey() : null,
        body,
        message.getPublishTime());
  }

  /** Sends to a topic of somebody else. */
  public CompletableFuture<Void> send(
      String topic, String key, byte[] letter, Map<String, String> marks) {
    var current = broker;
    return current == null
        ? CompletableFuture.failedFuture(new IllegalStateException("not started"))
        : current.send(topic, key, letter, marks).thenApply(id -> null);
  }

  void write(List<DeadLetter> letters) {
    if (!letters.isEmpty()) {
      scopes.asSystem(
          "feeds",
          () -> {
            deadLetters.insert(letters);
            return null;
          });
    }
  }

  public double acceptedPerSecond() {
    return accepted.perSecond(System.currentTimeMillis());
  }

  public double storedPerSecond() {
    return stored.perSecond(System.currentTimeMillis());
  }

  /** How this server's part of the feeds fares, and what the broker tells of all. */
  public FeedFigures figures() {
    var asked = lags();
    return new FeedFigures(
        acceptedPerSecond(),
        storedPerSecond(),
        asked.stream().mapToLong(DistrictLag::lag).sum(),
        deadLetters.waiting(),
        asked.stream().mapToInt(DistrictLag::consumers).sum(),
        !asked.isEmpty(),
        asked,
        Instant.now());
  }

  /**
   * How each district's feed fares, in the order of the codes; those that the broker did not tell
   * of are missing.
   */
  public List<DistrictLag> lags() {
    var current = topics;
    if (current == null) {
      return List.of();
    }
    var asked =
        new TreeMap<>(districts)
            .entrySet().stream()
                .map(district -> current.lag(district.getKey(), district.getValue()))
                .toList();
    return asked.stream().flatMap(answer -> answer.join().stream()).toList();
  }

  private void keep() {
    var looked = Instant.EPOCH;
    while (!stopped) {
      try {
        keys.refresh();
        gathering.refresh();
        intake.refreshRules();
        if (Fresh.isStale(looked, LOOK_FOR_DISTRICTS, Instant.now())) {
          lookForDistricts();
          looked = districts.isEmpty() ? Instant.EPOCH : Instant.now();
        }
      } catch (IOException | RuntimeException e) {
        LOG.warn("the feeds wait: {}", e.toString());
      } catch (InterruptedException e) {
        return;
      }
      try {
        Thread.sleep(1_000);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  /** Makes the topics of new districts, and lays the lanes anew when there are any. */
  private void lookForDistricts() throws IOException, InterruptedException {
    var found = scopes.asSystem("feeds", this::query);
    if (found.equals(districts)) {
      return;
    }
    for (var district : found.keySet()) {
      topics.ensure(district);
    }
    lay(List.copyOf(new TreeMap<>(found).keySet()));
    districts = Map.copyOf(found);
  }

  private synchronized void lay(List<DivisionCode> codes) {
    if (stopped) {
      return;
    }
    lanes.forEach(Lane::stop);
    lanes.clear();
    var around = new Lane.Surroundings(this::stored, this::write, stored, intake::forget);
    int count = Math.min(settings.lanes(), codes.size());
    for (int i = 0; i < count; i++) {
      var share = new ArrayList<DivisionCode>();
      for (int at = i; at < codes.size(); at += count) {
        share.add(codes.get(at));
      }
      var lane = new Lane(broker, share, "lane-" + i + "-" + NodeName.here(), around);
      lanes.add(lane);
      threads.newThread(lane).start();
    }
  }

  /** Counts what became rows: a batch that is done again after a fault counts once. */
  int stored(List<Delivery> deliveries) {
    var points = intake.take(deliveries);
    for (var delivery : deliveries) {
      meter.count(delivery.parcel().tenant(), QuotaKind.MESSAGES, 1);
    }
    return points;
  }

  private Map<DivisionCode, String> query() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select code, name from division where level = 'DISTRICT'")
                .map(
                    (row, context) ->
                        Map.entry(new DivisionCode(row.getString(1)), row.getString(2)))
                .collectToMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public synchronized void close() {
    stopped = true;
    lanes.forEach(Lane::stop);
    if (broker != null) {
      broker.close();
      topics.close();
    }
  }
}
