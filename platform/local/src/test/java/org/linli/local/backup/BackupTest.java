package org.linli.local.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.linli.local.LocalFailure;
import org.linli.local.PostgresServer;
import org.linli.offsite.Vault;
import org.linli.testing.FreePort;
import org.linli.testing.Requirement;

/** One installation that is copied, rehearsed, taken back to a moment, and lost. */
@TestMethodOrder(OrderAnnotation.class)
class BackupTest {

  private static final String SECRET = "nobody-reads-this-in-a-copy";

  @TempDir static Path folder;
  private static Ground ground;
  private static Manifest full;

  @BeforeAll
  static void start() throws Exception {
    ground = new Ground(folder);
    ground.start();
    Files.createDirectories(ground.home.root().resolve("files/a"));
    Files.writeString(ground.home.root().resolve("files/a/report.txt"), SECRET);
    lay("mqtt/ca.pem", "what devices trust");
    lay("city.csv", "the city");
    lay("city.loaded", "");
    ground.note("first");
    ground.note(SECRET);
  }

  private static void lay(String file, String content) throws IOException {
    var path = ground.home.root().resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, content);
  }

  @AfterAll
  static void stop() {
    ground.stop();
  }

  @Test
  @Order(1)
  void withoutACopyNothingCanBeRehearsed() {
    assertThatThrownBy(() -> ground.backups().rehearse(FreePort.next()))
        .isInstanceOf(LocalFailure.class)
        .hasMessageContaining("no full copy");
  }

  @Test
  @Order(2)
  @Requirement({"000-7.2.b.1-2", "000-7.2.b.1-3"})
  void aFullCopyLiesInEveryPlaceAndItsSuccessIsWrittenDown() throws Exception {
    full = ground.backups().full(14);
    for (var place : ground.backups().places()) {
      assertThat(place.newest()).contains(full);
      assertThat(place.store().size(Place.content(full.name()))).isEqualTo(full.bytes());
      assertThat(place.pieces()).contains(full.first(), full.last());
    }
    assertThat(
            ground.ask(
                "select state || ' ' || places || ' ' || detail from backup_run where kind = 'FULL'"))
        .isEqualTo("DONE 2 " + full.name());
  }

  @Test
  @Order(3)
  void whatLiesInAPlaceTellsNothingWithoutTheKey() throws Exception {
    try (var files = Files.walk(ground.offSite)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
            .doesNotContain(SECRET)
            .doesNotContain("backup_label");
      }
    }
    assertThat(ground.home.secrets().resolve(Vault.KEY))
        .satisfies(
            key ->
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                    .isEqualTo("rw-------"));
  }

  @Test
  @Order(4)
  @Requirement({"000-7.2.b.1-4", "000-10.2.2.d.3", "001-6.1.4"})
  void aRehearsalRestoresBesideTheLivingAndComparesEveryTable() throws Exception {
    ground.note("after the full copy, known by the log alone");
    var outcome = ground.backups().rehearse(FreePort.next());
    assertThat(outcome.tables())
        .isEqualTo(
            Integer.parseInt(
                ground.ask("select count(*) from pg_tables where schemaname = 'public'")));
    assertThat(Duration.ofMillis(outcome.recoveryMillis()))
        .isPositive()
        .isLessThan(Duration.ofHours(4));
    assertThat(outcome.lossMillis()).isPositive();
    assertThat(outcome.detail()).isEqualTo(ground.offSite.toString());
    assertThat(ground.home.root().resolve("rehearsal")).doesNotExist();
    assertThat(
            ground.ask(
                "select (recovery_ms is not null and loss_ms is not null)::text from backup_run"
                    + " where kind = 'REHEARSAL' and state = 'DONE'"))
        .isEqualTo("true");
  }

  @Test
  @Order(5)
  void aPlaceThatIsAwayIsLateAndLosesNothing() throws Exception {
    var parent = ground.offSite.getParent();
    var gone = parent.resolveSibling("gone");
    Files.move(parent, gone);
    ground.note("while the other site was away");
    var piece = ground.ask("select pg_walfile_name(pg_switch_wal())");
    var here = ground.backups().places().getFirst();
    await(() -> here.hasLog(piece), BackupTest::shipAnyhow);
    assertThatThrownBy(() -> ground.backups().ship()).isInstanceOf(IOException.class);
    assertThat(PostgresServer.logPieces(ground.home).resolve(piece)).exists();
    Files.move(gone, parent);
    await(() -> ground.away().hasLog(piece), BackupTest::shipAnyhow);
    assertThat(PostgresServer.logPieces(ground.home).resolve(piece)).doesNotExist();
  }

  @Test
  @Order(6)
  @Requirement("004-P2e")
  void anInstallationGoesBackToAMomentFromTheOtherSiteAlone() throws Exception {
    ground.shipped();
    Thread.sleep(1_100);
    var moment =
        Instant.parse(
            ground.ask(
                "select to_char(now() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"));
    ground.note("a mistake");
    ground.shipped();
    lay("files/a/report.txt", "overwritten");
    lay("mqtt/ca.pem", "another machine's");
    Files.delete(ground.home.root().resolve("city.csv"));
    Files.delete(ground.home.root().resolve("city.loaded"));
    ground.stop();

    var used =
        new Restore(ground.home, ground.away(), HomeVault.of(ground.home))
            .to(moment, ground.ports.first());

    assertThat(used).isEqualTo(full);
    ground.start();
    assertThat(ground.noted())
        .contains("first", "known by the log alone", "other site was away")
        .doesNotContain("a mistake");
    assertThat(ground.home.root().resolve("files/a/report.txt")).hasContent(SECRET);
    assertThat(ground.home.root().resolve("mqtt/ca.pem")).hasContent("what devices trust");
    assertThat(ground.home.root().resolve("city.csv")).hasContent("the city");
    assertThat(ground.home.root().resolve("city.loaded")).exists();
    assertThat(ground.ask("select state from backup_run where kind = 'RESTORE'")).isEqualTo("DONE");
    try (var kept = Files.list(ground.home.postgres())) {
      assertThat(kept.map(file -> file.getFileName().toString()))
          .anyMatch(name -> name.startsWith("data.before-"));
    }
  }

  @Test
  @Order(7)
  void afterARestoreCopiesGoOn() throws Exception {
    ground.note("a new life");
    var next = ground.backups().full(14);
    assertThat(next.first()).startsWith("00000002");
    assertThat(ground.backups().rehearse(FreePort.next()).tables()).isPositive();
  }

  @Test
  @Order(8)
  void noCopyReachesBackBeforeTheFirst() {
    assertThatThrownBy(
            () ->
                new Restore(ground.home, ground.away(), HomeVault.of(ground.home))
                    .to(full.began(), ground.ports.first()))
        .isInstanceOf(LocalFailure.class)
        .hasMessageContaining("reaches back to");
  }

  @Test
  @Order(9)
  void aDamagedCopyIsFoundBeforeAnythingIsTouched() throws Exception {
    var newest = ground.away().newest().orElseThrow();
    var file = ground.offSite.resolve(Place.content(newest.name()));
    var bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    assertThatThrownBy(() -> ground.backups().rehearse(FreePort.next()))
        .isInstanceOf(LocalFailure.class)
        .hasMessageContaining("damaged");
    assertThat(
            ground.ask(
                "select state || ' ' || (detail like '%damaged%')::text from backup_run"
                    + " where kind = 'REHEARSAL' order by started_at desc limit 1"))
        .isEqualTo("FAILED true");
  }

  @Test
  @Order(10)
  void whatCannotBeRestoredIsSaidAndTheInstallationStaysAsItIs() throws Exception {
    ground.backups().full(14);
    ground.note("the newest");
    ground.shipped();
    ground.note("and one more");
    ground.shipped();
    ground.stop();
    var own = HomeVault.of(ground.home);

    refused(other(), null, "another key");
    refused(own, Instant.parse("2099-01-01T00:00:00Z"), "does not reach that moment");
    var newest = ground.away().newest().orElseThrow();
    withoutPiece(newest.last(), () -> refused(own, null, newest.last().substring(8)));
    var behind = ground.away().pieces();
    withoutPiece(
        behind.get(behind.size() - 2), () -> refused(own, null, "pieces of the log are missing"));
    damaged(behind.getLast(), () -> refused(own, null, behind.getLast() + " of the log"));
    var copied = ground.offSite.resolve(Place.full(newest.name())).resolve("manifest");
    var said = Files.readString(copied);
    Files.writeString(copied, said.replaceFirst("system=\\d+", "system=4711"));
    refused(own, null, "another installation");
    Files.writeString(copied, said);

    ground.start();
    assertThat(ground.noted()).contains("a new life", "the newest", "and one more");
  }

  private static Vault other() throws IOException {
    return HomeVault.of(org.linli.local.Home.at(folder.resolve("stranger")));
  }

  private static void refused(Vault vault, Instant moment, String words) {
    assertThatThrownBy(
            () -> new Restore(ground.home, ground.away(), vault).to(moment, ground.ports.first()))
        .isInstanceOf(LocalFailure.class)
        .hasMessageContaining(words);
    assertThat(Swap.folder(ground.home)).doesNotExist();
  }

  private static void withoutPiece(String piece, Step step) throws Exception {
    var file = ground.offSite.resolve(Place.log(piece));
    var hidden = file.resolveSibling("hidden");
    Files.move(file, hidden);
    step.run();
    Files.move(hidden, file);
  }

  private static void damaged(String piece, Step step) throws Exception {
    var file = ground.offSite.resolve(Place.log(piece));
    var good = Files.readAllBytes(file);
    var bad = good.clone();
    bad[bad.length / 2] ^= 1;
    Files.write(file, bad);
    step.run();
    Files.write(file, good);
  }

  private interface Reached {
    boolean yet() throws Exception;
  }

  private interface Step {
    void run() throws Exception;
  }

  private static void shipAnyhow() throws Exception {
    try {
      ground.backups().ship();
    } catch (IOException e) {
      // The other place is away.
    }
  }

  private static void await(Reached reached, Step step) throws Exception {
    var deadline = Instant.now().plusSeconds(60);
    while (!reached.yet()) {
      assertThat(Instant.now()).isBefore(deadline);
      step.run();
      Thread.sleep(50);
    }
  }
}
