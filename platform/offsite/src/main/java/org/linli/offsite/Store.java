package org.linli.offsite;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.linli.cityfolder.boundary.CityBounds;

/**
 * Where copies lie: a folder (another disk, a share of another site) or a bucket. Paths are
 * relative and separated by {@code /}. What cannot be reached is told by a {@link
 * java.nio.file.FileSystemException}, so that nobody takes it for damaged.
 */
public interface Store {

  /** Fills a file while it is written. */
  @FunctionalInterface
  interface Content {
    void write(OutputStream out) throws IOException;
  }

  /**
   * @param said a folder, or {@code s3://bucket/prefix}
   */
  static Store of(String said, BucketSettings settings) {
    return said.startsWith(BucketStore.SCHEME)
        ? new BucketStore(said, settings)
        : new FolderStore(Path.of(said).toAbsolutePath());
  }

  /**
   * The same, and nothing is put where the city's data may not be.
   *
   * @param bounds those of the city's folder
   */
  static Store of(String said, BucketSettings settings, CityBounds bounds) {
    var address = said.startsWith(BucketStore.SCHEME) ? settings.address() : "";
    return new BoundedStore(of(said, settings), address, bounds);
  }

  /** As the operators know it: the folder, or {@code s3://bucket/prefix}. */
  String name();

  /**
   * @throws IOException nothing may be written there now; a share is not mounted, say
   */
  void reach() throws IOException;

  boolean has(String path) throws IOException;

  /** In bytes. */
  long size(String path) throws IOException;

  Instant changed(String path) throws IOException;

  /**
   * @throws java.nio.file.NoSuchFileException there is none
   */
  InputStream open(String path) throws IOException;

  /** There whole, or not there under its name; one that was there is replaced. */
  void put(String path, Content content) throws IOException;

  /** The same of a file, of which it is known how long it is. */
  default void put(String path, Path file) throws IOException {
    put(path, out -> Files.copy(file, out));
  }

  /** What lies directly below, files and folders, in the order of their names. */
  List<String> names(String folder) throws IOException;

  /** That there is none is no fault. */
  void delete(String path) throws IOException;

  /** Everything below. */
  void deleteFolder(String folder) throws IOException;

  /** Bytes that still go in; empty where nobody can tell. */
  OptionalLong room() throws IOException;

  /** Takes away what was begun before the moment and never ended. */
  void tidy(Instant before) throws IOException;
}
