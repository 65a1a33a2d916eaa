package org.linli.identity.boundary;

import java.util.Locale;
import java.util.stream.Collectors;
import org.linli.exports.entity.Column;
import org.linli.exports.entity.Sheet;
import org.linli.exports.entity.Words;
import org.linli.tenancy.entity.DivisionCode;

/** Accounts as a file; nothing of their passwords. */
public final class AccountSheet {

  public static final Sheet<AccountRow> SHEET =
      Sheet.of(
          "accounts",
          Column.of("username", AccountRow::username),
          Column.words("name", AccountRow::displayName),
          Column.words("phone", row -> row.facts().phone()),
          Column.words("unit", row -> row.unit().orElse(null)),
          Column.said("tier", (row, locale) -> Words.of(locale, row.tier())),
          Column.said(
              "roles",
              (row, locale) ->
                  row.roles().stream()
                      .sorted()
                      .map(role -> named(row, role, locale))
                      .collect(Collectors.joining(", "))),
          Column.of("scope", row -> row.scope().map(DivisionCode::value).orElse(null)),
          Column.of("organisation", row -> row.organisation().orElse(null)),
          Column.said("enabled", (row, locale) -> Words.yes(locale, row.enabled())),
          Column.said("locked", (row, locale) -> Words.yes(locale, row.locked())),
          Column.of(
              "valid-until",
              row -> row.facts().validUntil() == null ? null : row.facts().validUntil().toString()),
          Column.of("session-minutes", row -> row.facts().sessionMinutes()),
          Column.of("most-log-ins", row -> row.facts().mostLogIns()),
          Column.of("created", AccountRow::createdAt));

  private AccountSheet() {}

  /** Delivered roles stand by the name that an import reads again. */
  private static String named(AccountRow row, String role, Locale locale) {
    var own = row.ownRoles().get(role);
    return own == null ? role : own.in(locale);
  }
}
