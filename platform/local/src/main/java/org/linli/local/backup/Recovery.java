package org.linli.local.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.linli.local.LocalFailure;
import org.linli.persistence.Sha256;

/**
 * Lays a full copy and the log after it where a database can start from them. Nothing of it touches
 * the living installation.
 */
final class Recovery {

  private final Place place;
  private final Vault vault;

  Recovery(Place place, Vault vault) {
    this.place = place;
    this.vault = vault;
  }

  /** The newest copy that was whole at the moment; the newest of all without one. */
  Optional<Manifest> before(Instant moment) throws IOException {
    return place.fulls().stream()
        .filter(full -> moment == null || !full.ended().isAfter(moment))
        .reduce((older, newer) -> newer);
  }

  /**
   * Unpacks the database's files.
   *
   * @param home where the installation's other files go; null to leave them in the copy
   * @throws LocalFailure when the copy is not what its manifest says
   */
  void unpack(Manifest manifest, Path data, Path home) throws IOException {
    var file = place.full(manifest.name()).resolve(FullBackup.FILE);
    check(file, manifest);
    Tar.makeFolder(data);
    try (var in = Files.newInputStream(file);
        var plain = new GZIPInputStream(vault.open(in, manifest.name()), 1 << 16)) {
      Tar.unpack(plain, name -> target(name, data, home));
    }
    Files.writeString(data.resolve("recovery.signal"), "");
  }

  private static Path target(String name, Path data, Path home) {
    if (name.startsWith(FullBackup.DATA)) {
      return within(data, name.substring(FullBackup.DATA.length()));
    }
    return home == null ? null : within(home, name.substring(FullBackup.HOME.length()));
  }

  private static Path within(Path folder, String name) {
    var path = folder.resolve(name).normalize();
    if (!path.startsWith(folder)) {
      throw new LocalFailure("entry outside of its folder: " + name);
    }
    return path;
  }

  private void check(Path file, Manifest manifest) throws IOException {
    MessageDigest digest = Sha256.fresh();
    try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
    }
    if (!HexFormat.of().formatHex(digest.digest()).equals(manifest.digest())) {
      throw new LocalFailure("the copy " + manifest.name() + " in " + place.root() + " is damaged");
    }
  }

  /** Opens the pieces of the log that the copy needs, and all after them. */
  void log(Manifest manifest, Path folder) throws IOException {
    Files.createDirectories(folder);
    for (var piece : place.pieces()) {
      if (order(piece).compareTo(order(manifest.first())) >= 0) {
        LogShipper.fetch(place, vault, piece, folder.resolve(piece));
      }
    }
  }

  /**
   * Where a piece stands in the log, whatever became of the installation in between: its first
   * eight digits count the recoveries. Their histories are always wanted.
   */
  static String order(String piece) {
    return piece.length() < 24 ? "~" : piece.substring(8, 24);
  }

  /**
   * What the recovering database is told.
   *
   * @param until a moment, or a mark's name; null for all there is
   */
  static List<String> options(Path log, String kind, String until) {
    var fetch = "restore_command=cp \"" + log + "/%f\" \"%p\"";
    return until == null
        ? List.of(fetch)
        : List.of(fetch, "recovery_target_" + kind + "=" + until, "recovery_target_action=promote");
  }
}
