package org.linli.calendar.boundary;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Locale;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.calendar.control.CityDays;
import org.linli.calendar.control.DayTable;
import org.linli.calendar.entity.CalendarYear;
import org.linli.calendar.entity.DayDraft;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.DivisionLevel;

/** The calendar of the caller's city; its bureau enters days. */
@Facade
public class WorkingDays {

  private static final int FIRST = 2025;
  private static final int LAST = 2100;
  private static final int LONGEST_NAME = 80;

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final CityDays days;

  @Inject
  public WorkingDays(Jdbi jdbi, Scopes scopes, CityDays days) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.days = days;
  }

  /** For the container's proxy alone. */
  protected WorkingDays() {
    this(null, null, null);
  }

  /**
   * The days of the year that differ from the week, and how many are worked, in the words that the
   * caller came in with.
   */
  @Permit("calendar:read")
  public CalendarYear year(int year) {
    return year(year, scopes.caller().locale());
  }

  /** The same in a language that was chosen since. */
  @Permit("calendar:read")
  public CalendarYear year(int year, Locale locale) {
    if (year < FIRST || year > LAST) {
      throw new Invalid("year", "calendar-year");
    }
    return jdbi.withHandle(handle -> DayTable.year(handle, city(), year, locale));
  }

  /**
   * Says for the whole city whether a day is worked; it holds at once, and for time limits that are
   * reckoned from then on.
   */
  @Permit("calendar:write")
  @Mutates("calendar.day-set")
  public CalendarYear set(LocalDate day, DayDraft draft) {
    if (day == null || day.getYear() < FIRST || day.getYear() > LAST) {
      throw new Invalid("day", "calendar-year");
    }
    jdbi.useHandle(
        handle -> {
          if (draft.working() == null) {
            DayTable.remove(handle, city(), day);
          } else {
            var by = scopes.caller().displayName();
            DayTable.put(handle, city(), day, draft.working(), name(draft.name()), by);
          }
        });
    days.forget();
    return year(day.getYear());
  }

  private static String name(String given) {
    if (given == null || given.isBlank()) {
      throw new Invalid("name", "required");
    }
    if (given.strip().length() > LONGEST_NAME) {
      throw new Invalid("name", "too-long");
    }
    return given.strip();
  }

  private DivisionCode city() {
    var scope = scopes.caller().scope();
    if (scope == null) {
      throw new NotFound("division");
    }
    return scope.at(DivisionLevel.CITY);
  }
}
