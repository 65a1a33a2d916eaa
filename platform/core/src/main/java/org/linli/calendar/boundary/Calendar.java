package org.linli.calendar.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import org.linli.calendar.control.CityDays;
import org.linli.calendar.control.HourTable;
import org.linli.calendar.entity.WorkingSpan;
import org.linli.calendar.entity.WorkingTime;
import org.linli.tenancy.entity.TenantId;

/**
 * Working time for the rooms of the core, inside the transaction and tenant that stand open. Days
 * are those of the community's city, hours its own.
 */
@ApplicationScoped
public class Calendar {

  private final CityDays days;

  @Inject
  public Calendar(CityDays days) {
    this.days = days;
  }

  /** For the container's proxy alone. */
  protected Calendar() {
    this(null);
  }

  /**
   * When a time limit ends: one in days at the end of business of its last day, the day on which it
   * begins not counted; one in minutes after so many minutes of office hours.
   */
  public Instant after(TenantId tenant, Instant start, WorkingTime length) {
    return after(tenant, HourTable.WHOLE, start, length);
  }

  /**
   * The same by the hours of one office.
   *
   * @param office as {@link OfficeHours} names it; one without hours keeps the community's
   */
  public Instant after(TenantId tenant, String office, Instant start, WorkingTime length) {
    return days.of(tenant, office).after(start, length);
  }

  /**
   * How much working time lies between two moments.
   *
   * @throws IllegalArgumentException it ends before it begins
   */
  public WorkingSpan between(TenantId tenant, Instant start, Instant end) {
    return days.of(tenant, HourTable.WHOLE).between(start, end);
  }

  public boolean isWorkingDay(TenantId tenant, LocalDate day) {
    return days.of(tenant, HourTable.WHOLE).isWorkingDay(day);
  }

  /** Whether the community is open at that moment. */
  public boolean isOpen(TenantId tenant, Instant at) {
    return days.of(tenant, HourTable.WHOLE).isOpen(at);
  }
}
