package org.linli.whole.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.whole.entity.SealTerms;
import org.linli.whole.entity.TableSum;
import org.linli.whole.entity.WholeFault;
import org.linli.whole.entity.WholeFault.Kind;
import org.linli.whole.entity.WholeManifest;

/** Files that somebody made by hand, and what is said of them. */
class WholeReaderTest {

  private static final char[] PHRASE = "一个足够长的口令 2026".toCharArray();
  private static final PhraseSeal SEAL = PhraseSeal.fresh(PHRASE);
  private static final byte[] LINES = "{\"a\":1}\n{\"a\":2}\n".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  private final WholeReader reader = new WholeReader((signature, text) -> signature.equals("1:ok"));

  private static byte[] sealed() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var sealing = new SealingStream(SEAL, "alarm", 0, out)) {
      sealing.write(LINES);
    }
    return out.toByteArray();
  }

  private static TableSum sum(long rows, long bytes) throws IOException {
    var plain = new SumStream();
    plain.write(LINES);
    var stored = new SumStream();
    stored.write(sealed());
    return new TableSum(
        "alarm", List.of(), rows, bytes, plain.sha256Hex(), plain.sm3Hex(), stored.sha256Hex());
  }

  private static WholeManifest manifest(String form, SealTerms seal, TableSum... tables) {
    return new WholeManifest(
        form, "990804003001", "990804003001", "n", "PPP", Instant.EPOCH, seal, List.of(tables));
  }

  private static String text(WholeManifest manifest) throws IOException {
    return WholeWriter.JSON.writeValueAsString(manifest);
  }

  private static WholeManifest usual() throws IOException {
    return manifest(WholeManifest.FORM, SEAL.terms(), sum(2, LINES.length));
  }

  private Map<String, byte[]> parts(String manifest) throws IOException {
    var parts = new LinkedHashMap<String, byte[]>();
    parts.put(TableSum.part("alarm"), sealed());
    parts.put(WholeManifest.PART, manifest.getBytes(StandardCharsets.UTF_8));
    parts.put(WholeManifest.SIGNATURE, "1:ok".getBytes(StandardCharsets.UTF_8));
    return parts;
  }

  private Path zip(Map<String, byte[]> parts) throws IOException {
    var file = Files.createTempFile(folder, "made", ".zip");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    }
    return file;
  }

  private List<Kind> found(Map<String, byte[]> parts) throws IOException {
    return new ArrayList<>(
        reader.read(zip(parts), PHRASE).faults().stream().map(WholeFault::kind).toList());
  }

  @Test
  void aFileThatIsWhatItsManifestSaysIsWhole() throws IOException {
    assertThat(found(parts(text(usual())))).isEmpty();
  }

  @Test
  void wrongCountsAreFoundThoughTheSealIsRight() throws IOException {
    for (var wrong : List.of(sum(3, LINES.length), sum(2, LINES.length + 1))) {
      assertThat(found(parts(text(manifest(WholeManifest.FORM, SEAL.terms(), wrong)))))
          .containsExactly(Kind.ROWS);
    }
  }

  @Test
  void whatTheManifestDoesNotNameIsToldByItsName() throws IOException {
    var parts = parts(text(usual()));
    parts.put("tables/extra.jsonl.sealed", new byte[9]);
    assertThat(reader.read(zip(parts), PHRASE).faults())
        .containsExactly(new WholeFault(Kind.UNNAMED, "tables/extra.jsonl.sealed"));
  }

  @Test
  void aLaterFormIsCalledOneAndNotDamage() throws IOException {
    var later = text(usual()).replace(WholeManifest.FORM, "linli-whole/2");
    assertThat(found(parts(later.replaceFirst("\\{", "{\"news\": true,"))))
        .containsExactly(Kind.FORM);
  }

  @Test
  void aSignatureOfSomebodyElseOrNoneAtAllIsFound() throws IOException {
    var parts = parts(text(usual()));
    parts.put(WholeManifest.SIGNATURE, "1:other".getBytes(StandardCharsets.UTF_8));
    assertThat(found(parts)).containsExactly(Kind.SIGNATURE);
    parts.remove(WholeManifest.SIGNATURE);
    assertThat(found(parts)).containsExactly(Kind.UNREADABLE);
    parts.put(WholeManifest.SIGNATURE, new byte[5000]);
    assertThat(found(parts)).containsExactly(Kind.UNREADABLE);
  }

  /** Terms that would keep a machine busy for minutes, or are none, are not even looked at. */
  @Test
  void ofAFileThatNobodySignedNoTermIsFollowed() throws IOException {
    var terms = new SealTerms("AES-256-GCM", "PBKDF2-HMAC-SHA256", Integer.MAX_VALUE, null);
    var parts = parts(text(manifest(WholeManifest.FORM, terms, sum(2, LINES.length))));
    parts.put(WholeManifest.SIGNATURE, "1:other".getBytes(StandardCharsets.UTF_8));
    assertThat(found(parts)).containsExactly(Kind.SIGNATURE);
  }

  @Test
  void whoCannotEvenReadTheSignatureTakesItForAWrongOne() throws IOException {
    var angry =
        new WholeReader(
            (signature, text) -> {
              throw new IllegalArgumentException(signature);
            });
    assertThat(angry.read(zip(parts(text(usual()))), PHRASE).faults())
        .extracting(WholeFault::kind)
        .containsExactly(Kind.SIGNATURE);
  }

  @Test
  void manifestsThatAreNoneAreSaidToBeNone() throws IOException {
    for (var text :
        List.of(
            "",
            "{",
            "[]",
            "null",
            text(usual()).replace("\"" + SEAL.terms().salt() + "\"", "null"),
            text(usual()).replace("\"alarm\"", "null"),
            "{\"form\":\"linli-whole/1\"}",
            text(manifest(WholeManifest.FORM, null)))) {
      assertThat(found(parts(text))).as(text).containsExactly(Kind.UNREADABLE);
    }
  }

  @Test
  void theRowsOfTwoSumsAreTheSameByWhatTheyDigest() throws IOException {
    var one = sum(2, LINES.length);
    assertThat(one.sameRows(sum(2, 0))).as("bytes follow from the digest").isTrue();
    assertThat(one.sameRows(sum(3, LINES.length))).isFalse();
    assertThat(one.part()).isEqualTo("tables/alarm.jsonl.sealed");
  }
}
