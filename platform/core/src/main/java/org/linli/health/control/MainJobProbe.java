package org.linli.health.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Scopes;
import org.linli.health.entity.ProbeOutcome;
import org.linli.rounds.boundary.Rounds;
import org.linli.traces.entity.TraceParent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The platform's main job tried from outside, once a minute: a reading goes to the door like a
 * device's, through the broker and the rules, until its community can see it. All parts may be well
 * by themselves, and the way through them broken.
 */
@ApplicationScoped
public class MainJobProbe {

  private static final Logger LOG = LoggerFactory.getLogger(MainJobProbe.class);
  private static final Duration PAUSE = Duration.ofMinutes(1);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final long LOOK_MILLIS = 50;

  private final Scopes scopes;
  private final Jdbi jdbi;
  private final ProbeSettings settings;
  private final AtomicLong failures = new AtomicLong();
  private volatile ProbeOutcome last;

  @Inject
  public MainJobProbe(Scopes scopes, Jdbi jdbi) {
    this(scopes, jdbi, configured());
  }

  /** With a device to speak as; null for none. */
  public MainJobProbe(Scopes scopes, Jdbi jdbi, ProbeSettings settings) {
    this.scopes = scopes;
    this.jdbi = jdbi;
    this.settings = settings;
  }

  /** For the container's proxy alone. */
  protected MainJobProbe() {
    this(null, null, null);
  }

  private static ProbeSettings configured() {
    var config = ConfigProvider.getConfig();
    return ProbeSettings.of(name -> config.getOptionalValue(name, String.class)).orElse(null);
  }

  void begin(@Observes Startup event, Rounds rounds) {
    if (settings != null) {
      rounds.every(PAUSE, "probe of the main job", this::round);
    }
  }

  /** The last turn of this server; empty while there was none. */
  public Optional<ProbeOutcome> last() {
    return Optional.ofNullable(last);
  }

  /** Turns of this server that did not go well. */
  public long failures() {
    return failures.get();
  }

  private void round() {
    var outcome = turn();
    if (!outcome.isGood()) {
      failures.incrementAndGet();
      LOG.warn("the main job fails: {}", outcome.fault());
    }
    last = outcome;
  }

  /** One reading on its way. */
  public ProbeOutcome turn() {
    var at = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    var began = System.nanoTime();
    Duration door = null;
    try {
      var status = send(at);
      if (status != 202) {
        return new ProbeOutcome(at, null, null, "the door answers " + status);
      }
      door = since(began);
      while (!isSeen(at)) {
        if (since(began).compareTo(PATIENCE) > 0) {
          return new ProbeOutcome(at, door, null, "acknowledged, and not seen");
        }
        Thread.sleep(LOOK_MILLIS);
      }
      return new ProbeOutcome(at, door, since(began), null);
    } catch (IOException | RuntimeException e) {
      return new ProbeOutcome(at, door, null, e.getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new ProbeOutcome(at, door, null, "stopped");
    }
  }

  private static Duration since(long nanos) {
    return Duration.ofNanos(System.nanoTime() - nanos);
  }

  private int send(Instant at) throws IOException, InterruptedException {
    var value = 20 + at.toEpochMilli() % 1000 / 1000.0;
    var body = "{\"ts\":\"%s\",\"values\":{\"%s\":%s}}".formatted(at, settings.metric(), value);
    var request =
        HttpRequest.newBuilder(settings.door().resolve(settings.device().toString()))
            .timeout(PATIENCE)
            .header("Authorization", "Device " + settings.secret())
            .header("Content-Type", "application/json")
            // Whoever collects traces gets this one whole.
            .header(TraceParent.NAME, TraceParent.fresh().kept().header())
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try (var http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      return http.send(request, BodyHandlers.discarding()).statusCode();
    }
  }

  private boolean isSeen(Instant at) {
    return scopes.asSystem(
        "probe",
        settings.tenant(),
        () ->
            jdbi.withHandle(
                handle ->
                    handle
                        .createQuery(
                            """
                            select until >= :at from reading
                            where tenant_id = :tenant and device_id = :device
                            order by since desc limit 1""")
                        .bind("at", at)
                        .bind("tenant", settings.tenant().value())
                        .bind("device", settings.device().value())
                        .mapTo(Boolean.class)
                        .findOne()
                        .orElse(false)));
  }
}
