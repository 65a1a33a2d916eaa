package org.linli.health.boundary;

import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Permit;
import org.linli.health.control.DatabaseProbe;
import org.linli.health.control.DoorProbe;
import org.linli.health.entity.PartHealth;
import org.linli.health.entity.PlatformFigures;

/** The platform's own state, for the ops console; the broker's is told by the feeds. */
@Facade
public class PlatformHealth {

  private final DatabaseProbe database;
  private final DoorProbe doors;

  @Inject
  public PlatformHealth(DatabaseProbe database, DoorProbe doors) {
    this.database = database;
    this.doors = doors;
  }

  /** For the container's proxy alone. */
  protected PlatformHealth() {
    this(null, null);
  }

  @Permit("ops:read")
  public PlatformFigures figures() {
    var memory = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    var server =
        new PartHealth("server", true, "Java " + Runtime.version().feature(), 0, Instant.now());
    return new PlatformFigures(
        Stream.concat(Stream.of(server, database.database()), doors.doors()).toList(),
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
}
