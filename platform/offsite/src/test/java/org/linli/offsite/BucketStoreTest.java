package org.linli.offsite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.persistence.Sha256;

/** Copies in a bucket of a real S3 server. */
class BucketStoreTest {

  @TempDir static Path folder;
  private static S3Server server;

  @BeforeAll
  static void start() throws Exception {
    server = new S3Server(folder, "copies", "other");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Store store(String prefix) {
    return Store.of("s3://copies/" + prefix, server.settings());
  }

  private static byte[] bytes(int many) {
    var bytes = new byte[many];
    new Random(7).nextBytes(bytes);
    return bytes;
  }

  private static byte[] read(Store store, String path) throws IOException {
    try (var in = store.open(path)) {
      return in.readAllBytes();
    }
  }

  private static void put(Store store, String path, String text) throws IOException {
    store.put(path, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void whatWasPutIsThereAndIsReplacedAndGoes() throws Exception {
    var store = store("short");
    assertThat(store.has("a/one")).isFalse();
    put(store, "a/one", "first");
    put(store, "a/one", "second");
    assertThat(read(store, "a/one")).asString().isEqualTo("second");
    assertThat(store.size("a/one")).isEqualTo(6);
    assertThat(store.changed("a/one"))
        .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
    store.delete("a/one");
    store.delete("a/one");
    assertThat(store.has("a/one")).isFalse();
    assertThatThrownBy(() -> store.open("a/one")).isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void anEmptyFileIsAFile() throws Exception {
    var store = store("empty");
    store.put("nothing", out -> {});
    assertThat(store.has("nothing")).isTrue();
    assertThat(read(store, "nothing")).isEmpty();
  }

  @Test
  void namesAreThoseDirectlyBelowInTheirOrder() throws Exception {
    var store = store("names");
    for (var path : new String[] {"full/b/manifest", "full/a/manifest", "full/a/copy", "full/c"}) {
      put(store, path, "x");
    }
    put(store("names-beside"), "full/z", "x");
    assertThat(store.names("full")).containsExactly("a", "b", "c");
    assertThat(store.names("full/a")).containsExactly("copy", "manifest");
    assertThat(store.names("wal")).isEmpty();
    store.deleteFolder("full/a");
    assertThat(store.names("full")).containsExactly("b", "c");
  }

  @Test
  void moreNamesThanOnePageHasAreAllThere() throws Exception {
    var store = store("many");
    var lying = Files.createDirectories(server.bucket("copies").resolve("many/wal"));
    for (int i = 0; i < 1_003; i++) {
      Files.writeString(lying.resolve("%024d.sealed".formatted(i)), "x");
    }
    assertThat(store.names("wal")).hasSize(1_003).isSorted();
  }

  @Test
  void aLongFileGoesInPartsAndComesBackAsItWas() throws Exception {
    var store = store("long");
    var long40 = bytes((40 << 20) + 17);
    var file = Files.write(folder.resolve("long"), long40);
    store.put("full/x/copy", file);
    assertThat(store.size("full/x/copy")).isEqualTo(long40.length);
    assertThat(Sha256.hex(read(store, "full/x/copy"))).isEqualTo(Sha256.hex(long40));
  }

  @Test
  void aPutThatWasCutOffDoesNotCount() throws Exception {
    var store = store("cut");
    for (int many : new int[] {10, 20 << 20}) {
      assertThatThrownBy(
              () ->
                  store.put(
                      "wal/piece",
                      out -> {
                        out.write(bytes(many));
                        throw new IOException("the disk is gone");
                      }))
          .hasMessageContaining("the disk is gone");
      assertThat(store.has("wal/piece")).isFalse();
      assertThat(store.names("wal")).isEmpty();
    }
    store.tidy(Instant.now().plusSeconds(60));
  }

  @Test
  void aLineThatIsLostWhileWritingIsTriedAgain() throws Exception {
    try (var line = new Line(server.port())) {
      var store = Store.of("s3://copies/lost-writing", server.through(line.port()));
      var sent = bytes(17 << 20);
      line.cutAfter(8 << 20, 1);
      store.put("copy", out -> out.write(sent));
      assertThat(Sha256.hex(read(store, "copy"))).isEqualTo(Sha256.hex(sent));
    }
  }

  @Test
  void aLineThatIsLostWhileReadingGoesOnFromThere() throws Exception {
    var sent = bytes(17 << 20);
    store("lost-reading").put("copy", out -> out.write(sent));
    try (var line = new Line(server.port())) {
      var store = Store.of("s3://copies/lost-reading", server.through(line.port()));
      line.cutAfter(5 << 20, 3);
      assertThat(Sha256.hex(read(store, "copy"))).isEqualTo(Sha256.hex(sent));
    }
  }

  @Test
  void aServerThatDiesIsAwayAndNothingIsTakenForDamaged() throws Exception {
    try (var own = new S3Server(Files.createDirectories(folder.resolve("own")), "copies")) {
      var store = Store.of("s3://copies", own.settings());
      var sent = bytes(20 << 20);
      store.put("there", out -> out.write(sent));
      var in = store.open("there");
      assertThat(in.readNBytes(1 << 20)).hasSize(1 << 20);
      assertThatThrownBy(
              () ->
                  store.put(
                      "half",
                      out -> {
                        out.write(sent);
                        own.kill();
                        out.write(sent);
                      }))
          .isInstanceOf(FileSystemException.class);
      assertThatThrownBy(in::readAllBytes).isInstanceOf(FileSystemException.class);
      assertThatThrownBy(() -> store.has("there")).isInstanceOf(FileSystemException.class);
      own.start();
      assertThat(store.has("half")).isFalse();
      assertThat(Sha256.hex(read(store, "there"))).isEqualTo(Sha256.hex(sent));
    }
  }

  @Test
  void aWrongKeyIsRefusedAndSaid() throws Exception {
    var store = Store.of("s3://copies", server.withWrongKey());
    assertThatThrownBy(() -> put(store, "a", "x"))
        .isInstanceOf(FileSystemException.class)
        .hasMessageContaining("s3://copies/a")
        .hasMessageContaining("403");
    assertThatThrownBy(() -> store.names("full")).hasMessageContaining("403");
  }

  @Test
  void keysAreReadAnewSoThatTheyCanBeExchanged() throws Exception {
    var settings = server.withWrongKey();
    var store = Store.of("s3://copies/exchanged", settings);
    assertThatThrownBy(() -> put(store, "a", "x")).hasMessageContaining("403");
    Files.copy(
        server.settings().keys().resolve("secret-key"),
        settings.keys().resolve("secret-key"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    put(store, "a", "x");
    assertThat(store.has("a")).isTrue();
  }

  @Test
  void keysThatAreNotThereAreSaid() {
    var settings =
        new BucketSettings(
            server.settings().endpoint(), "city", true, folder, Duration.ZERO, 5 << 20);
    assertThatThrownBy(() -> Store.of("s3://copies", settings).has("a"))
        .isInstanceOf(FileSystemException.class)
        .hasMessageContaining("no access-key");
  }

  @Test
  void aBucketThatIsNotThereIsSaid() {
    var store = Store.of("s3://nowhere/at-all", server.settings());
    assertThatThrownBy(() -> put(store, "a", "x"))
        .isInstanceOf(FileSystemException.class)
        .hasMessageContaining("NoSuchBucket");
    assertThatThrownBy(() -> store.names("full")).hasMessageContaining("NoSuchBucket");
  }

  /** What was meant to be unchangeable must not lie there changeable, unnoticed. */
  @Test
  void aLockThatTheStoreDoesNotKnowIsNoSilentOne() {
    var store = Store.of("s3://copies/locked", server.locked(Duration.ofDays(30)));
    assertThatThrownBy(() -> put(store, "a", "x")).isInstanceOf(FileSystemException.class);
  }

  @Test
  void aPlaceIsNamedAsItWasSaid() {
    assertThat(Store.of("s3://copies/a/b/", server.settings()).name()).isEqualTo("s3://copies/a/b");
    assertThat(Store.of("s3://copies", server.settings()).name()).isEqualTo("s3://copies");
    assertThat(Store.of("/mnt/one", server.settings()).name()).isEqualTo("/mnt/one");
    assertThatThrownBy(() -> Store.of("s3://", server.settings())).isInstanceOf(CopyFailure.class);
  }

  @Test
  void nobodyTellsHowMuchRoomABucketHas() throws Exception {
    assertThat(store("room").room()).isEmpty();
  }
}
