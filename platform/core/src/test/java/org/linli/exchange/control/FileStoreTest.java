package org.linli.exchange.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.keys.boundary.KeyRing;
import org.linli.keys.control.RingForTests;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.TestPlatform;

/**
 * Contents of files: shut on the disk, open where they were put, and gone when they are deleted.
 */
class FileStoreTest {

  private static final KeyRing KEYS = RingForTests.over(TestPlatform.shared());
  private static final TenantId HERE = new TenantId("990301001001");
  private static final TenantId THERE = new TenantId("990301001002");
  private static final byte[] CONTENT =
      "case,state\r\nc-1,OPEN\r\n".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path folder;

  private FileStore store;
  private final UUID file = UUID.randomUUID();
  private final UUID part = UUID.randomUUID();

  @BeforeEach
  void aStore() {
    store = new FileStore(KEYS, folder);
  }

  @Test
  void whatWasPutIsThereAndNobodyReadsItOnTheDisk() throws IOException {
    store.put(HERE, file, part, CONTENT);
    assertThat(store.get(HERE, file, part)).hasValue(CONTENT);
    assertThat(Files.readString(place(HERE, file, part)))
        .as("a version of the key and a text without meaning")
        .matches("\\d+:[A-Za-z0-9_=+/-]+")
        .doesNotContain("OPEN");
    assertThat(in(HERE, file)).as("no draft stays beside it").containsExactly(part.toString());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 65_537})
  void aContentOfAnySizeComesBackByteForByte(int size) {
    var content = new byte[size];
    Arrays.fill(content, (byte) 0x1A);
    store.put(HERE, file, part, content);
    assertThat(store.get(HERE, file, part)).hasValue(content);
  }

  @Test
  void aPartThatIsMadeAgainReplacesTheOneBefore() {
    store.put(HERE, file, part, "first".getBytes(StandardCharsets.UTF_8));
    store.put(HERE, file, part, CONTENT);
    assertThat(store.get(HERE, file, part)).hasValue(CONTENT);
    assertThat(in(HERE, file)).hasSize(1);
  }

  @Test
  void halfOfAPartThatAFallenServerLeftIsNoPart() throws IOException {
    Files.createDirectories(folder.resolve(HERE.value()).resolve(file.toString()));
    Files.writeString(place(HERE, file, part).resolveSibling(part + ".new"), "1:half");
    assertThat(store.get(HERE, file, part)).isEmpty();
    store.put(HERE, file, part, CONTENT);
    assertThat(store.get(HERE, file, part)).hasValue(CONTENT);
    assertThat(in(HERE, file)).containsExactly(part.toString());
  }

  @Test
  void aContentInThePlaceOfAnotherPartFileOrCommunityStaysShut() throws IOException {
    store.put(HERE, file, part, CONTENT);
    var otherPart = UUID.randomUUID();
    var otherFile = UUID.randomUUID();
    copy(place(HERE, file, otherPart));
    copy(place(HERE, otherFile, part));
    copy(place(THERE, file, part));
    assertThat(store.get(HERE, file, otherPart)).isEmpty();
    assertThat(store.get(HERE, otherFile, part)).isEmpty();
    assertThat(store.get(THERE, file, part)).isEmpty();
    assertThat(store.get(HERE, file, part)).as("where it belongs").hasValue(CONTENT);
  }

  @Test
  void aContentThatWasTouchedStaysShut() throws IOException {
    store.put(HERE, file, part, CONTENT);
    var sealed = Files.readString(place(HERE, file, part));
    var middle = sealed.length() / 2;
    var turned = sealed.charAt(middle) == 'A' ? 'B' : 'A';
    for (var touched :
        List.of(
            "",
            "text",
            "1:",
            "999999:" + sealed.substring(sealed.indexOf(':') + 1),
            sealed.substring(0, middle),
            sealed.substring(0, middle) + turned + sealed.substring(middle + 1))) {
      Files.writeString(place(HERE, file, part), touched);
      assertThat(store.get(HERE, file, part)).as(touched).isEmpty();
    }
    Files.write(place(HERE, file, part), new byte[] {(byte) 0xC3, (byte) 0x28, (byte) 0xFF});
    assertThat(store.get(HERE, file, part)).as("no text at all").isEmpty();
  }

  @Test
  void onePartIsTakenOutAndTheOthersStay() {
    var other = UUID.randomUUID();
    store.put(HERE, file, part, CONTENT);
    store.put(HERE, file, other, CONTENT);
    store.remove(HERE, file, part);
    store.remove(HERE, file, part);
    assertThat(store.get(HERE, file, part)).isEmpty();
    assertThat(store.get(HERE, file, other)).hasValue(CONTENT);
  }

  @Test
  void deletingTakesAllOfAFileAndNothingOfAnother() throws IOException {
    var other = UUID.randomUUID();
    store.put(HERE, file, part, CONTENT);
    store.put(HERE, file, UUID.randomUUID(), CONTENT);
    Files.writeString(place(HERE, file, part).resolveSibling(UUID.randomUUID() + ".new"), "1");
    store.put(HERE, other, part, CONTENT);
    store.put(THERE, file, part, CONTENT);
    store.delete(HERE, file);
    assertThat(folder.resolve(HERE.value()).resolve(file.toString())).doesNotExist();
    assertThat(store.get(HERE, other, part)).hasValue(CONTENT);
    assertThat(store.get(THERE, file, part)).hasValue(CONTENT);
  }

  @Test
  void whatIsNotThereIsEmptyAndIsDeletedWithoutAWord() {
    assertThat(store.get(HERE, file, part)).isEmpty();
    store.remove(HERE, file, part);
    store.delete(HERE, file);
    store.delete(HERE, file);
    assertThat(folder.resolve(HERE.value())).doesNotExist();
  }

  @Test
  void contentsLieInTheHomeUnlessAFolderIsNamedThatAllServersSee() {
    var home = folder.resolve("home");
    for (var none : List.of(Optional.<String>empty(), Optional.of(" "))) {
      var id = UUID.randomUUID();
      new FileStore(KEYS, home.toString(), none).put(HERE, id, part, CONTENT);
      assertThat(home.resolve("files").resolve(HERE.value()).resolve(id.toString())).isDirectory();
    }
    var shared = folder.resolve("shared");
    new FileStore(KEYS, home.toString(), Optional.of(shared.toString()))
        .put(HERE, file, part, CONTENT);
    assertThat(new FileStore(KEYS, shared).get(HERE, file, part))
        .as("another server over the same folder")
        .hasValue(CONTENT);
  }

  private void copy(Path target) throws IOException {
    Files.createDirectories(target.getParent());
    Files.copy(place(HERE, file, part), target, StandardCopyOption.REPLACE_EXISTING);
  }

  private Path place(TenantId tenant, UUID of, UUID number) {
    return folder.resolve(tenant.value()).resolve(of.toString()).resolve(number.toString());
  }

  private List<String> in(TenantId tenant, UUID of) {
    try (var inside = Files.list(folder.resolve(tenant.value()).resolve(of.toString()))) {
      return inside.map(one -> one.getFileName().toString()).toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
