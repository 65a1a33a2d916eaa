package org.linli.feeds.entity;

import java.time.Instant;
import java.util.List;

/**
 * How the feeds fare now.
 *
 * @param acceptedPerSecond messages that this server's doors took, over the last minute
 * @param storedPerSecond points that this server's consumers stored, over the last minute
 * @param lag messages that wait, of all districts
 * @param deadLetters that nobody has replayed
 * @param consumers of all servers
 * @param brokerReachable whether the broker answered; without it lag and consumers are of no worth
 */
public record FeedFigures(
    double acceptedPerSecond,
    double storedPerSecond,
    long lag,
    long deadLetters,
    int consumers,
    boolean brokerReachable,
    List<DistrictLag> districts,
    Instant at) {

  public FeedFigures {
    districts = List.copyOf(districts);
  }
}
