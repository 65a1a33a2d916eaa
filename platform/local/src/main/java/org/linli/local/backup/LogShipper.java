package org.linli.local.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.linli.local.Home;
import org.linli.local.PostgresServer;
import org.linli.offsite.Vault;

/**
 * Takes the pieces of the database's log to every place, sealed. A piece leaves the waiting room
 * only when it lies in all of them: a place that cannot be reached loses nothing, it is late.
 */
final class LogShipper {

  private final Home home;
  private final Path waiting;
  private final List<Place> places;
  private final Vault vault;

  LogShipper(Home home, List<Place> places, Vault vault) {
    this.home = home;
    this.waiting = PostgresServer.logPieces(home);
    this.places = places;
    this.vault = vault;
  }

  /**
   * @throws IOException when a place cannot be reached; the others have what they could get
   */
  void ship() throws IOException {
    IOException trouble = null;
    for (var piece : pieces(waiting)) {
      var everywhere = true;
      for (var place : places) {
        try {
          store(piece, place);
        } catch (IOException e) {
          everywhere = false;
          trouble = e;
        }
      }
      if (everywhere) {
        Files.deleteIfExists(piece);
      }
    }
    if (trouble != null) {
      throw trouble;
    }
  }

  /** What waits, in its order. */
  static List<Path> pieces(Path waiting) throws IOException {
    if (!Files.isDirectory(waiting)) {
      return List.of();
    }
    try (var files = Files.list(waiting)) {
      return files
          .filter(file -> !file.getFileName().toString().endsWith(".part"))
          .sorted()
          .toList();
    }
  }

  private void store(Path piece, Place place) throws IOException {
    var name = piece.getFileName().toString();
    place.store().reach();
    place.claim(
        Identity.of(PostgresServer.data(home))
            .orElseThrow(() -> new IOException("a log without its database")));
    if (place.hasLog(name)) {
      // It waits for another place.
      return;
    }
    place
        .store()
        .put(
            Place.log(name),
            out -> {
              try (var packed = new GZIPOutputStream(vault.seal(out, name))) {
                Files.copy(piece, packed);
              }
            });
  }

  /** The piece of the log as the database wrote it. */
  static void fetch(Place place, Vault vault, String name, Path target) throws IOException {
    try (var in = place.store().open(Place.log(name));
        var plain = new GZIPInputStream(vault.open(in, name))) {
      Files.copy(plain, target);
    }
  }
}
