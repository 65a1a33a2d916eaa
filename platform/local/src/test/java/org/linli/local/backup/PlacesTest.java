package org.linli.local.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.local.Home;
import org.linli.offsite.BucketSettings;
import org.linli.offsite.CopyFailure;
import org.linli.offsite.FolderStore;
import org.linli.offsite.Vault;

/** What lies in a place, for how long, and who can read it. */
class PlacesTest {

  private static final Instant NOW = Instant.parse("2026-03-20T00:00:00Z");

  private static final BucketSettings NONE = BucketSettings.of(Map.of());

  @TempDir Path folder;

  private Manifest copy(Place place, String day, String first) throws IOException {
    var began = Instant.parse(day + "T18:00:00Z");
    var manifest =
        new Manifest(day, began, began.plusSeconds(60), first, first, 3, "not looked at", null, 0);
    place.store().put(Place.content(day), out -> out.write(new byte[3]));
    place.complete(manifest);
    return manifest;
  }

  private static void piece(Place place, String name) throws IOException {
    place.store().put(Place.log(name), out -> out.write(1));
  }

  @Test
  void placesBesideTheOwnAreNamedByCommas() throws Exception {
    var home = Home.at(folder.resolve("home"));
    assertThat(Place.of(home, "", NONE)).containsExactly(new Place(home.backup()));
    assertThat(Place.of(home, "/mnt/one, /mnt/two, s3://copies/city/", NONE))
        .extracting(Place::toString)
        .containsExactly(home.backup().toString(), "/mnt/one", "/mnt/two", "s3://copies/city");
  }

  @Test
  void aCopyWithoutItsManifestIsNone() throws Exception {
    var place = new Place(folder);
    assertThat(place.fulls()).isEmpty();
    assertThat(place.newest()).isEmpty();
    place.store().put(Place.content("2026-03-01"), out -> out.write(1));
    assertThat(place.fulls()).isEmpty();
    var whole = copy(place, "2026-03-02", "0".repeat(24));
    assertThat(place.newest()).contains(whole);
  }

  @Test
  void aFileThatCouldNotBeWrittenWholeDoesNotBearItsName() {
    var file = folder.resolve("wal/piece");
    assertThatThrownBy(
            () ->
                FolderStore.put(
                    file,
                    out -> {
                      out.write(1);
                      throw new IOException("the share is gone");
                    }))
        .isInstanceOf(IOException.class);
    assertThat(file.getParent()).isEmptyDirectory();
  }

  @Test
  void aPlaceIsOneInstallationsAlone() throws Exception {
    var place = new Place(folder);
    place.claim("7001");
    place.claim("7001");
    assertThatThrownBy(() -> place.claim("7002"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("another installation");
  }

  @Test
  void aClockThatWasPutBackTakesNoLogFromACopy() throws Exception {
    var place = new Place(folder);
    // Made in this order, the second after the clock had been put back.
    copy(place, "2026-03-02", "000000010000000000000001");
    copy(place, "2026-03-01", "000000010000000000000005");
    piece(place, "000000010000000000000001");
    piece(place, "000000010000000000000005");
    new Keeping(place).drop(NOW);
    assertThat(place.pieces()).hasSize(2);
  }

  @Test
  void aClockThatWasPutBackKeepsNoCopyWaiting() {
    assertThat(BackupClock.waits(NOW, NOW.plusSeconds(60))).isTrue();
    assertThat(BackupClock.waits(NOW, NOW.minusSeconds(1))).isFalse();
    assertThat(BackupClock.waits(NOW.minusSeconds(3600), NOW.plusSeconds(60))).isFalse();
  }

  @Test
  void oldCopiesGoWithTheLogThatOnlyTheyNeeded() throws Exception {
    var place = new Place(folder);
    for (int day = 1; day <= 4; day++) {
      copy(place, "2026-03-0" + day, "00000001000000000000000" + day);
      piece(place, "00000001000000000000000" + day);
    }
    piece(place, "00000002.history");
    new Keeping(place).drop(Instant.parse("2026-03-02T20:00:00Z"));
    assertThat(place.fulls())
        .extracting(Manifest::name)
        .containsExactly("2026-03-03", "2026-03-04");
    assertThat(place.pieces())
        .containsExactly(
            "000000010000000000000003", "000000010000000000000004", "00000002.history");
  }

  @Test
  void theNewestTwoCopiesAreAlwaysKept() throws Exception {
    var place = new Place(folder);
    copy(place, "2026-01-01", "000000010000000000000001");
    copy(place, "2026-01-02", "000000010000000000000002");
    new Keeping(place).drop(NOW);
    assertThat(place.fulls()).hasSize(2);
  }

  @Test
  void thatAPlaceIsEmptyIsNoFault() throws Exception {
    new Keeping(new Place(folder)).drop(NOW);
    assertThat(new Place(folder).pieces()).isEmpty();
  }

  /** After a recovery the log's pieces begin with another number, and go on in order. */
  @ParameterizedTest
  @CsvSource({
    "000000010000000000000009, 00000002000000000000000A, true",
    "0000000200000000000000FF, 000000020000000100000000, true",
    "00000003000000000000000A, 00000001000000000000000B, true",
    "000000010000000000000009, 000000010000000000000009, false",
    "000000010000000000000009, 00000002.history, true",
  })
  void theLogIsInOrderAcrossRecoveries(String one, String other, boolean before) {
    assertThat(Recovery.order(one).compareTo(Recovery.order(other)) < 0).isEqualTo(before);
  }

  @Test
  void aSealedFileOpensUnderItsOwnNameAlone() throws Exception {
    var vault = HomeVault.of(Home.at(folder.resolve("home")));
    var file = folder.resolve("sealed");
    try (var out = vault.seal(Files.newOutputStream(file), "one")) {
      out.write("words".getBytes(StandardCharsets.UTF_8));
    }
    try (var in = vault.open(Files.newInputStream(file), "one")) {
      assertThat(in.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("words");
    }
    try (var in = vault.open(Files.newInputStream(file), "two")) {
      assertThatThrownBy(in::readAllBytes).isInstanceOf(IOException.class);
    }
    var another = HomeVault.of(Home.at(folder.resolve("another")));
    try (var in = another.open(Files.newInputStream(file), "one")) {
      assertThatThrownBy(in::readAllBytes).isInstanceOf(IOException.class);
    }
  }

  @Test
  void whatIsNoKeyIsToldBeforeAnythingIsOpened() throws Exception {
    var file = Files.writeString(folder.resolve("some.key"), "{}");
    assertThatThrownBy(() -> Vault.with(file))
        .isInstanceOf(CopyFailure.class)
        .hasMessageContaining("some.key");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "base/16384/2619",
        "global/pg_control",
        "pg_xact/0000",
        "pg_wal",
        "pg_wal/archive_status",
        "postgresql.conf",
        "linli.conf"
      })
  void theDatabasesFilesAreCopied(String file) {
    assertThat(DatabaseFiles.belongs(Path.of(file))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postmaster.pid",
        "pg_wal/000000010000000000000001",
        "pg_wal/archive_status/000000010000000000000001.done",
        "pg_stat_tmp/global.stat",
        "base/pgsql_tmp/pgsql_tmp1.0",
        "base/16384/pg_internal.init",
        "pg_subtrans/0000"
      })
  void whatTheNextStartMakesAnewIsNot(String file) {
    assertThat(DatabaseFiles.belongs(Path.of(file))).isFalse();
  }

  /** The city's two o'clock is 18:00 of the day before in UTC. */
  @ParameterizedTest
  @CsvSource({
    "2026-03-18T18:00:10Z, 2026-03-19T12:00:00Z, false",
    "2026-03-18T18:00:10Z, 2026-03-19T17:59:00Z, false",
    "2026-03-18T18:00:10Z, 2026-03-19T18:00:00Z, true",
    "2026-03-18T18:00:10Z, 2026-03-19T19:30:00Z, true",
    "2026-03-19T03:00:00Z, 2026-03-19T17:59:00Z, false",
    "2026-03-19T03:00:00Z, 2026-03-19T18:01:00Z, true",
    "2026-03-19T03:00:00Z, 2026-03-20T06:00:00Z, true",
    "2026-03-10T18:00:10Z, 2026-03-19T09:00:00Z, true",
  })
  void aCopyIsDueInTheQuietHourOrWhenItWasMissed(Instant last, Instant now, boolean due) {
    assertThat(Due.at(now, last, Duration.ofDays(1))).isEqualTo(due);
  }

  @Test
  void tablesDifferWhereARowIsMissingOnEitherSide() {
    assertThat(
            TableDigests.differing(
                Map.of("same", "1 5", "changed", "1 7", "lost", "2 9"),
                Map.of("same", "1 5", "changed", "1 8", "new", "0 0")))
        .containsExactly("changed", "lost", "new");
  }
}
