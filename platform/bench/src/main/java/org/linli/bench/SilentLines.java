package org.linli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Many devices that are connected and say nothing, in a process of their own: a process may hold
 * only so many files. They stand until asked whether they still do.
 */
final class SilentLines implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 300;
  private static final String STANDING = "lines stand";

  private final OwnProcess own;
  private final Path log;

  private SilentLines(OwnProcess own, Path log) {
    this.own = own;
    this.log = log;
  }

  /** Returns when all of them are connected. */
  static SilentLines open(Path home, int port, List<IngestDevice> devices)
      throws IOException, InterruptedException {
    var log = home.resolve("silent-" + port + ".log");
    var list = home.resolve("silent-" + port + ".txt");
    Files.write(list, devices.stream().map(IngestDevice::line).toList());
    var builder =
        OwnProcess.java(
            List.of(
                "-Xmx2g",
                "-classpath",
                System.getProperty("java.class.path"),
                SilentLines.class.getName(),
                home.toString(),
                String.valueOf(port),
                list.toString()));
    return new SilentLines(
        OwnProcess.start(builder, log, PATIENCE_SECONDS, () -> said(log) == devices.size()), log);
  }

  /** How many answer when they are asked. */
  int standing() throws IOException, InterruptedException {
    own.process().outputWriter().close();
    own.process().waitFor();
    return said(log);
  }

  private static int said(Path log) throws IOException {
    return Files.readAllLines(log).stream()
        .filter(line -> line.endsWith(STANDING))
        .mapToInt(line -> Integer.parseInt(line.substring(0, line.indexOf(' '))))
        .reduce(-1, (before, last) -> last);
  }

  @Override
  public void close() {
    own.close();
  }

  /**
   * @param arguments the installation's home, the door's port, a file of devices
   */
  public static void main(String[] arguments) throws Exception {
    var trust = MqttParts.trust(Path.of(arguments[0]));
    var port = Integer.parseInt(arguments[1]);
    var devices = Files.readAllLines(Path.of(arguments[2])).stream().map(IngestDevice::of).toList();
    var lines = MqttLine.all(trust, port, devices, 1);
    System.out.println(lines.size() + " " + STANDING);
    System.in.read();
    System.out.println(lines.stream().filter(MqttLine::stands).count() + " " + STANDING);
    System.exit(0);
  }
}
