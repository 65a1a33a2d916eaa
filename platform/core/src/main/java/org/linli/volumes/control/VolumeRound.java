package org.linli.volumes.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Scopes;
import org.linli.rounds.boundary.Rounds;
import org.linli.tenancy.entity.CityTime;

/**
 * Measures each day once, whichever server comes first, and forgets what is older than 400 days.
 */
@ApplicationScoped
public class VolumeRound {

  /** As long as measurings are kept. */
  public static final int KEPT_DAYS = 400;

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final InstantSource clock;

  @Inject
  public VolumeRound(Jdbi jdbi, Scopes scopes) {
    this(jdbi, scopes, InstantSource.system());
  }

  public VolumeRound(Jdbi jdbi, Scopes scopes, InstantSource clock) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.clock = clock;
  }

  /** For the container's proxy alone. */
  protected VolumeRound() {
    this(null, null, null);
  }

  void begin(@Observes Startup event, Rounds rounds) {
    rounds.every(Duration.ofMinutes(2), Duration.ofHours(1), "volume of tables", this::run);
  }

  /** Measures today, unless it was measured. */
  public void run() {
    var today = LocalDate.ofInstant(clock.instant(), CityTime.ZONE);
    scopes.asSystem(
        "volumes",
        () ->
            jdbi.withHandle(
                handle -> {
                  if (VolumeProbe.tells(handle) && !VolumeTable.has(handle, today)) {
                    VolumeTable.keep(handle, VolumeProbe.look(handle, today));
                    VolumeTable.forget(handle, today.minusDays(KEPT_DAYS - 1L));
                  }
                  return null;
                }));
  }
}
