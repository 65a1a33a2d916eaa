package org.linli.certificates.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.linli.access.boundary.Scopes;
import org.linli.certificates.entity.CertificateFault;
import org.linli.certificates.entity.CertificateKind;
import org.linli.certificates.entity.CertificateRow;
import org.linli.certificates.entity.CertificateStanding;
import org.linli.certificates.entity.Place;
import org.linli.rounds.boundary.Rounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Once an hour everything is looked at, many at a time, with no transaction open meanwhile. */
@ApplicationScoped
public class CertificateWatch {

  private static final Logger LOG = LoggerFactory.getLogger(CertificateWatch.class);
  private static final int AT_ONCE = 16;
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final CertificateTable table;
  private final Scopes scopes;
  private final List<Place> doors;
  private final InstantSource clock;

  @Inject
  public CertificateWatch(CertificateTable table, Scopes scopes) {
    this(
        table,
        scopes,
        ConfigProvider.getConfig().getOptionalValue("linli.certificates", String.class).orElse(""),
        InstantSource.system());
  }

  /**
   * @param doors {@code host:port} of the platform's own doors and of others to be watched, by
   *     commas
   */
  public CertificateWatch(
      CertificateTable table, Scopes scopes, String doors, InstantSource clock) {
    this.table = table;
    this.scopes = scopes;
    this.clock = clock;
    this.doors =
        Stream.of(doors.split(","))
            .map(String::strip)
            .filter(door -> !door.isEmpty())
            .distinct()
            .map(door -> new Place(CertificateKind.DOOR, door))
            .toList();
  }

  /** For the container's proxy alone. */
  protected CertificateWatch() {
    this(null, null, "", null);
  }

  void begin(@Observes Startup event, Rounds rounds) {
    rounds.every(Duration.ofMinutes(1), Duration.ofHours(1), "certificates", this::look);
  }

  /** Looks at every door and address, keeps what was seen, and says in the log what ends. */
  public void look() {
    var places = new ArrayList<>(doors);
    var handshake =
        scopes.asSystem(
            "certificates",
            () -> {
              places.addAll(table.outside());
              return new Handshake(table.allowed());
            });
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var seen = shaken(places, place -> handshake.look(place, now), now);
    scopes.asSystem(
        "certificates",
        () -> {
          var all = Stream.concat(seen.stream(), table.consumers(now).stream()).toList();
          table.keep(all, now);
          return null;
        });
    seen.stream()
        .filter(row -> row.kind() == CertificateKind.DOOR)
        .filter(row -> row.standing(now) != CertificateStanding.GOOD)
        .forEach(
            row ->
                LOG.warn(
                    "certificate of {}: {}, until {}",
                    row.place(),
                    row.standing(now),
                    row.until() == null ? row.fault() : row.until()));
  }

  /** A door that drips its answer is left: its line is cut with its thread. */
  private static List<CertificateRow> shaken(
      List<Place> places, Function<Place, CertificateRow> look, Instant now) {
    try (var hands = Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
      var looks =
          hands.invokeAll(
              places.stream()
                  .<Callable<CertificateRow>>map(place -> () -> look.apply(place))
                  .toList(),
              LONGEST.toMillis(),
              TimeUnit.MILLISECONDS);
      var seen = new ArrayList<CertificateRow>();
      for (int at = 0; at < looks.size(); at++) {
        seen.add(
            looks.get(at).isCancelled()
                ? CertificateRow.unseen(places.get(at), CertificateFault.AWAY, now)
                : looks.get(at).get());
      }
      return seen;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
