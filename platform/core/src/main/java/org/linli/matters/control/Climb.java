package org.linli.matters.control;

import java.time.Instant;
import java.util.function.Consumer;
import org.linli.calendar.boundary.Calendar;
import org.linli.matters.entity.MatterForm;
import org.linli.tenancy.entity.TenantId;

/**
 * When something that has a time is warned of, missed and passed on. Kinds for few are nobody's
 * above.
 */
record Climb(
    Calendar calendar, TenantId tenant, MatterForm form, Instant since, Instant warn, Instant due) {

  /** When a level is come to; null where it is not. */
  Instant moment(Rung level) {
    return switch (level) {
      case null -> null;
      case NONE -> since;
      case WARNED -> warn;
      case MISSED -> due;
      case STREET, DISTRICT, CITY -> {
        var after = form.staff().isEmpty() ? level.after(form.escalation()) : null;
        yield after == null ? null : calendar.after(tenant, due, after);
      }
    };
  }

  /**
   * The level that is come to by now.
   *
   * @param each is told every level on the way, once, also where several were missed at once
   */
  Rung from(Rung before, Instant now, Consumer<Rung> each) {
    var level = before;
    for (var at = moment(level.next()); at != null && !at.isAfter(now); at = moment(level.next())) {
      level = level.next();
      each.accept(level);
    }
    return level;
  }
}
