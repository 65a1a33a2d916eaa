package org.linli.matters.entity;

import java.util.Locale;
import java.util.regex.Pattern;
import org.linli.access.boundary.Invalid;

/**
 * A process that there was not yet 新建流程: its drawing begins with one step between start and end.
 *
 * @param scope the division that owns it, the caller's own or one below; null for the caller's own
 * @param key by which files and programs name it: small letters, digits and hyphens, 2 to 40
 * @param zh how people call it
 * @param en the same in English; null for the Chinese name
 * @param word with which the numbers of its matters begin: 1 to 20 letters or digits
 * @param catalogue where people find it
 */
public record NewProcess(
    String scope, String key, String zh, String en, String word, ProcessCatalogue catalogue) {

  private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{1,39}");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{1,20}");
  private static final int LONGEST_NAME = 60;

  /**
   * The same without blanks around what was written.
   *
   * @throws Invalid naming the first that is missing or not in its form
   */
  public NewProcess checked() {
    var id = key == null ? "" : key.strip().toLowerCase(Locale.ROOT);
    if (!KEY.matcher(id).matches()) {
      throw new Invalid("process-key", "process-key-form");
    }
    var name = Invalid.text("process-name", zh, LONGEST_NAME);
    var english =
        en == null || en.isBlank() ? name : Invalid.text("process-name", en, LONGEST_NAME);
    var begins = word == null ? "" : word.strip();
    if (!WORD.matcher(begins).matches()) {
      throw new Invalid("process-word", "process-word-form");
    }
    if (catalogue == null) {
      throw new Invalid("process-catalogue", "required");
    }
    return new NewProcess(scope, id, name, english, begins, catalogue);
  }
}
