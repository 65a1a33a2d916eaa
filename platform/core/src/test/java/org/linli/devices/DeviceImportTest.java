package org.linli.devices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.boundary.Changed;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.alarms.boundary.AlarmBook;
import org.linli.audit.boundary.AuditTrail;
import org.linli.community.TestCommunity;
import org.linli.devices.boundary.DeviceImport;
import org.linli.devices.boundary.DeviceImportReport;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.boundary.DeviceSecrets;
import org.linli.devices.boundary.DeviceSheet;
import org.linli.devices.boundary.Devices;
import org.linli.devices.entity.DeviceDraft;
import org.linli.devices.entity.DeviceQuery;
import org.linli.devices.entity.DeviceRow;
import org.linli.exports.boundary.Exports;
import org.linli.exports.entity.CellFault;
import org.linli.identity.entity.OneTime;
import org.linli.keys.control.RingForTests;
import org.linli.messages.Messages;
import org.linli.places.boundary.PlacePlan;
import org.linli.places.entity.PlaceKind;
import org.linli.places.entity.PlaceRow;
import org.linli.testing.Requirement;

/** Devices and their places out of a workbook. */
class DeviceImportTest {

  private static final String SMOKE = "smoke-detector";

  private final TestCommunity community = new TestCommunity();
  private final DeviceModels models = new DeviceModels();
  private final List<Object> told = new ArrayList<>();
  private final DeviceImport files =
      new DeviceImport(
          community.jdbi,
          community.platform.scopes(),
          models,
          new PlacePlan(community.jdbi, community.platform.scopes(), community.figures),
          community.figures,
          new AuditTrail(community.jdbi, community.platform.scopes()),
          told::add);
  private final Devices devices =
      new Devices(
          community.jdbi,
          community.platform.scopes(),
          community.platform.entities(),
          models,
          new AlarmBook(community.jdbi, event -> {}),
          community.figures,
          event -> {});

  @Test
  @Requirement({"000-8.2.c-2", "000-8.2.c-3", "004-P1d", "004-S6c"})
  void devicesComeOutOfAFileWithTheirSecretsOnceAndTheSameFileChangesNothing() {
    var file =
        book(
            row("D1", "走廊烟感", SMOKE, "A/A1/A1-1/A1-1-101"),
            row("D2", "楼顶烟感", models.get(SMOKE).name().zh(), "A2"),
            row("D3", "仓库烟感", models.get(SMOKE).name().en().toUpperCase(Locale.ROOT), ""));
    var report = load(file);
    assertThat(report.faults()).isEmpty();
    assertThat(report.made()).hasSize(3);
    assertThat(list()).extracting(DeviceRow::code).containsExactly("D1", "D2", "D3");
    assertThat(list().getFirst().placeId()).isEqualTo(community.room);
    assertThat(list()).extracting(DeviceRow::model).containsOnly(SMOKE);
    for (var one : report.made()) {
      assertThat(hash(one.id().toString())).as(one.code()).isEqualTo(OneTime.digest(one.secret()));
    }
    assertThat(report.toString()).doesNotContain(report.made().getFirst().secret());
    assertThat(report.made().toString()).doesNotContain(report.made().getFirst().secret());
    assertThat(community.count("select devices from community_figures")).isEqualTo(3);
    assertThat(community.count("select count(*) from device_step where became = 'IN_SERVICE'"))
        .as("their lives begin")
        .isEqualTo(3);
    assertThat(told).hasSize(1).first().isInstanceOf(Changed.class);
    var again = load(file);
    assertThat(again.unchanged()).isEqualTo(3);
    assertThat(again.made()).isEmpty();
    assertThat(again.changed() + again.places()).isZero();
    assertThat(told).as("nothing to tell").hasSize(1);
    assertThat(hash(report.made().getFirst().id().toString()))
        .as("the secret stays")
        .isEqualTo(OneTime.digest(report.made().getFirst().secret()));
  }

  @Test
  void placesThatAreNotThereAreMadeWhereTheirKindIsTold() {
    var report =
        load(
            book(
                row("D1", "a", SMOKE, "A/A9/A9-1/A9-1-101", "ROOM", "101室", "G2"),
                row("D2", "b", SMOKE, "A/A9/A9-1", "单元", "一单元", ""),
                row("D3", "c", SMOKE, "A/A9", "building", "九栋", "G2"),
                row("D4", "d", SMOKE, "A/GATE", "PUBLIC", "东门", "G1"),
                row("D5", "e", SMOKE, "B", "小区", "二小区", "")));
    assertThat(report.faults()).isEmpty();
    assertThat(report.places()).isEqualTo(5);
    assertThat(place("A9")).extracting(PlaceRow::name, PlaceRow::kind).contains("九栋");
    assertThat(place("A9").grid()).isEqualTo(community.otherGrid);
    assertThat(place("A9-1-101").grid()).as("of its building").isEqualTo(community.otherGrid);
    assertThat(place("A9-1-101").parent()).isEqualTo(place("A9-1").id());
    assertThat(place("A9-1").kind()).isEqualTo(PlaceKind.UNIT);
    assertThat(place("GATE").parent()).isEqualTo(place("A").id());
    assertThat(list().get(3).placeId()).isEqualTo(place("GATE").id());
    assertThat(community.count("select rooms from community_figures")).isEqualTo(2);
  }

  @Test
  void whatIsOnTheWayToANewPlaceIsMadeByItsCode() {
    var report = load(book(row("D1", "a", SMOKE, "C/C1/C1-1/C1-1-1", "ROOM", "", "G1")));
    assertThat(report.places()).isEqualTo(4);
    assertThat(List.of(place("C").kind(), place("C1").kind(), place("C1-1").kind()))
        .containsExactly(PlaceKind.COMPOUND, PlaceKind.BUILDING, PlaceKind.UNIT);
    assertThat(place("C1-1-1").name()).isEqualTo("C1-1-1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      nullValues = "-",
      value = {
        "a b; n; smoke-detector; -; -; -; -; code; code-form",
        "-; n; smoke-detector; -; -; -; -; code; code-form",
        "D; -; smoke-detector; -; -; -; -; name; text-120",
        "D; n; -; -; -; -; -; model; missing",
        "D; n; perpetuum; -; -; -; -; model; unknown-model",
        "D; n; smoke-detector; A/A1-1; -; -; -; place; lies-elsewhere",
        "D; n; smoke-detector; A/A1/A1-1/A1-1-1O1; -; -; -; place; not-there",
        "D; n; smoke-detector; A/A1/x y; ROOM; -; -; place; place-code-form",
        "D; n; smoke-detector; A/A7/x; ROOM; -; -; grid; grid-missing",
        "D; n; smoke-detector; A/A7; BUILDING; -; A1; grid; not-there",
        "D; n; smoke-detector; A/A7; BUILDING; -; G7; grid; not-there",
        "D; n; smoke-detector; A/A7; ROOM; -; G1; place-kind; place-misplaced",
        "D; n; smoke-detector; A/A1/A1-1/A1-1-101/x/y; ROOM; -; G1; place; place-misplaced",
        "D; n; smoke-detector; A1; CASTLE; -; -; place-kind; unknown-kind",
        "D; n; smoke-detector; A1; ROOM; -; -; place-kind; stays",
        "D; n; smoke-detector; A1; BUILDING; other; -; place-name; stays",
        "D; n; smoke-detector; A1; BUILDING; A1; G2; grid; stays",
        "OLD; n; power-monitor; -; -; -; -; model; stays",
        "GONE; new; smoke-detector; -; -; -; -; code; out-of-use"
      })
  void aFaultIsToldByItsCellAndNothingIsWritten(
      String code,
      String name,
      String model,
      String place,
      String kind,
      String placeName,
      String grid,
      String column,
      String rule) {
    load(book(row("OLD", "n", SMOKE, ""), row("GONE", "n", SMOKE, "")));
    community.run(community.clerk, () -> devices.retire(list().getFirst().id()));
    var before = list().size();
    var places = community.count("select count(*) from place");
    var report =
        load(
            book(
                row("GOOD", "n", SMOKE, "A/A8", "BUILDING", "", "G1"),
                row(code, name, model, place, kind, placeName, grid)));
    assertThat(report.faults())
        .extracting(CellFault::row, CellFault::column, CellFault::rule)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(3, column, rule));
    assertThat(report.made()).isEmpty();
    assertThat(list()).hasSize(before);
    assertThat(community.count("select count(*) from place")).isEqualTo(places);
  }

  @Test
  void aBannedProductAndACodeThatStandsTwiceAreFaults() {
    var report =
        load(
            book(
                row("D1", "a", SMOKE, ""),
                row("D1", "b", SMOKE, ""),
                row("D2", "荧光高压汞灯", SMOKE, "")));
    assertThat(report.faults())
        .extracting(CellFault::row, CellFault::column, CellFault::rule)
        .contains(org.assertj.core.groups.Tuple.tuple(3, "code", "twice"));
  }

  @Test
  void whoStandsThereIsRenamedAndMovedAndWhatIsLeftEmptyStays() {
    var made = load(book(row("D1", "a", SMOKE, "A1"), row("D2", "b", SMOKE, "A1"))).made();
    var report = load(book(row("D1", "neu", "", ""), row("D2", "", SMOKE, "A2")));
    assertThat(report.changed()).isEqualTo(2);
    assertThat(report.made()).isEmpty();
    var rows = list();
    assertThat(rows.getFirst().name()).isEqualTo("neu");
    assertThat(rows.getFirst().placeId()).isEqualTo(community.building);
    assertThat(rows.getLast().name()).isEqualTo("b");
    assertThat(rows.getLast().placeId()).isEqualTo(community.otherBuilding);
    assertThat(rows.getFirst().id()).isEqualTo(made.getFirst().id());
  }

  @Test
  void rightsAreAskedAnewWhereADeviceComesToAPlace() {
    var before = version();
    load(book(row("D1", "a", SMOKE, "")));
    assertThat(version()).as("it stands nowhere yet").isEqualTo(before);
    load(book(row("D1", "a", SMOKE, "A1-1-101")));
    assertThat(version()).isEqualTo(before + 1);
    load(book(row("D1", "another name", SMOKE, "A1-1-101")));
    assertThat(version()).isEqualTo(before + 1);
  }

  @Test
  void lookingForFaultsAloneWritesNothing() {
    var report =
        community.as(
            community.clerk,
            () -> files.load(book(row("D1", "a", SMOKE, "A/A8", "BUILDING", "", "G1")), true));
    assertThat(report.faults()).isEmpty();
    assertThat(report.rows()).isEqualTo(1);
    assertThat(report.made()).isEmpty();
    assertThat(list()).isEmpty();
    assertThat(community.count("select count(*) from place where code = 'A8'")).isZero();
  }

  @Test
  void whoMayNotMakePlacesMakesNoneThroughAFile() {
    var installer =
        community.platform.member(
            Tier.COMMUNITY, community.tenant, "devices:read", "devices:write", "places:read");
    var report = load(installer, book(row("D1", "a", SMOKE, "A/A8", "BUILDING", "", "G1")));
    assertThat(report.faults()).containsExactly(new CellFault(2, "place", "not-yours", "A/A8"));
    assertThat(load(installer, book(row("D1", "a", SMOKE, "A/A1"))).made()).hasSize(1);
  }

  @Test
  void aNeighboursPlacesAndDevicesAreNeitherSeenNorTouched() {
    var neighbour = new TestCommunity();
    neighbour.place(PlaceKind.COMPOUND, null, null, "NB");
    load(book(row("D1", "mine", SMOKE, "A1")));
    var there = files(neighbour);
    var theirs =
        neighbour.as(
            neighbour.clerk, () -> there.load(book(row("D1", "theirs", SMOKE, "A1")), false));
    assertThat(theirs.made()).as("the code is free there").hasSize(1);
    assertThat(list().getFirst().name()).isEqualTo("mine");
    assertThat(load(book(row("D2", "a", SMOKE, "NB"))).faults())
        .containsExactly(new CellFault(2, "place", "not-there", "NB"));
  }

  @Test
  void whoMayOnlyReadTakesTheTemplateAndNoMore() throws IOException {
    var reader = community.platform.member(Tier.COMMUNITY, community.tenant, "devices:read");
    var template = community.as(reader, () -> files.template(Locale.ENGLISH));
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(template))) {
      var sheets = book.getSheets().toList();
      assertThat(sheets.getFirst().read().getFirst().getCellText(0)).isEqualTo("Code");
      assertThat(sheets.getFirst().read().getFirst().getCellText(3)).startsWith("Place");
      assertThat(sheets.get(1).read())
          .as("every model")
          .hasSize(models.all().size() + 1)
          .anySatisfy(row -> assertThat(row.getCellText(0)).isEqualTo(SMOKE));
      assertThat(sheets.get(2).read()).hasSize(PlaceKind.values().length + 1);
    }
    assertThat(load(community.clerk, template).rows()).as("an empty one is no fault").isZero();
  }

  @Test
  void secretsAreAFileThatIsFetchedOnce() throws IOException {
    var made = load(book(row("D1", "a", SMOKE, ""))).made();
    var secrets = new DeviceSecrets(made);
    var file = secrets.fetch(Locale.ENGLISH);
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      var row = book.getFirstSheet().read().get(1);
      assertThat(row.getCellText(0)).isEqualTo("D1");
      assertThat(row.getCellText(1)).isEqualTo(made.getFirst().id().toString());
      assertThat(row.getCellText(3)).isEqualTo(made.getFirst().secret());
    }
    assertThat(secrets.fetch(Locale.ENGLISH)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  @Requirement("004-S6a")
  void anExportedLedgerComesBackAsItIs(String language) {
    load(
        book(
            row("-D1", "=1+1", SMOKE, "A1-1-101"),
            row("D2", "b", SMOKE, "A/GATE", "PUBLIC", "Gate", "G1"),
            row("D3", "c", SMOKE, "")));
    community.run(community.clerk, () -> devices.retire(list().getLast().id()));
    var exports =
        new Exports(
            community.jdbi, community.platform.scopes(), RingForTests.over(community.platform));
    var reader = community.clerk.from("127.0.0.1", Locale.forLanguageTag(language));
    var file =
        community.as(
            reader,
            () ->
                exports.make(
                    DeviceSheet.of(models, community.places.tree()),
                    page -> devices.list(DeviceQuery.ALL, page)));
    var report = load(reader, file.content());
    assertThat(report.faults()).isEmpty();
    assertThat(report.rows()).as("the last line is none").isEqualTo(3);
    assertThat(report.unchanged()).isEqualTo(3);
  }

  @Test
  void everyCodeStandsInTheAuditLog() {
    var rows =
        IntStream.range(0, 200)
            .mapToObj(number -> row("DEVICE-%04d".formatted(number), "d", SMOKE, ""))
            .toArray(Object[][]::new);
    load(book(rows));
    var entries =
        community.as(
            community.clerk,
            () ->
                community.jdbi.withHandle(
                    handle ->
                        handle
                            .createQuery(
                                "select target from audit_entry where tenant_id = :t and action = 'device.registered'")
                            .bind("t", community.tenant.value())
                            .mapTo(String.class)
                            .list()));
    assertThat(String.join(" ", entries).split(" ")).hasSize(200).contains("DEVICE-0199");
    assertThat(entries)
        .hasSizeLessThan(10)
        .allSatisfy(one -> assertThat(one.length()).isLessThanOrEqualTo(400));
  }

  @Test
  void whoHasManyFaultsReadsTheFirstOfThem() {
    var rows =
        IntStream.range(0, 600)
            .mapToObj(number -> row("D" + number, "d", "perpetuum", ""))
            .toArray(Object[][]::new);
    var faults = load(book(rows)).faults();
    assertThat(faults).hasSize(501);
    assertThat(faults.getFirst().row()).isEqualTo(2);
    assertThat(faults.getLast().rule()).isEqualTo("and-more");
    assertThat(faults.getLast().row()).isEqualTo(502);
  }

  @Test
  void moreThanFiftyThousandRowsAreRefusedAndWhatIsNoWorkbookToo() {
    var rows =
        IntStream.range(0, 50_001)
            .mapToObj(number -> row("D" + number, "d", SMOKE, ""))
            .toArray(Object[][]::new);
    assertThat(load(book(rows)).faults()).extracting(CellFault::rule).containsExactly("too-many");
    assertThat(load(community.clerk, new byte[] {1, 2, 3}).faults())
        .extracting(CellFault::rule)
        .containsExactly("unreadable");
    assertThat(list()).isEmpty();
  }

  @Test
  @Requirement("004-S6c")
  void aLargeFileIsWrittenInPortionsAndWhole() {
    var rows =
        IntStream.range(0, 11_000)
            .mapToObj(number -> row("D" + number, "d", SMOKE, number % 2 == 0 ? "A1" : "A/A2"))
            .toArray(Object[][]::new);
    var report = load(book(rows));
    assertThat(report.made()).hasSize(11_000);
    assertThat(community.count("select count(*) from device")).isEqualTo(11_000);
    assertThat(
            community.count(
                "select count(*) from device_credential where tenant_id = '"
                    + community.tenant.value()
                    + "'"))
        .isEqualTo(11_000);
    assertThat(report.made().stream().map(one -> one.secret()).distinct()).hasSize(11_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "twice",
        "too-many",
        "unreadable",
        "and-more",
        "not-there",
        "not-yours",
        "lies-elsewhere",
        "place-misplaced",
        "place-code-form",
        "grid-missing",
        "unknown-kind",
        "unknown-model",
        "stays",
        "out-of-use",
        "banned",
        "code-form",
        "text-120",
        "missing"
      })
  void everyRuleThatACellCanBreakIsSaidInBothLanguages(String rule) {
    var fault = new CellFault(2, "code", rule, "");
    var zh = fault.text(Locale.SIMPLIFIED_CHINESE, "devices");
    var en = fault.text(Locale.ENGLISH, "devices");
    assertThat(zh).isNotBlank().doesNotContain("argument.", "fault.").isNotEqualTo(en);
    assertThat(en).isNotBlank().doesNotContain("argument.", "fault.");
    assertThat(
            Messages.has(Locale.ENGLISH, "argument." + rule)
                || Messages.has(Locale.ENGLISH, "devices.fault." + rule))
        .isTrue();
  }

  @Test
  void noTwoModelsHaveOneName() {
    for (var locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
      assertThat(models.all().stream().map(model -> model.name().in(locale).toLowerCase(locale)))
          .as("a file names them by it")
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void aDraftIsTheSameByHandAndByFile() {
    community.as(community.clerk, () -> devices.register(new DeviceDraft("D1", "a", SMOKE, null)));
    assertThat(load(book(row("D1", "a", SMOKE, ""))).unchanged()).isEqualTo(1);
  }

  private DeviceImport files(TestCommunity other) {
    return new DeviceImport(
        other.jdbi,
        other.platform.scopes(),
        models,
        new PlacePlan(other.jdbi, other.platform.scopes(), other.figures),
        other.figures,
        new AuditTrail(other.jdbi, other.platform.scopes()),
        event -> {});
  }

  private long version() {
    return community.count(
        "select rights_version from tenant where id = '" + community.tenant.value() + "'");
  }

  private String hash(String device) {
    return community
        .platform
        .owner()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "select secret_hash from device_credential where device_id = cast(:d as uuid)")
                    .bind("d", device)
                    .mapTo(String.class)
                    .one());
  }

  private List<DeviceRow> list() {
    return community
        .as(community.clerk, () -> devices.list(DeviceQuery.ALL, PageRequest.first(100)))
        .items();
  }

  private PlaceRow place(String code) {
    return community.as(community.clerk, () -> community.places.tree()).stream()
        .filter(row -> row.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private DeviceImportReport load(byte[] file) {
    return load(community.clerk, file);
  }

  private DeviceImportReport load(Caller caller, byte[] file) {
    return community.as(caller, () -> files.load(file, false));
  }

  /** Code, name, kind, place, kind of place, its name, grid, as the template has them. */
  private static Object[] row(Object... cells) {
    return cells;
  }

  private static byte[] book(Object[]... rows) {
    var out = new ByteArrayOutputStream();
    try (var book = new Workbook(out, "test", "1.0")) {
      var sheet = book.newWorksheet("devices");
      sheet.value(0, 0, "head");
      for (int row = 0; row < rows.length; row++) {
        for (int column = 0; column < rows[row].length; column++) {
          if (rows[row][column] != null) {
            sheet.value(row + 1, column, rows[row][column].toString());
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
