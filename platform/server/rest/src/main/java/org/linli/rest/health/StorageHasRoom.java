package org.linli.rest.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.linli.health.boundary.StorageReserve;

/**
 * Tells how much room is left. It stays up on a full disk: what is there can be read, and whoever
 * took the server out of service would take that away as well.
 */
@Readiness
@ApplicationScoped
public class StorageHasRoom implements HealthCheck {

  /** Of a hundred parts: below, writing ends soon. */
  private static final int NEARLY_FULL = 3;

  private final StorageReserve storage;

  @Inject
  public StorageHasRoom(StorageReserve storage) {
    this.storage = storage;
  }

  /** For the container's proxy alone. */
  protected StorageHasRoom() {
    this(null);
  }

  @Override
  public HealthCheckResponse call() {
    var room = storage.now();
    var full = room.filter(left -> left.percent() < NEARLY_FULL).isPresent();
    return HealthCheckResponse.named("storage has room")
        .up()
        .withData("free", room.map(left -> left.percent() + " %").orElse("-"))
        .withData("degraded", full)
        .withData("reason", full ? "nearly no room is left on the disk" : "-")
        .build();
  }
}
