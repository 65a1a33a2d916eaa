package org.linli.it.nodes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.linli.it.home.Awaited;
import org.linli.it.home.Installation;
import org.linli.it.home.Rest;

/**
 * One more Open Liberty beside that of a running installation: the same database, broker, keys and
 * files, a folder and ports of its own, as a second pod has them.
 */
final class OtherServer implements AutoCloseable {

  private static final Path WLP =
      Path.of("../server/ear/target/liberty/wlp").toAbsolutePath().normalize();
  private static final int PATIENCE_SECONDS = 240;
  private static final int TOLD_LINES = 25;
  private static final int KEY_BYTES = 32;

  private final Installation installation;
  private final Path folder;
  private final int port;
  private Process process;

  private OtherServer(Installation installation, Path folder, int port) {
    this.installation = installation;
    this.folder = folder;
    this.port = port;
  }

  /**
   * Starts it and returns when it says that it is ready.
   *
   * @param name of its folder, by which the start script does not take it for its own
   * @param roles as {@code LINLI_ROLES}; empty for all
   */
  static OtherServer start(Installation installation, String name, String roles) {
    return start(installation, name, Map.of("LINLI_ROLES", roles), Map.of());
  }

  /**
   * The same with more words in its surroundings.
   *
   * @param overrides files of configuration that are laid over the delivered one, by their names
   */
  static OtherServer start(
      Installation installation,
      String name,
      Map<String, String> words,
      Map<String, Path> overrides) {
    return start(installation, name, words, overrides, installation.home().resolve("server/usr"));
  }

  /** One of the version that this checkout has built, where the installation is of an older one. */
  static OtherServer newer(Installation installation, String name) {
    return start(installation, name, Map.of(), Map.of(), WLP.resolve("usr"));
  }

  private static OtherServer start(
      Installation installation,
      String name,
      Map<String, String> words,
      Map<String, Path> overrides,
      Path delivered) {
    try {
      var folder = installation.home().resolve("nodes").resolve(name);
      var server = new OtherServer(installation, folder, twoFreePorts());
      server.furnish(delivered, overrides);
      var began = System.nanoTime();
      server.process = server.launch(words);
      server.awaitReady();
      System.out.printf(
          "another server (%s) was ready after %d s%n",
          name, (System.nanoTime() - began) / 1_000_000_000);
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI http() {
    return URI.create("http://127.0.0.1:" + port);
  }

  URI ops() {
    return URI.create("http://127.0.0.1:" + (port + 1));
  }

  /** The caller of the first server, asked of this one. */
  Rest as(Rest caller) {
    return new Rest(http(), caller.token());
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Ends it as kill -9 does. */
  void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(40, TimeUnit.SECONDS)) {
        kill();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      kill();
    }
  }

  private void furnish(Path delivered, Map<String, Path> overrides) throws IOException {
    delete(folder);
    copy(delivered.resolve("servers/linli"), folder.resolve("usr/servers/linli"));
    copy(delivered.resolve("shared"), folder.resolve("usr/shared"));
    var configuration = folder.resolve("usr/servers/linli");
    delete(configuration.resolve("workarea"));
    delete(configuration.resolve("apps/expanded"));
    var over = Files.createDirectories(configuration.resolve("configDropins/overrides"));
    for (var override : overrides.entrySet()) {
      Files.copy(override.getValue(), over.resolve(override.getKey()));
    }
    var secrets = Files.createDirectories(folder.resolve("secrets"));
    for (var key : List.of("master.key", "seal.key")) {
      var shared = installation.home().resolve("secrets").resolve(key);
      if (!Files.exists(shared)) {
        // Made by the first who seals something; two servers at once would make two.
        var bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        Files.writeString(shared, HexFormat.of().formatHex(bytes) + "\n");
      }
      Files.copy(shared, secrets.resolve(key));
    }
    Files.createDirectories(folder.resolve("logs"));
  }

  private Process launch(Map<String, String> words) throws IOException {
    var builder = new ProcessBuilder(WLP.resolve("bin/server").toString(), "run", "linli");
    builder.redirectErrorStream(true);
    builder.redirectOutput(folder.resolve("logs/console.log").toFile());
    builder.environment().putAll(surroundings());
    builder.environment().putAll(words);
    return builder.start();
  }

  /** As the start script gives them to the first server, but for what is a server's own. */
  private Map<String, String> surroundings() throws IOException {
    var secrets = installation.home().resolve("secrets");
    var database = new Properties();
    try (var in = Files.newBufferedReader(secrets.resolve("db.properties"))) {
      database.load(in);
    }
    var first = installation.http().getPort();
    return Map.ofEntries(
        Map.entry("JAVA_HOME", System.getProperty("java.home")),
        Map.entry("WLP_USER_DIR", folder.resolve("usr").toString()),
        Map.entry("WLP_OUTPUT_DIR", folder.resolve("output").toString()),
        Map.entry("LOG_DIR", folder.resolve("logs").toString()),
        Map.entry("PID_DIR", folder.toString()),
        Map.entry("VARIABLE_SOURCE_DIRS", secrets.resolve("variables").toString()),
        Map.entry("JVM_ARGS", "-Dlinli.home=" + folder),
        Map.entry("LINLI_HTTP_PORT", String.valueOf(port)),
        Map.entry("LINLI_OPS_PORT", String.valueOf(port + 1)),
        Map.entry("LINLI_DB_URL", database.getProperty("url")),
        Map.entry("LINLI_DB_USER", "linli_app"),
        Map.entry("LINLI_PULSAR_URL", "pulsar://127.0.0.1:" + (first + 4)),
        Map.entry("LINLI_PULSAR_WEB", "http://127.0.0.1:" + (first + 5)),
        Map.entry("LINLI_PULSAR_TOKEN_FILE", secrets.resolve("pulsar.token").toString()),
        Map.entry("LINLI_PULSAR_KEY_FILE", secrets.resolve("pulsar.key").toString()),
        Map.entry("LINLI_FILES", installation.home().resolve("files").toString()),
        Map.entry("LINLI_NODE", folder.getFileName().toString()),
        Map.entry("LINLI_SHOWCASE", "false"));
  }

  private void awaitReady() {
    var asked = new Rest(http(), null);
    var ready =
        Awaited.until(
            Instant.now().plusSeconds(PATIENCE_SECONDS),
            () -> {
              try {
                return asked.get("/health/ready").status();
              } catch (IllegalStateException notYet) {
                return 0;
              }
            },
            status -> status == 200 || !process.isAlive());
    if (ready != 200) {
      kill();
      throw new IllegalStateException("answered " + ready + "; it said: " + lastWords());
    }
  }

  /** For whoever reads the report: the folder may be gone by then. */
  private String lastWords() {
    try {
      var lines = Files.readAllLines(folder.resolve("logs/console.log"));
      return String.join("\n", lines.subList(Math.max(0, lines.size() - TOLD_LINES), lines.size()));
    } catch (IOException e) {
      return e.toString();
    }
  }

  private static int twoFreePorts() throws IOException {
    for (int port = 31_080; port < 32_000; port += 2) {
      try (var one = new ServerSocket(port);
          var two = new ServerSocket(port + 1)) {
        return one.getLocalPort() == two.getLocalPort() - 1 ? port : port + 2;
      } catch (IOException taken) {
        // The next pair.
      }
    }
    throw new IOException("no two ports are free");
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (var file : files.toList()) {
        var target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, IOException failed)
              throws IOException {
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
