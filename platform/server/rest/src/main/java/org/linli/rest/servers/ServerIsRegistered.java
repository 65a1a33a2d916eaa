package org.linli.rest.servers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.linli.servers.boundary.Heartbeat;

/**
 * Tells whether the register hears of this server. It stays up while the database is away: whoever
 * took every server out of service for that would turn a slow minute into an outage. Whether the
 * server may be served from in the beginning, the city's check says.
 */
@Readiness
@ApplicationScoped
public class ServerIsRegistered implements HealthCheck {

  private final Heartbeat heartbeat;

  @Inject
  public ServerIsRegistered(Heartbeat heartbeat) {
    this.heartbeat = heartbeat;
  }

  /** For the container's proxy alone. */
  protected ServerIsRegistered() {
    this(null);
  }

  @Override
  public HealthCheckResponse call() {
    var trouble = heartbeat.trouble();
    return HealthCheckResponse.named("server is registered")
        .up()
        .withData("heard", heartbeat.lastAt().map(Instant::toString).orElse("-"))
        .withData("degraded", trouble.isPresent())
        .withData("reason", trouble.map(since -> "database away since " + since).orElse("-"))
        .build();
  }
}
