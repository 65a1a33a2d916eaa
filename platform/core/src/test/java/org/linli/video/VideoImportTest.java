package org.linli.video;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.alarms.boundary.AlarmBook;
import org.linli.audit.boundary.AuditTrail;
import org.linli.community.TestCommunity;
import org.linli.devices.boundary.DeviceImport;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.boundary.Devices;
import org.linli.devices.entity.DeviceQuery;
import org.linli.devices.entity.DeviceRow;
import org.linli.exports.entity.CellFault;
import org.linli.keys.boundary.KeyRing;
import org.linli.keys.control.RingForTests;
import org.linli.places.boundary.PlacePlan;
import org.linli.video.boundary.VideoBook;
import org.linli.video.boundary.VideoImport;
import org.linli.video.boundary.VideoImportReport;
import org.linli.video.boundary.VideoPasswords;
import org.linli.video.entity.IssuedNumber;
import org.linli.video.entity.SipServer;

/** Cameras with their numbers and passwords out of a workbook. */
class VideoImportTest {

  private static final AtomicInteger NUMBERS = new AtomicInteger(500_000);
  private static final String CAMERA = "road-camera";
  private static final String PASSWORD = "gate-2026";

  private final TestCommunity community = new TestCommunity();
  private final DeviceModels models = new DeviceModels();
  private final KeyRing keys = RingForTests.over(community.platform);
  private final SipServer server =
      new SipServer(community.tenant.value().substring(0, 4) + "0000002000000001");
  private final Devices devices =
      new Devices(
          community.jdbi,
          community.platform.scopes(),
          community.platform.entities(),
          models,
          new AlarmBook(community.jdbi, event -> {}),
          community.figures,
          event -> {});
  private final VideoImport files = files(community);
  private final VideoBook book = new VideoBook(community.jdbi, community.platform.scopes(), keys);

  private VideoImport files(TestCommunity there) {
    var scopes = there.platform.scopes();
    var trail = new AuditTrail(there.jdbi, scopes);
    var imports =
        new DeviceImport(
            there.jdbi,
            scopes,
            models,
            new PlacePlan(there.jdbi, scopes, there.figures),
            there.figures,
            trail,
            told -> {});
    return new VideoImport(there.jdbi, scopes, imports, models, keys, trail, server);
  }

  private String number() {
    return number("132");
  }

  private String number(String kind) {
    return community.tenant.value().substring(0, 6)
        + "0000"
        + kind
        + "0"
        + "%06d".formatted(NUMBERS.getAndIncrement());
  }

  private static Object[] row(String code, String model, String place, String gb, String word) {
    return new Object[] {code, "cam " + code, model, place, "", "", "", "", "", gb, word};
  }

  private static byte[] book(Object[]... rows) {
    var out = new ByteArrayOutputStream();
    try (var book = new Workbook(out, "test", "1.0")) {
      var sheet = book.newWorksheet("videos");
      sheet.value(0, 0, "head");
      for (int row = 0; row < rows.length; row++) {
        for (int column = 0; column < rows[row].length; column++) {
          sheet.value(row + 1, column, String.valueOf(rows[row][column]));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private VideoImportReport load(Caller who, byte[] file) {
    return community.as(who, () -> files.load(file, false));
  }

  private VideoImportReport load(byte[] file) {
    return load(community.clerk, file);
  }

  private List<DeviceRow> list() {
    return community
        .as(community.clerk, () -> devices.list(DeviceQuery.ALL, PageRequest.first(500)))
        .items();
  }

  private String md5(String gbId, String password) throws Exception {
    var text = gbId + ":" + server.domain() + ":" + password;
    var digest = MessageDigest.getInstance("MD5");
    return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void aRowIsADeviceInItsPlaceUnderItsNumberWithItsPassword() throws Exception {
    var own = number();
    var made = number("118");
    var report =
        load(
            book(
                row("C1", CAMERA, "A/A1", own, PASSWORD),
                row("C2", models.get("video-recorder").name().zh(), "A2", made, "")));
    assertThat(report.faults()).isEmpty();
    assertThat(report.devices()).isEqualTo(2);
    assertThat(list()).extracting(DeviceRow::code).containsExactly("C1", "C2");
    assertThat(list().getFirst().placeId()).isEqualTo(community.building);
    assertThat(book.find(own).orElseThrow().proof().md5()).isEqualTo(md5(own, PASSWORD));
    assertThat(report.enrolled()).extracting(IssuedNumber::code).containsExactly("C1", "C2");
    assertThat(report.enrolled().getFirst().password()).as("they know it").isNull();
    var given = report.enrolled().getLast().password();
    assertThat(given).hasSize(16);
    assertThat(book.find(made).orElseThrow().proof().md5()).isEqualTo(md5(made, given));
    assertThat(report.toString()).doesNotContain(given);
    assertThat(report.enrolled().toString()).doesNotContain(given);
    assertThat(book.find(own).orElseThrow().device()).isEqualTo(list().getFirst().id());
  }

  @Test
  void theSameFileChangesNothingAndAnotherPasswordOrNumberDoes() throws Exception {
    var first = number();
    var second = number();
    var file = book(row("C1", CAMERA, "", first, PASSWORD), row("C2", CAMERA, "", second, ""));
    load(file);
    var since = book.find(second).orElseThrow().since();
    var again = load(file);
    assertThat(again.unchanged()).isEqualTo(2);
    assertThat(again.enrolled()).isEmpty();
    assertThat(book.find(second).orElseThrow().since()).isEqualTo(since);
    var third = number();
    var changed =
        load(book(row("C1", CAMERA, "", first, "gate-2027"), row("C2", "", "", third, "")));
    assertThat(changed.enrolled()).hasSize(2);
    assertThat(book.find(first).orElseThrow().proof().md5()).isEqualTo(md5(first, "gate-2027"));
    assertThat(book.find(second)).as("it left its number").isEmpty();
    assertThat(book.find(third)).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "road-camera, '', gate-2026, gb-number, missing",
    "road-camera, 123, gate-2026, gb-number, gb-id-form",
    "road-camera, KIND:135, gate-2026, gb-number, gb-id-kind",
    "road-camera, KIND:999, gate-2026, gb-number, gb-id-kind",
    "road-camera, 99990000001320000001, gate-2026, gb-number, gb-id-division",
    "road-camera, KIND:132, short1, password, sip-password-form",
    "road-camera, KIND:132, 123456789, password, sip-password-form",
    "road-camera, KIND:132, letters-only, password, sip-password-form",
    "road-camera, KIND:132, with blank 1, password, sip-password-form",
    "smoke-detector, KIND:132, gate-2026, model, no-video"
  })
  void aFaultIsToldByItsCellAndNothingIsWritten(
      String model, String gb, String word, String column, String rule) {
    var good = number();
    var told = gb.startsWith("KIND:") ? number(gb.substring(5)) : gb;
    var report =
        load(book(row("C1", CAMERA, "", good, PASSWORD), row("C2", model, "", told, word)));
    assertThat(report.faults())
        .extracting(CellFault::row, CellFault::column, CellFault::rule)
        .containsExactly(Tuple.tuple(3, column, rule));
    assertThat(report.faults().toString()).as("no password in what is told").doesNotContain("gate");
    assertThat(list()).isEmpty();
    assertThat(book.find(good)).isEmpty();
  }

  @Test
  void whatIsWrongWithTheDeviceIsToldBesideWhatIsWrongWithItsNumber() {
    var report =
        load(
            book(
                row("a b", CAMERA, "", number(), PASSWORD),
                row("C2", "perpetuum", "nowhere", "1", PASSWORD)));
    assertThat(report.faults())
        .extracting(CellFault::row, CellFault::column)
        .contains(Tuple.tuple(2, "code"), Tuple.tuple(3, "gb-number"));
    assertThat(list()).isEmpty();
  }

  @Test
  void aNumberThatAnotherHasIsTakenUntilThatOneIsGone() {
    var number = number();
    var twice = load(book(row("C1", CAMERA, "", number, ""), row("C2", CAMERA, "", number, "")));
    assertThat(twice.faults()).extracting(CellFault::rule).containsExactly("twice");
    load(book(row("C1", CAMERA, "", number, "")));
    var taken = load(book(row("C2", CAMERA, "", number, "")));
    assertThat(taken.faults()).containsExactly(new CellFault(2, "gb-number", "taken", number));
    community.run(community.clerk, () -> devices.retire(list().getFirst().id()));
    assertThat(load(book(row("C1", CAMERA, "", number, ""))).faults())
        .extracting(CellFault::rule)
        .contains("out-of-use");
    assertThat(load(book(row("C2", CAMERA, "", number, ""))).enrolled()).hasSize(1);
    assertThat(book.find(number).orElseThrow().device()).isEqualTo(list().getLast().id());
  }

  @Test
  void aNeighboursNumberIsTakenTooAndItsDevicesAreNotSeen() {
    var neighbour = new TestCommunity();
    var number = number();
    load(book(row("C1", CAMERA, "", number, PASSWORD)));
    var theirs =
        neighbour.as(
            neighbour.clerk,
            () -> files(neighbour).load(book(row("C1", CAMERA, "", number, "")), false));
    assertThat(theirs.faults()).hasSize(1);
    assertThat(theirs.faults().getFirst().rule()).isIn("taken", "gb-id-division");
    assertThat(book.find(number).orElseThrow().tenant()).isEqualTo(community.tenant);
  }

  @Test
  void lookingForFaultsAloneWritesNothing() {
    var number = number();
    var file = book(row("C1", CAMERA, "", number, PASSWORD));
    var report = community.as(community.clerk, () -> files.load(file, true));
    assertThat(report.faults()).isEmpty();
    assertThat(report.rows()).isEqualTo(1);
    assertThat(list()).isEmpty();
    assertThat(book.find(number)).isEmpty();
  }

  @Test
  void whoMayOnlyReadTakesTheTemplateWithTheVideoModelsAlone() throws IOException {
    var reader = community.platform.member(Tier.COMMUNITY, community.tenant, "devices:read");
    var template = community.as(reader, () -> files.template(Locale.ENGLISH));
    try (var read = new ReadableWorkbook(new ByteArrayInputStream(template))) {
      var sheets = read.getSheets().toList();
      assertThat(sheets.getFirst().read().getFirst().getCellText(9)).isEqualTo("GB/T 28181 number");
      assertThat(sheets.get(1).read())
          .anySatisfy(row -> assertThat(row.getCellText(0)).isEqualTo(CAMERA))
          .noneSatisfy(row -> assertThat(row.getCellText(0)).isEqualTo("smoke-detector"));
    }
    assertThat(load(template).rows()).as("an empty one is no fault").isZero();
  }

  @Test
  void thePasswordsThatWereMadeAreAFileThatIsFetchedOnce() throws IOException {
    var brought = number();
    var made = number();
    var report =
        load(book(row("C1", CAMERA, "", brought, PASSWORD), row("C2", CAMERA, "", made, "")));
    var passwords = new VideoPasswords(report.enrolled(), server);
    assertThat(passwords.isEmpty()).isFalse();
    try (var read =
        new ReadableWorkbook(new ByteArrayInputStream(passwords.fetch(Locale.ENGLISH)))) {
      var rows = read.getFirstSheet().read();
      assertThat(rows).hasSize(2);
      assertThat(rows.get(1).getCellText(0)).isEqualTo("C2");
      assertThat(rows.get(1).getCellText(1)).isEqualTo(made);
      assertThat(rows.get(1).getCellText(2)).isEqualTo(report.enrolled().getLast().password());
      assertThat(rows.get(1).getCellText(3)).isEqualTo(server.id());
    }
    assertThat(passwords.fetch(Locale.ENGLISH)).isNull();
    assertThat(passwords.isEmpty()).isTrue();
  }

  @Test
  void whatIsNoWorkbookOrTooLongIsRefusedAsAWhole() {
    assertThat(load(new byte[] {1, 2, 3}).faults())
        .extracting(CellFault::rule)
        .containsExactly("unreadable");
    var many =
        IntStream.range(0, 600)
            .mapToObj(at -> row("C" + at, CAMERA, "", "none", ""))
            .toArray(Object[][]::new);
    var faults = load(book(many)).faults();
    assertThat(faults).hasSize(501);
    assertThat(faults.getLast().rule()).isEqualTo("and-more");
  }

  @Test
  void aLargeFileIsWrittenWholeAndEveryNumberStandsInTheAuditLog() {
    var rows =
        IntStream.range(0, 6_000)
            .mapToObj(at -> row("C" + at, CAMERA, at % 2 == 0 ? "A1" : "", number(), PASSWORD))
            .toArray(Object[][]::new);
    var report = load(book(rows));
    assertThat(report.faults()).isEmpty();
    assertThat(report.enrolled()).hasSize(6_000);
    assertThat(
            community.count(
                "select count(*) from gb_device where tenant_id = '"
                    + community.tenant.value()
                    + "'"))
        .isEqualTo(6_000);
    var told =
        community.as(
            community.clerk,
            () ->
                community.jdbi.withHandle(
                    handle ->
                        handle
                            .createQuery(
                                "select target from audit_entry where tenant_id = :t and action = 'video.enrolled'")
                            .bind("t", community.tenant.value())
                            .mapTo(String.class)
                            .list()));
    assertThat(String.join(" ", told).split(" ")).hasSize(6_000).contains((String) rows[5_999][9]);
  }

  @Test
  void everyRuleOfTheFileHasItsWords() {
    for (var rule :
        List.of(
            "twice",
            "taken",
            "missing",
            "sip-password-form",
            "gb-id-form",
            "gb-id-kind",
            "gb-id-division",
            "no-video",
            "out-of-use",
            "and-more",
            "too-many",
            "unreadable",
            "no-position",
            "both-or-none",
            "code-form",
            "text-120")) {
      for (var locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
        var text = new CellFault(2, "code", rule, "x").text(locale, "videos");
        assertThat(text).as(rule).doesNotContain("videos.").doesNotContain("argument.");
      }
    }
  }
}
