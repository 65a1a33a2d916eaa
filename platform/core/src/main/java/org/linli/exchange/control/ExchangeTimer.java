package org.linli.exchange.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Scopes;
import org.linli.exchange.boundary.ExchangeDoor;
import org.linli.rounds.boundary.Rounds;

/**
 * Links the log every two seconds, makes the files that were ordered, writes down how good the rows
 * were, forgets used words and deletes files that no longer matter, looks for suppliers that are
 * late, and lets data go home once a day.
 */
@ApplicationScoped
class ExchangeTimer {

  private static final int LINKS_TO_LOOK_BACK = 30;

  @Inject private Chain chain;
  @Inject private Homecoming homecoming;
  @Inject private FileRound files;
  @Inject private QualityBook quality;
  @Inject private LateSuppliers late;
  @Inject private Jdbi jdbi;
  @Inject private Scopes scopes;
  @Inject private Rounds rounds;

  private int links;

  void begin(@Observes Startup event) {
    var often = Duration.ofSeconds(2);
    var seldom = Duration.ofMinutes(2);
    rounds.every(often, "links of the exchange's chain", this::link);
    rounds.everywhere(often, "figures of quality", quality::flush);
    rounds.every(often, "the exchange's files", files::run);
    rounds.every(seldom, "used words of requests", this::forget);
    rounds.every(seldom, "files that no longer matter", files::clear);
    rounds.every(seldom, "suppliers that are late", () -> late.look(Instant.now()));
    // Looked at more often than once a day, since a server may sleep over the night.
    rounds.every(
        Duration.ofMinutes(10),
        Duration.ofMinutes(30),
        "data that go home",
        () -> homecoming.returnAll(Instant.now()));
  }

  private void link() {
    chain.linkAll(links++ % LINKS_TO_LOOK_BACK == 0 ? Chain.LATEST : Chain.USUAL);
  }

  /** Three times the time in which a request may be repeated: nobody's clock is exact. */
  private void forget() {
    var past = Instant.now().minus(ExchangeDoor.LENIENCE.multipliedBy(3));
    scopes.asSystem(
        "exchange", () -> jdbi.withHandle(handle -> CredentialTable.forget(handle, past)));
  }
}
