package org.linli.contracts.control;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.linli.contracts.boundary.ContractFile;
import org.linli.contracts.boundary.ContractRow;
import org.linli.messages.Messages;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Clause;
import org.linli.tenancy.entity.CityTime;

/** Contracts and their data clauses as two sheets, in the reader's language. */
public final class ContractSheet {

  private static final List<String> CONTRACT =
      List.of(
          "number",
          "title",
          "project",
          "mode",
          "form",
          "state",
          "parties",
          "communities",
          "from",
          "until",
          "exclusive");
  private static final List<String> CLAUSE =
      List.of("number", "clause", "party", "asset", "action", "purpose", "decision", "text");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(CityTime.ZONE);

  private final Locale locale;

  private ContractSheet(Locale locale) {
    this.locale = locale;
  }

  public static byte[] of(List<ContractFile> files, Instant now, Locale locale) {
    return new ContractSheet(locale).write(files, now);
  }

  private byte[] write(List<ContractFile> files, Instant now) {
    var out = new ByteArrayOutputStream();
    try (var book = new Workbook(out, "Linli", "1.0")) {
      var contracts = sheet(book, "contracts.sheet", CONTRACT);
      for (int row = 0; row < files.size(); row++) {
        line(contracts, row + 1, contract(files.get(row).row()));
      }
      var clauses = sheet(book, "contracts.sheet.clauses", CLAUSE);
      var row = 1;
      for (var file : files) {
        for (var clause : file.holding(now).words().clauses()) {
          line(clauses, row++, clause(file.row().number(), clause));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private Worksheet sheet(Workbook book, String name, List<String> heads) {
    var sheet = book.newWorksheet(Messages.text(locale, name));
    line(sheet, 0, heads.stream().map(head -> text("contracts.column." + head)).toList());
    for (int column = 0; column < heads.size(); column++) {
      sheet.style(0, column).bold().set();
    }
    sheet.freezePane(0, 1);
    return sheet;
  }

  private List<String> contract(ContractRow row) {
    return List.of(
        row.number(),
        row.title(),
        row.projectName(),
        text("operation-mode." + row.mode()),
        text("contract-form." + row.form()),
        text("contract-state." + row.state()),
        String.join("; ", row.parties()),
        String.join("; ", row.communities()),
        TIME.format(row.validFrom()),
        TIME.format(row.endedAt() == null ? row.validUntil() : row.endedAt()),
        text(row.exclusive() ? "contracts.yes" : "contracts.no"));
  }

  private List<String> clause(String number, Clause clause) {
    return List.of(
        number,
        clause.number(),
        words("party.", clause.parties()),
        words("asset.", clause.assets().stream().map(Asset::id).toList()),
        words("action.", clause.actions()),
        words("purpose.", clause.purposes()),
        text("outcome." + clause.decision()),
        clause.text());
  }

  private String words(String prefix, Collection<?> constants) {
    return constants.isEmpty()
        ? text("contracts.any")
        : constants.stream()
            .map(constant -> text(prefix + constant))
            .sorted()
            .collect(Collectors.joining("; "));
  }

  private String text(String key) {
    return Messages.text(locale, key);
  }

  private static void line(Worksheet sheet, int row, List<String> values) {
    for (int column = 0; column < values.size(); column++) {
      sheet.value(row, column, harmless(values.get(column)));
    }
  }

  /** A cell that begins like a formula is taken for one by some readers. */
  private static String harmless(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
