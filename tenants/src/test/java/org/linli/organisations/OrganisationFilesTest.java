package org.linli.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.exports.boundary.Exports;
import org.linli.exports.entity.CellFault;
import org.linli.exports.entity.LoadReport;
import org.linli.keys.control.RingForTests;
import org.linli.organisations.boundary.UnitQuery;
import org.linli.organisations.boundary.UnitRow;
import org.linli.organisations.boundary.UnitSheet;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.Requirement;

/** Organisations out of an Excel file and into one. */
class OrganisationFilesTest {

  private final Chart chart = new Chart();
  private final TenantId here = chart.community("03001001");
  private final Caller clerk = chart.clerk(here);
  private final String mark = "f" + UUID.randomUUID().toString().substring(0, 8);

  @Test
  @Requirement("004-S5b")
  void aFilledTemplateMakesTheTreeInWhateverOrderItStands() {
    var report =
        load(
            clerk,
            row(mark + "-b", "项目部", "物业项目部、分支机构", mark + "-c"),
            row(mark + "-t", "班组", "property-branch", mark + "-b"),
            row(mark + "-c", "安居物业", "Property company", "", Chart.VALID));
    assertThat(report.faults()).isEmpty();
    assertThat(report.made()).isEqualTo(3);
    var team = found(clerk, mark + "-t");
    assertThat(chart.get(clerk, team.id()).path()).containsExactly("安居物业", "项目部");
    assertThat(report.auditName()).contains("made=3").doesNotContain("安居");
  }

  @Test
  void theSameFileTwiceChangesNothingAndAnotherChangesWhatIsAnother() {
    var company = row(mark + "-c", "安居物业", "property-company", "", Chart.VALID);
    var branch = row(mark + "-b", "项目部", "property-branch", mark + "-c");
    load(clerk, company, branch);
    var again = load(clerk, company, branch);
    assertThat(again.made() + again.changed()).isZero();
    assertThat(again.unchanged()).isEqualTo(2);
    var other =
        load(
            clerk,
            row(mark + "-d", "新物业", "property-company", "", Chart.VALID),
            row(mark + "-b", "项目二部", "property-branch", mark + "-d"));
    assertThat(other.faults()).isEmpty();
    assertThat(other.made()).isEqualTo(1);
    assertThat(other.changed()).isEqualTo(1);
    assertThat(found(clerk, mark + "-b").name()).isEqualTo("项目二部");
    assertThat(found(clerk, mark + "-b").parentNumber()).contains(mark + "-d");
  }

  @Test
  @Requirement("000-8.2.c-3")
  void oneFaultAndNothingIsWrittenEveryFaultByItsCell() {
    var report =
        load(
            clerk,
            row(mark, "安居物业", "property-company", "", Chart.VALID),
            row(mark, "安居物业", "property-company", "", Chart.VALID),
            row(mark + "-a", "甲", "协会", ""),
            row(mark + "-b", "乙", "department", ""),
            row(mark + "-c", "丙", "property-company", "", "91350100M000100Y44"),
            row(mark + "-d", "丁", "property-branch", mark + "-none"),
            row(mark + "-e", "", "residents-committee", ""),
            row(mark + "-f", "戊", "party-branch", mark + "-g"),
            row(mark + "-g", "己", "party-branch", mark + "-f"),
            List.of(mark + "-h", "庚", "residents-committee", "986103001099"),
            List.of(mark + "-i", "辛", "residents-committee", "", "", "", "", "", "", "first"),
            List.of(mark + "-j", "壬", "residents-committee", "", "", "", "", "", "", "", "1.1.26"));
    assertThat(report.faults())
        .containsExactlyInAnyOrder(
            new CellFault(3, "number", "twice", mark),
            new CellFault(4, "type", "unknown-type", "协会"),
            new CellFault(5, "type", "other-tier", "department"),
            new CellFault(6, "credit-code", "credit-form", "91350100M000100Y44"),
            new CellFault(7, "parent", "not-there", mark + "-none"),
            new CellFault(8, "name", "required", ""),
            new CellFault(9, "parent", "own-part", mark + "-g"),
            new CellFault(10, "parent", "own-part", mark + "-f"),
            new CellFault(11, "code", "not-there", "986103001099"),
            new CellFault(12, "position", "position-form", "first"),
            new CellFault(13, "valid-from", "day-form", "1.1.26"));
    assertThat(report.made()).isZero();
    assertThat(listed(clerk, mark)).isEmpty();
    for (var fault : report.faults()) {
      assertThat(fault.text(Locale.ENGLISH, "organisations")).isNotBlank().doesNotContain("fault.");
    }
  }

  @Test
  void aFaultTakesBackWhatTheRowsBeforeItWouldHaveChanged() {
    load(clerk, row(mark, "安居物业", "property-company", "", Chart.VALID));
    load(
        clerk,
        row(mark, "改名", "property-company", "", Chart.VALID),
        row(mark + "-x", "", "residents-committee", ""));
    assertThat(found(clerk, mark).name()).isEqualTo("安居物业");
    assertThat(found(clerk, mark).version()).isEqualTo(1);
  }

  @Test
  void aDryRunWritesNothing() {
    var file = book(List.of(row(mark, "安居物业", "property-company", "", Chart.VALID)));
    var report = chart.platform.as(clerk, () -> chart.files.load(file, true));
    assertThat(report.faults()).isEmpty();
    assertThat(report.made()).isZero();
    assertThat(listed(clerk, mark)).isEmpty();
  }

  @Test
  void theDistrictWritesForItsStreetsAndForNoCommunity() {
    var district = chart.at("986103", "DISTRICT_OFFICER");
    var report =
        load(
            district,
            List.of(mark + "-d", "区城管局", "department", ""),
            List.of(mark + "-s", "街道办", "street-office", "986103001"));
    assertThat(report.faults()).isEmpty();
    assertThat(found(district, mark + "-s").code().value()).isEqualTo("986103001");
    var refused = load(district, List.of(mark + "-c", "居委会", "residents-committee", here.value()));
    assertThat(refused.faults())
        .containsExactly(new CellFault(2, "code", "not-yours", here.value()));
  }

  @Test
  void whatIsExportedCarriesItsMarkAndComesBackAsItWas() {
    load(
        clerk,
        row(mark, "安居物业", "property-company", "", Chart.VALID),
        row(mark + "-b", "项目部", "property-branch", mark));
    var exports =
        new Exports(
            chart.platform.jdbi(), chart.platform.scopes(), RingForTests.over(chart.platform));
    var file =
        chart.platform.as(
            clerk,
            () ->
                exports.make(
                    UnitSheet.SHEET, page -> chart.organisations.list(UnitQuery.OWN, page)));
    assertThat(file.mark()).isNotBlank();
    var back = chart.platform.as(clerk, () -> chart.files.load(file.content(), false));
    assertThat(back.faults()).isEmpty();
    assertThat(back.made() + back.changed()).isZero();
    assertThat(back.unchanged()).isGreaterThanOrEqualTo(2);
  }

  @Test
  void theTemplateNamesTheColumnsAndTheKinds() throws IOException {
    var template = chart.platform.as(clerk, () -> chart.files.template(Locale.SIMPLIFIED_CHINESE));
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(template))) {
      var sheets = book.getSheets().toList();
      assertThat(sheets.getFirst().read().getFirst().stream().map(cell -> cell.getText()))
          .startsWith("编号", "名称", "类型", "所在区划", "上级机构编号", "统一社会信用代码");
      assertThat(sheets.getLast().read().stream().map(row -> row.getCellText(0)))
          .contains("owners-committee", "department");
    }
    assertThat(chart.platform.as(clerk, () -> chart.files.load(template, false)).rows()).isZero();
  }

  @Test
  void whatIsNoWorkbookOrTooLongIsOneFault() {
    var tooMany = new ArrayList<List<String>>();
    for (int at = 0; at <= 500; at++) {
      tooMany.add(row(mark + at, "x", "residents-committee", ""));
    }
    assertThat(
            chart
                .platform
                .as(clerk, () -> chart.files.load("no workbook".getBytes(), false))
                .faults())
        .extracting(CellFault::rule)
        .containsExactly("unreadable");
    assertThat(chart.platform.as(clerk, () -> chart.files.load(book(tooMany), false)).faults())
        .extracting(CellFault::rule)
        .containsExactly("too-many");
  }

  private static List<String> row(String number, String name, String type, String parent) {
    return row(number, name, type, parent, "");
  }

  private static List<String> row(
      String number, String name, String type, String parent, String credit) {
    return List.of(number, name, type, "", parent, credit);
  }

  private UnitRow found(Caller by, String number) {
    return listed(by, number).stream()
        .filter(row -> row.number().equals(number))
        .findFirst()
        .orElseThrow();
  }

  private List<UnitRow> listed(Caller by, String search) {
    var below = new UnitQuery(null, null, true, null, true);
    return chart
        .platform
        .as(by, () -> chart.organisations.list(below, new PageRequest(0, 50, search)))
        .items();
  }

  @SafeVarargs
  private LoadReport load(Caller by, List<String>... rows) {
    return chart.platform.as(by, () -> chart.files.load(book(List.of(rows)), false));
  }

  private static byte[] book(List<List<String>> rows) {
    var out = new ByteArrayOutputStream();
    try (var book = new Workbook(out, "test", "1.0")) {
      var sheet = book.newWorksheet("organisations");
      sheet.value(0, 0, "head");
      for (int row = 0; row < rows.size(); row++) {
        for (int column = 0; column < rows.get(row).size(); column++) {
          sheet.value(row + 1, column, rows.get(row).get(column));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
