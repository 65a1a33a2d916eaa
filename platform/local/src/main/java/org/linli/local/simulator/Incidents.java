package org.linli.local.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;

/**
 * What was let happen lasts a while: a device that reported a fire does not say a second later that
 * all is well. One empty file a device, as young as its incident.
 */
public record Incidents(Path folder) {

  /** Long enough to be seen, dispatched and looked at. */
  static final Duration LASTS = Duration.ofMinutes(10);

  /** Below an installation's home. */
  public static Incidents of(Path home) {
    return new Incidents(home.resolve("run/incidents"));
  }

  /** The device stays as it last reported. */
  public void begin(String device) throws IOException {
    Files.createDirectories(folder);
    var mark = folder.resolve(device);
    if (!Files.exists(mark)) {
      Files.createFile(mark);
    }
    Files.setLastModifiedTime(mark, FileTime.from(Instant.now()));
  }

  boolean lasts(String device, Instant now) throws IOException {
    var mark = folder.resolve(device);
    return Files.exists(mark)
        && Files.getLastModifiedTime(mark).toInstant().plus(LASTS).isAfter(now);
  }
}
