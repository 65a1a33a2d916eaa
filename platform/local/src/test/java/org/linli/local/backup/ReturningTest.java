package org.linli.local.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.local.Home;
import org.linli.local.Ports;
import org.linli.offsite.Vault;

/** What waited in the broker is laid beside a restored database, and nobody else reads it. */
class ReturningTest {

  @TempDir Path folder;
  private Home home;
  private Place place;
  private Vault vault;

  @BeforeEach
  void begin() throws Exception {
    home = Home.at(folder.resolve("home"));
    place = new Place(folder.resolve("copies"));
    vault = HomeVault.of(home);
  }

  private void kept(String stamp, String what) throws IOException {
    var path = "backlog/" + stamp + ".sealed";
    place
        .store()
        .put(
            path,
            out -> {
              try (var sealed = vault.seal(out, path)) {
                sealed.write(what.getBytes(StandardCharsets.UTF_8));
              }
            });
  }

  private Path laid() {
    return home.root().resolve("backlog.returning");
  }

  @Test
  void theNewestOfBeforeTheMomentIsLaidThereForItsOwnerAlone() throws Exception {
    kept("20260318T180000Z", "older");
    kept("20260319T180000Z", "newer");
    assertThat(Returning.lay(home, place, vault, Instant.parse("2026-03-19T00:00:00Z"))).isTrue();
    assertThat(laid()).hasContent("older");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(laid())))
        .isEqualTo("rw-------");
    assertThat(Returning.lay(home, place, vault, null)).isTrue();
    assertThat(laid()).hasContent("newer");
  }

  @Test
  void whereNothingWasKeptNothingIsGivenBackThatLayThereBefore() throws Exception {
    Files.writeString(laid(), "of a restore before");
    assertThat(Returning.lay(home, place, vault, null)).isFalse();
    assertThat(laid()).doesNotExist();
    assertThat(Returning.give(home, new Ports(1, 7))).isEmpty();
  }

  @Test
  void whatIsDamagedIsNotLaidThereInPart() throws Exception {
    kept("20260319T180000Z", "x".repeat(100));
    var file = folder.resolve("copies/backlog/20260319T180000Z.sealed");
    var bytes = Files.readAllBytes(file);
    bytes[bytes.length - 1] ^= 1;
    Files.write(file, bytes);
    assertThatThrownBy(() -> Returning.lay(home, place, vault, null))
        .isInstanceOf(IOException.class);
    assertThat(laid()).doesNotExist();
    try (var files = Files.list(home.root())) {
      assertThat(files.map(it -> it.getFileName().toString()))
          .noneMatch(name -> name.startsWith("backlog"));
    }
  }

  /** The broker is not there yet: at the next start it is tried again. */
  @Test
  void whatIsNotTakenStaysLaidThere() throws Exception {
    Files.writeString(laid(), "no backlog");
    assertThatThrownBy(() -> Returning.give(home, new Ports(1, 7))).isInstanceOf(IOException.class);
    assertThat(laid()).exists();
  }
}
