package org.linli.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The folder below which one installation keeps everything: data, secrets, logs and what runs now.
 */
public record Home(Path root) {

  public static Home at(Path folder) {
    try {
      Files.createDirectories(folder);
      var home = new Home(folder.toRealPath());
      for (var part : new Path[] {home.postgres(), home.pulsar(), home.logs(), home.run()}) {
        Files.createDirectories(part);
      }
      Files.createDirectories(home.secrets());
      Files.setPosixFilePermissions(home.secrets(), PosixFilePermissions.fromString("rwx------"));
      return home;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path postgres() {
    return root.resolve("pg");
  }

  public Path pulsar() {
    return root.resolve("pulsar");
  }

  /** Where copies of everything go, unless the installation names other places as well. */
  public Path backup() {
    return root.resolve("backup");
  }

  public Path secrets() {
    return root.resolve("secrets");
  }

  public Path logs() {
    return root.resolve("logs");
  }

  public Path run() {
    return root.resolve("run");
  }

  /**
   * Whole or not at all: a reader never sees half a file, and a secret is never readable by others,
   * not even briefly.
   */
  public static void write(Path file, String content) {
    try {
      var draft = file.resolveSibling(file.getFileName() + ".new");
      Files.deleteIfExists(draft);
      Files.createFile(
          draft,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(draft, content);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
