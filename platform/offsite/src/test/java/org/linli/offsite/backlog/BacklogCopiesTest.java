package org.linli.offsite.backlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.offsite.FolderStore;

/** Which copies of the backlog there are, and for how long. */
class BacklogCopiesTest {

  @TempDir Path folder;

  private FolderStore store(String... stamps) throws IOException {
    var store = new FolderStore(folder.resolve("copies"));
    for (var stamp : stamps) {
      store.put("backlog/" + stamp + ".sealed", out -> out.write(1));
    }
    return store;
  }

  @Test
  void theNewestOfBeforeTheMomentIsTaken() throws Exception {
    var store = store("20260318T180000Z", "20260319T180000Z", "20260320T180000Z");
    assertThat(BacklogCopies.before(store, null)).contains("20260320T180000Z");
    assertThat(BacklogCopies.before(store, Instant.parse("2026-03-20T17:59:59Z")))
        .contains("20260319T180000Z");
    assertThat(BacklogCopies.before(store, Instant.parse("2026-03-18T18:00:00Z")))
        .contains("20260318T180000Z");
    assertThat(BacklogCopies.before(store, Instant.parse("2026-03-01T00:00:00Z"))).isEmpty();
  }

  @Test
  void whatIsNoCopyIsNotTakenForOne() throws Exception {
    var store = store("20260318T180000Z", "note", "20260320T1800");
    assertThat(BacklogCopies.stamps(store)).containsExactly("20260318T180000Z");
    assertThat(BacklogCopies.before(store, Instant.parse("2026-03-21T00:00:00Z")))
        .contains("20260318T180000Z");
  }

  /** While much waits for hours, a copy each minute would fill the disk. */
  @Test
  void aLargeCopyTakesThePlaceOfTheOneBeforeOfTheSameHour() throws Exception {
    var store = store("20260318T175900Z", "20260318T180100Z");
    var draft = draft((int) BacklogCopies.LARGE);
    BacklogCopies.put(store, draft, "20260318T180200Z");
    assertThat(BacklogCopies.stamps(store)).containsExactly("20260318T175900Z", "20260318T180200Z");
    BacklogCopies.put(store, draft, "20260318T190000Z");
    BacklogCopies.put(store, draft(10), "20260318T190100Z");
    assertThat(BacklogCopies.stamps(store))
        .containsExactly(
            "20260318T175900Z", "20260318T180200Z", "20260318T190000Z", "20260318T190100Z");
  }

  private Path draft(int bytes) throws IOException {
    return Files.write(folder.resolve("draft"), new byte[bytes]);
  }

  @Test
  void aPlaceThatIsAwayDoesNotLetTheOthersFill() throws Exception {
    var store = store("20260301T100000Z");
    var away = folder.resolve("away");
    Files.createDirectories(away.resolve("backlog/20260301T100000Z.sealed/not-a-file"));
    assertThatThrownBy(
            () ->
                new BacklogCopies(List.of(new FolderStore(away), store), null, folder)
                    .drop(
                        Instant.parse("2026-03-20T00:00:00Z"),
                        Instant.parse("2026-03-06T00:00:00Z")))
        .isInstanceOf(IOException.class);
    assertThat(BacklogCopies.stamps(store)).isEmpty();
  }

  @Test
  void ofOlderDaysTheLastStaysAndWhatIsTooOldGoes() throws Exception {
    var store =
        store(
            "20260301T100000Z",
            "20260316T100000Z",
            "20260316T110000Z",
            "20260319T100000Z",
            "20260319T110000Z");
    new BacklogCopies(List.of(store), null, folder)
        .drop(Instant.parse("2026-03-20T00:00:00Z"), Instant.parse("2026-03-06T00:00:00Z"));
    assertThat(BacklogCopies.stamps(store))
        .containsExactly("20260316T110000Z", "20260319T100000Z", "20260319T110000Z");
  }
}
