package org.linli.matters.control;

import java.util.Locale;
import org.linli.access.entity.Caller;
import org.linli.matters.entity.Unit;
import org.linli.matters.entity.UnitKind;
import org.linli.messages.Messages;

/** Who is asked by an opinion {@code j}: the one who is named, or everybody of the unit. */
final class Helpers {

  /** Whether it is {@code :me}, who has the roles {@code :units}. */
  static final String ASKED =
      "(j.account_id = :me or j.unit_kind is not null and j.asked_by <> :me and (j.unit_kind ="
          + " 'ROLE' and position(' ' || j.unit || ' ' in :units) > 0 or j.unit_kind = 'SKILL' and"
          + " exists (select 1 from duty_skill s where s.tenant_id = j.tenant_id and s.account_id ="
          + " :me and s.skill = j.unit)))";

  private Helpers() {}

  /** What stands in the history of one that is declined. */
  static String declined(String why) {
    return Messages.text(Locale.SIMPLIFIED_CHINESE, "matter.opinion.declined", why);
  }

  /** The roles of somebody, each between blanks. */
  static String units(Caller caller) {
    return " " + String.join(" ", caller.roles()) + " ";
  }

  /** What people call a unit; the history is written in the language of the city. */
  static String name(Unit unit) {
    return unit.kind() == UnitKind.SKILL
        ? unit.name()
        : Messages.text(Locale.SIMPLIFIED_CHINESE, "MatterUnit." + unit.name());
  }
}
