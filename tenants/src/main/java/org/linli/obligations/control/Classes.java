package org.linli.obligations.control;

import java.util.Collection;
import java.util.HashMap;
import java.util.Set;
import java.util.UUID;

/**
 * What can be computed from totals of groups. Members that are in the same groups are always added
 * together; so every sum and difference of totals is made of classes of such members, and tells of
 * fewer than {@code smallest} only when a class is smaller. This holds for any number of totals,
 * not for pairs alone.
 */
final class Classes {

  private Classes() {}

  /** Whether no class of the groups together is smaller; at most 63 groups. */
  static boolean allReach(int smallest, Collection<Set<UUID>> groups) {
    var memberships = new HashMap<UUID, Long>();
    var bit = 1L;
    for (var group : groups) {
      for (var member : group) {
        memberships.merge(member, bit, (one, other) -> one | other);
      }
      bit <<= 1;
    }
    var sizes = new HashMap<Long, Integer>();
    memberships.values().forEach(membership -> sizes.merge(membership, 1, Integer::sum));
    return sizes.values().stream().allMatch(size -> size >= smallest);
  }
}
