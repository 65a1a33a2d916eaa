package org.linli.obligations.control;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Names to be looked for in words, with the signs that they begin with, so that most places are
 * passed over.
 */
public final class KnownNames {

  public static final KnownNames NONE = new KnownNames(List.of());

  private static final int LONGEST = 4;

  private final Set<String> names;
  private final BitSet first = new BitSet(Character.MAX_VALUE);

  public KnownNames(Collection<String> names) {
    this.names = new HashSet<>(names);
    // A Latin name is part of too many words.
    this.names.removeIf(name -> name.length() < 2 || !Character.isIdeographic(name.charAt(0)));
    this.names.forEach(name -> first.set(name.charAt(0)));
  }

  /** How long the name is that begins there; 0 for none. */
  int at(String text, int from) {
    if (first.get(text.charAt(from))) {
      for (int length = Math.min(LONGEST, text.length() - from); length > 1; length--) {
        if (names.contains(text.substring(from, from + length))) {
          return length;
        }
      }
    }
    return 0;
  }
}
