package org.linli.local.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Predicate;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** An archive of files that others go on writing to meanwhile. */
final class Tar implements AutoCloseable {

  private static final byte[] NOTHING = new byte[64 * 1024];

  /** Among what is unpacked are secrets; and PostgreSQL takes no folder that others can read. */
  private static final FileAttribute<?> FOLDER = rights("rwx------");

  private static final FileAttribute<?> FILE = rights("rw-------");

  private final TarArchiveOutputStream out;

  Tar(OutputStream target) {
    out = new TarArchiveOutputStream(target);
    out.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
    out.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
  }

  private static FileAttribute<?> rights(String said) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(said));
  }

  void folder(Path folder, String prefix, Predicate<Path> belongs) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (var file : (Iterable<Path>) files::iterator) {
        var below = folder.relativize(file);
        if (below.toString().isEmpty() || !belongs.test(below)) {
          continue;
        }
        if (Files.isDirectory(file)) {
          out.putArchiveEntry(new TarArchiveEntry(prefix + below + "/"));
          out.closeArchiveEntry();
        } else {
          file(prefix + below, file);
        }
      }
    }
  }

  /** A folder or a file, whichever it is; nothing where it is neither. */
  void part(Path part, String name, Predicate<Path> belongs) throws IOException {
    if (Files.isRegularFile(part)) {
      file(name, part);
    } else {
      folder(part, name + "/", belongs);
    }
  }

  void file(String name, byte[] content) throws IOException {
    var entry = new TarArchiveEntry(name);
    entry.setSize(content.length);
    out.putArchiveEntry(entry);
    out.write(content);
    out.closeArchiveEntry();
  }

  private void file(String name, Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      var entry = new TarArchiveEntry(name);
      entry.setSize(Files.size(file));
      out.putArchiveEntry(entry);
      // It may grow or shrink under our eyes; the log mends whatever is half of one.
      var missing = copy(in, entry.getSize());
      while (missing > 0) {
        var more = (int) Math.min(missing, NOTHING.length);
        out.write(NOTHING, 0, more);
        missing -= more;
      }
      out.closeArchiveEntry();
    } catch (NoSuchFileException e) {
      // Removed since it was listed: the log says so too.
    }
  }

  private long copy(InputStream in, long size) throws IOException {
    var block = new byte[64 * 1024];
    var left = size;
    while (left > 0) {
      var read = in.read(block, 0, (int) Math.min(left, block.length));
      if (read < 0) {
        break;
      }
      out.write(block, 0, read);
      left -= read;
    }
    return left;
  }

  /** Written so far, unpacked. */
  long bytes() {
    return out.getBytesWritten();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  /** A folder that nobody else can look into. */
  static void makeFolder(Path folder) throws IOException {
    Files.createDirectories(folder, FOLDER);
  }

  /** Where an entry is to be laid; null to leave it out. */
  interface Target {
    Path of(String name);
  }

  static void unpack(InputStream archive, Target target) throws IOException {
    try (var tar = new TarArchiveInputStream(new BufferedInputStream(archive))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        var path = target.of(entry.getName());
        if (path == null) {
          continue;
        }
        if (entry.isDirectory()) {
          makeFolder(path);
        } else {
          makeFolder(path.getParent());
          Files.deleteIfExists(path);
          Files.createFile(path, FILE);
          try (var file = Files.newOutputStream(path)) {
            tar.transferTo(file);
          }
        }
      }
    }
  }
}
