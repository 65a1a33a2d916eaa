package org.linli.exports.entity;

import java.util.Locale;
import org.linli.messages.Messages;

/**
 * A cell of a filled workbook that breaks a rule.
 *
 * @param row as the reader of the file counts it, from 1
 * @param column key of its name, {@code <sheet>.column.<column>}
 * @param rule key of its text, {@code <sheet>.fault.<rule>} or {@code argument.<rule>}
 * @param found what stood there
 */
public record CellFault(int row, String column, String rule, String found) {

  private static final int LONGEST = 400;

  public CellFault {
    found = found.length() > LONGEST ? found.substring(0, LONGEST) : found;
  }

  /**
   * The rule in words.
   *
   * @param sheet what the workbook lists, {@code accounts}
   */
  public String text(Locale locale, String sheet) {
    var own = sheet + ".fault." + rule;
    return Messages.text(locale, Messages.has(locale, own) ? own : "argument." + rule);
  }
}
