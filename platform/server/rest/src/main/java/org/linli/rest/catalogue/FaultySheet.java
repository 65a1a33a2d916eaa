package org.linli.rest.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.linli.access.boundary.Refusal;
import org.linli.catalogue.boundary.RowFault;
import org.linli.messages.Messages;
import org.linli.rest.http.Explained;

/** A workbook with faults: told by cell, and nothing of it was written. */
final class FaultySheet extends Refusal implements Explained {

  private static final long serialVersionUID = 1L;

  private final transient List<RowFault> faults;

  FaultySheet(List<RowFault> faults) {
    super("faulty-sheet", 422, faults.size());
    this.faults = faults;
  }

  /** A fault in the caller's language. */
  record Cell(int sheet, int row, String column, String rule, String found, String text) {}

  @Override
  public Map<String, Object> members(Locale locale) {
    return Map.of("faults", faults.stream().map(fault -> cell(fault, locale)).toList());
  }

  private static Cell cell(RowFault fault, Locale locale) {
    var own = "catalogue.fault." + fault.rule();
    return new Cell(
        fault.sheet(),
        fault.row(),
        Messages.text(locale, "catalogue.column." + fault.column()),
        fault.rule(),
        fault.found(),
        Messages.text(locale, Messages.has(locale, own) ? own : "argument." + fault.rule()));
  }
}
