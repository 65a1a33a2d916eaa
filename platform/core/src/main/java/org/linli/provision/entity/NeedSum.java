package org.linli.provision.entity;

import java.util.Collection;

/**
 * How the community stands with what the standards demand.
 *
 * @param covered of the devices that are needed, the share that stands; 1 where none is needed
 */
public record NeedSum(
    long owed, long met, long shortfalls, long unknown, long missing, double covered) {

  public static NeedSum of(Collection<Need> needs) {
    var owed = needs.stream().filter(Need::owed).toList();
    var needed = owed.stream().filter(need -> need.needed() != null).mapToLong(Need::needed).sum();
    var missing = owed.stream().mapToLong(Need::missing).sum();
    return new NeedSum(
        owed.size(),
        count(owed, NeedState.MET),
        count(owed, NeedState.SHORT),
        count(owed, NeedState.UNKNOWN),
        missing,
        needed == 0 ? 1 : (double) (needed - missing) / needed);
  }

  private static long count(Collection<Need> needs, NeedState state) {
    return needs.stream().filter(need -> need.state() == state).count();
  }
}
