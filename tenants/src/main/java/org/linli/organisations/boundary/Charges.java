package org.linli.organisations.boundary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.entity.Caller;
import org.linli.organisations.control.ChargeTable;
import org.linli.organisations.control.UnitPlace;
import org.linli.organisations.control.UnitRules;
import org.linli.organisations.control.UnitTable;
import org.linli.organisations.entity.UnitState;
import org.linli.packs.Text;
import org.linli.tenancy.entity.CityTime;

/**
 * Which organisation of a place answers for what 责任主体, for the rooms whose things they are. Nothing
 * is overwritten: who answered before stays with its time.
 */
public final class Charges {

  private static final int LONGEST_POST = 80;

  private Charges() {}

  /**
   * From now on that organisation of the caller's own place answers there, and who did before no
   * more.
   *
   * @param post through which; null or blank for the organisation as such
   * @return its name
   * @throws NotFound none of the own place's
   * @throws Conflict it is closed
   */
  public static String give(
      Handle handle,
      Caller caller,
      String subject,
      Text title,
      UUID unit,
      String post,
      Instant now) {
    if (unit == null) {
      throw new Invalid("unit", "required");
    }
    var through = UnitRules.text("post", post, LONGEST_POST, false);
    var own = UnitPlace.own(handle, caller);
    var reader = new UnitTable.UnitReader(own, false, LocalDate.ofInstant(now, CityTime.ZONE));
    var named =
        UnitTable.find(handle, unit, reader)
            .filter(row -> UnitRules.placeOf(row).equals(own))
            .orElseThrow(() -> new NotFound("unit"));
    if (named.state() == UnitState.CLOSED) {
      throw new Conflict("unit");
    }
    var before = ChargeTable.running(handle, subject, own);
    if (before.stream()
        .anyMatch(
            row ->
                row.unit().equals(unit)
                    && row.post().orElse("").equals(through == null ? "" : through))) {
      return named.name();
    }
    ChargeTable.end(handle, subject, own, now);
    ChargeTable.insert(handle, named, subject, title, through, caller, now);
    return named.name();
  }

  /** Nobody of the caller's own place answers for it any more; false where nobody did. */
  public static boolean end(Handle handle, Caller caller, String subject, Instant now) {
    return ChargeTable.end(handle, subject, UnitPlace.own(handle, caller), now) > 0;
  }

  /** Who answers, and who did, as far as the caller may see; the newest first. */
  public static List<ChargeRow> of(Handle handle, String subject) {
    return ChargeTable.of(handle, subject);
  }

  /** Who answers at the caller's own place, by subject. */
  public static Map<String, ChargeRow> own(
      Handle handle, Caller caller, Collection<String> subjects) {
    return ChargeTable.at(handle, caller, subjects);
  }
}
