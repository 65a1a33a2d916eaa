package org.linli.exports.entity;

import java.util.Locale;
import java.util.Map;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Refusal;
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
   * What a rule of the room said of a row.
   *
   * @param columns which column a refusal is about, where it has another word for it
   */
  public static CellFault of(FilledRow row, Refusal refusal, Map<String, String> columns) {
    var word = refusal.arguments().isEmpty() ? "" : String.valueOf(refusal.arguments().getFirst());
    var column = columns.getOrDefault(word, word);
    return new CellFault(row.row(), column, rule(refusal), row.of(column));
  }

  /** Which rule it is. */
  public static String rule(Refusal refusal) {
    return switch (refusal) {
      case Invalid invalid -> String.valueOf(invalid.arguments().get(1));
      case NotFound none -> "not-there";
      case Conflict taken -> "taken";
      default -> "not-yours";
    };
  }

  /** The same in another column, under another rule. */
  public CellFault as(FilledRow line, String otherColumn, String otherRule) {
    return new CellFault(row, otherColumn, otherRule, line.of(otherColumn));
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
