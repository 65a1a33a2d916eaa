package org.linli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * PostgreSQL and Pulsar of an installation of its own, in a process of their own, as an
 * installation has them.
 */
record LocalParts(OwnProcess process) implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 90;

  /** What the broker needs of a Java 25. */
  private static final List<String> FLAGS =
      List.of(
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow",
          "--add-opens=java.base/java.lang=ALL-UNNAMED",
          "--add-opens=java.base/java.nio=ALL-UNNAMED",
          "--add-opens=java.base/jdk.internal.misc=ALL-UNNAMED",
          "--add-opens=java.base/jdk.internal.platform=ALL-UNNAMED",
          "--add-opens=java.base/sun.net=ALL-UNNAMED",
          "--add-opens=java.management/sun.management=ALL-UNNAMED",
          "--add-opens=jdk.management/com.sun.management.internal=ALL-UNNAMED");

  /** Started with the memory that the start script gives. */
  static LocalParts start(Path home, int port) throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.addAll(FLAGS);
    command.addAll(
        List.of(
            "-Xmx384m",
            "-XX:MaxDirectMemorySize=256m",
            "-Dlinli.home=" + home,
            "-Dlinli.port=" + port,
            "-classpath",
            System.getProperty("java.class.path"),
            "org.linli.local.LocalPlatform"));
    var state = home.resolve("run/local.json");
    return new LocalParts(
        OwnProcess.start(
            OwnProcess.java(command),
            home.resolve("local.log"),
            PATIENCE_SECONDS,
            () -> Files.exists(state) && Files.readString(state).contains("\"READY\"")));
  }

  @Override
  public void close() {
    process.close();
  }
}
