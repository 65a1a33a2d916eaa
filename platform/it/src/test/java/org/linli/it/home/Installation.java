package org.linli.it.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * A running Linli in a folder of its own: {@code ./linli up}, once for all system tests of a JVM,
 * and {@code down} at its end. {@code LINLI_IT_HOME} and {@code LINLI_IT_PORT} name an installation
 * that runs already and is used instead.
 */
public final class Installation {

  private static final int PORTS = 12;

  /** What a tool is told that starts nothing. */
  private static final int NO_SERVER = 20_080;

  private static final Path CHECKOUT = Path.of("../..").toAbsolutePath().normalize();

  private static Installation shared;

  private final Path home;
  private final int port;

  private Installation(Path home, int port) {
    this.home = home;
    this.port = port;
  }

  /** The installation that all tests share; starts it at the first call. */
  public static synchronized Installation shared() {
    if (shared == null) {
      var given = System.getenv("LINLI_IT_HOME");
      if (given != null) {
        shared = new Installation(Path.of(given), Integer.parseInt(System.getenv("LINLI_IT_PORT")));
      } else {
        shared = new Installation(CHECKOUT.resolve("platform/it/target/home"), freePorts());
        shared.wipe();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> shared.linli("down")));
        shared.up();
      }
    }
    return shared;
  }

  /**
   * An installation for a city of its own, not started yet and with nothing in its folder. {@code
   * LINLI_IT_CITY_HOME} and {@code LINLI_IT_CITY_PORT} name one that carries that city already.
   */
  public static Installation another(String name) {
    var given = System.getenv("LINLI_IT_CITY_HOME");
    if (given != null) {
      return new Installation(
          Path.of(given), Integer.parseInt(System.getenv("LINLI_IT_CITY_PORT")));
    }
    var another =
        new Installation(CHECKOUT.resolve("platform/it/target").resolve(name), freePorts());
    another.wipe();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> another.linli("down")));
    return another;
  }

  /** Whether it carries its city already. */
  public boolean isLoaded() {
    return Files.exists(home.resolve("city.loaded"));
  }

  /**
   * Starts what does not run, also of an installation that was given: a test may have killed it.
   */
  public void up() {
    var result = linli("up");
    if (result.exit() != 0) {
      throw new IllegalStateException("linli up: " + result.output());
    }
  }

  private void wipe() {
    if (Files.isDirectory(home)) {
      linli("down");
      linli("reset", "--yes");
    }
  }

  /** Runs what the start script does without an installation. */
  public static Result tool(Path home, String... arguments) {
    return new Installation(home.toAbsolutePath(), NO_SERVER).linli(arguments);
  }

  /** Runs the start script for this installation and waits for it. */
  public Result linli(String... arguments) {
    try {
      var command = new java.util.ArrayList<>(List.of(CHECKOUT.resolve("linli").toString()));
      command.addAll(List.of(arguments));
      var builder =
          new ProcessBuilder(command).directory(CHECKOUT.toFile()).redirectErrorStream(true);
      builder.environment().put("LINLI_HOME", home.toString());
      builder.environment().put("LINLI_PORT", String.valueOf(port));
      builder.environment().put("LANG", "C.UTF-8");
      // What is tested is what this very run of Maven has built.
      builder.environment().put("LINLI_BUILD", "no");
      var process = builder.start();
      process.getOutputStream().close();
      var output = new String(process.getInputStream().readAllBytes());
      process.waitFor(10, TimeUnit.MINUTES);
      return new Result(process.exitValue(), output);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public Path home() {
    return home;
  }

  /** The address of the main user interface and of REST. */
  public URI http() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** The address of the ops console. */
  public URI ops() {
    return URI.create("http://127.0.0.1:" + (port + 1));
  }

  /** Where devices hold their lines. */
  public int mqtt() {
    return port + 7;
  }

  /** Where video devices register, by UDP and TCP. */
  public int sip() {
    return port + 9;
  }

  /** The accounts written at the first start. */
  public Accounts accounts() {
    return Accounts.read(home.resolve("accounts.csv"));
  }

  /**
   * A connection to its database.
   *
   * @param role "app" (row security holds), "owner", or "superuser" (it does not)
   */
  public Connection database(String role) throws SQLException {
    var secrets = new Properties();
    try (var in = Files.newBufferedReader(home.resolve("secrets/db.properties"))) {
      secrets.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return DriverManager.getConnection(
        secrets.getProperty("url"),
        secrets.getProperty(role + ".user"),
        secrets.getProperty(role + ".password"));
  }

  /** What the start script answered. */
  public record Result(int exit, String output) {}

  private static int freePorts() {
    return IntStream.iterate(21080, first -> first < 30000, first -> first + 20)
        .filter(first -> IntStream.range(first, first + PORTS).allMatch(Installation::free))
        .findFirst()
        .orElseThrow();
  }

  private static boolean free(int port) {
    try (var socket = new ServerSocket(port)) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }
}
