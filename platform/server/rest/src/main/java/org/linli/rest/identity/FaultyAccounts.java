package org.linli.rest.identity;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.linli.access.boundary.Refusal;
import org.linli.identity.boundary.AccountFault;
import org.linli.messages.Messages;
import org.linli.rest.http.Explained;

/** A workbook with faults: told by cell, and nobody of it was made. */
final class FaultyAccounts extends Refusal implements Explained {

  private static final long serialVersionUID = 1L;

  private final transient List<AccountFault> faults;

  FaultyAccounts(List<AccountFault> faults) {
    super("faulty-sheet", 422, faults.size());
    this.faults = faults;
  }

  /** A fault in the caller's language. */
  record Cell(int row, String column, String rule, String found, String text) {}

  @Override
  public Map<String, Object> members(Locale locale) {
    return Map.of("faults", faults.stream().map(fault -> cell(fault, locale)).toList());
  }

  private static Cell cell(AccountFault fault, Locale locale) {
    var own = "accounts.fault." + fault.rule();
    return new Cell(
        fault.row(),
        Messages.text(locale, "accounts.column." + fault.column()),
        fault.rule(),
        fault.found(),
        Messages.text(locale, Messages.has(locale, own) ? own : "argument." + fault.rule()));
  }
}
