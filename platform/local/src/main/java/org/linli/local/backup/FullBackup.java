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
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.linli.local.Home;
import org.linli.local.PostgresServer;
import org.linli.offsite.FolderStore;
import org.linli.offsite.Stamp;
import org.linli.offsite.Store;
import org.linli.offsite.Vault;
import org.linli.persistence.Sha256;

/**
 * A full copy of a running installation: the database's files, between the two calls that
 * PostgreSQL prescribes for it, and what else is {@link Kept}. Nobody waits for it.
 */
final class FullBackup {

  /** The only file of a copy beside its manifest. */
  static final String FILE = "installation.tar.gz.sealed";

  static final String DATA = "data/";
  static final String HOME = "home/";

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
    var name = free(began);
    for (var place : places) {
      Room.forCopy(place);
    }
    var draft = home.backup().resolve(Place.content(name));
    var copy = new Copy(name, connection);
    Superuser.ask(connection, "select pg_backup_start(?, true)", name);
    FolderStore.put(draft, copy);
    // Its last piece of the log is among those that wait.
    log.ship();
    var manifest = copy.manifest(began, Files.size(draft));
    for (var place : places) {
      if (place != places.getFirst()) {
        place.store().put(Place.content(name), draft);
      }
      place.complete(manifest);
    }
    return manifest;
  }

  /** A clock that was put back names no copy like one that is there. */
  private String free(Instant began) {
    var moment = began;
    while (Files.exists(home.backup().resolve(Place.full(Stamp.of(moment))))) {
      moment = moment.plusSeconds(1);
    }
    return Stamp.of(moment);
  }

  /** The one file, and what becomes known while it is written. */
  private final class Copy implements Store.Content {

    private final String name;
    private final Connection connection;
    private final MessageDigest digest = Sha256.fresh();
    private String firstPiece;
    private String lastPiece;
    private long plain;

    Copy(String name, Connection connection) {
      this.name = name;
      this.connection = connection;
    }

    @Override
    public void write(OutputStream out) throws IOException {
      var sealed = vault.seal(new DigestOutputStream(out, digest), name);
      try (var tar = new Tar(new GZIPOutputStream(sealed, 1 << 16))) {
        tar.folder(PostgresServer.data(home), DATA, DatabaseFiles::belongs);
        tar.file(DATA + "backup_label", stop().getBytes(StandardCharsets.UTF_8));
        for (var parts : List.of(Kept.GROWING, Kept.WHOLE)) {
          for (var part : parts) {
            tar.part(
                home.root().resolve(part), HOME + part, file -> !file.equals(Path.of(Vault.KEY)));
          }
        }
        plain = tar.bytes();
      }
    }

    /** Ends the copy; its label belongs into it. */
    private String stop() throws IOException {
      try (var query =
              connection.prepareStatement(
                  "select labelfile, pg_walfile_name(lsn) from pg_backup_stop(true)");
          var rows = query.executeQuery()) {
        rows.next();
        var label = rows.getString(1);
        var start = START.matcher(label);
        if (!start.find()) {
          throw new IOException("a label without a beginning: " + label);
        }
        firstPiece = start.group(1);
        lastPiece = rows.getString(2);
        return label;
      } catch (SQLException e) {
        throw new IOException("the copy could not be ended", e);
      }
    }

    Manifest manifest(Instant began, long bytes) throws IOException {
      return new Manifest(
          name,
          began,
          Instant.now(),
          firstPiece,
          lastPiece,
          bytes,
          HexFormat.of().formatHex(digest.digest()),
          Identity.of(PostgresServer.data(home)).orElse(null),
          plain);
    }
  }
}
