package org.linli.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * PostgreSQL and Pulsar of an installation of its own, in a process of their own, as an
 * installation has them.
 */
record LocalParts(Process process) implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 90;

  /** Started with this process's own flags, and the memory that the start script gives. */
  static LocalParts start(Path home, int port) throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("--"))
        .forEach(command::add);
    command.addAll(
        List.of(
            "-Xmx384m",
            "-XX:MaxDirectMemorySize=256m",
            "-Dlinli.home=" + home,
            "-Dlinli.port=" + port,
            "-classpath",
            System.getProperty("java.class.path"),
            "org.linli.local.LocalPlatform"));
    var log = home.resolve("local.log").toFile();
    var parts =
        new LocalParts(
            new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start());
    var state = home.resolve("run/local.json");
    for (int second = 0; second < PATIENCE_SECONDS * 5; second++) {
      if (Files.exists(state) && Files.readString(state).contains("\"READY\"")) {
        return parts;
      }
      if (!parts.process.isAlive()) {
        throw new IllegalStateException(Files.readString(log.toPath()));
      }
      Thread.sleep(200);
    }
    parts.close();
    throw new IllegalStateException("not ready: " + Files.readString(log.toPath()));
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
