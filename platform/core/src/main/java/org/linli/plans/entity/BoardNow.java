package org.linli.plans.entity;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How the devices of a place stand now, in the order of their codes.
 *
 * @param counts of each standing, those that nobody has with 0
 */
public record BoardNow(Instant at, Map<Standing, Long> counts, List<BoardDevice> devices) {

  public static BoardNow of(Instant at, List<BoardDevice> devices) {
    var counts = new EnumMap<Standing, Long>(Standing.class);
    for (var standing : Standing.values()) {
      counts.put(standing, devices.stream().filter(one -> one.standing() == standing).count());
    }
    return new BoardNow(at, counts, List.copyOf(devices));
  }

  public long count(Standing standing) {
    return counts.getOrDefault(standing, 0L);
  }
}
