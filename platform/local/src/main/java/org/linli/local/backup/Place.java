package org.linli.local.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linli.cityfolder.boundary.CityBounds;
import org.linli.local.Home;
import org.linli.local.Words;
import org.linli.offsite.BucketSettings;
import org.linli.offsite.FolderStore;
import org.linli.offsite.Store;

/**
 * Where copies lie: below the installation, on another disk, in a share of another site, in a
 * bucket. {@code full/NAME/} is a full copy once its {@code manifest} lies in it; {@code wal/}
 * holds the pieces of the database's log, {@code backlog/} what waited in the broker.
 */
record Place(Store store) {

  private static final String MANIFEST = "manifest";
  private static final String OWNER = "installation";
  private static final String SEALED = ".sealed";

  Place(Path folder) {
    this(new FolderStore(folder));
  }

  /** Where an installation's copies go; the first is its own, the others are off-site. */
  static List<Place> of(Home home, String others, BucketSettings buckets) {
    var places = new ArrayList<Place>();
    places.add(new Place(home.backup()));
    for (var other : others.split(",")) {
      if (!other.isBlank()) {
        places.add(new Place(Store.of(other.strip(), buckets, bounds(home))));
      }
    }
    return places;
  }

  /** The folder that this installation's server takes, as the start script chooses it. */
  private static CityBounds bounds(Home home) {
    var own = home.root().resolve("city");
    return CityBounds.of(
        System.getenv()
            .getOrDefault("LINLI_CITY_FOLDER", Files.isDirectory(own) ? own.toString() : ""));
  }

  static String full(String name) {
    return "full/" + name;
  }

  /** The copy itself. */
  static String content(String name) {
    return full(name) + "/" + FullBackup.FILE;
  }

  static String log(String piece) {
    return "wal/" + piece + SEALED;
  }

  boolean hasLog(String piece) throws IOException {
    return store.has(log(piece));
  }

  /**
   * Makes it the place of one installation alone: two that wrote here would each take the other's
   * log for its own.
   *
   * @param system see {@link Identity}
   * @throws IOException it is another's, so that nothing is written and what waits goes on waiting
   */
  synchronized void claim(String system) throws IOException {
    var owner = store.has(OWNER) ? owner() : ofNewest();
    if (owner == null) {
      store.put(OWNER, out -> out.write(system.getBytes(StandardCharsets.US_ASCII)));
    } else if (!owner.equals(system)) {
      throw new IOException(Words.of("backup.place-of-another", store.name()));
    }
  }

  private String owner() throws IOException {
    try (var in = store.open(OWNER)) {
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII).strip();
    }
  }

  private String ofNewest() throws IOException {
    return newest().map(Manifest::system).orElse(null);
  }

  /** The whole copies, oldest first. */
  List<Manifest> fulls() throws IOException {
    var found = new ArrayList<Manifest>();
    for (var name : store.names("full")) {
      var manifest = full(name) + "/" + MANIFEST;
      if (store.has(manifest)) {
        try (var in = store.open(manifest)) {
          found.add(Manifest.read(in));
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
    store.put(full(manifest.name()) + "/" + MANIFEST, manifest::write);
  }

  /** The names of the log's pieces that lie here, in their order. */
  List<String> pieces() throws IOException {
    return store.names("wal").stream()
        .filter(name -> name.endsWith(SEALED))
        .map(name -> name.substring(0, name.length() - SEALED.length()))
        .toList();
  }

  void drop(Manifest manifest) throws IOException {
    // Without its manifest it is no copy any more, should this be interrupted.
    store.delete(full(manifest.name()) + "/" + MANIFEST);
    store.deleteFolder(full(manifest.name()));
  }

  @Override
  public String toString() {
    return store.name();
  }
}
