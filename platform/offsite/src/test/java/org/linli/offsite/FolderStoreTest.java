package org.linli.offsite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder does what a bucket does. */
class FolderStoreTest {

  @TempDir Path folder;
  private FolderStore store;

  @BeforeEach
  void begin() {
    store = new FolderStore(folder.resolve("copies"));
  }

  private void put(String path, String text) throws IOException {
    store.put(path, out -> out.write(text.getBytes()));
  }

  @Test
  void whatWasPutIsThereAndIsReplacedAndGoes() throws Exception {
    put("a/one", "first");
    put("a/one", "second");
    try (var in = store.open("a/one")) {
      assertThat(in.readAllBytes()).asString().isEqualTo("second");
    }
    assertThat(store.size("a/one")).isEqualTo(6);
    assertThat(store.changed("a/one")).isBefore(Instant.now().plusSeconds(60));
    store.delete("a/one");
    store.delete("a/one");
    assertThat(store.has("a/one")).isFalse();
    assertThatThrownBy(() -> store.open("a/one")).isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void aFileIsPutAsItIs() throws Exception {
    store.put("full/copy", Files.writeString(folder.resolve("draft"), "all of it"));
    assertThat(store.root().resolve("full/copy")).hasContent("all of it");
  }

  @Test
  void namesAreThoseDirectlyBelowInTheirOrder() throws Exception {
    put("full/b/manifest", "x");
    put("full/a/manifest", "x");
    assertThat(store.names("full")).containsExactly("a", "b");
    assertThat(store.names("wal")).isEmpty();
    store.deleteFolder("full/a");
    store.deleteFolder("full/a");
    assertThat(store.names("full")).containsExactly("b");
  }

  @Test
  void aPutThatWasCutOffDoesNotCount() {
    assertThatThrownBy(
            () ->
                store.put(
                    "wal/piece",
                    out -> {
                      out.write(1);
                      throw new IOException("the share is gone");
                    }))
        .hasMessage("the share is gone");
    assertThat(store.has("wal/piece")).isFalse();
    assertThat(store.root().resolve("wal")).isEmptyDirectory();
  }

  @Test
  void aShareThatIsNotMountedIsNotWrittenTo() throws Exception {
    store.reach();
    assertThatThrownBy(() -> new FolderStore(folder.resolve("away/copies")).reach())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("is not there");
  }

  @Test
  void aDiskTellsHowMuchRoomItHas() throws Exception {
    assertThat(store.room()).isEmpty();
    put("a", "x");
    assertThat(store.room()).isPresent();
  }
}
