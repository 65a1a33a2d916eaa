package org.linli.local.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;
import org.linli.local.Home;
import org.linli.local.Orphans;
import org.linli.local.PostgresBinaries;
import org.linli.local.PostgresServer;
import org.linli.local.Words;
import org.linli.offsite.Stamp;

/**
 * What was restored beside the installation takes its place; what stood there is laid aside, never
 * deleted. Once begun it is carried through, also by the next start when it was cut off: each move
 * is one step of the file system, and what is moved already is not there any more.
 */
public final class Swap {

  private static final String BEGUN = "swap";

  private final Home home;
  private final Home restored;

  private Swap(Home home) {
    this.home = home;
    this.restored = new Home(folder(home));
  }

  /** Where an installation is restored before it takes the place of the one that stands. */
  static Path folder(Home home) {
    return home.root().resolve("restoring");
  }

  /** From here on the restored one is the installation. */
  static void carryOut(Home home) throws IOException {
    Home.write(folder(home).resolve(BEGUN), Stamp.of(Instant.now()));
    finish(home);
  }

  static boolean isBegun(Home home) {
    return Files.exists(folder(home).resolve(BEGUN));
  }

  /**
   * What became of a restore that was cut off: one whose swap had begun is carried through, any
   * other is cleared away and has changed nothing. To be called before anything of the installation
   * is read.
   *
   * @return a sentence about it; empty where there was none
   */
  public static Optional<String> settle(Home home) throws IOException, InterruptedException {
    if (!Files.exists(folder(home))) {
      return Optional.empty();
    }
    new Orphans(new Home(folder(home)), line -> {}).clear();
    if (isBegun(home)) {
      finish(home);
      return Optional.of(Words.of("backup.carried-through"));
    }
    PostgresBinaries.delete(folder(home));
    return Optional.of(Words.of("backup.cut-off"));
  }

  private static void finish(Home home) throws IOException {
    new Swap(home).finish(Files.readString(folder(home).resolve(BEGUN)));
  }

  private void finish(String stamp) throws IOException {
    var before = ".before-" + stamp;
    var data = PostgresServer.data(home);
    take(PostgresServer.data(restored), data, data.resolveSibling("data" + before));
    var aside = home.root().resolve("replaced" + before);
    // What waits there of the log still goes to the places: without it they had a gap.
    overlay(PostgresServer.logPieces(restored), PostgresServer.logPieces(home), aside);
    if (Files.exists(Returning.file(restored))) {
      // What an earlier restore laid there, and nobody gave back, is of another moment.
      Files.move(
          Returning.file(restored), Returning.file(home), StandardCopyOption.REPLACE_EXISTING);
    }
    for (var part : Kept.GROWING) {
      overlay(restored.root().resolve(part), home.root().resolve(part), aside.resolve(part));
    }
    Tar.makeFolder(aside);
    for (var part : Kept.WHOLE) {
      take(restored.root().resolve(part), home.root().resolve(part), aside.resolve(part));
    }
    PostgresBinaries.delete(restored.root());
  }

  private static void take(Path from, Path to, Path aside) throws IOException {
    if (!Files.exists(from)) {
      return;
    }
    if (Files.exists(to)) {
      Files.move(to, aside);
    }
    Files.move(from, to);
  }

  /** File by file: what was made after the copy, and is in none, stays. */
  private static void overlay(Path from, Path to, Path aside) throws IOException {
    if (!Files.isDirectory(from)) {
      return;
    }
    try (var files = Files.walk(from)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var below = from.relativize(file);
        var target = to.resolve(below);
        Tar.makeFolder(target.getParent());
        if (Files.exists(target)) {
          Tar.makeFolder(aside.resolve(below).getParent());
        }
        take(file, target, aside.resolve(below));
      }
    }
  }
}
