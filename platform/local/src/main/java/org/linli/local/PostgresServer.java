package org.linli.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A real PostgreSQL as a child of this process: passwords from its first second (scram), loopback
 * only, every commit on disk. Text sorts bytewise (locale C), as it does in CockroachDB, so that
 * both give the same pages.
 */
public final class PostgresServer implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** One that first reads the log of a day answers later. */
  private static final Duration RECOVERY = Duration.ofHours(4);

  /**
   * Memory for a laptop, room in the log for bursts of readings, and room for the marks that a
   * serializable transaction leaves on each row of a long list; fsync stays on, whatever the speed
   * without it. Each piece of the log that is full, or a minute old, is laid aside before it may be
   * overwritten: {@link org.linli.local.backup.LogShipper} takes it from there.
   */
  private static final String SETTINGS =
      """
      listen_addresses = '127.0.0.1'
      unix_socket_directories = ''
      password_encryption = scram-sha-256
      max_connections = 60
      max_pred_locks_per_transaction = 512
      shared_buffers = 128MB
      effective_cache_size = 1GB
      work_mem = 8MB
      maintenance_work_mem = 64MB
      fsync = on
      synchronous_commit = on
      full_page_writes = on
      wal_buffers = 16MB
      wal_compression = pglz
      min_wal_size = 256MB
      max_wal_size = 2GB
      checkpoint_timeout = 15min
      random_page_cost = 1.1
      io_workers = 2
      max_worker_processes = 4
      max_parallel_workers_per_gather = 1
      max_wal_senders = 2
      archive_mode = on
      archive_timeout = 60s
      archive_command = 'if test -f ../wal/%f; then cmp -s %p ../wal/%f; else cp %p ../wal/%f.part && sync ../wal/%f.part && mv ../wal/%f.part ../wal/%f; fi'
      autovacuum_max_workers = 2
      jit = off
      timezone = 'UTC'
      log_timezone = 'UTC'
      log_line_prefix = '%m [%p] %u '
      log_min_duration_statement = 2000
      log_error_verbosity = terse
      log_min_error_statement = panic
      log_parameter_max_length = 0
      """;

  private final Home home;
  private final Ports ports;
  private final PostgresBinaries binaries;
  private final Process process;

  private PostgresServer(Home home, Ports ports, PostgresBinaries binaries, Process process) {
    this.home = home;
    this.ports = ports;
    this.binaries = binaries;
    this.process = process;
  }

  static PostgresServer start(Home home, Ports ports, Secrets secrets)
      throws IOException, InterruptedException {
    return start(home, ports, secrets, PostgresBinaries.unpacked(home), List.of());
  }

  /**
   * @param options settings of this one start, such as {@code archive_mode=off}
   */
  public static PostgresServer start(
      Home home, Ports ports, Secrets secrets, PostgresBinaries binaries, List<String> options)
      throws IOException, InterruptedException {
    var user = Unprivileged.here();
    if (!Files.exists(data(home).resolve("PG_VERSION"))) {
      initialise(home, binaries, secrets, user);
    }
    Files.writeString(data(home).resolve("linli.conf"), SETTINGS);
    Files.createDirectories(logPieces(home));
    user.hand(home.postgres());
    var command =
        user.command(binaries.program("postgres"), "-D", data(home), "-p", ports.postgres());
    for (var option : options) {
      command.addAll(List.of("-c", option));
    }
    var process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(log(home).toFile())
            .start();
    var server = new PostgresServer(home, ports, binaries, process);
    server.awaitConnections(secrets, options.isEmpty() ? PATIENCE : RECOVERY);
    return server;
  }

  public static Path data(Home home) {
    return home.postgres().resolve("data");
  }

  /** Where the pieces of its log wait to be taken away. */
  public static Path logPieces(Home home) {
    return home.postgres().resolve("wal");
  }

  /** What the last one said that was started there. */
  public static Path log(Home home) {
    return home.logs().resolve("postgresql.log");
  }

  /** The data folder takes its name only when it is whole; an interrupted initdb is done again. */
  private static void initialise(
      Home home, PostgresBinaries binaries, Secrets secrets, Unprivileged user)
      throws IOException, InterruptedException {
    var draft = home.postgres().resolve("data.initialising");
    PostgresBinaries.delete(draft);
    var password = home.postgres().resolve("initdb.password");
    Home.write(password, secrets.superuserPassword());
    user.hand(home.postgres());
    try {
      run(
          home,
          user.command(
              binaries.program("initdb"),
              "--pgdata=" + draft,
              "--username=" + Secrets.SUPERUSER,
              "--pwfile=" + password,
              "--auth=scram-sha-256",
              "--encoding=UTF8",
              "--locale=C"));
    } finally {
      Files.deleteIfExists(password);
    }
    Files.writeString(
        draft.resolve("postgresql.conf"), "include 'linli.conf'\n", StandardOpenOption.APPEND);
    Files.move(draft, data(home));
  }

  private static void run(Home home, List<String> command)
      throws IOException, InterruptedException {
    var log = home.logs().resolve("postgresql-setup.log");
    var exit =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start()
            .waitFor();
    if (exit != 0) {
      throw new LocalFailure(
          Path.of(command.getLast()).getFileName() + " ended with " + exit + ": " + tail(log));
    }
  }

  private void awaitConnections(Secrets secrets, Duration patience)
      throws IOException, InterruptedException {
    var deadline = Instant.now().plus(patience);
    while (true) {
      try (var connection =
          DriverManager.getConnection(
              Secrets.url(ports, "postgres"), Secrets.SUPERUSER, secrets.superuserPassword())) {
        return;
      } catch (SQLException e) {
        if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
          throw new LocalFailure(
              "PostgreSQL ended with " + process.exitValue() + ": " + tail(log(home)));
        }
        if (Instant.now().isAfter(deadline)) {
          stop();
          throw new LocalFailure("PostgreSQL does not answer: " + e.getMessage(), e);
        }
      }
    }
  }

  long pid() {
    return process.pid();
  }

  Process process() {
    return process;
  }

  @Override
  public void close() {
    try {
      stop();
    } catch (IOException e) {
      throw new LocalFailure("PostgreSQL does not stop", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Fast: open transactions roll back, clients are sent away, a checkpoint is written. */
  private void stop() throws IOException, InterruptedException {
    if (process.isAlive()) {
      new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    }
  }

  private static String tail(Path log) throws IOException {
    var lines = new ArrayList<>(Files.readAllLines(log));
    return String.join(" | ", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
  }
}
