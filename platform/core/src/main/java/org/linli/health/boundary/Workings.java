package org.linli.health.boundary;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Permit;
import org.linli.health.control.SettingsInForce;
import org.linli.health.control.StatementProbe;
import org.linli.health.control.WorkTable;
import org.linli.health.entity.Setting;
import org.linli.health.entity.Statements;
import org.linli.health.entity.WaitingWork;
import org.linli.rounds.boundary.RoundTally;
import org.linli.rounds.boundary.Rounds;

/**
 * How the platform works inside, for those who keep it running: what the clock does, what waits,
 * which settings hold and where they come from, what the database is busy with.
 */
@Facade
public class Workings {

  private final Jdbi jdbi;
  private final Rounds rounds;
  private final Supplier<Iterable<ConfigSource>> sources;
  private final InstantSource clock;

  @Inject
  public Workings(Jdbi jdbi, Rounds rounds) {
    this(jdbi, rounds, () -> ConfigProvider.getConfig().getConfigSources(), InstantSource.system());
  }

  public Workings(
      Jdbi jdbi, Rounds rounds, Supplier<Iterable<ConfigSource>> sources, InstantSource clock) {
    this.jdbi = jdbi;
    this.rounds = rounds;
    this.sources = sources;
    this.clock = clock;
  }

  /** For the container's proxy alone. */
  protected Workings() {
    this(null, null, null, null);
  }

  /** What this server does by the clock; others do their own. */
  @Permit("ops:read")
  public List<RoundTally> rounds() {
    return rounds.tallies();
  }

  /** What waits for its time in the whole installation, by kind. */
  @Permit("ops:read")
  public List<WaitingWork> waiting() {
    return jdbi.withHandle(handle -> WorkTable.waiting(handle, clock.instant()));
  }

  /** This server's settings; secrets by their names alone. */
  @Permit("ops:read")
  public List<Setting> settings() {
    return SettingsInForce.of(sources.get());
  }

  /** What the database is busy with. */
  @Permit("ops:read")
  public Statements statements() {
    return jdbi.withHandle(StatementProbe::look);
  }
}
