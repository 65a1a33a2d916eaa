package org.linli.access.boundary;

import java.util.stream.Stream;

/**
 * Which part of a list is asked for. A list is never handed out whole: 500 rows at most.
 *
 * @param search words to look for; null for everything
 */
public record PageRequest(int offset, int limit, String search) {

  /** More than this a screen does not show and a client does not need at once. */
  public static final int LONGEST = 500;

  private static final int LONGEST_SEARCH = 100;

  public PageRequest {
    if (offset < 0) {
      throw new Invalid("offset", "not-negative");
    }
    if (limit < 1 || limit > LONGEST) {
      throw new Invalid("limit", "page-limit");
    }
    search = search == null || search.isBlank() ? null : search.strip();
    if (search != null && search.length() > LONGEST_SEARCH) {
      throw new Invalid("search", "too-long");
    }
  }

  /** The first rows, without a search. */
  public static PageRequest first(int limit) {
    return new PageRequest(0, limit, null);
  }

  /** Whether one of these texts holds what is looked for; whatever it is without a search. */
  public boolean isFoundIn(String... texts) {
    return search == null || Stream.of(texts).anyMatch(text -> text.contains(search));
  }

  /**
   * The search as a pattern for {@code like}, its own wildcards taken literally; {@code %} without
   * a search.
   */
  public String pattern() {
    return search == null
        ? "%"
        : "%" + search.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
  }
}
