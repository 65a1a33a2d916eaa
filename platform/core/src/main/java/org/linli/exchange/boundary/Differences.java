package org.linli.exchange.boundary;

import java.util.List;

/**
 * Keys in which two sides differ.
 *
 * @param missing that the supplier has and we do not
 * @param extra that we have and the supplier does not
 * @param different that both have, with other values
 */
public record Differences(List<String> missing, List<String> extra, List<String> different) {

  /** How many of each are told by their keys. */
  public static final int MOST = 1_000;

  public static final Differences NONE = new Differences(List.of(), List.of(), List.of());

  public Differences {
    missing = some(missing);
    extra = some(extra);
    different = some(different);
  }

  private static List<String> some(List<String> keys) {
    return keys.stream().sorted().limit(MOST).toList();
  }
}
