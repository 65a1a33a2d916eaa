package org.linli.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.exports.boundary.Exports;
import org.linli.exports.entity.CellFault;
import org.linli.exports.entity.FileForm;
import org.linli.exports.entity.LoadReport;
import org.linli.keys.control.RingForTests;
import org.linli.messages.Messages;
import org.linli.organisations.boundary.UnitQuery;
import org.linli.organisations.boundary.UnitRow;
import org.linli.organisations.boundary.UnitSheet;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.Requirement;

/** What people really write into a workbook of organisations. */
class OrganisationSheetsTest {

  private static final String KIND = "residents-committee";

  private final Chart chart = new Chart();
  private final TenantId here = chart.community("08001001");
  private final Caller clerk = chart.clerk(here);
  private final String mark = "s" + UUID.randomUUID().toString().substring(0, 8);

  @Test
  void theOwnPlaceIsTheSameWithItsCodeAndWithout() {
    var report =
        load(
            row(mark + "-g", "组", "working-group", here.value(), mark),
            row(mark, "居委会", KIND, "", ""));
    assertThat(report.faults()).as("the parent stands below, without the code").isEmpty();
    assertThat(found(mark + "-g").parentNumber()).contains(mark);
    var twice = load(row(mark, "居委会", KIND, "", ""), row(mark, "改名", KIND, here.value(), ""));
    assertThat(twice.faults()).containsExactly(new CellFault(3, "number", "twice", mark));
    assertThat(found(mark).name()).isEqualTo("居委会");
  }

  @Test
  @Requirement("000-8.2.c-3")
  void aDayIsReadAlsoWhereTheSpreadsheetTookItForADate() {
    var day = LocalDate.of(2099, 12, 31);
    var report =
        load(row(mark, "居委会", KIND, "", "", "", "", "", "", 7, LocalDate.of(2026, 1, 31), day));
    assertThat(report.faults()).isEmpty();
    var kept = found(mark);
    assertThat(kept.validFrom()).isEqualTo(LocalDate.of(2026, 1, 31));
    assertThat(kept.validUntil()).contains(day);
    assertThat(kept.position()).isEqualTo(7);
  }

  @Test
  void manyFieldsComeBackFromAFileAsTheyWentIntoIt() {
    var wanted = Wanted.a(KIND).with("number", mark).with("name", "居委会 " + mark);
    for (int at = 0; at < 20; at++) {
      wanted.with("字段" + at, "长".repeat(190) + at);
    }
    var id = chart.platform.as(clerk, () -> chart.organisations.make(wanted.draft()));
    var report = chart.platform.as(clerk, () -> chart.files.load(exported(), false));
    assertThat(report.faults()).isEmpty();
    assertThat(report.changed()).isZero();
    assertThat(chart.row(clerk, id).extra()).hasSize(20);
    assertThat(chart.row(clerk, id).version()).isEqualTo(1);
  }

  /** The last line of an exported file has the mark of its handing-out, and nothing beside it. */
  @Test
  void aNumberThatLooksLikeAMarkIsNoLastLine() {
    var number = "9F03-0000-0000-" + mark.substring(1, 5).toUpperCase(Locale.ROOT);
    var report = load(row(number, "居委会", KIND, "", ""));
    assertThat(report.rows()).isEqualTo(1);
    assertThat(report.made()).isEqualTo(1);
    assertThat(found(number).name()).isEqualTo("居委会");
    assertThat(load(row("9F03-0000-0000-AB12")).rows()).isZero();
  }

  @Test
  void whatIsClosedOrOfAnotherKindIsNoFilesMatter() {
    load(row(mark, "居委会", KIND, "", ""), row(mark + "-c", "旧", KIND, "", ""));
    chart.run(clerk, () -> chart.organisations.close(found(mark + "-c").id(), "撤销", null));
    var report =
        load(row(mark, "业委会", "owners-committee", "", ""), row(mark + "-c", "新", KIND, "", ""));
    assertThat(report.faults())
        .containsExactly(
            new CellFault(2, "type", "stays", "owners-committee"),
            new CellFault(3, "number", "unit-closed", mark + "-c"));
    assertThat(found(mark).type()).isEqualTo(KIND);
  }

  @Test
  void aFileMovesNothingUnderItsOwnPart() {
    load(
        row(mark + "-a", "甲", "party-branch", "", ""),
        row(mark + "-b", "乙", "party-branch", "", mark + "-a"));
    var report = load(row(mark + "-a", "甲", "party-branch", "", mark + "-b"));
    assertThat(report.faults())
        .containsExactly(new CellFault(2, "parent", "own-part", mark + "-b"));
    var freed = load(row(mark + "-b", "乙", "party-branch", "", ""));
    assertThat(freed.changed()).isEqualTo(1);
    assertThat(found(mark + "-b").parent()).isEmpty();
  }

  @Test
  void aFileChangesNoMembers() {
    load(row(mark, "居委会", KIND, "", ""));
    var worker = chart.inside(here, "GRID_WORKER");
    chart.join(clerk, found(mark).id(), worker.id(), "GRID_LEADER");
    load(row(mark, "改名", KIND, "", ""));
    assertThat(found(mark).members()).isEqualTo(1);
    assertThat(chart.signedIn(worker).roles()).contains("GRID_LEADER");
  }

  @Test
  void anEnterprisesFileMakesItsSectionsAtTheEnterprise() {
    var manager = chart.manager("orgs-files");
    var report =
        chart.platform.as(
            manager,
            () ->
                chart.files.load(
                    book(
                        row(mark + "-s", "研发部", "企业部门、分公司", "", mark),
                        row(mark, "企业", "Operating enterprise", "", "", Chart.VALID)),
                    false));
    assertThat(report.faults()).isEmpty();
    assertThat(chart.tree(manager))
        .filteredOn(unit -> unit.number().startsWith(mark))
        .allMatch(unit -> unit.organisation().filter("orgs-files"::equals).isPresent())
        .hasSize(2);
  }

  @Test
  void everyImportedOrganisationStandsInTheHistoryByItsMaker() {
    load(row(mark, "居委会", KIND, "", ""));
    load(row(mark, "改名", KIND, "", ""));
    var history = chart.get(clerk, found(mark).id()).history();
    assertThat(history).hasSize(2);
    assertThat(history).allMatch(event -> event.actor().equals(clerk.displayName()));
  }

  @Test
  void columnsAndStatesOfAnExportedListAreInTheReadersLanguage() {
    load(row(mark, "居委会", KIND, "", ""));
    var csv =
        chart.platform.as(
            clerk,
            () ->
                new String(
                    exports()
                        .make(
                            FileForm.CSV,
                            UnitSheet.SHEET,
                            page -> chart.organisations.list(UnitQuery.OWN, page))
                        .content(),
                    StandardCharsets.UTF_8));
    assertThat(csv)
        .contains("Unified social credit code", "Residents’ committee", "In force", mark)
        .doesNotContain("column.", "UnitState");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "twice",
        "too-many",
        "unreadable",
        "not-there",
        "taken",
        "not-yours",
        "unknown-type",
        "other-tier",
        "number-form",
        "phone-form",
        "position-form",
        "needs-parent",
        "other-place",
        "unit-closed",
        "wrong-parent",
        "too-deep",
        "own-part",
        "credit-form",
        "too-many-extra",
        "field-form",
        "day-form",
        "after-from",
        "stays",
        "required",
        "too-long"
      })
  void everyRuleThatACellCanBreakIsSaidInBothLanguages(String rule) {
    var fault = new CellFault(2, "number", rule, "");
    var zh = fault.text(Locale.SIMPLIFIED_CHINESE, "organisations");
    var en = fault.text(Locale.ENGLISH, "organisations");
    assertThat(zh).isNotBlank().doesNotContain("argument.", "fault.").isNotEqualTo(en);
    assertThat(en).isNotBlank().doesNotContain("argument.", "fault.");
    assertThat(
            Messages.has(Locale.ENGLISH, "argument." + rule)
                || Messages.has(Locale.ENGLISH, "organisations.fault." + rule))
        .isTrue();
  }

  private Exports exports() {
    return new Exports(
        chart.platform.jdbi(), chart.platform.scopes(), RingForTests.over(chart.platform));
  }

  private byte[] exported() {
    return exports()
        .make(
            UnitSheet.SHEET,
            page ->
                chart.organisations.list(
                    UnitQuery.OWN, new PageRequest(page.offset(), page.limit(), mark)))
        .content();
  }

  private UnitRow found(String number) {
    var all = new UnitQuery(null, null, false, null, true);
    return chart
        .platform
        .as(clerk, () -> chart.organisations.list(all, new PageRequest(0, 50, number)))
        .items()
        .stream()
        .filter(row -> row.number().equals(number))
        .findFirst()
        .orElseThrow();
  }

  private LoadReport load(Object[]... rows) {
    return chart.platform.as(clerk, () -> chart.files.load(book(rows), false));
  }

  /** Number, name, kind, code, parent and so on, as the template has them. */
  private static Object[] row(Object... cells) {
    return cells;
  }

  private static byte[] book(Object[]... rows) {
    var out = new ByteArrayOutputStream();
    try (var book = new Workbook(out, "test", "1.0")) {
      var sheet = book.newWorksheet("organisations");
      sheet.value(0, 0, "head");
      for (int row = 0; row < rows.length; row++) {
        var cells = List.copyOf(Arrays.asList(rows[row]));
        for (int column = 0; column < cells.size(); column++) {
          switch (cells.get(column)) {
            case LocalDate day -> sheet.value(row + 1, column, day);
            case Number number -> sheet.value(row + 1, column, number);
            default -> sheet.value(row + 1, column, cells.get(column).toString());
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
