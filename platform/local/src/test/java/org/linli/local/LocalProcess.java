package org.linli.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The local platform in a process of its own, as the start script runs it. */
final class LocalProcess {

  private static final List<String> JVM =
      List.of(
          "-Xmx384m",
          "-XX:MaxDirectMemorySize=256m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow",
          "--add-opens=java.base/java.lang=ALL-UNNAMED",
          "--add-opens=java.base/java.nio=ALL-UNNAMED",
          "--add-opens=java.base/jdk.internal.misc=ALL-UNNAMED",
          "--add-opens=java.base/jdk.internal.platform=ALL-UNNAMED",
          "--add-opens=java.base/sun.net=ALL-UNNAMED",
          "--add-opens=java.management/sun.management=ALL-UNNAMED",
          "--add-opens=jdk.management/com.sun.management.internal=ALL-UNNAMED");

  final Path home;
  final int port;
  final Process process;
  final Path log;

  private LocalProcess(Path home, int port, Process process, Path log) {
    this.home = home;
    this.port = port;
    this.process = process;
    this.log = log;
  }

  static LocalProcess launch(Path home, int port) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(JVM);
    command.addAll(List.of("-Dlinli.home=" + home, "-Dlinli.port=" + port));
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), LocalPlatform.class.getName()));
    var log = Files.createTempFile(Files.createDirectories(home.resolve("logs")), "local", ".log");
    var process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    return new LocalProcess(home, port, process, log);
  }

  LocalProcess ready() throws Exception {
    var deadline = Instant.now().plus(Duration.ofSeconds(90));
    while (!(fact("state").equals("READY") && fact("pid").equals(Long.toString(process.pid())))) {
      if (!process.isAlive() || Instant.now().isAfter(deadline)) {
        throw new AssertionError("not ready: " + Files.readString(log));
      }
      Thread.sleep(50);
    }
    return this;
  }

  String fact(String key) throws IOException {
    var file = home.resolve("run/local.json");
    if (!Files.exists(file)) {
      return "";
    }
    var match = Pattern.compile("\"" + key + "\": \"?([^\",\n]*)").matcher(Files.readString(file));
    return match.find() ? match.group(1) : "";
  }

  ProcessHandle postgres() throws IOException {
    return ProcessHandle.of(Long.parseLong(fact("postgresPid"))).orElseThrow();
  }

  Connection connect(String user) throws IOException, SQLException {
    var secrets = new Properties();
    try (var in = Files.newBufferedReader(home.resolve("secrets/db.properties"))) {
      secrets.load(in);
    }
    return DriverManager.getConnection(
        secrets.getProperty("url"),
        secrets.getProperty(user + ".user"),
        secrets.getProperty(user + ".password"));
  }

  /** A first port with seven free ones in a row. */
  static int freePorts() {
    return IntStream.iterate(
            11_000 + (int) (ProcessHandle.current().pid() % 1_000) * 10, port -> port + 10)
        .limit(500)
        .filter(first -> IntStream.range(first, first + 7).allMatch(LocalProcess::free))
        .findFirst()
        .orElseThrow();
  }

  private static boolean free(int port) {
    try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }
}
