package org.linli.calendar.boundary;

import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.calendar.control.HourTable;
import org.linli.calendar.entity.Hours;

/** When the own community and its offices are open. */
@Facade
public class OfficeHours {

  private static final int LONGEST_NAME = 80;
  private static final int MOST = 28;

  private final Jdbi jdbi;
  private final Scopes scopes;

  @Inject
  public OfficeHours(Jdbi jdbi, Scopes scopes) {
    this.jdbi = jdbi;
    this.scopes = scopes;
  }

  /** For the container's proxy alone. */
  protected OfficeHours() {
    this(null, null);
  }

  /** Offices with hours of their own. */
  @Permit("calendar:read")
  public List<String> offices() {
    return jdbi.withHandle(handle -> HourTable.offices(handle, scopes.requireTenant())).stream()
        .filter(office -> !office.equals(HourTable.WHOLE))
        .toList();
  }

  /**
   * By day and time.
   *
   * @param office null for the community as a whole; one without hours keeps the community's
   */
  @Permit("calendar:read")
  public List<Hours> of(String office) {
    var name = name(office);
    return jdbi.withHandle(handle -> HourTable.of(handle, scopes.requireTenant(), name));
  }

  /**
   * Says when an office is open; an empty list gives it the hours above it again.
   *
   * @throws Invalid two of them overlap
   */
  @Permit("calendar:hours")
  @Mutates("calendar.hours-set")
  public void set(String office, List<Hours> hours) {
    var name = name(office);
    if (hours == null || hours.size() > MOST) {
      throw new Invalid("hours", hours == null ? "required" : "too-many");
    }
    var sorted =
        hours.stream()
            .sorted(Comparator.comparingInt(Hours::weekday).thenComparing(Hours::opens))
            .toList();
    for (int at = 1; at < sorted.size(); at++) {
      var before = sorted.get(at - 1);
      var each = sorted.get(at);
      if (before.weekday() == each.weekday() && each.opens().isBefore(before.closes())) {
        throw new Invalid("hours", "hours-overlap");
      }
    }
    jdbi.useHandle(handle -> HourTable.put(handle, scopes.requireTenant(), name, sorted));
  }

  private static String name(String office) {
    var name = office == null ? HourTable.WHOLE : office.strip();
    if (name.length() > LONGEST_NAME) {
      throw new Invalid("office", "too-long");
    }
    return name;
  }
}
