package org.linli.components;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.components.boundary.ComponentFiles;
import org.linli.components.boundary.ComponentRow;
import org.linli.components.control.ComponentWorkbook;
import org.linli.contracts.boundary.OperationPacks;
import org.linli.exports.entity.CellFault;
import org.linli.exports.entity.LoadReport;
import org.linli.testing.FilledSheet;
import org.linli.testing.Requirement;

/** Components by the sheet: as by hand, whole or not at all. */
class ComponentFilesTest {

  private static final Ground GROUND = new Ground("9967");

  private final ComponentFiles files =
      new ComponentFiles(
          GROUND.platform.jdbi(),
          GROUND.platform.scopes(),
          GROUND.components,
          GROUND.packs,
          new OperationPacks());
  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  private List<String> row(String name) {
    return new ArrayList<>(
        List.of(
            mark + name,
            "service",
            GROUND.department(),
            "Wang",
            "13800005678",
            "MIT",
            "1.0.0",
            "OPENAPI",
            Ground.CONTRACT,
            "http://127.0.0.1:9",
            "/health",
            "BEARER",
            "",
            "a-secret-of-the-owner",
            "elderly-care",
            GROUND.city,
            "device-readings VIEW GOVERNANCE; alarms VIEW EMERGENCY severity,raised",
            "3000",
            "",
            "",
            ""));
  }

  private static List<String> with(List<String> row, String column, String value) {
    row.set(ComponentWorkbook.COLUMNS.indexOf(column), value);
    return row;
  }

  private LoadReport load(Caller caller, boolean dry, List<List<String>> rows) {
    return GROUND.platform.as(caller, () -> files.load(FilledSheet.of(rows), dry));
  }

  private LoadReport load(List<List<String>> rows) {
    return load(GROUND.bureau, false, rows);
  }

  private List<ComponentRow> listed() {
    return GROUND
        .platform
        .as(GROUND.bureau, () -> GROUND.components.list(new PageRequest(0, 500, mark)))
        .items();
  }

  @Test
  @Requirement("000-8.2.g-1")
  void aSheetOfComponentsIsProposedAsByHandAndTwiceChangesNothing() {
    var rows =
        List.of(
            row("a"), with(row("b"), "type", GROUND.packs.type("agent").orElseThrow().name().zh()));
    rows.get(1).set(ComponentWorkbook.COLUMNS.indexOf("form"), "A2A");
    rows.get(1).set(ComponentWorkbook.COLUMNS.indexOf("document"), Contracts.of("A2A"));
    var report = load(rows);
    assertThat(report.faults()).isEmpty();
    assertThat(report.made()).isEqualTo(2);
    assertThat(listed())
        .extracting(ComponentRow::type)
        .containsExactlyInAnyOrder("service", "agent");
    var made =
        listed().stream().filter(row -> row.name().equals(mark + "a")).findFirst().orElseThrow();
    var version = GROUND.version(made.id());
    assertThat(version.level().answerMs()).isEqualTo(3000);
    assertThat(version.level().perMinute()).isEqualTo(120);
    assertThat(version.reads()).hasSize(2);
    assertThat(version.reads().get(1).fields()).containsExactlyInAnyOrder("severity", "raised");
    var again = load(rows);
    assertThat(again.made() + again.changed()).isZero();
    assertThat(again.unchanged()).isEqualTo(2);
    assertThat(listed()).hasSize(2);
  }

  @Test
  void anotherNumberIsAnotherVersionAndTheSameWithAnotherContractIsAFault() {
    load(List.of(row("a")));
    var next = load(List.of(with(row("a"), "number", "1.1.0")));
    assertThat(next.changed()).isEqualTo(1);
    assertThat(listed()).hasSize(1);
    assertThat(
            GROUND
                .platform
                .as(GROUND.bureau, () -> GROUND.components.get(listed().getFirst().id()))
                .versions())
        .hasSize(2);
    assertThat(fault(with(row("a"), "address", "http://127.0.0.1:10")))
        .isEqualTo("number stands-otherwise");
    assertThat(fault(with(row("a"), "type", "model"))).isEqualTo("type stays");
  }

  @Test
  void oneFaultAndNothingIsWritten() {
    var report = load(List.of(row("a"), with(row("b"), "number", "one"), row("a")));
    assertThat(report.made()).isZero();
    assertThat(report.faults())
        .extracting(found -> found.row() + " " + found.column() + " " + found.rule())
        .containsExactly("3 number version-form", "4 number twice");
    assertThat(listed()).isEmpty();
    var dry = load(GROUND.bureau, true, List.of(row("a")));
    assertThat(dry.faults()).isEmpty();
    assertThat(listed()).as("a rehearsal writes nothing").isEmpty();
    assertThat(dry.auditName()).isEqualTo("rows=1 made=0 changed=0 unchanged=0 faults=0");
  }

  private String fault(List<String> row) {
    return load(List.of(row)).faults().stream()
        .map(found -> found.column() + " " + found.rule())
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "type, robot, type unknown",
    "form, MCP, form form-of-type",
    "name, '', name required",
    "phone, '', phone required",
    "organisation, nobody, organisation not-there",
    "address, here, address endpoint-form",
    "authentication, PASSWORD, authentication unknown",
    "secret, short, secret secret-form",
    "scenarios, knitting, scenarios unknown",
    "communities, 0000, communities unknown",
    "reads, device-readings VIEW, reads reads-form",
    "reads, device-readings LOOK GOVERNANCE, reads reads-form",
    "reads, dreams VIEW GOVERNANCE, reads unknown",
    "answer-ms, soon, answer-ms whole-number",
    "at-once, 900, at-once out-of-bounds"
  })
  void everyFaultIsToldByItsCell(String column, String value, String told) {
    assertThat(fault(with(row("a"), column, value))).isEqualTo(told);
  }

  @Test
  void aContractIsToldWithWhatIsWrongAndASecretToNobody() {
    var contract = load(List.of(with(row("a"), "document", "{}"))).faults().getFirst();
    assertThat(contract.rule()).isEqualTo("faulty-contract");
    assertThat(contract.found()).isNotBlank();
    assertThat(load(List.of(with(row("a"), "secret", "geheim"))).faults())
        .extracting(CellFault::found)
        .containsExactly("");
    for (var locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
      assertThat(contract.text(locale, "components")).doesNotContain("components.", "argument.");
    }
  }

  @Test
  void anEnterpriseBringsItsOwnAlone() {
    var operator = GROUND.platform.caller(Tier.OPERATOR, null, null, GROUND.operator(), "*");
    var report = load(operator, false, List.of(with(row("a"), "organisation", "")));
    assertThat(report.faults()).isEmpty();
    assertThat(listed()).extracting(ComponentRow::organisation).containsExactly(GROUND.operator());
    assertThat(load(GROUND.bureau, false, List.of(row("a"))).made())
        .as("another owner’s of the same name is another component")
        .isEqualTo(1);
  }

  @Test
  void theTemplateTellsWhatMayBeWritten() throws Exception {
    for (var locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
      var template = GROUND.platform.as(GROUND.clerk, () -> files.template(locale));
      try (var book = new ReadableWorkbook(new ByteArrayInputStream(template))) {
        var sheets = book.getSheets().map(Sheet::getName).toList();
        assertThat(sheets).hasSize(4).noneMatch(name -> name.startsWith("components."));
        assertThat(book.getFirstSheet().read().getFirst().getCellCount())
            .isEqualTo(ComponentWorkbook.COLUMNS.size());
        assertThat(book.getSheet(1).orElseThrow().read()).hasSizeGreaterThan(5);
        assertThat(book.getSheet(3).orElseThrow().read().toString())
            .doesNotContain("Action.", "Purpose.");
      }
    }
    var unreadable =
        GROUND.platform.as(GROUND.bureau, () -> files.load("no workbook".getBytes(), false));
    assertThat(unreadable.faults()).extracting(CellFault::rule).containsExactly("unreadable");
  }
}
