package org.linli.local.backup;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.linli.feeds.entity.BrokerPass;
import org.linli.feeds.entity.FeedSettings;
import org.linli.feeds.entity.Limits;
import org.linli.local.Home;
import org.linli.local.Ports;
import org.linli.local.PostgresServer;
import org.linli.offsite.Store;
import org.linli.offsite.Vault;
import org.linli.offsite.backlog.Backlog;
import org.linli.offsite.backlog.BacklogCopies;
import org.linli.offsite.backlog.Counted;

/**
 * Copies what waits in the installation's broker: once a minute where something waits, and once
 * more when nothing does any longer, so that the newest copy is always true.
 */
final class BrokerCopies {

  static final Duration EVERY = Duration.ofMinutes(1);

  private static final Duration TIDYING = Duration.ofHours(1);

  private final Home home;
  private final Ports ports;
  private final List<Place> places;
  private final Vault vault;
  private boolean emptyBefore;
  private Instant tidied = Instant.EPOCH;

  BrokerCopies(Home home, Ports ports, List<Place> places, Vault vault) {
    this.home = home;
    this.ports = ports;
    this.places = places;
    this.vault = vault;
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
   * @throws IOException the broker or a place is away, or a place is another installation's; the
   *     others have it
   */
  Counted keep(Instant now, int keepDays) throws IOException, InterruptedException {
    var own = new ArrayList<Store>();
    var trouble = claim(own);
    var copies = new BacklogCopies(own, vault, home.run());
    try {
      var counted = copy(copies, now);
      if (trouble != null) {
        throw trouble;
      }
      emptyBefore = counted.letters() == 0;
      return counted;
    } finally {
      // Also while one place is away: the others must not fill.
      tidy(copies, now, keepDays);
    }
  }

  /** Nothing is written to a place of another installation, and nothing deleted there. */
  private IOException claim(List<Store> own) throws IOException {
    var system =
        Identity.of(PostgresServer.data(home))
            .orElseThrow(() -> new IOException("a backlog without its database"));
    IOException trouble = null;
    for (var place : places) {
      try {
        place.store().reach();
        place.claim(system);
        own.add(place.store());
      } catch (IOException e) {
        trouble = e;
      }
    }
    return trouble;
  }

  private Counted copy(BacklogCopies copies, Instant now) throws IOException, InterruptedException {
    try (var backlog = new Backlog(broker(home, ports))) {
      return copies.keep(backlog, now, !emptyBefore);
    }
  }

  private void tidy(BacklogCopies copies, Instant now, int keepDays) throws IOException {
    if (tidied.isAfter(now) || now.isAfter(tidied.plus(TIDYING))) {
      tidied = now;
      copies.drop(now, now.minus(Duration.ofDays(keepDays)));
    }
  }
}
