package org.linli.local.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.linli.local.Home;
import org.linli.local.PostgresServer;
import org.linli.persistence.Sha256;

/**
 * A full copy of a running installation: the database's files, between the two calls that
 * PostgreSQL prescribes for it, the files that were made, and the secrets without which the rows
 * could not be read. Nobody waits for it.
 */
final class FullBackup {

  /** The only file of a copy beside its manifest. */
  static final String FILE = "installation.tar.gz.sealed";

  static final String DATA = "data/";
  static final String HOME = "home/";

  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private static final Pattern START =
      Pattern.compile("START WAL LOCATION: \\S+ \\(file (\\w+)\\)");

  private final Home home;
  private final List<Place> places;
  private final Vault vault;
  private final LogShipper log;

  FullBackup(Home home, List<Place> places, Vault vault, LogShipper log) {
    this.home = home;
    this.places = places;
    this.vault = vault;
    this.log = log;
  }

  /**
   * @param connection the superuser's; it stays open until the copy stands
   */
  Manifest make(Connection connection, Instant began) throws SQLException, IOException {
    var name = NAME.format(began);
    var draft = places.getFirst().full(name).resolve(FILE);
    var digest = Sha256.fresh();
    var ending = new String[2];
    Superuser.ask(connection, "select pg_backup_start(?, true)", name);
    Place.put(draft, out -> write(new DigestOutputStream(out, digest), name, connection, ending));
    // Its last piece of the log is among those that wait.
    log.ship();
    var manifest = manifest(name, began, ending, Files.size(draft), digest);
    for (var place : places) {
      var file = place.full(name).resolve(FILE);
      if (!file.equals(draft)) {
        Place.put(file, out -> Files.copy(draft, out));
      }
      place.complete(manifest);
    }
    return manifest;
  }

  private void write(OutputStream out, String name, Connection connection, String[] ending)
      throws IOException {
    try (var tar = new Tar(new GZIPOutputStream(vault.seal(out, name), 1 << 16))) {
      tar.folder(PostgresServer.data(home), DATA, DatabaseFiles::belongs);
      try (var query =
              connection.prepareStatement(
                  "select labelfile, spcmapfile, pg_walfile_name(lsn) from pg_backup_stop(true)");
          var rows = query.executeQuery()) {
        rows.next();
        tar.file(DATA + "backup_label", rows.getString(1).getBytes(StandardCharsets.UTF_8));
        ending[0] = rows.getString(1);
        ending[1] = rows.getString(3);
      } catch (SQLException e) {
        throw new IOException("the copy could not be ended", e);
      }
      for (var part : new Path[] {home.secrets(), home.root().resolve("files")}) {
        tar.folder(part, HOME + part.getFileName() + "/", file -> !file.equals(Path.of(Vault.KEY)));
      }
    }
  }

  private static Manifest manifest(
      String name, Instant began, String[] ending, long bytes, MessageDigest digest) {
    var first = START.matcher(ending[0]);
    if (!first.find()) {
      throw new IllegalStateException(ending[0]);
    }
    return new Manifest(
        name,
        began,
        Instant.now(),
        first.group(1),
        ending[1],
        bytes,
        HexFormat.of().formatHex(digest.digest()));
  }
}
