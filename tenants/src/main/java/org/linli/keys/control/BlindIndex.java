package org.linli.keys.control;

import java.util.List;
import java.util.stream.Stream;
import org.linli.keys.boundary.KeyRing;
import org.linli.keys.entity.KeyPurpose;

/**
 * Keyed marks of a text and of its last four characters, by which the database finds an encrypted
 * one again: who has no key cannot try numbers out. Blanks, brackets and hyphens do not count. They
 * are of the purpose {@link KeyPurpose#TOKEN}, stand-ins, and of their own column each.
 */
public final class BlindIndex {

  private static final int END = 4;
  private static final String WHOLE = "index";
  private static final String TAIL = "index-end";

  private BlindIndex() {}

  /** Both marks, one after the other. */
  public static String of(KeyRing keys, String field, String text) {
    var bare = bare(text);
    var whole = keys.mark(KeyPurpose.TOKEN, WHOLE, field, bare);
    return bare.length() < END
        ? whole
        : whole
            + " "
            + keys.mark(KeyPurpose.TOKEN, TAIL, field, bare.substring(bare.length() - END));
  }

  /**
   * Patterns for {@code like} of what may stand in the index, by every key that stands: an older
   * one may have marked it.
   *
   * @param text the whole, or its last four characters
   */
  public static List<String> patterns(KeyRing keys, String field, String text) {
    var bare = bare(text);
    return Stream.of(WHOLE, TAIL)
        .filter(which -> which.equals(WHOLE) || bare.length() == END)
        .flatMap(which -> keys.marks(KeyPurpose.TOKEN, which, field, bare).stream())
        .map(mark -> "%" + mark.replace("_", "\\_") + "%")
        .toList();
  }

  private static String bare(String text) {
    return text.replaceAll("[ ()-]", "");
  }
}
