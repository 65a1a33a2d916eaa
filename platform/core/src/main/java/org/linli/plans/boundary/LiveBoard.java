package org.linli.plans.boundary;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.devices.boundary.DeviceModels;
import org.linli.plans.control.BoardReader;
import org.linli.plans.entity.BoardNow;

/** The live board 实时看板: how every device of a place stands right now. */
@Facade
public class LiveBoard {

  private final BoardReader reader;
  private final Scopes scopes;

  @Inject
  public LiveBoard(Jdbi jdbi, Scopes scopes, DeviceModels models) {
    this.reader = new BoardReader(jdbi, models);
    this.scopes = scopes;
  }

  /** For the container's proxy alone. */
  protected LiveBoard() {
    this(null, null, null);
  }

  /**
   * At most {@value BoardReader#MOST} devices in the order of their codes; those that are only
   * planned, or scrapped, are none of them. Main figures are there for who may see readings.
   *
   * @param place with all that lies in it; null for the whole community
   * @param model null for every kind
   */
  @Permit("devices:read")
  public BoardNow now(UUID place, String model) {
    var now = Instant.now();
    return BoardNow.of(now, reader.of(scopes.requireTenant(), place, model, figures(), now));
  }

  /** The devices on a floor plan alone; nobody where there is no such plan. */
  @Permit("devices:read")
  public BoardNow on(UUID plan) {
    var now = Instant.now();
    return BoardNow.of(now, reader.on(scopes.requireTenant(), plan, figures(), now));
  }

  private boolean figures() {
    return scopes.caller().may("readings:read");
  }
}
