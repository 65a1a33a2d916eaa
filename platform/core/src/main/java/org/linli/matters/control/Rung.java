package org.linli.matters.control;

import org.linli.calendar.entity.Limit;
import org.linli.matters.entity.Deed;
import org.linli.matters.entity.Escalation;
import org.linli.matters.entity.EscalationTier;

/** How far a step was passed on, in order; each is come to once. */
enum Rung {
  NONE(null, null),
  WARNED(Deed.WARNED, null),
  MISSED(Deed.OVERDUE, null),
  STREET(Deed.TO_STREET, EscalationTier.STREET),
  DISTRICT(Deed.TO_DISTRICT, EscalationTier.DISTRICT),
  CITY(Deed.TO_CITY, EscalationTier.CITY);

  /** What it is called in the history. */
  final Deed deed;

  /** Which tier above is told; null for the community alone. */
  final EscalationTier tier;

  Rung(Deed deed, EscalationTier tier) {
    this.deed = deed;
    this.tier = tier;
  }

  /** Null after the last one. */
  Rung next() {
    return this == CITY ? null : values()[ordinal() + 1];
  }

  /** How long after the time of the step the tier is told; null for never. */
  Limit after(Escalation plan) {
    return switch (this) {
      case STREET -> plan.street();
      case DISTRICT -> plan.district();
      case CITY -> plan.city();
      case NONE, WARNED, MISSED -> null;
    };
  }
}
