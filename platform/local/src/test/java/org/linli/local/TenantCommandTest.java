package org.linli.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.NotFound;
import org.linli.erasure.entity.ErasureHeld;
import org.linli.erasure.entity.ErasureTooEarly;
import org.linli.erasure.entity.ErasureUnprepared;
import org.linli.whole.entity.SealTerms;
import org.linli.whole.entity.TableSum;
import org.linli.whole.entity.WholeFault;
import org.linli.whole.entity.WholeManifest;
import org.linli.whole.entity.WholeReport;

/** What the command tells of a file. */
class TenantCommandTest {

  private static WholeReport report(WholeFault... faults) {
    var table = new TableSum("alarm", List.of(), 7, 70, "a", "b", "c");
    return new WholeReport(
        new WholeManifest(
            WholeManifest.FORM,
            "510104026017",
            "510104026017",
            "某社区",
            "PPP",
            Instant.parse("2026-11-23T00:00:00Z"),
            new SealTerms("AES-256-GCM", "PBKDF2-HMAC-SHA256", 1, ""),
            List.of(table)),
        Stream.of(faults).toList());
  }

  @Test
  void aWholeFileIsSaidToBeWholeWithWhatItHolds() {
    assertThat(String.join(" ", TenantCommand.told(report())))
        .contains("某社区", "510104026017", "2026-11-23", "7");
    assertThat(TenantCommand.told(report())).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(WholeFault.Kind.class)
  void everyFaultIsSaidInWordsWithItsPart(WholeFault.Kind kind) {
    var lines = TenantCommand.told(report(new WholeFault(kind, "alarm")));
    assertThat(lines).hasSize(2);
    assertThat(lines.getLast()).contains("alarm").doesNotContain(kind.name());
  }

  @Test
  void aPassPhraseIsWhatStandsInItsFileWithoutTheLinesEnd(@TempDir Path folder) throws IOException {
    var file = Files.writeString(folder.resolve("phrase.txt"), "一个足够长而且没人猜得到的口令\n");
    assertThat(TenantCommand.phrase(file).words()).isEqualTo("一个足够长而且没人猜得到的口令");
    Files.writeString(file, "short");
    assertThatThrownBy(() -> TenantCommand.phrase(file)).isInstanceOf(LocalFailure.class);
    assertThatThrownBy(() -> TenantCommand.phrase(folder.resolve("none")))
        .isInstanceOf(LocalFailure.class)
        .hasMessageContaining("none");
  }

  @Test
  void whyNothingIsErasedIsSaidInWords() {
    var until = Instant.parse("2029-01-01T00:00:00Z");
    for (var refusal :
        List.of(
            new NotFound("erasure"),
            new Conflict("erasure"),
            new ErasureUnprepared(ErasureUnprepared.Lack.SUSPENSION),
            new ErasureUnprepared(ErasureUnprepared.Lack.EXPORT),
            new ErasureHeld("a lawsuit"),
            new ErasureTooEarly("video", until))) {
      assertThat(TenantCommand.refused(refusal))
          .message()
          .isNotBlank()
          .doesNotContain("[", "erasure-");
    }
    assertThat(TenantCommand.refused(new ErasureTooEarly("video", until)))
        .hasMessageContaining("video")
        .hasMessageContaining("2029-01-01");
  }

  @Test
  void aCertificateCountsWithItsSignatureOverTheSameBytesAlone(@TempDir Path folder)
      throws IOException {
    var text = "{\"form\": \"linli-erasure/1\"}\n";
    var certificate = Files.writeString(folder.resolve("erasure.json"), text);
    var signature = Files.writeString(folder.resolve("erasure.json.sig"), "1:ok\n");
    BiPredicate<String, byte[]> keys =
        (said, bytes) ->
            said.equals("1:ok") && new String(bytes, StandardCharsets.UTF_8).equals(text);
    assertThat(TenantCommand.signed(certificate, signature, keys)).isTrue();
    Files.writeString(certificate, text + " ");
    assertThat(TenantCommand.signed(certificate, signature, keys)).isFalse();
    for (var other : List.of("{}", "{\"form\": \"linli-whole/1\"}", "no JSON", "", "null")) {
      Files.writeString(certificate, other);
      assertThat(TenantCommand.signed(certificate, signature, (said, bytes) -> true))
          .as("signed by the platform, and no certificate: " + other)
          .isFalse();
    }
    assertThat(
            TenantCommand.signed(
                certificate,
                signature,
                (said, bytes) -> {
                  throw new IllegalArgumentException(said);
                }))
        .isFalse();
    assertThatThrownBy(() -> TenantCommand.signed(folder.resolve("none.json"), signature, keys))
        .isInstanceOf(LocalFailure.class)
        .hasMessageContaining("none.json");
  }

  @Test
  void aMomentIsOneOfTheClockOfAllTheWorld() {
    assertThat(TenantCommand.moment("2026-11-23T08:00:00Z"))
        .isEqualTo(Instant.parse("2026-11-23T08:00:00Z"));
    assertThatThrownBy(() -> TenantCommand.moment("yesterday"))
        .isInstanceOf(LocalFailure.class)
        .hasMessageContaining("yesterday");
  }

  @Test
  void aFileThatCannotBeReadHasNothingElseToTell() {
    var nothing =
        new WholeReport(null, List.of(new WholeFault(WholeFault.Kind.UNREADABLE, "manifest.json")));
    assertThat(TenantCommand.told(nothing)).hasSize(1);
  }
}
