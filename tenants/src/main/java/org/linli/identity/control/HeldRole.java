package org.linli.identity.control;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An own role as signing in needs it.
 *
 * @param basis the delivered role that it was copied from
 * @param words what it allows in person
 * @param tokenWords what it allows to programs
 */
public record HeldRole(String basis, Set<String> words, Set<String> tokenWords) {

  private static final String BETWEEN_ROLES = "\u001e";
  private static final String BETWEEN_PARTS = "\u001f";

  static List<HeldRole> parse(String joined) {
    return joined == null
        ? List.of()
        : Stream.of(joined.split(BETWEEN_ROLES)).map(HeldRole::one).toList();
  }

  private static HeldRole one(String text) {
    var parts = text.split(BETWEEN_PARTS, -1);
    return new HeldRole(parts[0], words(parts[1]), words(parts[2]));
  }

  private static Set<String> words(String lines) {
    return lines.isEmpty() ? Set.of() : Set.of(lines.split("\n"));
  }
}
