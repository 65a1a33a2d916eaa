package org.linli.logs.control;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.linli.persistence.Sha256;

/**
 * The folder in which this server writes its log. Nobody who searches names a file: what is read is
 * found here, and a link that lies here leads nowhere.
 */
final class LogFolder {

  private static final int MOST_FILES = 200;

  private final Path folder;

  /**
   * @param folder null where the server does not say
   */
  LogFolder(Path folder) {
    this.folder = folder;
  }

  /** Files of the log, the newest first; none where there is no folder. */
  List<LogFile> files() throws IOException {
    var files = new ArrayList<LogFile>();
    if (folder == null || !Files.isDirectory(folder)) {
      return files;
    }
    try (var paths = Files.newDirectoryStream(folder, "messages*.log")) {
      for (var path : paths) {
        file(path).ifPresent(files::add);
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    files.sort(
        Comparator.comparingLong(LogFile::changedMillis)
            .reversed()
            .thenComparing(
                Comparator.comparing((LogFile file) -> file.path().toString()).reversed()));
    return files.subList(0, Math.min(files.size(), MOST_FILES));
  }

  /** None where it is no file, or the server has just thrown it away or renamed it. */
  static Optional<LogFile> file(Path path) throws IOException {
    try {
      var about = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return about.isRegularFile()
          ? Optional.of(new LogFile(path, key(path, about), about.lastModifiedTime().toMillis()))
          : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** A digest, so that a cursor tells nothing of the disk. */
  private static String key(Path path, BasicFileAttributes about) {
    var named = about.fileKey() == null ? path.getFileName() : about.fileKey();
    return Sha256.hex(named.toString()).substring(0, 16);
  }
}
