package org.linli.local.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.linli.local.LocalFailure;
import org.linli.local.Words;
import org.linli.offsite.Vault;
import org.linli.persistence.Sha256;

/**
 * Lays a full copy and the log after it where a database can start from them. Nothing of it touches
 * the living installation.
 */
final class Recovery {

  private final Place place;
  private final Vault vault;
  private final Path waiting;

  Recovery(Place place, Vault vault) {
    this(place, vault, null);
  }

  /**
   * @param waiting where pieces of the log lie that no place has yet; null for none
   */
  Recovery(Place place, Vault vault, Path waiting) {
    this.place = place;
    this.vault = vault;
    this.waiting = waiting;
  }

  /** The newest copy that was whole at the moment; the newest of all without one. */
  Optional<Manifest> before(Instant moment) throws IOException {
    return place.fulls().stream()
        .filter(full -> moment == null || !full.ended().isAfter(moment))
        .reduce((older, newer) -> newer);
  }

  /**
   * Whether it is what its manifest says, and this key opens it; nothing is written.
   *
   * @throws LocalFailure it is damaged, or the key is another's
   */
  void check(Manifest manifest) throws IOException {
    checkSum(manifest);
    try (var in = open(manifest);
        var plain = vault.open(in, manifest.name())) {
      plain.read();
    } catch (FileSystemException e) {
      // The place went away; the key may be the right one.
      throw e;
    } catch (IOException e) {
      throw new LocalFailure(Words.of("backup.other-key", manifest.name()), e);
    }
  }

  private InputStream open(Manifest manifest) throws IOException {
    return place.store().open(Place.content(manifest.name()));
  }

  /**
   * Unpacks the database's files of a copy that was checked.
   *
   * @param home where the installation's other files go; null to leave them in the copy
   */
  void unpack(Manifest manifest, Path data, Path home) throws IOException {
    Tar.makeFolder(data);
    try (var in = open(manifest);
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

  private void checkSum(Manifest manifest) throws IOException {
    MessageDigest digest = Sha256.fresh();
    try (var in = new DigestInputStream(open(manifest), digest)) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
    }
    if (!HexFormat.of().formatHex(digest.digest()).equals(manifest.digest())) {
      throw new LocalFailure(Words.of("backup.damaged", manifest.name(), place));
    }
  }

  /** How many pieces of the log are read for a copy. */
  int pieces(Manifest manifest) throws IOException {
    return wanted(manifest).size();
  }

  private List<String> wanted(Manifest manifest) throws IOException {
    return place.pieces().stream().filter(piece -> isWanted(piece, manifest)).toList();
  }

  private static boolean isWanted(String piece, Manifest manifest) {
    return order(piece).compareTo(order(manifest.first())) >= 0;
  }

  /**
   * Opens the pieces of the log that the copy needs, and all after them. One that is damaged is
   * left out: for the database the log ends there.
   *
   * @param wholly whether all of the log is wanted, up to its end
   * @throws LocalFailure what the copy itself needs is missing; or all is wanted, and not there
   */
  void log(Manifest manifest, Path folder, boolean wholly) throws IOException {
    Files.createDirectories(folder);
    var good = new TreeSet<String>();
    for (var file : waiting()) {
      var piece = file.getFileName().toString();
      if (isWanted(piece, manifest)) {
        Files.copy(file, folder.resolve(piece));
        good.add(piece);
      }
    }
    var damaged = new ArrayList<String>();
    for (var piece : wanted(manifest)) {
      if (!good.contains(piece)) {
        (fetch(piece, folder.resolve(piece)) ? good : damaged).add(piece);
      }
    }
    var chain = new LogChain(manifest, good);
    if (wholly && !damaged.isEmpty()) {
      throw new LocalFailure(Words.of("backup.log-damaged", damaged.getFirst(), place));
    }
    if (!chain.whole() && wholly) {
      throw new LocalFailure(
          Words.of("backup.log-gap", place, chain.lastBeforeGap(), shipped(chain)));
    }
  }

  private List<Path> waiting() throws IOException {
    return waiting == null ? List.of() : LogShipper.pieces(waiting);
  }

  /** From about when the last piece before the gap is. */
  private Instant shipped(LogChain chain) throws IOException {
    var piece = Place.log(chain.lastBeforeGap());
    return place.store().has(piece) ? place.store().changed(piece) : Instant.now();
  }

  private boolean fetch(String piece, Path target) throws IOException {
    try {
      LogShipper.fetch(place, vault, piece, target);
      return true;
    } catch (FileSystemException e) {
      // The disk is full, or the place went away; the piece may be good.
      throw e;
    } catch (IOException e) {
      Files.deleteIfExists(target);
      return false;
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
