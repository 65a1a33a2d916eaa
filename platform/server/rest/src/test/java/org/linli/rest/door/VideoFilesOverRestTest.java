package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Tier;
import org.linli.community.TestCommunity;
import org.linli.exports.entity.ExportedFile;

/** Video devices and spots of a plan out of workbooks, by their addresses. */
class VideoFilesOverRestTest {

  private static final AtomicInteger NUMBERS = new AtomicInteger(660_000);
  private static final String VIDEO = "/devices/files/video";

  private final RestDoor door = RestDoor.shared();
  private final TestCommunity community = new TestCommunity();
  private final String clerk = door.token("CLERK", Tier.COMMUNITY, community.tenant.value());
  private final String reader =
      door.token("PROPERTY_MANAGER", Tier.COMMUNITY, community.tenant.value());

  private String number() {
    return community.tenant.value().substring(0, 6)
        + "00001320"
        + "%06d".formatted(NUMBERS.getAndIncrement());
  }

  private static List<String> camera(String code, String gb, String password) {
    return List.of(code, code, "road-camera", "", "", "", "", "104.06", "30.67", gb, password);
  }

  private Answer load(String path, String token, byte[] file) {
    return door.ask("POST", path).by(token).with("Content-Type", ExportedFile.TYPE).with(file);
  }

  @SafeVarargs
  private static byte[] book(List<String>... rows) {
    var out = new ByteArrayOutputStream();
    try (var book = new Workbook(out, "test", "1.0")) {
      var sheet = book.newWorksheet("rows");
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

  @Test
  void camerasComeWithTheirNumbersAndWhatWasMadeIsShownOnce() {
    var file = book(camera("V1", number(), "gate-2026"), camera("V2", number(), ""));
    var dry = load(VIDEO + "/import?dryRun=true", clerk, file).is(200).json();
    assertThat(dry.path("rows").asInt()).isEqualTo(2);
    assertThat(dry.path("enrolled")).isEmpty();
    var report = load(VIDEO + "/import", clerk, file).is(200).json();
    assertThat(report.path("devices").asInt()).isEqualTo(2);
    assertThat(report.toString()).doesNotContain("gate-2026");
    var made = report.path("enrolled").path(1).path("password").asText();
    assertThat(made).hasSize(16);
    var again = load(VIDEO + "/import", clerk, file).is(200).json();
    assertThat(again.path("unchanged").asInt()).isEqualTo(2);
    var log = door.ask("GET", "/audit?search=video").by(clerk).now().is(200).json().toString();
    assertThat(log).contains("video.imported", "video.enrolled").doesNotContain(made, "gate-2026");
    var row = door.ask("GET", "/devices?search=V1").by(clerk).now().is(200).json();
    assertThat(row.path("items").path(0).path("longitude").asDouble()).isEqualTo(104.06);
    var id = row.path("items").path(0).path("id").asText();
    door.ask("GET", "/devices/" + id + "/video").by(clerk).now().is(200);
  }

  @Test
  void faultsAreToldByCellAndNothingIsWritten() {
    var refused =
        door.ask("POST", VIDEO + "/import")
            .by(clerk)
            .in("zh-CN")
            .with("Content-Type", ExportedFile.TYPE)
            .with(book(camera("V1", "1", "gate-2026"), camera("V2", number(), "")))
            .refused(422, "faulty-sheet")
            .json();
    var fault = refused.path("faults").path(0);
    assertThat(fault.path("row").asInt()).isEqualTo(2);
    assertThat(fault.path("column").asText()).isEqualTo("国标编码");
    assertThat(fault.path("text").asText()).isEqualTo("须为 20 位数字");
    assertThat(
            door.ask("GET", "/devices?search=V2")
                .by(clerk)
                .now()
                .is(200)
                .json()
                .path("total")
                .asInt())
        .isZero();
  }

  @Test
  void whoOnlyReadsDevicesTakesTheTemplateAlone() throws IOException {
    load(VIDEO + "/import", reader, book(camera("V1", number(), ""))).refused(403, "not-permitted");
    var template = door.ask("GET", VIDEO + "/template").by(reader).in("en").now().is(200);
    assertThat(template.headers().get("Content-Disposition")).contains("videos-template.xlsx");
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(template.body()))) {
      assertThat(book.getSheets().map(sheet -> sheet.getName()))
          .containsExactly("Video devices", "Kinds with video");
    }
    load(VIDEO + "/import?dryRun=perhaps", clerk, book(camera("V1", number(), "")))
        .refused(400, "invalid");
  }

  private String plan() {
    var png =
        ByteBuffer.allocate(40)
            .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A})
            .putInt(13)
            .put("IHDR".getBytes(StandardCharsets.US_ASCII))
            .putInt(800)
            .putInt(600)
            .array();
    var draft = Map.of("place", community.building, "name", "Ground", "floor", 1, "content", png);
    return "/plans/" + door.ask("POST", "/plans").by(clerk).with(draft).is(201).text("id");
  }

  @Test
  void spotsOfAPlanComeFromItsFile() {
    var plan = plan();
    load(VIDEO + "/import", clerk, book(camera("V1", number(), ""))).is(200);
    var spots = book(List.of("Ground", "V1", "", "", "25", "75"));
    var path = plan + "/devices/import";
    load(path, reader, spots).refused(403, "not-permitted");
    var report = load(path, clerk, spots).is(200).json();
    assertThat(report.path("put").asInt()).isEqualTo(1);
    var one = door.ask("GET", plan + "/devices").by(clerk).now().is(200).json().path(0);
    assertThat(one.path("x").asDouble()).isEqualTo(0.25);
    load(path, clerk, book(List.of("Ground", "V9", "", "", "25", "75")))
        .refused(422, "faulty-sheet");
    load("/plans/" + UUID.randomUUID() + "/devices/import", clerk, spots).refused(404, "not-found");
  }
}
