package org.linli.matters.entity;

import java.util.List;
import org.linli.access.entity.Tier;

/** To whom a step that missed its time is passed on, the nearest first. */
public enum EscalationTier {
  STREET,
  DISTRICT,
  CITY;

  /** What a tier sees: all that came to it, also when it went on from there. */
  public static List<EscalationTier> seenBy(Tier tier) {
    return switch (tier) {
      case DISTRICT -> List.of(DISTRICT, CITY);
      case CITY -> List.of(CITY);
      case STREET, COMMUNITY, OPERATOR, RESIDENT, PLATFORM -> List.of(values());
    };
  }
}
