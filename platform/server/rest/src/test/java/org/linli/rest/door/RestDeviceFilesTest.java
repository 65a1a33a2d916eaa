package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.entity.Tier;
import org.linli.tenancy.entity.OperationMode;
import org.linli.testing.Requirement;

/** Devices out of Excel files, through the door. */
class RestDeviceFilesTest {

  private static final String HERE = "988703001031";
  private static final String SMOKE = "smoke-detector";
  private static final String EXCEL =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final RestDoor door = RestDoor.shared();
  private final String clerk;
  private final String mark = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

  RestDeviceFilesTest() {
    door.platform.community(HERE, OperationMode.GOVERNMENT);
    clerk = door.token("CLERK", Tier.COMMUNITY, HERE);
  }

  @Test
  @Requirement({"000-8.2.c-3", "004-S6c"})
  void aFileIsLookedAtFirstThenTakenAndTheSameFileChangesNothing() {
    var file =
        book(
            List.of("D1-" + mark, "烟感一", SMOKE, "C" + mark, "COMPOUND", "小区"),
            List.of("D2-" + mark, "烟感二", SMOKE));
    var dry = load(file, "?dryRun=true").is(200).json();
    assertThat(dry.path("rows").asInt()).isEqualTo(2);
    assertThat(dry.path("made")).isEmpty();
    assertThat(total(mark)).isZero();
    var report = load(file, "").is(200).json();
    assertThat(report.path("places").asInt()).isEqualTo(1);
    assertThat(report.path("made")).hasSize(2);
    assertThat(report.path("made").path(0).path("secret").asText()).hasSizeGreaterThan(40);
    assertThat(total(mark)).isEqualTo(2);
    var again = load(file, "?dryRun=false").is(200).json();
    assertThat(again.path("unchanged").asInt()).isEqualTo(2);
    assertThat(again.path("made")).isEmpty();
    var log = door.ask("GET", "/audit?search=device").by(clerk).now().is(200).json().toString();
    assertThat(log)
        .contains("devices.imported", "device.registered", "D1-" + mark)
        .doesNotContain(report.path("made").path(0).path("secret").asText());
  }

  @ParameterizedTest
  @CsvSource({"en, Kind, there is no such kind of device", "zh-CN, 类型, 没有这种设备类型"})
  void faultsAreToldByCellInTheReadersLanguage(String language, String column, String text) {
    var refused =
        door.ask("POST", "/devices/files/import")
            .by(clerk)
            .in(language)
            .with("Content-Type", EXCEL)
            .with(book(List.of("D1-" + mark, "a", "perpetuum"), List.of("D2-" + mark, "b", SMOKE)))
            .refused(422, "faulty-sheet")
            .json();
    var fault = refused.path("faults").path(0);
    assertThat(fault.path("row").asInt()).isEqualTo(2);
    assertThat(fault.path("column").asText()).isEqualTo(column);
    assertThat(fault.path("text").asText()).isEqualTo(text);
    assertThat(fault.path("found").asText()).isEqualTo("perpetuum");
    assertThat(total(mark)).as("nothing was written").isZero();
  }

  @Test
  void theTemplateIsAWorkbookOfColumnsAndCodeLists() throws IOException {
    var template = door.ask("GET", "/devices/files/template").by(clerk).in("en").now().is(200);
    assertThat(template.headers().get("Content-Disposition")).contains("devices-template.xlsx");
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(template.body()))) {
      assertThat(book.getSheets().map(sheet -> sheet.getName()))
          .containsExactly("Devices", "Kinds of devices", "Kinds of places");
    }
  }

  @Test
  void whatIsExportedIsTakenBack() throws IOException {
    load(book(List.of("D1-" + mark, "a", SMOKE, "E" + mark, "COMPOUND", "E")), "").is(200);
    var file = door.ask("GET", "/devices/export").by(clerk).now().is(200);
    var report = load(file.body(), "").is(200).json();
    assertThat(report.path("rows").asInt()).isEqualTo(report.path("unchanged").asInt());
    assertThat(report.path("rows").asInt()).isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"GRID_WORKER", "PROPERTY_MANAGER"})
  void whoOnlyReadsDevicesImportsNone(String role) {
    var reader = door.token(role, Tier.COMMUNITY, HERE);
    door.ask("POST", "/devices/files/import")
        .by(reader)
        .with("Content-Type", EXCEL)
        .with(book(List.of("D1-" + mark, "a", SMOKE)))
        .refused(403, "not-permitted");
    door.ask("GET", "/devices/files/template").by(reader).now().is(200);
  }

  @Test
  void whatIsNoYesOrNoIsRefused() {
    load(book(List.of("D1-" + mark, "a", SMOKE)), "?dryRun=perhaps").refused(400, "invalid");
  }

  private Answer load(byte[] file, String query) {
    return door.ask("POST", "/devices/files/import" + query)
        .by(clerk)
        .with("Content-Type", EXCEL)
        .with(file);
  }

  private int total(String search) {
    return door.ask("GET", "/devices?search=" + search)
        .by(clerk)
        .now()
        .is(200)
        .json()
        .path("total")
        .asInt();
  }

  @SafeVarargs
  private static byte[] book(List<String>... rows) {
    var out = new ByteArrayOutputStream();
    try (var book = new Workbook(out, "test", "1.0")) {
      var sheet = book.newWorksheet("devices");
      sheet.value(0, 0, "head");
      for (int row = 0; row < rows.length; row++) {
        for (int column = 0; column < rows[row].size(); column++) {
          sheet.value(row + 1, column, rows[row].get(column));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
