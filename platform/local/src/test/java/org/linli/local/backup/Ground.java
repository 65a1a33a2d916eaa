package org.linli.local.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.linli.local.DatabaseRoles;
import org.linli.local.Home;
import org.linli.local.Ports;
import org.linli.local.PostgresBinaries;
import org.linli.local.PostgresServer;
import org.linli.local.Secrets;
import org.linli.offsite.BucketSettings;
import org.linli.offsite.Store;
import org.linli.schema.boundary.Schema;
import org.linli.testing.FreePort;

/** An installation's database with a second place for its copies; its log is aged in a second. */
final class Ground {

  final Home home;
  final Path offSite;
  final Ports ports;
  final Secrets secrets;
  private final String others;
  private final BucketSettings buckets;
  private PostgresServer server;

  Ground(Path folder) throws IOException {
    this(folder, null, BucketSettings.of(Map.of()));
  }

  /**
   * @param bucket {@code s3://…} in place of a second folder; null for the folder
   */
  Ground(Path folder, String bucket, BucketSettings buckets) throws IOException {
    home = Home.at(folder.toRealPath().resolve("home"));
    offSite = Files.createDirectories(folder.toRealPath().resolve("other")).resolve("copies");
    others = bucket == null ? offSite.toString() : bucket;
    this.buckets = buckets;
    ports = new Ports(FreePort.next() - 3, FreePort.next());
    secrets = Secrets.of(home, ports);
  }

  /** One that was restored elsewhere; it makes no copies. */
  Ground(Home home, Ports ports) {
    this.home = home;
    this.ports = ports;
    offSite = home.backup();
    others = "";
    buckets = BucketSettings.of(Map.of());
    secrets = Secrets.of(home, ports);
  }

  void start() throws Exception {
    server =
        PostgresServer.start(
            home, ports, secrets, PostgresBinaries.unpacked(home), List.of("archive_timeout=1s"));
    DatabaseRoles.ensure(ports, secrets);
    Schema.migrate(
        Secrets.url(ports, Secrets.DATABASE), "linli_owner", secrets.ownerPassword(), "linli_app");
  }

  void stop() {
    server.close();
  }

  Backups backups() throws IOException {
    return new Backups(home, ports, secrets, settings());
  }

  BackupSettings settings() {
    return new BackupSettings(others, buckets, 14, Duration.ofDays(1), Duration.ofDays(7));
  }

  Place away() {
    return new Place(Store.of(others, buckets));
  }

  void note(String text) throws SQLException {
    try (var connection = Superuser.connect(ports, secrets)) {
      Superuser.run(connection, "create table if not exists remembered (said text not null)");
      Superuser.run(connection, "alter table remembered owner to linli_owner");
      Superuser.ask(connection, "insert into remembered (said) values (?) returning said", text);
    }
  }

  String noted() throws SQLException {
    return ask("select coalesce(string_agg(said, ' ' order by said), '') from remembered");
  }

  String ask(String sql) throws SQLException {
    try (var connection = Superuser.connect(ports, secrets)) {
      return Superuser.ask(connection, sql);
    }
  }

  /** Until everything that stands now lies in every place. */
  void shipped() throws Exception {
    var piece = ask("select pg_walfile_name(pg_switch_wal())");
    var deadline = Instant.now().plus(Duration.ofSeconds(60));
    while (!away().hasLog(piece)) {
      if (Instant.now().isAfter(deadline)) {
        throw new AssertionError(piece + " was not shipped");
      }
      backups().ship();
      Thread.sleep(50);
    }
  }
}
