package org.linli.streams;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.alarms.boundary.AlarmBook;
import org.linli.city.boundary.FiguresFeed;
import org.linli.devices.boundary.DeviceModels;
import org.linli.exchange.boundary.ConsumerDraft;
import org.linli.exchange.boundary.Consumers;
import org.linli.exchange.entity.ConsumerKind;
import org.linli.feeds.boundary.Door;
import org.linli.feeds.boundary.Feeds;
import org.linli.feeds.entity.BrokerKey;
import org.linli.feeds.entity.FeedSettings;
import org.linli.feeds.entity.Limits;
import org.linli.identity.boundary.SystemAccounts;
import org.linli.streams.boundary.PartnerStreams;
import org.linli.streams.control.StreamLine;
import org.linli.streams.entity.IssuedToken;
import org.linli.streams.entity.PartnerStreamDetail;
import org.linli.streams.entity.StreamDraft;
import org.linli.streams.entity.StreamSettings;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.TestPlatform;
import org.linli.work.boundary.DueWork;

/**
 * A bureau with a consumer of the exchange, before a broker that is away; its clock can be moved.
 */
public final class StreamRoom implements InstantSource {

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  public final TestPlatform platform = TestPlatform.shared();
  public final List<Object> announced = new ArrayList<>();
  public final String city = "97" + "%02d".formatted(NUMBERS.incrementAndGet());
  public final TenantId community = platform.community(city + "01001001", OperationMode.PPP);
  public final Caller bureau = platform.caller(Tier.CITY, city, null, null, "*");
  public final Caller clerk = platform.clerk(community);
  public final DeviceModels models = new DeviceModels();
  public final Consumers consumers =
      new Consumers(
          platform.jdbi(), platform.scopes(), new SystemAccounts(platform.jdbi()), null, this);
  public final AlarmBook alarms = new AlarmBook(platform.jdbi(), announced::add);
  public final FiguresFeed figures = new FiguresFeed(platform.jdbi(), new DueWork(platform.jdbi()));
  public final Feeds feeds = feeds("http://127.0.0.1:1");
  public final StreamLine line = line(feeds);
  public final PartnerStreams streams = streams(new BrokerKey(new byte[32]));

  private Duration ahead = Duration.ZERO;

  /**
   * @param web where the broker is administered
   */
  public Feeds feeds(String web) {
    return new Feeds(
        new FeedSettings("pulsar://127.0.0.1:1", web, 1, 1, Limits.DEFAULT),
        platform.scopes(),
        platform.jdbi(),
        models,
        alarms,
        figures,
        announced::add);
  }

  public StreamLine line(Feeds feeds) {
    return new StreamLine(platform.jdbi(), platform.scopes(), feeds.post(), new Door(feeds));
  }

  /**
   * @param key null for a server that was given none
   */
  public PartnerStreams streams(BrokerKey key) {
    return streams(key, line);
  }

  public PartnerStreams streams(BrokerKey key, StreamLine line) {
    return new PartnerStreams(
        platform.jdbi(),
        platform.scopes(),
        consumers,
        models,
        line,
        announced::add,
        new StreamSettings(key, "pulsar://streams.example:6650"),
        this);
  }

  public UUID consumer(String organisation) {
    return platform.as(
        bureau,
        () ->
            consumers.register(
                new ConsumerDraft(
                    "Platform of " + organisation,
                    ConsumerKind.DEPARTMENT,
                    organisation + "-" + city,
                    "Maker of meters",
                    "Li",
                    "110",
                    List.of(),
                    instant().plus(Duration.ofDays(300)))));
  }

  public UUID stream() {
    var consumer = consumer("maker-" + UUID.randomUUID());
    return platform.as(
        bureau, () -> streams.open(new StreamDraft(consumer, "Meters of the north", null)));
  }

  public PartnerStreamDetail get(UUID id) {
    return platform.as(bureau, () -> streams.get(id));
  }

  public IssuedToken issue(UUID id, Duration overlap) {
    return platform.as(
        bureau, () -> streams.issue(id, "site", instant().plus(Duration.ofDays(90)), overlap));
  }

  public void run(Caller caller, Runnable work) {
    platform.as(
        caller,
        () -> {
          work.run();
          return null;
        });
  }

  public void later(Duration time) {
    ahead = ahead.plus(time);
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(ahead).truncatedTo(ChronoUnit.MICROS);
  }
}
