package org.linli.rest.city;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.linli.showcase.boundary.FirstFilling;

/**
 * The server is ready when its city stands. It stands in this module, since a check in the shared
 * library is found by every web module and would be told once for each.
 */
@Readiness
@ApplicationScoped
public class CityIsLoaded implements HealthCheck {

  private final FirstFilling filling;

  @Inject
  public CityIsLoaded(FirstFilling filling) {
    this.filling = filling;
  }

  /** For the container's proxy alone. */
  protected CityIsLoaded() {
    this(null);
  }

  @Override
  public HealthCheckResponse call() {
    var progress = filling.progress();
    return HealthCheckResponse.named("city is loaded")
        .status(progress.done())
        .withData("refused", progress.refused())
        .withData("trouble", progress.trouble())
        .build();
  }
}
