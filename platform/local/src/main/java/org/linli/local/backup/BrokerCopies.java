package org.linli.local.backup;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.linli.feeds.entity.BrokerPass;
import org.linli.feeds.entity.FeedSettings;
import org.linli.feeds.entity.Limits;
import org.linli.local.Home;
import org.linli.local.Ports;
import org.linli.offsite.Vault;
import org.linli.offsite.backlog.Backlog;
import org.linli.offsite.backlog.BacklogCopies;

/**
 * Copies what waits in the installation's broker: once a minute where something waits, and once
 * more when nothing does any longer, so that the newest copy is always true.
 */
final class BrokerCopies {

  static final Duration EVERY = Duration.ofMinutes(1);

  private static final Duration TIDYING = Duration.ofHours(1);

  private final Home home;
  private final Ports ports;
  private final BacklogCopies copies;
  private boolean emptyBefore;
  private Instant tidied = Instant.EPOCH;

  BrokerCopies(Home home, Ports ports, List<Place> places, Vault vault) {
    this.home = home;
    this.ports = ports;
    this.copies = new BacklogCopies(places.stream().map(Place::store).toList(), vault, home.run());
  }

  static FeedSettings broker(Home home, Ports ports) {
    return new FeedSettings(
        "pulsar://127.0.0.1:" + ports.pulsar(),
        "http://127.0.0.1:" + ports.pulsarWeb(),
        BrokerPass.in(home.secrets().resolve("pulsar.token")),
        1,
        0,
        Limits.DEFAULT);
  }

  /**
   * @param keepDays for how long old ones are kept
   * @throws IOException the broker or a place is away
   */
  void keep(Instant now, int keepDays) throws IOException, InterruptedException {
    try (var backlog = new Backlog(broker(home, ports))) {
      var counted = copies.keep(backlog, now, !emptyBefore);
      emptyBefore = counted.letters() == 0;
    }
    if (tidied.isAfter(now) || now.isAfter(tidied.plus(TIDYING))) {
      tidied = now;
      copies.drop(now, now.minus(Duration.ofDays(keepDays)));
    }
  }
}
