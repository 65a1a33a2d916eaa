package org.linli.local.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.linli.local.Home;
import org.linli.local.LocalFailure;
import org.linli.local.Ports;
import org.linli.offsite.S3Server;
import org.linli.offsite.Vault;
import org.linli.testing.FreePort;
import org.linli.testing.Requirement;

/** One installation whose second place is a bucket of a real S3 server, copied and lost. */
@TestMethodOrder(OrderAnnotation.class)
class BucketBackupTest {

  private static final String SECRET = "nobody-reads-this-in-a-bucket";

  @TempDir static Path folder;
  private static S3Server server;
  private static Ground ground;
  private static Manifest full;

  @BeforeAll
  static void start() throws Exception {
    server = new S3Server(folder.toRealPath(), "copies");
    ground = new Ground(folder, "s3://copies/city", server.settings());
    ground.start();
    ground.note(SECRET);
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  @Test
  @Order(1)
  @Requirement({"000-7.2.b.1-2", "000-7.2.b.1-3"})
  void aFullCopyLiesInTheBucketSealed() throws Exception {
    full = ground.backups().full(14);
    assertThat(ground.away().newest()).contains(full);
    assertThat(ground.away().store().size(Place.content(full.name()))).isEqualTo(full.bytes());
    assertThat(ground.away().pieces()).contains(full.first(), full.last());
    try (var files = Files.walk(server.bucket("copies"))) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
            .doesNotContain(SECRET)
            .doesNotContain("backup_label");
      }
    }
    assertThat(ground.ask("select state || ' ' || places from backup_run where kind = 'FULL'"))
        .isEqualTo("DONE 2");
  }

  @Test
  @Order(2)
  @Requirement("000-7.2.b.1-4")
  void aRehearsalRestoresFromTheBucketAloneAndNamesIt() throws Exception {
    ground.note("known by the log alone");
    var outcome = ground.backups().rehearse(FreePort.next());
    assertThat(outcome.tables()).isPositive();
    assertThat(outcome.detail()).isEqualTo("s3://copies/city");
  }

  @Test
  @Order(3)
  void aBucketIsOneInstallationsAlone() {
    assertThatThrownBy(() -> ground.away().claim("4711"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("s3://copies/city");
  }

  @Test
  @Order(4)
  void aServerThatIsAwayIsLateAndLosesNothing() throws Exception {
    server.kill();
    ground.note("while the other site was away");
    var piece = ground.ask("select pg_walfile_name(pg_switch_wal())");
    var here = ground.backups().places().getFirst();
    while (!here.hasLog(piece)) {
      assertThatThrownBy(() -> shipSomething()).isInstanceOf(IOException.class);
      Thread.sleep(200);
    }
    server.start();
    while (!ground.away().hasLog(piece)) {
      ground.backups().ship();
    }
  }

  /** Nothing waits yet: that is no failure here. */
  private static void shipSomething() throws Exception {
    ground.backups().ship();
    throw new IOException("nothing waited");
  }

  @Test
  @Order(5)
  void aDamagedPieceInTheBucketIsFoundBeforeAnythingIsTouched() throws Exception {
    ground.shipped();
    var last = ground.away().pieces().getLast();
    var file = server.bucket("copies").resolve("city").resolve(Place.log(last));
    var good = Files.readAllBytes(file);
    var bad = good.clone();
    bad[bad.length / 2] ^= 1;
    Files.write(file, bad);
    ground.stop();
    assertThatThrownBy(
            () ->
                new Restore(ground.home, ground.away(), HomeVault.of(ground.home))
                    .to(null, ground.ports.first()))
        .isInstanceOf(LocalFailure.class)
        .hasMessageContaining(last)
        .hasMessageContaining("s3://copies/city");
    Files.write(file, good);
  }

  @Test
  @Order(6)
  @Requirement("004-P2e")
  void aMachineThatIsGoneComesBackFromTheBucketAndItsKeyAlone() throws Exception {
    var key = Files.copy(ground.home.secrets().resolve(Vault.KEY), folder.resolve("safe.key"));
    org.linli.local.PostgresBinaries.delete(ground.home.root());
    var home = Home.at(folder.toRealPath().resolve("new-machine"));
    var ports = new Ports(FreePort.next() - 3, FreePort.next());

    new Restore(home, ground.away(), Vault.with(key)).to(null, ports.first());

    var there = new Ground(home, ports);
    there.start();
    try {
      assertThat(there.noted()).contains(SECRET, "known by the log alone", "other site was away");
    } finally {
      there.stop();
    }
  }
}
