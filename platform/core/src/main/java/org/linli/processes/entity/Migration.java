package org.linli.processes.entity;

import java.util.List;
import java.util.UUID;

/**
 * What would become, or became, of the instances of a version that are to go on by another.
 *
 * @param fitting how many can, or did
 * @param stuck why the others stay on their version
 */
public record Migration(UUID from, UUID to, int fitting, List<Stuck> stuck) {

  public Migration {
    stuck = List.copyOf(stuck);
  }

  /**
   * An instance that cannot go on by the other version.
   *
   * @param where the steps it stands at, and variables it holds, that the other version does not
   *     have, or not so
   */
  public record Stuck(UUID instance, String businessKey, List<String> where) {
    public Stuck {
      where = List.copyOf(where);
    }
  }
}
