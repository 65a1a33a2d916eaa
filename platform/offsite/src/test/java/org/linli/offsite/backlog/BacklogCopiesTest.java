package org.linli.offsite.backlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
