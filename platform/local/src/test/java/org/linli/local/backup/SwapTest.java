package org.linli.local.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.local.Home;
import org.linli.local.PostgresServer;

/** What was restored takes the place of what stood there, however often it is cut off. */
class SwapTest {

  @TempDir Path folder;
  private Home home;
  private Home restored;

  private static void lay(Path file, String content) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  @BeforeEach
  void twoLives() throws IOException {
    home = Home.at(folder);
    restored = Home.at(Swap.folder(home));
    lay(PostgresServer.data(home).resolve("PG_VERSION"), "old");
    lay(PostgresServer.data(restored).resolve("PG_VERSION"), "new");
    lay(PostgresServer.logPieces(home).resolve("waits"), "old");
    lay(PostgresServer.logPieces(restored).resolve("00000002.history"), "new");
    lay(home.secrets().resolve("master.key"), "old");
    lay(home.secrets().resolve("backup.key"), "in no copy");
    lay(restored.secrets().resolve("master.key"), "new");
    lay(home.root().resolve("files/later.pdf"), "made after the copy");
    lay(restored.root().resolve("files/a/report.pdf"), "new");
    lay(home.root().resolve("city/city.yaml"), "old");
    lay(home.root().resolve("city/packs/later.yaml"), "of another city's folder");
    lay(restored.root().resolve("city/city.yaml"), "new");
    lay(restored.root().resolve("mqtt/ca.pem"), "what devices trust");
    lay(restored.root().resolve("city.loaded"), "");
  }

  private void isTheRestored() throws IOException {
    assertThat(PostgresServer.data(home).resolve("PG_VERSION")).hasContent("new");
    assertThat(home.secrets().resolve("master.key")).hasContent("new");
    assertThat(home.secrets().resolve("backup.key")).hasContent("in no copy");
    assertThat(home.root().resolve("files/a/report.pdf")).hasContent("new");
    assertThat(home.root().resolve("files/later.pdf")).exists();
    assertThat(home.root().resolve("city/city.yaml")).hasContent("new");
    assertThat(home.root().resolve("city/packs"))
        .as("a folder of one city is whole")
        .doesNotExist();
    assertThat(home.root().resolve("mqtt/ca.pem")).hasContent("what devices trust");
    assertThat(home.root().resolve("city.loaded")).exists();
    assertThat(PostgresServer.logPieces(home).resolve("waits")).exists();
    assertThat(PostgresServer.logPieces(home).resolve("00000002.history")).exists();
    assertThat(Swap.folder(home)).doesNotExist();
    try (var kept = Files.walk(home.root())) {
      assertThat(
              kept.filter(file -> file.toString().contains(".before-"))
                  .filter(Files::isRegularFile)
                  .map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("PG_VERSION", "master.key", "city.yaml", "later.yaml");
    }
  }

  @Test
  void whatStoodThereIsLaidAsideAndWhatIsInNoCopyStays() throws Exception {
    Swap.carryOut(home);
    isTheRestored();
    assertThat(Swap.settle(home)).isEmpty();
  }

  @Test
  void whatWaitedInTheBrokerComesWithTheRestoredAndNotBefore() throws Exception {
    lay(Returning.file(home), "of a restore before");
    lay(Returning.file(restored), "waited");
    assertThat(Returning.file(home)).hasContent("of a restore before");
    Swap.carryOut(home);
    assertThat(Returning.file(home)).hasContent("waited");
    isTheRestored();
  }

  @Test
  void oneThatWasCutOffBetweenItsStepsIsCarriedThrough() throws Exception {
    Files.writeString(Swap.folder(home).resolve("swap"), "20260320T000000Z");
    var data = PostgresServer.data(home);
    Files.move(data, data.resolveSibling("data.before-20260320T000000Z"));
    Files.createDirectories(home.root().resolve("replaced.before-20260320T000000Z/secrets"));
    Files.move(
        home.secrets().resolve("master.key"),
        home.root().resolve("replaced.before-20260320T000000Z/secrets/master.key"));
    assertThat(Swap.settle(home)).hasValueSatisfying(said -> assertThat(said).contains("carried"));
    isTheRestored();
  }

  @Test
  void oneThatWasCutOffBeforeItBeganHasChangedNothing() throws Exception {
    assertThat(Swap.settle(home)).hasValueSatisfying(said -> assertThat(said).contains("cleared"));
    assertThat(PostgresServer.data(home).resolve("PG_VERSION")).hasContent("old");
    assertThat(home.secrets().resolve("master.key")).hasContent("old");
    assertThat(Swap.folder(home)).doesNotExist();
  }
}
