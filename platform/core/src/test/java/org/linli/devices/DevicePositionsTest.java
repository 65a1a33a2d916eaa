package org.linli.devices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.assertj.core.groups.Tuple;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.access.boundary.PageRequest;
import org.linli.alarms.boundary.AlarmBook;
import org.linli.audit.boundary.AuditTrail;
import org.linli.community.TestCommunity;
import org.linli.devices.boundary.DeviceImport;
import org.linli.devices.boundary.DeviceImportReport;
import org.linli.devices.boundary.DeviceLife;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.boundary.DeviceSheet;
import org.linli.devices.boundary.Devices;
import org.linli.devices.entity.DevicePlate;
import org.linli.devices.entity.DeviceQuery;
import org.linli.devices.entity.DeviceRow;
import org.linli.exports.boundary.Exports;
import org.linli.exports.entity.CellFault;
import org.linli.keys.control.RingForTests;
import org.linli.places.boundary.PlacePlan;

/** Where on the map devices hang, in and out by a file. */
class DevicePositionsTest {

  private final TestCommunity community = new TestCommunity();
  private final DeviceModels models = new DeviceModels();
  private final AlarmBook alarms = new AlarmBook(community.jdbi, event -> {});
  private final DeviceImport files =
      new DeviceImport(
          community.jdbi,
          community.platform.scopes(),
          models,
          new PlacePlan(community.jdbi, community.platform.scopes(), community.figures),
          community.figures,
          new AuditTrail(community.jdbi, community.platform.scopes()),
          told -> {});
  private final Devices devices =
      new Devices(
          community.jdbi,
          community.platform.scopes(),
          community.platform.entities(),
          models,
          alarms,
          community.figures,
          event -> {});
  private final DeviceLife life =
      new DeviceLife(
          community.jdbi,
          community.platform.scopes(),
          community.platform.entities(),
          models,
          alarms,
          community.figures,
          event -> {});

  private static byte[] book(Object[]... rows) {
    var out = new ByteArrayOutputStream();
    try (var book = new Workbook(out, "test", "1.0")) {
      var sheet = book.newWorksheet("devices");
      sheet.value(0, 0, "head");
      for (int row = 0; row < rows.length; row++) {
        for (int column = 0; column < rows[row].length; column++) {
          if (rows[row][column] instanceof Double number) {
            sheet.value(row + 1, column, number);
          } else {
            sheet.value(row + 1, column, String.valueOf(rows[row][column]));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static Object[] row(String code, Object longitude, Object latitude) {
    return new Object[] {code, "n", "smoke-detector", "", "", "", "", longitude, latitude};
  }

  private DeviceImportReport load(byte[] file) {
    return community.as(community.clerk, () -> files.load(file, false));
  }

  private List<DeviceRow> list() {
    return community
        .as(community.clerk, () -> devices.list(DeviceQuery.ALL, PageRequest.first(50)))
        .items();
  }

  @Test
  void aRowPutsItsDeviceOnTheMapAndEmptyCellsLeaveItThere() {
    load(book(row("D1", 104.0657, 30.6595), row("D2", "104.1", "30.7"), row("D3", "", "")));
    assertThat(list())
        .extracting(DeviceRow::longitude, DeviceRow::latitude)
        .containsExactly(
            Tuple.tuple(104.0657, 30.6595), Tuple.tuple(104.1, 30.7), Tuple.tuple(null, null));
    assertThat(load(book(row("D1", "", ""))).unchanged()).isEqualTo(1);
    assertThat(load(book(row("D1", 104.0657, 30.6595))).unchanged()).isEqualTo(1);
    assertThat(load(book(row("D1", 104.2, 30.6595))).changed()).isEqualTo(1);
    assertThat(list().getFirst().longitude()).isEqualTo(104.2);
  }

  @Test
  void whatElseStandsOnThePlateStays() {
    load(book(row("D1", "", "")));
    var id = list().getFirst().id();
    var plate = new DevicePlate("蓉城", null, "S1", null, null, null, 7, "梁下", null, null);
    community.run(community.clerk, () -> life.write(id, plate));
    load(book(row("D1", 104.2, 30.6)));
    var now = community.as(community.clerk, () -> life.plate(id));
    assertThat(now.brand()).isEqualTo("蓉城");
    assertThat(now.spot()).isEqualTo("梁下");
    assertThat(now.longitude()).isEqualTo(104.2);
  }

  @ParameterizedTest
  @CsvSource({
    "104.1, '', longitude, both-or-none",
    "'', 30.1, longitude, both-or-none",
    "181, 30.1, longitude, no-position",
    "104.1, -91, longitude, no-position",
    "east, 30.1, longitude, no-position",
    "104.1, north, latitude, no-position",
    "NaN, 30.1, longitude, no-position"
  })
  void whatIsNoPlaceOnEarthIsAFaultOfItsCell(
      String longitude, String latitude, String column, String rule) {
    var report = load(book(row("D1", 104.0, 30.0), row("D2", longitude, latitude)));
    assertThat(report.faults())
        .extracting(CellFault::row, CellFault::column, CellFault::rule)
        .containsExactly(Tuple.tuple(3, column, rule));
    assertThat(list()).isEmpty();
  }

  @Test
  void anExportedLedgerBringsThePositionsBack() {
    load(book(row("D1", 104.0657, 30.6595), row("D2", "", "")));
    var exports =
        new Exports(
            community.jdbi, community.platform.scopes(), RingForTests.over(community.platform));
    var reader = community.clerk.from("127.0.0.1", Locale.ENGLISH);
    var file =
        community.as(
            reader,
            () ->
                exports.make(
                    DeviceSheet.of(models, community.places.tree()),
                    page -> devices.list(DeviceQuery.ALL, page)));
    assertThat(load(file.content()).unchanged()).isEqualTo(2);
    assertThat(list().getFirst().withoutPosition().longitude()).isNull();
    assertThat(list().getFirst().withoutPosition().code()).isEqualTo("D1");
  }
}
