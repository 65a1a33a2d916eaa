package org.linli.whole.control;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.linli.whole.entity.TableSum;
import org.linli.whole.entity.WholeFault;
import org.linli.whole.entity.WholeFault.Kind;
import org.linli.whole.entity.WholeManifest;
import org.linli.whole.entity.WholeReport;

/** Reads a file back and holds it against its manifest; of a part no more than a chunk at once. */
public final class WholeReader {

  private static final int LONGEST_MANIFEST = 4 * 1024 * 1024;
  private static final int LONGEST_SIGNATURE = 4096;

  private final BiPredicate<String, byte[]> signed;

  /**
   * @param signed whether that signature is one of the platform's over these bytes
   */
  public WholeReader(BiPredicate<String, byte[]> signed) {
    this.signed = signed;
  }

  /**
   * @param phrase null for whoever has none: then the parts are held against the digests of what is
   *     sealed alone, and so are those of a file that is not signed here
   */
  public WholeReport read(Path file, char[] phrase) {
    try (var zip = new ZipFile(file.toFile())) {
      var text = bytes(zip, WholeManifest.PART, LONGEST_MANIFEST);
      var faults = new ArrayList<WholeFault>();
      var signature =
          new String(
              bytes(zip, WholeManifest.SIGNATURE, LONGEST_SIGNATURE), StandardCharsets.US_ASCII);
      var signed = isSigned(signature, text);
      if (!signed) {
        faults.add(new WholeFault(Kind.SIGNATURE, WholeManifest.SIGNATURE));
      }
      var manifest = WholeWriter.JSON.readValue(text, WholeManifest.class);
      if (manifest == null) {
        return unreadable();
      }
      if (!WholeManifest.FORM.equals(manifest.form())) {
        return new WholeReport(manifest, List.of(new WholeFault(Kind.FORM, WholeManifest.PART)));
      }
      // What nobody signed does not say how many rounds of derivation this machine has to turn.
      var seal = phrase == null || !signed ? null : PhraseSeal.of(phrase, manifest.seal());
      parts(zip, manifest, seal, faults);
      return new WholeReport(manifest, faults);
    } catch (IOException | IllegalArgumentException e) {
      return unreadable();
    }
  }

  /** What is no signature at all is a wrong one. */
  private boolean isSigned(String signature, byte[] text) {
    try {
      return signed.test(signature, text);
    } catch (RuntimeException e) {
      return false;
    }
  }

  private static WholeReport unreadable() {
    return new WholeReport(null, List.of(new WholeFault(Kind.UNREADABLE, WholeManifest.PART)));
  }

  private static void parts(
      ZipFile zip, WholeManifest manifest, PhraseSeal seal, List<WholeFault> faults)
      throws IOException {
    var named = new HashSet<>(List.of(WholeManifest.PART, WholeManifest.SIGNATURE));
    for (int number = 0; number < manifest.tables().size(); number++) {
      var sum = manifest.tables().get(number);
      named.add(sum.part());
      var entry = zip.getEntry(sum.part());
      if (entry == null) {
        faults.add(new WholeFault(Kind.MISSING, sum.table()));
        continue;
      }
      try (var in = zip.getInputStream(entry)) {
        var fault = seal == null ? stored(in, sum) : opened(in, sum, seal, number);
        if (fault != null) {
          faults.add(new WholeFault(fault, sum.table()));
        }
      }
    }
    zip.stream()
        .filter(entry -> !named.contains(entry.getName()))
        .forEach(entry -> faults.add(new WholeFault(Kind.UNNAMED, entry.getName())));
  }

  private static Kind stored(InputStream in, TableSum sum) throws IOException {
    var seen = new SumStream();
    try {
      in.transferTo(seen);
    } catch (ZipException e) {
      return Kind.SEAL;
    }
    return seen.sha256Hex().equals(sum.sealedSha256()) ? null : Kind.SEAL;
  }

  private static Kind opened(InputStream in, TableSum sum, PhraseSeal seal, int number)
      throws IOException {
    var seen = new SumStream();
    var lines = new LineCount(seen);
    try {
      new OpeningStream(seal, sum.table(), number, in).transferTo(lines);
    } catch (OpeningStream.Broken | ZipException e) {
      return Kind.SEAL;
    }
    return lines.count() == sum.rows()
            && seen.bytes() == sum.bytes()
            && seen.sha256Hex().equals(sum.sha256())
            && seen.sm3Hex().equals(sum.sm3())
        ? null
        : Kind.ROWS;
  }

  private static byte[] bytes(ZipFile zip, String name, int most) throws IOException {
    var entry = zip.getEntry(name);
    if (entry == null) {
      throw new ZipException(name);
    }
    try (var in = zip.getInputStream(entry)) {
      var bytes = in.readNBytes(most + 1);
      if (bytes.length > most) {
        throw new ZipException(name);
      }
      return bytes;
    }
  }
}
