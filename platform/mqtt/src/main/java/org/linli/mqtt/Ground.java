package org.linli.mqtt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.linli.access.boundary.Standalone;
import org.linli.alarms.boundary.AlarmBook;
import org.linli.city.boundary.FiguresFeed;
import org.linli.devices.boundary.DeviceModels;
import org.linli.feeds.boundary.Door;
import org.linli.feeds.boundary.Feeds;
import org.linli.work.boundary.DueWork;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * What the door stands on: the same keys, limits and checks as the HTTP door's, and the same way to
 * the broker. It stores no readings: it has no lanes.
 */
record Ground(Feeds feeds, Door door) implements AutoCloseable {

  static Ground of(DoorSettings settings) {
    var own = Standalone.over(database(settings.database()));
    var jdbi = own.jdbi();
    var feeds =
        new Feeds(
            settings.feeds(),
            own.scopes(),
            jdbi,
            new DeviceModels(),
            new AlarmBook(jdbi, event -> {}),
            new FiguresFeed(jdbi, new DueWork(jdbi)),
            event -> {});
    feeds.start(Thread.ofPlatform().name("feeds-", 0).daemon().factory());
    return new Ground(feeds, new Door(feeds));
  }

  private static PGSimpleDataSource database(DoorSettings.Database settings) {
    var source = new PGSimpleDataSource();
    source.setUrl(settings.url());
    source.setUser(settings.user());
    if (settings.passwordFile() != null) {
      try {
        source.setPassword(Files.readString(settings.passwordFile()).strip());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    source.setConnectTimeout(5);
    source.setSocketTimeout(30);
    source.setApplicationName("linli-mqtt");
    return source;
  }

  @Override
  public void close() {
    feeds.close();
  }
}
