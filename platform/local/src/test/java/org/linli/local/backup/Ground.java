package org.linli.local.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.linli.local.DatabaseRoles;
import org.linli.local.Home;
import org.linli.local.Ports;
import org.linli.local.PostgresBinaries;
import org.linli.local.PostgresServer;
import org.linli.local.Secrets;
import org.linli.schema.boundary.Schema;
import org.linli.testing.FreePort;

/** An installation's database with a second place for its copies; its log is aged in a second. */
final class Ground {

  final Home home;
  final Path offSite;
  final Ports ports;
  final Secrets secrets;
  private PostgresServer server;

  Ground(Path folder) throws IOException {
    home = Home.at(folder.toRealPath().resolve("home"));
    offSite = Files.createDirectories(folder.toRealPath().resolve("other")).resolve("copies");
    ports = new Ports(FreePort.next() - 3, FreePort.next());
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
    return new Backups(home, ports, secrets, offSite.toString());
  }

  Place away() {
    return new Place(offSite);
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
    while (!Files.exists(away().log(piece))) {
      if (Instant.now().isAfter(deadline)) {
        throw new AssertionError(piece + " was not shipped");
      }
      backups().ship();
      Thread.sleep(50);
    }
  }
}
