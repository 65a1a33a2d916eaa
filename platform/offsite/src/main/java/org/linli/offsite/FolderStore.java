package org.linli.offsite;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

/** A folder of this machine, of another disk, or of a share. */
public record FolderStore(Path root) implements Store {

  private Path at(String path) {
    return root.resolve(path);
  }

  @Override
  public String name() {
    return root.toString();
  }

  @Override
  public void reach() throws IOException {
    if (root.getParent() == null || !Files.isDirectory(root.getParent())) {
      // A share that is not mounted must not fill the disk below its mount point.
      throw new IOException(root + " is not there");
    }
  }

  @Override
  public boolean has(String path) {
    return Files.exists(at(path));
  }

  @Override
  public long size(String path) throws IOException {
    return Files.size(at(path));
  }

  @Override
  public Instant changed(String path) throws IOException {
    return Files.getLastModifiedTime(at(path)).toInstant();
  }

  @Override
  public InputStream open(String path) throws IOException {
    return Files.newInputStream(at(path));
  }

  @Override
  public void put(String path, Content content) throws IOException {
    put(at(path), content);
  }

  /** On the disk whole, or not there under its name. */
  public static void put(Path file, Content content) throws IOException {
    Files.createDirectories(file.getParent());
    var draft = file.resolveSibling(file.getFileName() + ".new");
    try {
      try (var out = new FileOutputStream(draft.toFile())) {
        content.write(out);
      }
      try (var written = FileChannel.open(draft, StandardOpenOption.WRITE)) {
        written.force(true);
      }
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      // What a full disk cut off must not go on filling it.
      Files.deleteIfExists(draft);
    }
  }

  @Override
  public List<String> names(String folder) throws IOException {
    if (!Files.isDirectory(at(folder))) {
      return List.of();
    }
    try (var files = Files.list(at(folder))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Override
  public void delete(String path) throws IOException {
    Files.deleteIfExists(at(path));
  }

  @Override
  public void deleteFolder(String folder) throws IOException {
    if (!Files.exists(at(folder))) {
      return;
    }
    try (var files = Files.walk(at(folder))) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  @Override
  public OptionalLong room() throws IOException {
    return Files.isDirectory(root)
        ? OptionalLong.of(Files.getFileStore(root).getUsableSpace())
        : OptionalLong.empty();
  }

  @Override
  public void tidy(Instant before) {
    // Drafts go with whoever wrote them.
  }
}
