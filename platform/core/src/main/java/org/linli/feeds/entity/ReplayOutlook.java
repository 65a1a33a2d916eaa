package org.linli.feeds.entity;

import java.util.List;

/**
 * What a replay of many dead letters would do; nothing was sent.
 *
 * @param total how many letters wait that the filter means
 * @param tenants of which communities they are, the most first; at most two hundred
 * @param looked how many of them, the oldest, were read as the door would
 * @param brings of these, how many would bring something
 * @param refused of these, how many the door would refuse whole, by reason
 */
public record ReplayOutlook(
    long total, List<OfTenant> tenants, int looked, int brings, List<ByReason> refused) {

  public ReplayOutlook {
    tenants = List.copyOf(tenants);
    refused = List.copyOf(refused);
  }

  /**
   * @param tenant null where it was not known
   */
  public record OfTenant(String tenant, long letters) {}

  /**
   * @param reason a word of {@code dead-letter.<reason>}
   */
  public record ByReason(String reason, long letters) {}
}
