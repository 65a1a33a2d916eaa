package org.linli.persistence;

import static java.util.Locale.ROOT;

import java.util.Map;
import java.util.UUID;
import org.linli.access.boundary.PageRequest;

/** Which rows have a text that the database cannot search in. */
public final class Found {

  private Found() {}

  /**
   * The rows in whose text the page's search is found, whatever the case of its letters.
   *
   * @param texts by the rows' ids
   */
  public static UUID[] in(Map<UUID, String> texts, PageRequest page) {
    var folded =
        page.search() == null
            ? page
            : new PageRequest(page.offset(), page.limit(), page.search().toLowerCase(ROOT));
    return texts.entrySet().stream()
        .filter(
            text -> text.getValue() != null && folded.isFoundIn(text.getValue().toLowerCase(ROOT)))
        .map(Map.Entry::getKey)
        .toArray(UUID[]::new);
  }
}
