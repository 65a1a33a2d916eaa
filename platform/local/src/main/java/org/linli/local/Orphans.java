package org.linli.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * What a killed process of this home left running: its PostgreSQL lives on, holds port and data,
 * and would serve a new process that knows nothing of it. Known by its data folder on the command
 * line, never by name alone.
 */
public final class Orphans {

  private static final int FAST_SECONDS = 20;

  private final Home home;
  private final Consumer<String> told;

  /**
   * @param told what is done about each
   */
  public Orphans(Home home, Consumer<String> told) {
    this.home = home;
    this.told = told;
  }

  /** Stops them. */
  public void clear() throws IOException, InterruptedException {
    for (var orphan : running()) {
      told.accept("stopping PostgreSQL " + orphan.pid() + " of an earlier run");
      new ProcessBuilder("kill", "-INT", Long.toString(orphan.pid())).start().waitFor();
      try {
        orphan.onExit().get(FAST_SECONDS, TimeUnit.SECONDS);
      } catch (TimeoutException | ExecutionException e) {
        orphan.destroyForcibly();
        orphan.onExit().join();
      }
    }
    forgetForeignPid();
  }

  List<ProcessHandle> running() {
    return ProcessHandle.allProcesses().filter(this::isOurs).toList();
  }

  private boolean isOurs(ProcessHandle process) {
    var words = process.info().arguments().map(List::of).orElse(List.of());
    var program =
        process
            .info()
            .command()
            .map(Path::of)
            .map(Path::getFileName)
            .map(Path::toString)
            .orElse("");
    var data = words.indexOf("-D");
    // Of programs that were deleted under the running process the system says "postgres (deleted)".
    return program.startsWith("postgres")
        && data >= 0
        && data + 1 < words.size()
        && words.get(data + 1).equals(PostgresServer.data(home).toString());
  }

  /**
   * After a restart of the machine the number in {@code postmaster.pid} may belong to anyone;
   * PostgreSQL would take that process for itself and refuse to start.
   */
  private void forgetForeignPid() throws IOException {
    var file = PostgresServer.data(home).resolve("postmaster.pid");
    if (Files.exists(file)) {
      var alive = pidIn(file).flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive);
      if (alive.isPresent()) {
        told.accept(
            "postmaster.pid names process " + alive.get().pid() + ", which is not ours: removed");
        Files.delete(file);
      }
    }
  }

  private static Optional<Long> pidIn(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .findFirst()
        .map(String::strip)
        .filter(line -> line.matches("\\d{1,18}"))
        .map(Long::valueOf);
  }
}
