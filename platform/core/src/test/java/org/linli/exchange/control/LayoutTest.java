package org.linli.exchange.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.catalogue.boundary.PlatformAssets;
import org.linli.devices.boundary.DeviceModels;
import org.linli.exchange.entity.Layout;
import org.linli.packs.PackFault;
import org.linli.packs.Packs;

/** What a format makes of rows, and what no format may say. */
class LayoutTest {

  private static final Readers READERS = new Readers(new PlatformAssets(), new DeviceModels());
  private static final Layouts LAYOUTS = new Layouts(null, null, READERS);
  private static final Instant AT = Instant.parse("2026-11-20T16:30:05Z");

  private static final String GOOD =
      """
      id: probe
      version: 1
      name: {zh: 试, en: Probe}
      form: XML
      rows: list
      row: item
      time: {pattern: yyyyMMdd, zone: Asia/Shanghai}
      yes: "1"
      no: "0"
      assets:
        alarms:
          - {name: ID, field: alarm}
          - {name: GRADE, field: severity, codes: {CRITICAL: a, MAJOR: b, MINOR: c, WARNING: d}}
          - {name: AT, field: raised, time: yyyy}
        device-ledger:
          - {name: CLOCK, field: clock, measure: {from: ms, to: s, factor: 0.001, digits: 2}}
      encoding: GB18030
      numbers: {decimal: ",", grouping: "."}
      incoming:
        - {name: NO, field: number}
        - {name: USE, field: use, codes: {HOME: "1", SHOP: "2"}}
        - {name: DAY, field: built, time: yyyy/MM/dd}
        - {name: CM, field: height, measure: {from: m, to: cm, factor: 100}}
        - {name: DEED, field: _change, codes: {upsert: "+", delete: "-"}}
      """;

  @Test
  void namesCodesTimesAndConstantsAreThePartners() {
    var rows =
        rows(
            List.of("alarm", "severity", "raised", "cleared", "occurrences"),
            Arrays.asList("a<1>", "MAJOR", AT, null, 3L));
    assertThat(written("emergency-command", "alarms", rows))
        .isEqualTo(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><GJLB more=\"false\" position=\"p\"><GJ>"
                + "<XTBS>LINLI</XTBS><GJBH>a&lt;1&gt;</GJBH><GJDJ>2</GJDJ><FSSJ>20261121003005</FSSJ>"
                + "<FSCS>3</FSCS></GJ></GJLB>");
  }

  @Test
  void jsonHasThePartnersListAndItsDates() {
    var rows =
        rows(List.of("case", "state", "closed", "severity"), List.of("c1", "CLOSED", AT, "MINOR"));
    assertThat(written("urban-management", "cases", rows))
        .isEqualTo(
            "{\"事件列表\":[{\"事件标识\":\"c1\",\"状态\":\"结案\",\"结案日期\":\"2026-11-21\"}],"
                + "\"more\":false,\"position\":\"p\"}");
  }

  @Test
  void csvHasThePartnersSeparatorAndUnits() {
    var rows =
        rows(List.of("code", "name", "state", "clock"), List.of("D-1", "a;b", "IN_SERVICE", 1549L));
    assertThat(written("device-register", "device-ledger", rows))
        .isEqualTo("DEVICE_NO;DEVICE_NAME;STATUS;CLOCK_SECONDS\r\nD-1;\"a;b\";S;1.5\r\n");
  }

  @Test
  void numbersAndSignsAreThePartners() {
    var layout = read(GOOD.replace("form: XML", "form: CSV"));
    var rows =
        new Rows(List.of("clock"), List.of(List.of(1234567890L), List.of(-1500L)), false, "p");
    assertThat(new String(RowWriter.write(layout, "device-ledger", rows), layout.charset()))
        .isEqualTo("CLOCK\r\n\"1.234.567,89\"\r\n\"-1,50\"\r\n");
    assertThat(layout.mediaType()).isEqualTo("text/csv; charset=gb18030");
    var xml = read(GOOD);
    var names = new Rows(List.of("alarm"), List.of(List.of("锦江")), false, "p");
    assertThat(new String(RowWriter.write(xml, "alarms", names), xml.charset()))
        .startsWith("<?xml version=\"1.0\" encoding=\"GB18030\"?>")
        .contains("锦江");
  }

  @Test
  void whatIsMaskedStaysAsItWasMasked() {
    var rows = rows(List.of("severity", "raised"), List.of("***", "2026-11"));
    assertThat(written("emergency-command", "alarms", rows))
        .contains("<GJDJ>***</GJDJ><FSSJ>2026-11</FSSJ>");
  }

  @Test
  void totalsKeepTheirCount() {
    var rows = rows(List.of("severity", "count"), List.of("CRITICAL", 12L));
    assertThat(written("emergency-command", "alarms", rows))
        .contains("<GJDJ>1</GJDJ><count>12</count>");
  }

  @Test
  void everyDeliveredFormatIsRead() {
    assertThat(LAYOUTS.all())
        .extracting(Layout::id)
        .containsExactly(
            "emergency-command",
            "urban-management",
            "device-register",
            "building-register",
            "building-inspection",
            "building-changes");
    assertThat(LAYOUTS.find(null)).isEmpty();
    assertThat(LAYOUTS.find("none")).isEmpty();
    assertThat(LAYOUTS.of(null, "alarms")).isEmpty();
  }

  @Test
  void aGoodOneIsTaken() {
    check(GOOD);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "id: probe                 | id: other                     | id",
        "rows: list                | rows: 1list                   | names",
        "row: item                 | row: xmlItem                  | names",
        "zone: Asia/Shanghai       | zone: Asia/Nowhere            | Asia/Nowhere",
        "pattern: yyyyMMdd         | pattern: jjj                  | jjj",
        "no: \"0\"                 | separator: x                  | separator",
        "  alarms:                 |   accounts:                   | not exchanged",
        "field: alarm}             | field: secret}                | no field secret",
        "name: AT                  | name: ID                      | twice",
        "name: AT                  | name: A T                     | no name",
        "field: alarm}             | field: alarm, constant: x}    | field or constant",
        "field: alarm}             | constant: x, time: yyyy}      | constant",
        ", WARNING: d}             | }                             | codes are missing",
        "WARNING: d}               | WARNING: d, GREY: e}          | codes that there are not",
        "field: raised, time: yyyy | field: alarm, time: yyyy      | is no time",
        "from: ms                  | from: s                       | measured in ms",
        "field: clock              | field: name                   | is no number",
        "digits: 2                 | digits: 20                    | digits",
        "version: 1                | version: 0                    | version",
        "encoding: GB18030         | encoding: KLINGON             | encoding",
        "form: XML                 | form: JSON                    | encoding",
        "grouping: \".\"             | grouping: \",\"                 | numbers",
        "decimal: \",\"              | decimal: \"x\"                  | numbers",
        "name: USE                 | name: NO                      | twice",
        "name: CM                  | name: C M                     | no name",
        "field: number             | field: built                  | a field twice",
        "SHOP: \"2\"                | SHOP: \"1\"                     | one word for two codes",
        "yyyy/MM/dd                | jjj                           | jjj",
        "factor: 100               | factor: 0                     | nought",
        "{upsert: \"+\"              | {replace: \"+\"                 | changes are"
      })
  void whatCannotBeKeptIsSaidAtTheStart(String right, String wrong, String why) {
    assertThat(GOOD).contains(right);
    assertThatThrownBy(() -> check(GOOD.replace(right, wrong)))
        .isInstanceOf(PackFault.class)
        .hasMessageContaining(why);
  }

  private static void check(String text) {
    new LayoutCheck("probe.yaml", read(text), READERS).run();
  }

  private static Layout read(String text) {
    return Packs.read(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
        "probe.yaml",
        Layout.class);
  }

  private static Rows rows(List<String> fields, List<Object> values) {
    return new Rows(fields, List.of(values), false, "p");
  }

  private static String written(String layout, String asset, Rows rows) {
    return new String(
        RowWriter.write(LAYOUTS.find(layout).orElseThrow(), asset, rows), StandardCharsets.UTF_8);
  }
}
