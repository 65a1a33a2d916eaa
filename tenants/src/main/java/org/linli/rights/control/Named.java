package org.linli.rights.control;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Arrays;
import java.util.Set;

/** Some of a closed list of words, or all of them by {@code "*"}. */
public record Named(Set<String> words) {

  private static final String ALL = "*";

  public Named {
    words = Set.copyOf(words);
    if (words.isEmpty()) {
      throw new IllegalArgumentException("names nothing");
    }
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Named of(Set<String> words) {
    return new Named(words);
  }

  boolean covers(Enum<?> word) {
    return covers(word.name());
  }

  boolean covers(String word) {
    return words.contains(ALL) || words.contains(word);
  }

  /** The first word that the list does not know; null when it knows all. */
  String unknown(Enum<?>... known) {
    return words.stream()
        .filter(word -> !ALL.equals(word))
        .filter(word -> Arrays.stream(known).noneMatch(one -> one.name().equals(word)))
        .findFirst()
        .orElse(null);
  }
}
