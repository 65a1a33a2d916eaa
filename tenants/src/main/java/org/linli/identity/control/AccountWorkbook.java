package org.linli.identity.control;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.linli.exports.boundary.FilledBook;
import org.linli.exports.entity.CellFault;
import org.linli.exports.entity.FilledRow;
import org.linli.identity.boundary.NewAccount;
import org.linli.packs.Text;

/** Accounts in a workbook: the template, what stands in a filled one, and the passwords' slips. */
public final class AccountWorkbook {

  static final List<String> COLUMNS =
      List.of(
          "username",
          "name",
          "roles",
          "scope",
          "organisation",
          "phone",
          "valid-until",
          "session-minutes",
          "most-log-ins");

  /** Each account costs a slow hash, and all of them are made in one transaction. */
  private static final int MOST_ROWS = 200;

  private static final FilledBook BOOK = new FilledBook("accounts", COLUMNS, MOST_ROWS);

  private AccountWorkbook() {}

  /** An empty sheet with the columns that are understood, and a second one with the roles. */
  public static byte[] template(Map<String, Text> roles, Locale locale) {
    return BOOK.template(
        locale,
        new FilledBook.Hints(
            "roles",
            List.of("role", "role-name"),
            roles.entrySet().stream()
                .map(role -> List.of(role.getKey(), role.getValue().in(locale)))
                .toList()));
  }

  /** User names and one-time passwords, to be handed over once. */
  public static byte[] slips(List<NewAccount> made, Locale locale) {
    return BOOK.book(
        book -> {
          var sheet = BOOK.sheet(book, "sheet.passwords", List.of("username", "password"), locale);
          var row = 1;
          for (var account : made) {
            sheet.value(row, 0, account.username());
            sheet.value(row++, 1, account.oneTimePassword());
          }
        });
  }

  /** The filled rows; what cannot be read at all is a fault of the first one. */
  public static List<FilledRow> read(byte[] file, List<CellFault> faults) {
    return BOOK.read(file, faults);
  }
}
