package org.linli.exchange.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Scopes;
import org.linli.tenancy.boundary.CityEyes;
import org.linli.tenancy.entity.DivisionCode;

/**
 * The one worker of a server for all files: a part of this one, then a part of that one, so that
 * nobody waits for the whole of another's. What a server that fell was making another takes up.
 */
@ApplicationScoped
public class FileRound {

  /** How long a file is its taker's: longer than any part takes. */
  static final Duration LEASE = Duration.ofSeconds(30);

  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final int AT_ONCE = 100;

  private final FileDesk desk;
  private final CityEyes eyes;
  private final InstantSource clock;

  @Inject
  public FileRound(Jdbi jdbi, Scopes scopes, FileDesk desk) {
    this(jdbi, scopes, desk, InstantSource.system());
  }

  public FileRound(Jdbi jdbi, Scopes scopes, FileDesk desk, InstantSource clock) {
    this.desk = desk;
    this.eyes = new CityEyes(jdbi, scopes, "exchange");
    this.clock = clock;
  }

  /** For the container's proxy alone. */
  protected FileRound() {
    this(null, null, null, null);
  }

  /** Makes parts as long as some are due, for some seconds at most; returns how many. */
  public synchronized int run() {
    var end = System.nanoTime() + LONGEST.toNanos();
    int made = 0;
    for (var city : eyes.cities()) {
      for (var next = claim(city);
          next.isPresent() && System.nanoTime() < end;
          next = claim(city)) {
        desk.make(next.get());
        made++;
      }
    }
    return made;
  }

  /** Deletes the content of what is past its term; returns how many files that were. */
  public int clear() {
    int cleared = 0;
    for (var city : eyes.cities()) {
      var now = now();
      for (var file : eyes.within(city, handle -> FileTable.past(handle, now, AT_ONCE))) {
        // First the content: a file that says it is deleted has none.
        desk.delete(file);
        eyes.within(
            city,
            handle -> {
              FileTable.deleted(handle, file.id(), now);
              return null;
            });
        cleared++;
      }
    }
    return cleared;
  }

  private Optional<FileOrder> claim(DivisionCode city) {
    var now = now();
    return eyes.within(city, handle -> FileTable.claim(handle, now, now.plus(LEASE)));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
