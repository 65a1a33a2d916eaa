package org.linli.showcase.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills a new installation when the server starts; the server is not ready before. What fails is
 * tried again.
 */
@Readiness
@ApplicationScoped
public class FirstFilling implements HealthCheck {

  private static final Logger LOG = LoggerFactory.getLogger(FirstFilling.class);
  private static final long RETRY_SECONDS = 10;

  @Resource private ManagedScheduledExecutorService executor;

  @Inject private ShowcaseRooms rooms;

  @Inject
  @ConfigProperty(name = "linli.showcase", defaultValue = "false")
  private boolean wanted;

  @Inject
  @ConfigProperty(name = "linli.home", defaultValue = ".linli")
  private String home;

  @Inject
  @ConfigProperty(name = "linli.city.file")
  private Optional<String> cityFile;

  private volatile boolean loaded;
  private volatile String trouble = "";

  void start(@Observes Startup event) {
    if (wanted) {
      executor.submit(this::fill);
    } else {
      loaded = true;
    }
  }

  private void fill() {
    try {
      new Showcase(rooms, Path.of(home), cityFile.filter(file -> !file.isBlank()).map(Path::of))
          .load();
      loaded = true;
      trouble = "";
    } catch (RuntimeException e) {
      trouble = String.valueOf(e.getMessage());
      LOG.error("the city is not loaded yet", e);
      executor.schedule(this::fill, RETRY_SECONDS, TimeUnit.SECONDS);
    }
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("city is loaded")
        .status(loaded)
        .withData("trouble", trouble)
        .build();
  }
}
