package org.linli.identity.control;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.linli.identity.boundary.AccountFault;
import org.linli.identity.boundary.NewAccount;
import org.linli.messages.Messages;
import org.linli.packs.Text;

/** Accounts in a workbook: the template, what stands in a filled one, and the passwords' slips. */
public final class AccountWorkbook {

  static final List<String> COLUMNS = List.of("username", "name", "roles", "scope", "organisation");

  /** Each account costs a slow hash, and all of them are made in one transaction. */
  private static final int MOST_ROWS = 200;

  private static final int LONGEST = 400;

  /** A row as somebody filled it, its cells stripped. */
  public record Line(int row, Map<String, String> cells) {

    public String of(String column) {
      return cells.get(column);
    }

    /** Parts between commas or semicolons of either script. */
    public List<String> parts(String column) {
      return Arrays.stream(of(column).split("[,;\uFF0C\uFF1B\u3001]"))
          .map(String::strip)
          .filter(part -> !part.isEmpty())
          .toList();
    }
  }

  private AccountWorkbook() {}

  /** An empty sheet with the columns that are understood, and a second one with the roles. */
  public static byte[] template(Map<String, Text> roles, Locale locale) {
    return book(
        book -> {
          head(book.newWorksheet(word(locale, "accounts.sheet")), COLUMNS, locale);
          var known = book.newWorksheet(word(locale, "accounts.sheet.roles"));
          head(known, List.of("role", "role-name"), locale);
          var row = 1;
          for (var role : roles.entrySet()) {
            known.value(row, 0, role.getKey());
            known.value(row++, 1, role.getValue().in(locale));
          }
        });
  }

  /** User names and one-time passwords, to be handed over once. */
  public static byte[] slips(List<NewAccount> made, Locale locale) {
    return book(
        book -> {
          var sheet = book.newWorksheet(word(locale, "accounts.sheet.passwords"));
          head(sheet, List.of("username", "password"), locale);
          var row = 1;
          for (var account : made) {
            sheet.value(row, 0, account.username());
            sheet.value(row++, 1, account.oneTimePassword());
          }
        });
  }

  /** The filled rows; what cannot be read at all is a fault of the first one. */
  public static List<Line> read(byte[] file, List<AccountFault> faults) {
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      var lines =
          book.getFirstSheet().read().stream()
              .skip(1)
              .map(AccountWorkbook::line)
              .filter(line -> line.cells().values().stream().anyMatch(text -> !text.isEmpty()))
              .toList();
      if (lines.size() > MOST_ROWS) {
        faults.add(new AccountFault(MOST_ROWS + 1, "username", "too-many", ""));
        return List.of();
      }
      return lines;
    } catch (IOException | RuntimeException e) {
      faults.add(new AccountFault(1, "username", "unreadable", ""));
      return List.of();
    }
  }

  private static Line line(Row row) {
    var cells = new HashMap<String, String>();
    for (int at = 0; at < COLUMNS.size(); at++) {
      var cell = at < row.getCellCount() ? row.getCell(at) : null;
      var text = cell == null ? "" : cell.getText().strip();
      cells.put(COLUMNS.get(at), text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    }
    return new Line(row.getRowNum(), cells);
  }

  private interface Filling {
    void fill(Workbook book) throws IOException;
  }

  private static byte[] book(Filling filling) {
    var out = new ByteArrayOutputStream();
    try (var book = new Workbook(out, "Linli", "1.0")) {
      filling.fill(book);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void head(Worksheet sheet, List<String> columns, Locale locale) {
    var names = new ArrayList<String>();
    columns.forEach(column -> names.add(word(locale, "accounts.column." + column)));
    for (int at = 0; at < names.size(); at++) {
      sheet.value(0, at, names.get(at));
      sheet.style(0, at).bold().set();
      sheet.width(at, 28);
    }
  }

  private static String word(Locale locale, String key) {
    return Messages.text(locale, key);
  }
}
