package org.linli.local.backup;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linli.local.Home;
import org.linli.local.PostgresBinaries;
import org.linli.local.Words;

/**
 * A folder that holds copies: below the installation, on another disk, or a share of another site.
 * {@code full/NAME/} is a full copy once its {@code manifest} lies in it; {@code wal/} holds the
 * pieces of the database's log.
 */
record Place(Path root) {

  private static final String MANIFEST = "manifest";
  private static final String OWNER = "installation";

  /** Fills a file while it is written. */
  interface Content {
    void write(OutputStream out) throws IOException;
  }

  /** Where an installation's copies go; the first is its own, the others are off-site. */
  static List<Place> of(Home home, String others) {
    var places = new ArrayList<Place>();
    places.add(new Place(home.backup()));
    for (var other : others.split(",")) {
      if (!other.isBlank()) {
        places.add(new Place(Path.of(other.strip())));
      }
    }
    return places;
  }

  Path full(String name) {
    return root.resolve("full").resolve(name);
  }

  Path log(String piece) {
    return root.resolve("wal").resolve(piece + ".sealed");
  }

  /** On the disk whole, or not there under its name. */
  static void put(Path file, Content content) throws IOException {
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

  /**
   * Makes it the place of one installation alone: two that wrote here would each take the other's
   * log for its own.
   *
   * @param system see {@link Identity}
   * @throws IOException it is another's, so that nothing is written and what waits goes on waiting
   */
  void claim(String system) throws IOException {
    var mark = root.resolve(OWNER);
    var owner = Files.exists(mark) ? Files.readString(mark).strip() : ofNewest();
    if (owner == null) {
      put(mark, out -> out.write(system.getBytes(StandardCharsets.US_ASCII)));
    } else if (!owner.equals(system)) {
      throw new IOException(Words.of("backup.place-of-another", root));
    }
  }

  private String ofNewest() throws IOException {
    return newest().map(Manifest::system).orElse(null);
  }

  /** The whole copies, oldest first. */
  List<Manifest> fulls() throws IOException {
    var folder = root.resolve("full");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    var found = new ArrayList<Manifest>();
    try (var names = Files.list(folder)) {
      for (var name : names.sorted().toList()) {
        var manifest = name.resolve(MANIFEST);
        if (Files.exists(manifest)) {
          found.add(Manifest.read(manifest));
        }
      }
    }
    return found;
  }

  Optional<Manifest> newest() throws IOException {
    var fulls = fulls();
    return fulls.isEmpty() ? Optional.empty() : Optional.of(fulls.getLast());
  }

  /** With it the copy counts as whole. */
  void complete(Manifest manifest) throws IOException {
    put(full(manifest.name()).resolve(MANIFEST), manifest::write);
  }

  /** The names of the log's pieces that lie here, in their order. */
  List<String> pieces() throws IOException {
    var folder = root.resolve("wal");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".sealed"))
          .map(name -> name.substring(0, name.length() - ".sealed".length()))
          .sorted()
          .toList();
    }
  }

  void drop(Manifest manifest) throws IOException {
    // Without its manifest it is no copy any more, should this be interrupted.
    Files.deleteIfExists(full(manifest.name()).resolve(MANIFEST));
    PostgresBinaries.delete(full(manifest.name()));
  }
}
