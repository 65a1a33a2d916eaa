package org.linli.analytics.entity;

import java.util.UUID;

/**
 * What narrows a list of findings; null for everything.
 *
 * @param open true for those that still hold, false for those that ended
 */
public record FindingQuery(String analysis, FindingState state, UUID device, Boolean open) {

  public static final FindingQuery ALL = new FindingQuery(null, null, null, null);
}
