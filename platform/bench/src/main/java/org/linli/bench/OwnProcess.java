package org.linli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A part of an installation in a JVM of its own, from when it is ready until it is closed. */
record OwnProcess(Process process) implements AutoCloseable {

  private static final int LOOKS_PER_SECOND = 5;
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  /** Whether the part answers. */
  interface Ready {
    boolean now() throws IOException, InterruptedException;
  }

  static ProcessBuilder java(List<String> arguments) {
    var builder = new ProcessBuilder(JAVA);
    builder.command().addAll(arguments);
    return builder;
  }

  /** The log takes what it says, and is told when it does not come up. */
  static OwnProcess start(ProcessBuilder builder, Path log, int patienceSeconds, Ready ready)
      throws IOException, InterruptedException {
    var part =
        new OwnProcess(builder.redirectErrorStream(true).redirectOutput(log.toFile()).start());
    for (int looks = 0; !ready.now(); looks++) {
      if (!part.process.isAlive() || looks > LOOKS_PER_SECOND * patienceSeconds) {
        part.close();
        throw new IllegalStateException("not ready: " + Files.readString(log));
      }
      Thread.sleep(1_000 / LOOKS_PER_SECOND);
    }
    return part;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
