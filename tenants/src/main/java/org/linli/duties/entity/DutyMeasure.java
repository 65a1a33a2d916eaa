package org.linli.duties.entity;

import java.util.EnumSet;
import java.util.Set;
import org.linli.rights.entity.Party;

/** A figure by which a duty is measured; whoever can have it is named with it. */
public enum DutyMeasure {
  ANSWERED_IN_TIME(Party.BUREAU, Party.DISTRICT, Party.OPERATOR),
  OBJECTIONS_IN_TIME(Party.BUREAU, Party.DISTRICT, Party.OPERATOR),
  GRANTS_USED(
      Party.BUREAU,
      Party.DEPARTMENT,
      Party.DISTRICT,
      Party.STREET,
      Party.COMMITTEE,
      Party.OPERATOR),
  /** As it stands now. */
  ASSETS_CONFIRMED(Party.BUREAU, Party.COMMITTEE, Party.OPERATOR),
  /** As it stands now. */
  RIGHTS_SETTLED(Party.DISTRICT),
  /** As it stands now. */
  TARGETS_AGREED(Party.OPERATOR);

  private final Set<Party> parties;

  DutyMeasure(Party first, Party... others) {
    this.parties = EnumSet.of(first, others);
  }

  public boolean fits(Party party) {
    return parties.contains(party);
  }
}
