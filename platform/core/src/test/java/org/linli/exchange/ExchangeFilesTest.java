package org.linli.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.community.TestCommunity;
import org.linli.contracts.TestContracts;
import org.linli.exchange.boundary.ConsumerDraft;
import org.linli.exchange.boundary.ExchangeFiles;
import org.linli.exchange.boundary.FieldNotOffered;
import org.linli.exchange.boundary.FileDetail;
import org.linli.exchange.boundary.FileDraft;
import org.linli.exchange.boundary.FileNotReady;
import org.linli.exchange.boundary.FileQuery;
import org.linli.exchange.boundary.TransferQuery;
import org.linli.exchange.control.ChainHash;
import org.linli.exchange.control.FileRound;
import org.linli.exchange.entity.ConsumerKind;
import org.linli.exchange.entity.FileLimits;
import org.linli.exchange.entity.FileState;
import org.linli.exchange.entity.Shape;
import org.linli.exchange.entity.Way;
import org.linli.exports.boundary.ExportBook;
import org.linli.rights.boundary.DataRefused;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Purpose;
import org.linli.rights.entity.Terms;
import org.linli.tenancy.entity.OperationMode;
import org.linli.testing.Requirement;

/** Files that somebody ordered: what is in them, who has them, what ends them. */
class ExchangeFilesTest {

  private static final FileLimits SMALL = new FileLimits(2, 9, 1_000_000, 3, 7);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Ground ground = new Ground("9903");
  private final ExchangeFiles files = ground.files(SMALL);
  private final FileRound round = ground.round(SMALL);
  private final TestCommunity place = new TestCommunity();
  private final List<UUID> cases = new ArrayList<>();

  @BeforeEach
  void fiveCases() {
    for (int number = 0; number < 5; number++) {
      cases.add(place.alarmCase(place.room, "MAJOR"));
    }
    ground.wait(Duration.ofSeconds(30));
  }

  @Test
  @Requirement({"000-7.2.e.3-1", "003-3.2.3.3.3"})
  void aFileHasEveryRowOnceInPartsThatAManifestNames() throws Exception {
    var fire = ground.consumer("file-1");
    var id = order(fire, draft("cases", Purpose.EMERGENCY, "case", "state"));
    assertThat(detail(fire, id).row().state()).isEqualTo(FileState.WAITING);
    assertThatThrownBy(() -> fetched(fire, id, 1)).isInstanceOf(FileNotReady.class);
    make();
    var detail = detail(fire, id);
    assertThat(detail.row().state()).isEqualTo(FileState.DONE);
    assertThat(detail.row().progress()).isEqualTo(100);
    assertThat(detail.parts()).hasSize(3);
    var seen = new ArrayList<String>();
    var manifest = JSON.readTree(manifest(fire, id));
    for (var part : detail.parts()) {
      var content = fetched(fire, id, part.number());
      assertThat(ChainHash.of(content)).isEqualTo(part.sha256());
      var named = manifest.path("parts").path(part.number() - 1);
      assertThat(named.path("sha-256").asText()).isEqualTo(part.sha256());
      assertThat(named.path("transfer").asText()).isEqualTo(part.transfer().toString());
      lines(content).forEach(line -> seen.add(line.path("case").asText()));
    }
    assertThat(seen).containsExactlyElementsOf(cases.stream().map(UUID::toString).toList());
    assertThat(manifest.path("rows").asInt()).isEqualTo(5);
    assertThat(detail(fire, id).row().fetches()).isEqualTo(3);
  }

  @Test
  @Requirement("000-7.2.e.5")
  void everyPartIsADecisionAndAnEntryOfTheLog() {
    var fire = ground.consumer("file-2");
    var id = order(fire, draft("cases", Purpose.EMERGENCY, "case"));
    make();
    var logged =
        ground.platform.as(
            place.clerk,
            () ->
                ground
                    .transfers
                    .list(
                        new TransferQuery(null, null, Way.FILE, null, null, null),
                        PageRequest.first(10))
                    .items());
    assertThat(logged).hasSize(3).allMatch(row -> row.transfer().consumer().equals("Fire command"));
    assertThat(logged).extracting(row -> row.transfer().items()).containsExactly(1L, 2L, 2L);
    assertThat(detail(fire, id).parts())
        .extracting(part -> part.transfer())
        .containsExactlyInAnyOrderElementsOf(
            logged.stream().map(row -> row.transfer().id()).toList());
  }

  @Test
  @Requirement("003-3.2.3.3.4")
  void theNextFileBeginsWhereThisOneEnded() throws Exception {
    var fire = ground.consumer("file-3");
    var draft = draft("cases", Purpose.EMERGENCY, "case");
    var id = orderedJustNow(fire, draft);
    // Younger than the order, though its parts are made later.
    var late = place.alarmCase(place.room, "CRITICAL");
    make();
    assertThat(rows(fire, id)).hasSize(5).doesNotContain(late.toString());
    ground.wait(Duration.ofMinutes(1));
    var mark = detail(fire, id).row().mark();
    assertThat(JSON.readTree(manifest(fire, id)).path("mark").asText()).isEqualTo(mark);
    var next = order(fire, since(draft, mark));
    make();
    assertThat(rows(fire, next)).contains(late.toString()).hasSizeLessThan(6);
    var other = since(draft("alarms", Purpose.EMERGENCY, "alarm"), mark);
    assertThatThrownBy(() -> order(fire, other)).isInstanceOf(Invalid.class);
  }

  @Test
  void theSameOrderSentTwiceIsOneAndAnotherUnderItsKeyIsRefused() {
    var fire = ground.consumer("file-4");
    var draft = keyed(draft("cases", Purpose.EMERGENCY, "case"), "order-1");
    var id = order(fire, draft);
    make();
    assertThat(order(fire, draft)).isEqualTo(id);
    assertThatThrownBy(
            () -> order(fire, keyed(draft("cases", Purpose.EMERGENCY, "state"), "order-1")))
        .isInstanceOf(Conflict.class);
    assertThat(order(ground.consumer("file-4b"), draft)).isNotEqualTo(id);
  }

  @Test
  @Requirement({"000-7.2.e.2-1", "004-P4d.5", "000-7.2.c.3-1"})
  void whatIsMaskedInAPageIsMaskedInAFile() throws Exception {
    var fire = ground.consumer("file-5");
    var id = order(fire, draft("alarms", Purpose.GOVERNANCE, "alarm", "device"));
    make();
    var part = detail(fire, id).parts().getFirst();
    assertThat(part.outcome()).isEqualTo(Outcome.MASK);
    assertThat(new String(fetched(fire, id, 1), StandardCharsets.UTF_8))
        .contains("\"device\"")
        .doesNotContain(place.device(place.room).toString());
  }

  @Test
  void aLeakedRowTellsWhoseFileItWas() {
    var fire = ground.consumer("file-6");
    for (var shape : Shape.values()) {
      var id = order(fire, shaped(draft("cases", Purpose.EMERGENCY), shape));
      make();
      var content = fetched(fire, id, 2);
      var book = new ExportBook(ground.platform.jdbi(), ground.keys);
      assertThat(ground.platform.as(ground.bureau, () -> book.trace(content)))
          .as(shape.name())
          .singleElement()
          .satisfies(
              found -> {
                assertThat(found.genuine()).isTrue();
                assertThat(found.displayName()).isEqualTo("Fire command");
                assertThat(found.rows()).isEqualTo(5);
              });
    }
  }

  @Test
  void workbooksHaveTheCataloguesHeadings() throws IOException {
    var fire = ground.consumer("file-7");
    var draft = shaped(draft("cases", Purpose.EMERGENCY, "number", "state"), Shape.EXCEL);
    var id = order(fire, draft);
    make();
    var found = new TreeSet<String>();
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(fetched(fire, id, 1)));
        var rows = book.getFirstSheet().openStream()) {
      rows.findFirst().orElseThrow().forEach(cell -> found.add(cell.getText()));
    }
    var sheet = Ground.READERS.find("cases").orElseThrow().sheet();
    assertThat(found)
        .contains(
            sheet.field("number").orElseThrow().title().zh(),
            sheet.field("state").orElseThrow().title().zh(),
            "水印");
  }

  @Test
  @Requirement("000-7.2.c.3-1")
  void contentLiesEncryptedInTheFolderOfItsCommunity() throws IOException {
    var fire = ground.consumer("file-8");
    var id = order(fire, draft("cases", Purpose.EMERGENCY, "case"));
    make();
    var folder = ground.folder.resolve(place.tenant.value()).resolve(id.toString());
    try (var inside = Files.list(folder)) {
      assertThat(inside.toList())
          .hasSize(3)
          .allSatisfy(
              part ->
                  assertThat(Files.readString(part))
                      .doesNotContain(cases.getFirst().toString())
                      .doesNotContain("case"));
    }
    var parts = detail(fire, id).parts();
    var first = folder.resolve(parts.get(0).transfer().toString());
    Files.copy(
        folder.resolve(parts.get(1).transfer().toString()),
        first,
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    assertThatThrownBy(() -> fetched(fire, id, 1))
        .as("a part in the place of another")
        .isInstanceOf(FileNotReady.class);
  }

  @Test
  void aServerThatFallsBetweenDiskAndDatabaseLosesAndDoublesNothing() throws Exception {
    var fire = ground.consumer("file-9");
    var id = order(fire, draft("cases", Purpose.EMERGENCY, "case"));
    var folder = ground.folder.resolve(place.tenant.value()).resolve(id.toString());
    Files.createDirectories(folder);
    // What a fallen server left: a part that nobody noted, and half of another.
    Files.writeString(folder.resolve(UUID.randomUUID().toString()), "1:x");
    Files.writeString(folder.resolve(UUID.randomUUID() + ".new"), "1");
    ground
        .platform
        .owner()
        .useHandle(
            handle -> {
              handle.execute("select set_config('app.scope', '9903', false)");
              handle.execute(
                  "update exchange_file set state = 'RUNNING', leased_until = ? where id = ?",
                  ground.instant().plusSeconds(20).atOffset(java.time.ZoneOffset.UTC),
                  id);
              handle.execute("select set_config('app.scope', '', false)");
            });
    make();
    assertThat(detail(fire, id).row().state()).as("still the other's").isEqualTo(FileState.RUNNING);
    ground.wait(Duration.ofSeconds(25));
    make();
    assertThat(rows(fire, id))
        .containsExactlyElementsOf(cases.stream().map(UUID::toString).toList());
    ground.wait(Duration.ofDays(8));
    clear();
    assertThat(folder).doesNotExist();
  }

  @Test
  @Requirement("000-7.2.f.1-4")
  void theEndOfAContractStopsAFileAtThatSecondAndSaysSo() {
    var organisation = "file-op-" + UUID.randomUUID().toString().substring(0, 8);
    var until = ground.instant().plus(Duration.ofHours(1));
    var operator = operator(organisation, until);
    var draft = draft("alarms", Purpose.OPERATION_MAINTENANCE, "alarm");
    var done = order(operator, draft);
    make();
    assertThat(detail(operator, done).row().state()).isEqualTo(FileState.DONE);
    assertThat(fetched(operator, done, 1)).isNotEmpty();
    var running = order(operator, draft);
    ground.wait(Duration.ofHours(2));
    make();
    assertThat(detail(operator, running).row())
        .satisfies(
            row -> {
              assertThat(row.state()).isEqualTo(FileState.REFUSED);
              assertThat(row.refusal()).isEqualTo("data-denied");
              assertThat(row.basis()).isNotBlank();
              assertThat(row.parts()).isZero();
            });
    assertThatThrownBy(() -> fetched(operator, done, 1))
        .as("nor is what was made before handed out any more")
        .isInstanceOf(DataRefused.class);
    assertThatThrownBy(() -> order(operator, draft))
        .as("as if there were no such community")
        .isInstanceOf(NotFound.class);
  }

  @Test
  void itsOwnerAloneFetchesItAndItsCommunitySeesThatItWasMade() {
    var fire = ground.consumer("file-10");
    var id = order(fire, draft("cases", Purpose.EMERGENCY, "case"));
    make();
    var police = ground.consumer("file-11");
    assertThatThrownBy(() -> detail(police, id)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> fetched(police, id, 1)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> manifest(police, id)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> cancel(police, id)).isInstanceOf(NotFound.class);
    assertThat(list(police)).isZero();
    assertThat(list(fire)).isEqualTo(1);
    var clerk = place.clerk;
    assertThat(detail(clerk, id).row())
        .satisfies(
            row -> {
              assertThat(row.recipient()).isEqualTo("Fire command");
              assertThat(row.rows()).isEqualTo(5);
              assertThat(row.mine()).isFalse();
            });
    assertThatThrownBy(() -> fetched(clerk, id, 1)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> cancel(clerk, id)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> fetched(ground.bureau, id, 1)).isInstanceOf(NotFound.class);
    assertThat(list(new TestCommunity().clerk)).isZero();
    var elsewhere = ground.platform.caller(Tier.CITY, "9904", null, null, "*");
    assertThat(list(elsewhere)).isZero();
  }

  @Test
  void theBureauOrdersAndGivesUpForAConsumer() {
    var consumer = ground.department("file-12");
    var draft = draft("cases", Purpose.EMERGENCY, "case");
    var id = order(ground.bureau, to(draft, consumer));
    assertThat(detail(ground.bureau, id).row().consumer()).isEqualTo(consumer);
    assertThatThrownBy(() -> order(ground.bureau, to(draft, UUID.randomUUID())))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> order(ground.consumer("file-13"), to(draft, consumer)))
        .isInstanceOf(NotFound.class);
    cancel(ground.bureau, id);
    assertThat(detail(ground.bureau, id).row().state()).isEqualTo(FileState.CANCELLED);
    assertThatThrownBy(() -> cancel(ground.bureau, id)).isInstanceOf(Conflict.class);
    make();
    assertThat(detail(ground.bureau, id).parts()).isEmpty();
  }

  @Test
  void aSuspendedConsumersFileWaitsUntilItIsBack() {
    var consumer = ground.department("file-14");
    var fire = ground.enter(ground.key(consumer));
    var id = order(fire, draft("cases", Purpose.EMERGENCY, "case"));
    ground.run(ground.bureau, () -> ground.consumers.suspend(consumer, "audit"));
    make();
    assertThat(detail(ground.bureau, id).row().state()).isEqualTo(FileState.WAITING);
    ground.run(ground.bureau, () -> ground.consumers.resume(consumer));
    ground.wait(Duration.ofMinutes(2));
    make();
    assertThat(detail(ground.bureau, id).row().state()).isEqualTo(FileState.DONE);
  }

  @Test
  void whatIsTooLargeOrTooMuchIsRefused() {
    var fire = ground.consumer("file-15");
    for (int number = 0; number < 5; number++) {
      place.alarmCase(place.room, "MINOR");
    }
    ground.wait(Duration.ofSeconds(30));
    var id = order(fire, draft("cases", Purpose.EMERGENCY, "case"));
    make();
    assertThat(detail(fire, id).row())
        .satisfies(
            row -> {
              assertThat(row.state()).isEqualTo(FileState.REFUSED);
              assertThat(row.refusal()).isEqualTo("exchange-file-too-large");
            });
    var few = draft("community-figures", Purpose.GOVERNANCE);
    order(fire, few);
    order(fire, few);
    order(fire, few);
    assertThatThrownBy(() -> order(fire, few))
        .isInstanceOfSatisfying(
            Invalid.class, refused -> assertThat(refused.arguments()).contains("exchange-file"));
  }

  @Test
  @Requirement("000-7.2.e.1-3")
  void whatIsWrongIsSaidBeforeAnythingIsMade() {
    var fire = ground.consumer("file-16");
    assertThatThrownBy(() -> order(fire, draft("cases", Purpose.EMERGENCY, "password_hash")))
        .isInstanceOf(FieldNotOffered.class);
    assertThatThrownBy(() -> order(fire, draft("accounts", Purpose.EMERGENCY)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> order(fire, draft("cases", Purpose.COMMERCIAL)))
        .isInstanceOf(DataRefused.class);
    assertThatThrownBy(() -> order(fire, draft("cases", null))).isInstanceOf(Invalid.class);
    var bad = keyed(draft("cases", Purpose.EMERGENCY), "a key with blanks");
    assertThatThrownBy(() -> order(fire, bad)).isInstanceOf(Invalid.class);
    assertThat(list(fire)).isZero();
  }

  @Test
  void sortedFilesAreWholeAndAChangeMeanwhileComesWithTheNext() throws Exception {
    var fire = ground.consumer("file-17");
    var plain = draft("cases", Purpose.EMERGENCY, "case", "number");
    var sorted =
        new FileDraft(
            null,
            null,
            plain.asset(),
            plain.tenant(),
            null,
            plain.purpose(),
            plain.fields(),
            List.of(),
            "-number",
            null,
            Shape.LINES,
            null);
    var id = orderedJustNow(fire, sorted);
    make();
    assertThat(rows(fire, id))
        .containsExactlyElementsOf(cases.reversed().stream().map(UUID::toString).toList());
    var worker = place.worker(place.grid).accountId();
    place.run(place.clerk, () -> place.cases.dispatch(cases.get(2), worker));
    ground.wait(Duration.ofMinutes(1));
    var next = order(fire, since(plain, detail(fire, id).row().mark()));
    make();
    assertThat(Set.copyOf(rows(fire, next))).contains(cases.get(2).toString());
    assertThatThrownBy(() -> order(fire, since(sorted, detail(fire, id).row().mark())))
        .isInstanceOf(Invalid.class);
  }

  @Test
  @Requirement("000-7.2.e.3-1")
  void theManifestIsSignedAndATouchOfItIsFoundOut() throws Exception {
    var fire = ground.consumer("file-18");
    var id = order(fire, draft("cases", Purpose.EMERGENCY, "case"));
    make();
    var manifest = ground.platform.as(fire, () -> files.manifest(id));
    var text = manifest.text().getBytes(StandardCharsets.UTF_8);
    assertThat(ManifestCheck.holds(ground.keys, manifest, text)).isTrue();
    text[text.length / 2] ^= 1;
    assertThat(ManifestCheck.holds(ground.keys, manifest, text)).isFalse();
    var told = JSON.readTree(manifest.text());
    assertThat(told.path("keyid").asText()).isEqualTo(manifest.key());
    assertThat(Instant.parse(told.path("madeAt").asText())).isAfter(Instant.EPOCH);
    assertThat(told.path("recipient").path("name").asText()).isEqualTo("Fire command");
    ground.wait(Duration.ofDays(8));
    clear();
    assertThat(detail(fire, id).row().state()).isEqualTo(FileState.DELETED);
    assertThatThrownBy(() -> fetched(fire, id, 1)).isInstanceOf(FileNotReady.class);
    assertThat(manifest(fire, id)).as("the proof stays").isEqualTo(manifest.text());
  }

  private Caller operator(String organisation, Instant until) {
    new TestContracts(ground.platform, ground.snapshots, event -> {}, ground)
        .signed(
            ground.bureau,
            place.tenant,
            OperationMode.GOVERNMENT,
            organisation,
            ground.instant().minusSeconds(60),
            until,
            new Terms(false, Set.copyOf(Asset.ALL), List.of()));
    var id =
        ground.platform.as(
            ground.bureau,
            () ->
                ground.consumers.register(
                    new ConsumerDraft(
                        "Keeper",
                        ConsumerKind.OPERATOR,
                        organisation,
                        null,
                        "Li",
                        "110",
                        List.of(),
                        ground.instant().plus(Duration.ofDays(30)))));
    return ground.enter(ground.key(id));
  }

  private FileDraft draft(String asset, Purpose purpose, String... fields) {
    return new FileDraft(
        null,
        null,
        asset,
        place.tenant.value(),
        null,
        purpose,
        List.of(fields),
        List.of(),
        null,
        null,
        Shape.LINES,
        null);
  }

  private static FileDraft of(
      FileDraft draft, String key, UUID consumer, String since, Shape shape) {
    return new FileDraft(
        key,
        consumer,
        draft.asset(),
        draft.tenant(),
        draft.action(),
        draft.purpose(),
        draft.fields(),
        draft.filters(),
        draft.sort(),
        since,
        shape,
        null);
  }

  private static FileDraft since(FileDraft draft, String mark) {
    return of(draft, null, null, mark, draft.shape());
  }

  private static FileDraft keyed(FileDraft draft, String key) {
    return of(draft, key, null, null, draft.shape());
  }

  private static FileDraft shaped(FileDraft draft, Shape shape) {
    return of(draft, null, null, null, shape);
  }

  private static FileDraft to(FileDraft draft, UUID consumer) {
    return of(draft, null, consumer, null, draft.shape());
  }

  private UUID order(Caller caller, FileDraft draft) {
    return ground.platform.as(caller, () -> files.order(draft));
  }

  /** What happens from now on has not settled when it was ordered. */
  private UUID orderedJustNow(Caller caller, FileDraft draft) throws InterruptedException {
    ground.wait(Duration.ofMillis(-19_700));
    var id = order(caller, draft);
    Thread.sleep(500);
    return id;
  }

  private void cancel(Caller caller, UUID id) {
    ground.run(caller, () -> files.cancel(id));
  }

  private FileDetail detail(Caller caller, UUID id) {
    return ground.platform.as(caller, () -> files.get(id));
  }

  private byte[] fetched(Caller caller, UUID id, int part) {
    return ground.platform.as(caller, () -> files.fetch(id, part)).content();
  }

  private String manifest(Caller caller, UUID id) {
    return ground.platform.as(caller, () -> files.manifest(id)).text();
  }

  private long list(Caller caller) {
    return ground
        .platform
        .as(caller, () -> files.list(FileQuery.ALL, PageRequest.first(10)))
        .total();
  }

  private List<String> rows(Caller caller, UUID id) throws IOException {
    var found = new ArrayList<String>();
    for (var part : detail(caller, id).parts()) {
      lines(fetched(caller, id, part.number()))
          .forEach(line -> found.add(line.path("case").asText()));
    }
    return found;
  }

  private static List<JsonNode> lines(byte[] content) throws IOException {
    var lines = new ArrayList<JsonNode>();
    for (var line : new String(content, StandardCharsets.UTF_8).lines().toList()) {
      lines.add(JSON.readTree(line));
    }
    return lines;
  }

  /** As the timer does, outside of any transaction. */
  private void make() {
    round.run();
  }

  private void clear() {
    round.clear();
  }
}
