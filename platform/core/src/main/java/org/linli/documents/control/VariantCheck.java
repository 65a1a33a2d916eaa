package org.linli.documents.control;

import java.util.regex.Pattern;
import org.linli.access.boundary.Invalid;
import org.linli.documents.entity.DocumentTemplate;
import org.linli.documents.entity.Opening;
import org.linli.documents.entity.VariantDraft;

/** Whether a community keeps to what a template leaves open. */
public final class VariantCheck {

  private static final Pattern PLACE_WORD = Pattern.compile("\\p{IsHan}{1,8}");
  private static final int LONGEST_CLOSING = 1_000;
  private static final int LONGEST_KEEPING = 100;

  private VariantCheck() {}

  /**
   * @return the same with empty texts taken for none
   * @throws Invalid naming what is not open, or not in order
   */
  public static VariantDraft checked(DocumentTemplate template, VariantDraft draft) {
    var word = text(draft.placeWord());
    var closing = text(draft.closing());
    open(template, Opening.PLACE_WORD, word, "placeWord");
    open(template, Opening.CLOSING, closing, "closing");
    open(template, Opening.KEEPING, draft.keepYears(), "keepYears");
    if (word != null && !PLACE_WORD.matcher(word).matches()) {
      throw new Invalid("placeWord", "place-word");
    }
    if (closing != null && closing.length() > LONGEST_CLOSING) {
      throw new Invalid("closing", "too-long");
    }
    if (closing != null && !PaperFont.prints(closing)) {
      throw new Invalid("closing", "unprintable");
    }
    keeping(template, draft.keepYears());
    return new VariantDraft(word, closing, draft.keepYears());
  }

  private static void keeping(DocumentTemplate template, Integer years) {
    if (years != null
        && (template.keepYears() == null
            || years < template.keepYears()
            || years > LONGEST_KEEPING)) {
      throw new Invalid("keepYears", "keep-longer");
    }
  }

  private static void open(
      DocumentTemplate template, Opening opening, Object wanted, String field) {
    if (wanted != null && !template.leaves(opening)) {
      throw new Invalid(field, "not-left-open");
    }
  }

  private static String text(String given) {
    return given == null || given.isBlank() ? null : given.strip();
  }
}
