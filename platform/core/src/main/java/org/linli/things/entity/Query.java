package org.linli.things.entity;

import java.util.List;
import java.util.Set;

/**
 * What is asked about a collection or an entity.
 *
 * @param select names of properties and links; empty for all
 * @param filter null for everything
 * @param top at most so many
 */
public record Query(
    Set<String> select,
    List<Expansion> expand,
    Expr filter,
    List<Order> order,
    int top,
    int skip,
    boolean count,
    boolean dataArray) {

  /** How many a page has where nobody asks for more. */
  public static final int PAGE = 100;

  /** How many a page has at most; the rest is behind the link to the next one. */
  public static final int LONGEST = 1_000;

  public static final Query ALL =
      new Query(Set.of(), List.of(), null, List.of(), PAGE, 0, false, false);

  /** By what the rows are ordered. */
  public record Order(Expr by, boolean descending) {}

  /** A link whose entities are shown where they are linked. */
  public record Expansion(String link, Query query) {}

  public boolean shows(String name) {
    return select.isEmpty() || select.contains(name);
  }
}
