package org.linli.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.exports.entity.CellFault;
import org.linli.identity.boundary.AccountFacts;
import org.linli.identity.boundary.AccountImport;
import org.linli.identity.boundary.AccountImportReport;
import org.linli.identity.boundary.AccountRow;
import org.linli.identity.boundary.NewAccount;
import org.linli.identity.boundary.PasswordSlips;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.Requirement;

/** Accounts out of an Excel file, at a community and at the bureau. */
class AccountImportTest {

  private final People people = new People();
  private final AccountImport files =
      new AccountImport(people.platform.jdbi(), people.platform.scopes(), people.trail);
  private final TenantId own = people.platform.community("990180001001", OperationMode.GOVERNMENT);
  private final Caller clerk = people.signedIn(people.clerkOf(own));
  private final String mark = "i" + UUID.randomUUID().toString().substring(0, 8);

  @Test
  @Requirement({"000-8.2.c-3", "004-S2a"})
  void aFilledTemplateMakesEverybodyOfItWithAOneTimePassword() {
    var report =
        load(
            clerk,
            List.of(mark + "-1", "王一", "GRID_WORKER", "", ""),
            List.of(mark + "-2", "李二", "网格员，网格长", own.value(), ""),
            List.of(mark + "-3", "Zhao", "Resident", "", ""));
    assertThat(report.faults()).isEmpty();
    assertThat(report.made()).hasSize(3);
    assertThat(people.signedIn(report.made().get(0)).tenant()).contains(own);
    assertThat(people.signedIn(report.made().get(1)).roles())
        .containsExactlyInAnyOrder("GRID_WORKER", "GRID_LEADER");
    assertThat(people.signedIn(report.made().get(2)).mustChangePassword()).isTrue();
    assertThat(report.made()).extracting(NewAccount::oneTimePassword).doesNotHaveDuplicates();
    assertThat(report.toString() + report.auditName())
        .doesNotContain(report.made().getFirst().oneTimePassword());
    assertThat(people.audited(clerk)).filteredOn("account.created"::equals).hasSize(3);
  }

  @Test
  @Requirement("004-S2b")
  void telephoneTermTimeOutAndNumberOfLogInsComeWithTheFile() {
    var filled = List.of(mark, "王一", "GRID_WORKER", "", "", "13800000000", "2099-12-31", "20", "2");
    assertThat(load(clerk, filled).faults()).isEmpty();
    var facts = found(clerk).getFirst().facts();
    assertThat(facts)
        .isEqualTo(new AccountFacts("王一", "13800000000", LocalDate.of(2099, 12, 31), 20, 2));
    var faulty =
        load(
            clerk,
            List.of(mark + "a", "王一", "GRID_WORKER", "", "", "phone", "", "", ""),
            List.of(mark + "b", "王一", "GRID_WORKER", "", "", "", "1.1.26", "", ""),
            List.of(mark + "c", "王一", "GRID_WORKER", "", "", "", "", "4", ""),
            List.of(mark + "d", "王一", "GRID_WORKER", "", "", "", "", "", "many"));
    assertThat(faulty.faults())
        .containsExactly(
            new CellFault(2, "phone", "phone-form", "phone"),
            new CellFault(3, "valid-until", "day-form", "1.1.26"),
            new CellFault(4, "session-minutes", "session-form", "4"),
            new CellFault(5, "most-log-ins", "log-ins-form", "many"));
  }

  @Test
  void theSameFileTwiceChangesNothing() {
    var row = List.of(mark, "王一", "GRID_WORKER", "", "");
    var first = load(clerk, row).made().getFirst();
    var again = load(clerk, row);
    assertThat(again.faults()).isEmpty();
    assertThat(again.made()).isEmpty();
    assertThat(again.unchanged()).isEqualTo(1);
    assertThat(people.signedIn(first)).as("with the first password").isNotNull();
    assertThat(load(clerk, List.of(mark, "王一", "GRID_LEADER", "", "")).faults())
        .as("another role is no import’s matter")
        .containsExactly(new CellFault(2, "username", "taken", mark));
  }

  @Test
  void oneFaultAndNobodyIsMadeEveryFaultByItsCell() {
    var taken = people.inside(own, "RESIDENT").username();
    var report =
        load(
            clerk,
            List.of(mark, "王一", "GRID_WORKER", "", ""),
            List.of(mark, "王一", "GRID_WORKER", "", ""),
            List.of("a b", "王一", "GRID_WORKER", "", ""),
            List.of(mark + "x", "", "GRID_WORKER", "", ""),
            List.of(mark + "y", "王一", "飞行员", "", ""),
            List.of(mark + "z", "王一", "CLERK", "", ""),
            List.of(mark + "v", "王一", "GRID_WORKER,RESIDENT", "", ""),
            List.of(mark + "w", "王一", "GRID_WORKER", "990181001001", ""),
            List.of(mark + "u", "王一", "GRID_WORKER", "12x", ""),
            List.of(taken, "王一", "GRID_WORKER", "", ""));
    assertThat(report.faults())
        .containsExactly(
            new CellFault(3, "username", "twice", mark),
            new CellFault(4, "username", "username-form", "a b"),
            new CellFault(5, "name", "required", ""),
            new CellFault(6, "roles", "unknown-role", "飞行员"),
            new CellFault(7, "roles", "not-yours", "CLERK"),
            new CellFault(8, "roles", "one-tier", "GRID_WORKER,RESIDENT"),
            new CellFault(9, "scope", "not-there", "990181001001"),
            new CellFault(10, "scope", "fits-tier", "12x"),
            new CellFault(11, "username", "taken", taken));
    assertThat(report.made()).isEmpty();
    assertThat(found(clerk)).isEmpty();
  }

  @Test
  void aForeignCommunityAndAMissingOneAreToldAlike() {
    people.platform.community("990182001001", OperationMode.PPP);
    var foreign = load(clerk, List.of(mark, "王一", "GRID_WORKER", "990182001001", ""));
    var missing = load(clerk, List.of(mark, "王一", "GRID_WORKER", "990182001009", ""));
    assertThat(foreign.faults()).extracting(CellFault::rule).containsExactly("not-there");
    assertThat(missing.faults()).extracting(CellFault::rule).containsExactly("not-there");
  }

  @Test
  void theBureauImportsOfficersOfTheTiersBelowAndNoAdministrators() {
    var bureau = people.inTheCity("9901", "BUREAU_ADMIN");
    people.operator("acme", "DATA_OFFICER");
    var report =
        load(
            bureau,
            List.of(mark + "-d", "区", "区县工作人员", "990180", ""),
            List.of(mark + "-c", "社", "CLERK", own.value(), ""),
            List.of(mark + "-o", "数", "DATA_OFFICER", "", "acme"));
    assertThat(report.faults()).isEmpty();
    assertThat(report.made()).hasSize(3);
    assertThat(load(bureau, List.of(mark, "审", "CITY_AUDITOR", "9901", "")).faults())
        .extracting(CellFault::rule)
        .containsExactly("two-persons");
  }

  @Test
  void aDryRunMakesNobody() {
    var report =
        people.platform.as(
            clerk,
            () -> files.load(book(List.of(List.of(mark, "王一", "GRID_WORKER", "", ""))), true));
    assertThat(report.rows()).isEqualTo(1);
    assertThat(report.faults()).isEmpty();
    assertThat(found(clerk)).isEmpty();
  }

  @Test
  void whatIsNoWorkbookOrTooLongIsOneFault() {
    var tooMany = new ArrayList<List<String>>();
    for (int row = 0; row <= 200; row++) {
      tooMany.add(List.of(mark + row, "王一", "GRID_WORKER", "", ""));
    }
    for (var file : List.of("not a workbook".getBytes(), new byte[0])) {
      assertThat(people.platform.as(clerk, () -> files.load(file, false)).faults())
          .extracting(CellFault::rule)
          .containsExactly("unreadable");
    }
    assertThat(people.platform.as(clerk, () -> files.load(book(tooMany), false)).faults())
        .extracting(CellFault::rule)
        .containsExactly("too-many");
    assertThat(found(clerk)).isEmpty();
  }

  @Test
  void theTemplateNamesTheColumnsAndTheRolesOfTheReader() throws IOException {
    var template = people.platform.as(clerk, () -> files.template(Locale.SIMPLIFIED_CHINESE));
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(template))) {
      var sheets = book.getSheets().toList();
      assertThat(sheets.getFirst().read().getFirst().stream().map(cell -> cell.getText()))
          .containsExactly("用户名", "姓名", "角色", "管辖区划", "所属单位", "联系电话", "有效期至", "会话超时（分钟）", "最大登录数");
      assertThat(sheets.getLast().read().stream().map(row -> row.getCellText(0)))
          .contains("GRID_WORKER", "SUPERVISION_GROUP")
          .doesNotContain("CLERK", "BUREAU_ADMIN");
    }
    assertThat(people.platform.as(clerk, () -> files.load(template, false)).rows()).isZero();
  }

  @Test
  void theSlipsHoldEachPasswordOnce() throws IOException {
    var made = load(clerk, List.of(mark, "王一", "GRID_WORKER", "", "")).made();
    try (var book =
        new ReadableWorkbook(new ByteArrayInputStream(PasswordSlips.of(made, Locale.ENGLISH)))) {
      var row = book.getFirstSheet().read().getLast();
      assertThat(row.getCellText(0)).isEqualTo(mark);
      assertThat(row.getCellText(1)).isEqualTo(made.getFirst().oneTimePassword());
    }
  }

  private List<AccountRow> found(Caller caller) {
    return people
        .platform
        .as(caller, () -> people.accounts.list(new PageRequest(0, 10, mark)))
        .items();
  }

  @SafeVarargs
  private AccountImportReport load(Caller caller, List<String>... rows) {
    return people.platform.as(caller, () -> files.load(book(List.of(rows)), false));
  }

  private static byte[] book(List<List<String>> rows) {
    var out = new ByteArrayOutputStream();
    try (var book = new Workbook(out, "test", "1.0")) {
      var sheet = book.newWorksheet("accounts");
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
