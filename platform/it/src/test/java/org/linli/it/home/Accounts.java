package org.linli.it.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The file {@code accounts.csv}: {@code tier,username,password,scope}, written once at the first
 * start.
 */
public record Accounts(List<Account> all) {

  static Accounts read(Path file) {
    try {
      return new Accounts(Files.readAllLines(file).stream().skip(1).map(Account::parse).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first account whose name begins so. */
  public Account named(String prefix) {
    return all.stream()
        .filter(account -> account.username().startsWith(prefix))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(prefix + " is not among " + all));
  }

  /** The account of this name. */
  public Account exactly(String username) {
    return all.stream()
        .filter(account -> account.username().equals(username))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(username + " has no account"));
  }

  /** One row of the file. */
  public record Account(String tier, String username, String password, String scope) {

    static Account parse(String line) {
      var cells = line.split(",", -1);
      return new Account(cells[0], cells[1], cells[2], cells[3]);
    }
  }
}
