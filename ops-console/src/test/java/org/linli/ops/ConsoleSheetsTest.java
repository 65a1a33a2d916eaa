package org.linli.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Page;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.certificates.entity.CertificateKind;
import org.linli.certificates.entity.CertificateRow;
import org.linli.exports.entity.ListPart;
import org.linli.exports.entity.Sheet;
import org.linli.feeds.entity.DeadLetterRow;
import org.linli.health.entity.SlowStatement;
import org.linli.health.entity.WaitingWork;
import org.linli.rounds.boundary.RoundTally;
import org.linli.servers.entity.RecoveryCause;
import org.linli.servers.entity.ServerRecovery;
import org.linli.tenancy.boundary.TenantRow;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.tenancy.entity.TenantState;
import org.linli.testing.TestPlatform;

/** The console's lists as those read them who have no screen. */
class ConsoleSheetsTest {

  private static final Instant AT = Instant.parse("2026-11-23T08:00:00Z");

  private final TestPlatform platform = TestPlatform.shared();
  private final Caller keeper = platform.caller(Tier.PLATFORM, null, null, null, "self:export");

  private <T> List<Row> rows(Sheet<T> sheet, T row) throws IOException {
    var file =
        platform.as(
            keeper,
            () ->
                Files.exports(platform)
                    .make(sheet, page -> Page.part(List.of(row), page))
                    .content());
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      return book.getFirstSheet().read();
    }
  }

  private static String text(Row row) {
    return row.stream().map(cell -> cell == null ? "" : cell.getText()).toList().toString();
  }

  private <T> void reads(Sheet<T> sheet, T row, String... words) throws IOException {
    var rows = rows(sheet, row);
    assertThat(rows.stream().map(ConsoleSheetsTest::text).toList().toString())
        .contains(words)
        .as("a heading without a text")
        .doesNotContain("ops.");
  }

  @Test
  void communitiesAreReadWithTheirState() throws IOException {
    reads(
        ConsoleSheets.TENANTS,
        new TenantRow(
            new TenantId("990354001001"),
            new DivisionCode("990354001001"),
            "望江社区",
            OperationMode.PPP,
            TenantState.SUSPENDED,
            AT,
            "a reason"),
        "990354001001",
        "望江社区",
        "a reason");
  }

  @Test
  void certificatesRecoveriesAndLettersAreReadWithTheirReasons() throws IOException {
    reads(
        ConsoleSheets.CERTIFICATES,
        new CertificateRow(
            CertificateKind.DOOR, "a:1", "CN=door", "CN=ca", AT, AT.plusSeconds(9), AT, null),
        "a:1",
        "CN=door");
    reads(
        ConsoleSheets.RECOVERIES,
        new ServerRecovery(
            UUID.randomUUID(), "one", "m", AT, AT.plusSeconds(95), RecoveryCause.values()[0]),
        "one",
        "95");
    reads(
        ConsoleSheets.LETTERS,
        new DeadLetterRow(
            UUID.randomUUID(), AT, "990354001001", "D1", "stale", "x", "{}", null, 0, AT, "old"),
        "990354001001",
        "D1",
        "old");
  }

  @Test
  void workAheadAndSlowStatementsAreOneBook() throws IOException {
    var file =
        platform
            .as(
                keeper,
                () ->
                    Files.exports(platform)
                        .book(
                            "ops.workings",
                            List.of(
                                new ListPart<>(
                                    ConsoleSheets.ROUNDS,
                                    List.of(
                                        new RoundTally("night", 3, 1, 0, 0, 1000, 5, 7, "Oops"))),
                                new ListPart<>(
                                    ConsoleSheets.WAITING,
                                    List.of(new WaitingWork("commands", 4, 2, AT))),
                                new ListPart<>(
                                    ConsoleSheets.STATEMENTS,
                                    List.of(new SlowStatement("select 1", 9, 1.5, 3.5))))))
            .content();
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      var all = book.getSheets().toList();
      assertThat(all).hasSize(3);
      assertThat(text(all.get(0).read().get(1))).contains("night", "Oops");
      assertThat(text(all.get(1).read().get(1))).contains("commands", "4", "2");
      assertThat(text(all.get(2).read().get(1))).contains("select 1", "9");
    }
  }
}
