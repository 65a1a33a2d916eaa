package org.linli.duties.boundary;

import org.linli.rights.entity.SupplyPath;

/**
 * What a supply path came to in a month: as a whole, in a scenario, or for a community.
 *
 * @param key the path, the scenario's id or the community's code; empty for no scenario
 * @param granted answered so in the month, whenever it was asked for
 * @param used grants that were read under in the month
 * @param rows handed out in the month
 * @param hours from application to answer, on average; null without an answer
 */
public record PathUse(
    String month,
    String key,
    String name,
    SupplyPath path,
    long applications,
    long granted,
    long refused,
    long used,
    long reads,
    long rows,
    Double hours) {

  /** The same under the name that people know. */
  PathUse named(String known) {
    return new PathUse(
        month, key, known, path, applications, granted, refused, used, reads, rows, hours);
  }
}
