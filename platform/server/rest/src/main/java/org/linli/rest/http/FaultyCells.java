package org.linli.rest.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.linli.access.boundary.Refusal;
import org.linli.exports.entity.CellFault;
import org.linli.messages.Messages;

/** A workbook with faults: told by cell, and nothing of it was taken. */
public final class FaultyCells extends Refusal implements Explained {

  private static final long serialVersionUID = 1L;

  private final String sheet;
  private final transient List<CellFault> faults;

  /**
   * @param sheet what the workbook lists
   */
  public FaultyCells(String sheet, List<CellFault> faults) {
    super("faulty-sheet", 422, faults.size());
    this.sheet = sheet;
    this.faults = faults;
  }

  /** A fault in the caller's language. */
  record Cell(int row, String column, String rule, String found, String text) {}

  @Override
  public Map<String, Object> members(Locale locale) {
    return Map.of("faults", faults.stream().map(fault -> cell(fault, locale)).toList());
  }

  private Cell cell(CellFault fault, Locale locale) {
    return new Cell(
        fault.row(),
        Messages.text(locale, sheet + ".column." + fault.column()),
        fault.rule(),
        fault.found(),
        fault.text(locale, sheet));
  }
}
