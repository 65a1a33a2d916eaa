package org.linli.feeds.boundary;

import java.time.Duration;
import javax.sql.DataSource;
import org.linli.access.boundary.Standalone;
import org.linli.alarms.boundary.AlarmBook;
import org.linli.city.boundary.FiguresFeed;
import org.linli.devices.boundary.DeviceModels;
import org.linli.feeds.entity.FeedSettings;
import org.linli.work.boundary.DueWork;

/**
 * What a door in a JVM of its own stands on: the same keys, limits and checks as the HTTP door's,
 * and the same way to the broker. It stores no readings: it has no lanes.
 */
public record DoorGround(Standalone own, Feeds feeds, Door door, Runnable notes)
    implements AutoCloseable {

  private static final Duration WRITTEN = Duration.ofSeconds(10);

  /** Where nobody reads who was turned away. */
  public DoorGround(Standalone own, Feeds feeds, Door door) {
    this(own, feeds, door, () -> {});
  }

  public static DoorGround over(DataSource database, FeedSettings settings) {
    var own = Standalone.over(database);
    var jdbi = own.jdbi();
    var feeds =
        new Feeds(
            settings,
            own.scopes(),
            jdbi,
            new DeviceModels(),
            new AlarmBook(jdbi, event -> {}),
            new FiguresFeed(jdbi, new DueWork(jdbi)),
            event -> {});
    feeds.start(Thread.ofPlatform().name("feeds-", 0).daemon().factory());
    return new DoorGround(own, feeds, new Door(feeds), feeds.guard().writingEvery(WRITTEN));
  }

  @Override
  public void close() {
    notes.run();
    feeds.close();
  }
}
