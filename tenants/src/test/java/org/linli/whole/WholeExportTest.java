package org.linli.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.NotPermitted;
import org.linli.access.boundary.Unchecked;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.audit.boundary.AuditTrail;
import org.linli.keys.boundary.KeyRing;
import org.linli.keys.boundary.Resealing;
import org.linli.keys.control.RingForTests;
import org.linli.tenancy.boundary.Tenants;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.TestPlatform;
import org.linli.whole.boundary.WholeBegun;
import org.linli.whole.boundary.WholeExport;
import org.linli.whole.boundary.WholeFile;
import org.linli.whole.control.DraftFolder;
import org.linli.whole.entity.Phrase;
import org.linli.whole.entity.TableSum;
import org.linli.whole.entity.WholeFault;
import org.linli.whole.entity.WholeManifest;
import org.linli.whole.entity.WholeStep;

/** All of a community in a file, and what is noticed when the file is not what it was. */
class WholeExportTest {

  private static final Phrase PHRASE = new Phrase("春风十里，不如一份备份存着");
  private static final Path DRAFTS =
      Path.of(System.getProperty("java.io.tmpdir"), "whole-" + UUID.randomUUID());
  private static final AtomicInteger NUMBERS = new AtomicInteger();

  @TempDir Path folder;

  private final TestPlatform platform = TestPlatform.shared();
  private final KeyRing keys = RingForTests.over(platform);
  private final WholeExport export =
      new WholeExport(
          platform.jdbi(),
          platform.scopes(),
          keys,
          new Resealing(platform.jdbi(), platform.scopes(), keys),
          new Tenants(platform.jdbi(), platform.scopes(), told -> {}),
          new DraftFolder(DRAFTS.toString()));
  private final TenantId tenant =
      platform.community(
          "990804001%03d".formatted(NUMBERS.incrementAndGet()), OperationMode.GOVERNMENT);
  private final Caller clerk = platform.clerk(tenant);

  @BeforeEach
  void something() {
    said(clerk, "第一条 “引号” \"\\\" 换行\n完");
    said(clerk, "second");
  }

  /** A line in the community's own log: a table whose rows are the community's. */
  private void said(Caller who, String target) {
    platform.as(
        who,
        () -> {
          new AuditTrail(platform.jdbi(), platform.scopes()).record("test.said", target);
          return null;
        });
  }

  private Path file() throws IOException {
    var file = folder.resolve(UUID.randomUUID() + ".zip");
    try (var out = Files.newOutputStream(file)) {
      written(out);
    }
    return file;
  }

  private WholeManifest written(OutputStream out) {
    return written(out, step -> {});
  }

  /** As its callers do: each step is a transaction of its own. */
  private WholeManifest written(OutputStream out, Consumer<WholeStep> told) {
    var begun = platform.as(clerk, export::begin);
    try (var file = made(clerk, begun, told)) {
      platform.as(clerk, () -> export.take(file)).sendTo(out);
      return file.manifest();
    }
  }

  /** Without a transaction of the caller's. */
  private WholeFile made(Caller who, WholeBegun begun, Consumer<WholeStep> told) {
    return Unchecked.call(() -> platform.scopes().as(who, () -> begun.make(PHRASE, told)));
  }

  private List<WholeFault> compared(Path file, Phrase phrase) {
    return platform.as(clerk, () -> export.differences(file, phrase));
  }

  private static TableSum log(WholeManifest manifest) {
    return manifest.tables().stream()
        .filter(sum -> sum.table().equals("audit_entry"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theFileHoldsEveryTableOfTheCommunityAndIsWhole() throws IOException {
    assertThat(compared(file(), PHRASE)).isEmpty();
    var manifest = written(OutputStream.nullOutputStream());
    assertThat(manifest.tenant()).isEqualTo(tenant.value());
    assertThat(manifest.mode()).isEqualTo("GOVERNMENT");
    assertThat(log(manifest).rows()).isEqualTo(2);
    assertThat(manifest.tables())
        .extracting(TableSum::table)
        .contains("consent", "tenant_use", "audit_entry")
        .doesNotContain("account", "tenant", "api_token", "crypto_key", "decision_entry")
        .isSorted();
  }

  @Test
  void whatGoesAlongIsToldBeforehand() {
    assertThat(platform.as(clerk, export::tables))
        .isEqualTo(
            written(OutputStream.nullOutputStream()).tables().stream()
                .map(TableSum::table)
                .toList());
  }

  @Test
  void whoWaitsHearsOfEveryTable() {
    var steps = new ArrayList<WholeStep>();
    var manifest = written(OutputStream.nullOutputStream(), steps::add);
    assertThat(steps)
        .extracting(WholeStep::table)
        .isEqualTo(manifest.tables().stream().map(TableSum::table).toList());
    assertThat(steps.getFirst().done()).isEqualTo(1);
    assertThat(steps.getFirst().isLast()).isFalse();
    assertThat(steps.getLast().isLast()).isTrue();
    assertThat(steps.getLast().rows()).isEqualTo(manifest.rows());
  }

  @Test
  void thatItWasTakenIsNotedOnceWithTheNewestMoment() {
    written(OutputStream.nullOutputStream());
    var manifest = written(OutputStream.nullOutputStream());
    var noted =
        platform
            .owner()
            .withHandle(
                handle ->
                    handle
                        .createQuery("select at from whole_taken where tenant_id = :tenant")
                        .bind("tenant", tenant)
                        .map((row, context) -> row.getTimestamp("at").toInstant())
                        .list());
    assertThat(noted).containsExactly(manifest.at());
  }

  @Test
  void anotherCommunitysRowsAreNotInIt() {
    var other = platform.community("990804002001", OperationMode.PPP);
    said(platform.clerk(other), "another's");
    assertThat(log(written(OutputStream.nullOutputStream())).rows()).isEqualTo(2);
  }

  @Test
  void withoutThePassPhraseNothingOfItCanBeRead() throws IOException {
    var file = file();
    try (var zip = new ZipFile(file.toFile())) {
      for (var entry : zip.stream().filter(one -> one.getName().startsWith("tables/")).toList()) {
        var bytes = zip.getInputStream(entry).readAllBytes();
        assertThat(new String(bytes, StandardCharsets.UTF_8)).doesNotContain("second");
      }
    }
    assertThat(compared(file, new Phrase("一个完全不同的口令，不能打开")))
        .isNotEmpty()
        .allMatch(fault -> fault.kind() == WholeFault.Kind.SEAL);
  }

  @Test
  void whoHasNoPassPhraseStillSeesWhetherTheFileIsWhatWasMade() throws IOException {
    var file = file();
    assertThat(compared(file, null)).isEmpty();
    assertThat(compared(changed(file, "tables/audit_entry.jsonl.sealed", true), null))
        .containsExactly(new WholeFault(WholeFault.Kind.SEAL, "audit_entry"));
  }

  @Test
  void whatHappenedSinceIsToldByTable() throws IOException {
    var file = file();
    said(clerk, "third");
    assertThat(compared(file, PHRASE))
        .containsExactly(new WholeFault(WholeFault.Kind.DIFFERS, "audit_entry"));
  }

  @Test
  void aChangedPartAMissingPartAndAChangedManifestAreEachNamed() throws IOException {
    var file = file();
    var part = "tables/audit_entry.jsonl.sealed";
    assertThat(compared(changed(file, part, true), PHRASE))
        .containsExactly(new WholeFault(WholeFault.Kind.SEAL, "audit_entry"));
    assertThat(compared(changed(file, part, false), PHRASE))
        .containsExactly(new WholeFault(WholeFault.Kind.MISSING, "audit_entry"));
    assertThat(compared(changed(file, "manifest.sig", true), PHRASE))
        .containsExactly(new WholeFault(WholeFault.Kind.SIGNATURE, "manifest.sig"));
    assertThat(compared(changed(file, "manifest.json", false), PHRASE))
        .extracting(WholeFault::kind)
        .containsExactly(WholeFault.Kind.UNREADABLE);
  }

  @Test
  void whatIsNoSuchFileIsSaidToBeNone() throws IOException {
    var text = Files.writeString(folder.resolve("text.zip"), "no zip");
    var cut = folder.resolve("cut.zip");
    var whole = Files.readAllBytes(file());
    Files.write(cut, java.util.Arrays.copyOf(whole, whole.length / 2));
    for (var file : new Path[] {text, cut, folder.resolve("none.zip")}) {
      assertThat(compared(file, PHRASE))
          .extracting(WholeFault::kind)
          .containsExactly(WholeFault.Kind.UNREADABLE);
    }
  }

  @Test
  void aFileOfAnotherCommunityIsNotHeldAgainstThisOne() throws IOException {
    var file = file();
    var other = platform.clerk(platform.community("990804002002", OperationMode.PPP));
    assertThatThrownBy(() -> platform.as(other, () -> export.differences(file, PHRASE)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aPassPhraseThatAnybodyCouldTryOutIsNone() {
    for (var words : new String[] {null, " ", "short", "x".repeat(201)}) {
      assertThatThrownBy(() -> new Phrase(words)).isInstanceOf(Invalid.class);
    }
    assertThat(PHRASE).asString().isEqualTo("phrase");
  }

  @Test
  void nothingIsSentBeforeItIsWrittenDownThatItWasTaken() {
    var out = new ByteArrayOutputStream();
    var begun = platform.as(clerk, export::begin);
    try (var file = made(clerk, begun, step -> {})) {
      assertThatThrownBy(() -> file.sendTo(out)).isInstanceOf(IllegalStateException.class);
      assertThat(out.size()).isZero();
      assertThat(begun.auditName()).isEqualTo(tenant.value());
      assertThat(file.auditName()).isEqualTo(file.manifest().auditName());
    }
  }

  @Test
  void whileItIsSentNothingOfItLiesInTheFolder() throws IOException {
    var begun = platform.as(clerk, export::begin);
    try (var file = made(clerk, begun, step -> {})) {
      try (var drafts = Files.list(DRAFTS.resolve("tmp/whole"))) {
        assertThat(drafts).as("a server that is killed leaves none").isEmpty();
      }
      platform.as(clerk, () -> export.take(file));
      var once = new ByteArrayOutputStream();
      var again = new ByteArrayOutputStream();
      file.sendTo(once);
      file.sendTo(again);
      assertThat(once.toByteArray()).isNotEmpty().isEqualTo(again.toByteArray());
    }
  }

  /** The file knows neither purposes nor masks, so half a reach is none. */
  @Test
  void whoseDataPermissionDoesNotReachEverythingTakesNothing() {
    var half =
        platform.caller(
            Tier.COMMUNITY, tenant.value(), tenant, null, "whole:export", "data:care:*:*");
    assertThatThrownBy(() -> platform.as(half, export::begin)).isInstanceOf(NotPermitted.class);
    var begun = platform.as(clerk, export::begin);
    assertThatThrownBy(() -> made(half, begun, step -> {})).isInstanceOf(NotPermitted.class);
  }

  @Test
  void whatWasBegunForOneCommunityIsMadeAndTakenForNoOther() {
    var other = platform.clerk(platform.community("990804002003", OperationMode.PPP));
    var begun = platform.as(clerk, export::begin);
    assertThatThrownBy(() -> made(other, begun, step -> {})).isInstanceOf(NotFound.class);
    try (var file = made(clerk, begun, step -> {})) {
      assertThatThrownBy(() -> platform.as(other, () -> export.take(file)))
          .isInstanceOf(NotFound.class);
    }
  }

  @Test
  void theAuditLogIsToldHowMuchLeftAndNothingOfIt() {
    var manifest = written(OutputStream.nullOutputStream());
    assertThat(manifest.auditName())
        .startsWith(tenant.value() + " ")
        .endsWith(" " + manifest.rows());
  }

  /** The file with one part changed, or left out. */
  private Path changed(Path file, String part, boolean kept) throws IOException {
    var other = folder.resolve(UUID.randomUUID() + ".zip");
    try (var zip = new ZipFile(file.toFile());
        var out = new ZipOutputStream(Files.newOutputStream(other))) {
      for (var entry : zip.stream().toList()) {
        var bytes = zip.getInputStream(entry).readAllBytes();
        if (entry.getName().equals(part)) {
          if (!kept) {
            continue;
          }
          bytes[bytes.length - 1] ^= 1;
        }
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(bytes);
        out.closeEntry();
      }
    }
    return other;
  }
}
