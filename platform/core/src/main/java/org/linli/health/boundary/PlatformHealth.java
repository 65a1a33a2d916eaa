package org.linli.health.boundary;

import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Permit;
import org.linli.certificates.boundary.CertificateSums;
import org.linli.health.control.DatabaseProbe;
import org.linli.health.control.DoorProbe;
import org.linli.health.control.MainJobProbe;
import org.linli.health.entity.PartHealth;
import org.linli.health.entity.PlatformFigures;

/** The platform's own state, for the ops console; the broker's is told by the feeds. */
@Facade
public class PlatformHealth {

  private final DatabaseProbe database;
  private final DoorProbe doors;
  private final CertificateSums certificates;
  private final MainJobProbe probe;

  @Inject
  public PlatformHealth(
      DatabaseProbe database, DoorProbe doors, CertificateSums certificates, MainJobProbe probe) {
    this.database = database;
    this.doors = doors;
    this.certificates = certificates;
    this.probe = probe;
  }

  /** For the container's proxy alone. */
  protected PlatformHealth() {
    this(null, null, null, null);
  }

  @Permit("ops:read")
  public PlatformFigures figures() {
    var memory = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    var server =
        new PartHealth("server", true, "Java " + Runtime.version().feature(), 0, Instant.now());
    return new PlatformFigures(
        Stream.of(Stream.of(server, database.database()), doors.doors(), certificates(), mainJob())
            .flatMap(parts -> parts)
            .toList(),
        database.tenants(),
        database.accounts(),
        database.workWaiting(),
        database.workLate(),
        memory.getUsed(),
        memory.getMax(),
        ManagementFactory.getThreadMXBean().getThreadCount(),
        Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime()),
        Instant.now());
  }

  /** A reading from the door to the row; nothing on servers that do not try it. */
  private Stream<PartHealth> mainJob() {
    return probe.last().stream()
        .map(
            turn ->
                new PartHealth(
                    "main-job",
                    turn.isGood(),
                    turn.fault(),
                    turn.isGood() ? turn.stored().toNanos() / 1_000 : 0,
                    turn.at()));
  }

  /** The doors' certificates, the one that ends first by name; nothing where none was seen. */
  private Stream<PartHealth> certificates() {
    var now = Instant.now();
    return certificates
        .firstOfOurs()
        .map(
            row ->
                new PartHealth(
                    "certificates",
                    !certificates.anyOverOfOurs(now),
                    row.place() + " · " + row.daysLeft(now) + " d",
                    0,
                    row.seenAt()))
        .stream();
  }
}
