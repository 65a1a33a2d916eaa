package org.linli.matters.entity;

import java.util.EnumSet;
import java.util.Set;

/** In which catalogue 目录 people find a kind of matter: who begins it, and by which doors. */
public enum ProcessCatalogue {
  /** What residents apply for 办事申请. */
  SERVICE(EnumSet.of(Door.RESIDENT, Door.COUNTER)),
  /** What residents complain of or ask for 诉求反映. */
  REQUEST(EnumSet.of(Door.RESIDENT, Door.COUNTER, Door.HOTLINE, Door.MESSAGE)),
  /** What is found on the spot 巡查发现. */
  PATROL(EnumSet.of(Door.PATROL, Door.COUNTER)),
  /** What the community does by itself 内部事务. */
  INTERNAL(EnumSet.of(Door.COUNTER));

  private final Set<Door> doors;

  ProcessCatalogue(Set<Door> doors) {
    this.doors = doors;
  }

  /** By which its matters are taken up; the form may name others later. */
  public Set<Door> doors() {
    return EnumSet.copyOf(doors);
  }
}
