package org.linli.showcase.boundary;

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
import org.linli.cityfolder.boundary.CityFolder;
import org.linli.cityfolder.entity.CityInForce;
import org.linli.nodes.boundary.Node;
import org.linli.nodes.entity.Role;
import org.linli.showcase.control.CityRefused;
import org.linli.showcase.control.LifeRooms;
import org.linli.showcase.control.Showcase;
import org.linli.showcase.control.ShowcaseRooms;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills a new installation when the server starts; the server is not ready before. What fails is
 * tried again, but for a city's file that is wrong.
 */
@ApplicationScoped
public class FirstFilling {

  private static final Logger LOG = LoggerFactory.getLogger(FirstFilling.class);
  private static final long RETRY_SECONDS = 10;

  /** After which a changed folder of the city holds at the latest. */
  private static final long LOOK_SECONDS = 30;

  @Resource private ManagedScheduledExecutorService executor;

  @Inject private Node node;
  @Inject private ShowcaseRooms rooms;
  @Inject private LifeRooms life;

  @Inject
  @ConfigProperty(name = "linli.showcase", defaultValue = "false")
  private boolean wanted;

  @Inject
  @ConfigProperty(name = "linli.home", defaultValue = ".linli")
  private String home;

  @Inject
  @ConfigProperty(name = "linli.city.file")
  private Optional<String> cityFile;

  @Inject
  @ConfigProperty(name = "linli.city.folder")
  private Optional<String> cityFolder;

  @Inject
  @ConfigProperty(name = "linli.backup.to")
  private Optional<String> copies;

  @Inject
  @ConfigProperty(name = "linli.backup.s3.endpoint")
  private Optional<String> store;

  private volatile Progress progress = new Progress(false, false, "");
  private volatile boolean begun;

  /**
   * How far it is.
   *
   * @param refused the city's file is wrong, and it will not be tried again
   * @param trouble what went wrong last; empty for nothing
   */
  public record Progress(boolean done, boolean refused, String trouble) {}

  void start(@Observes Startup event) {
    CityFolder.begin(cityFolder.orElse(""), CityFolder.places(copies.orElse(""), store.orElse("")));
    begin();
    if (cityFolder.isPresent()) {
      executor.scheduleWithFixedDelay(this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }
  }

  /** A server that shows no screen has its official days of the folder too. */
  private void look() {
    if (begun) {
      CityFolder.inForce();
    } else {
      begin();
    }
  }

  private void begin() {
    var troubles = CityFolder.troubles();
    if (!troubles.isEmpty()) {
      // Whoever waits for this server goes on with the one before it, and its folder.
      progress = new Progress(false, true, "city folder: " + String.join("; ", troubles));
      LOG.error("the city's folder is refused: {}", troubles);
      return;
    }
    begun = true;
    if (wanted && node.does(Role.JOBS)) {
      progress = new Progress(false, false, "");
      executor.submit(this::fill);
    } else {
      progress = new Progress(true, false, "");
    }
  }

  private void fill() {
    try {
      new Showcase(
              rooms,
              life,
              Path.of(home),
              cityFile
                  .filter(file -> !file.isBlank())
                  .map(Path::of)
                  .or(() -> CityFolder.inForce().flatMap(CityInForce::divisions)))
          .load();
      progress = new Progress(true, false, "");
    } catch (CityRefused e) {
      progress = new Progress(false, true, e.getMessage());
      LOG.error("the city is refused: {}", e.getMessage());
    } catch (RuntimeException e) {
      progress = new Progress(false, false, String.valueOf(e.getMessage()));
      LOG.error("the city is not loaded yet", e);
      executor.schedule(this::fill, RETRY_SECONDS, TimeUnit.SECONDS);
    }
  }

  /** How far it is at this moment. */
  public Progress progress() {
    return progress;
  }
}
