package org.linli.showcase.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A file of secrets that are handed over once, one row each, readable by its owner alone.
 *
 * <p>It is written before the transaction that makes its rows true. Killed in between, the rows
 * name what does not exist yet; the next start makes it anew and replaces them. The other way round
 * a password would be lost.
 */
final class HandoverFile {

  private final Path file;
  private final String header;

  HandoverFile(Path file, String header) {
    this.file = file;
    this.header = header;
  }

  /** Adds the rows, in place of those that the predicate finds stale; whole or not at all. */
  void replace(Predicate<List<String>> stale, List<List<String>> rows) {
    try {
      var lines = new ArrayList<String>();
      lines.add(header);
      if (Files.exists(file)) {
        Files.readAllLines(file).stream()
            .skip(1)
            .filter(line -> !stale.test(List.of(line.split(",", -1))))
            .forEach(lines::add);
      }
      rows.forEach(row -> lines.add(String.join(",", row)));
      Files.createDirectories(file.getParent());
      var next = file.resolveSibling(file.getFileName() + ".new");
      Files.deleteIfExists(next);
      createPrivate(next);
      Files.write(next, lines);
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void createPrivate(Path path) throws IOException {
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } else {
      Files.createFile(path);
    }
  }
}
