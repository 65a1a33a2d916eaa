package org.linli.calendar.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.linli.calendar.control.CityDays;
import org.linli.calendar.control.HourTable;
import org.linli.calendar.entity.Limit;
import org.linli.calendar.entity.WorkingSpan;
import org.linli.calendar.entity.WorkingTime;
import org.linli.tenancy.entity.TenantId;

/**
 * Working time for the rooms of the core, inside the transaction and tenant that stand open. Days
 * are those of the community's city, hours its own.
 */
@ApplicationScoped
public class Calendar {

  private static final int HUNDREDTHS = 100;

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

  /** When a limit ends that begins at that moment, in working time or by the clock on the wall. */
  public Instant after(TenantId tenant, Instant start, Limit limit) {
    return limit.isWorking() ? after(tenant, start, limit.working()) : start.plus(limit.plain());
  }

  /**
   * When so many hundredths of the time between two moments are over.
   *
   * @param working whether office hours alone count
   */
  public Instant part(TenantId tenant, Instant start, Instant end, int percent, boolean working) {
    if (!end.isAfter(start)) {
      return end;
    }
    if (!working) {
      return start.plus(Duration.between(start, end).multipliedBy(percent).dividedBy(HUNDREDTHS));
    }
    var at =
        after(tenant, start, minutes(between(tenant, start, end).minutes() * percent / HUNDREDTHS));
    return at.isBefore(end) ? at : end;
  }

  /**
   * When something is due that was due at a moment and stood still for a while: what was left of
   * its time begins again when it goes on. What was over its time already stays so.
   *
   * @param working whether office hours alone count
   */
  public Instant moved(TenantId tenant, Instant due, Instant stood, Instant goes, boolean working) {
    if (!due.isAfter(stood)) {
      return due;
    }
    return working
        ? after(tenant, goes, minutes(between(tenant, stood, due).minutes()))
        : due.plus(Duration.between(stood, goes));
  }

  private static WorkingTime minutes(long minutes) {
    return WorkingTime.minutes((int) Math.min(minutes, WorkingTime.MOST_MINUTES));
  }

  public boolean isWorkingDay(TenantId tenant, LocalDate day) {
    return days.of(tenant, HourTable.WHOLE).isWorkingDay(day);
  }

  /** Whether the community is open at that moment. */
  public boolean isOpen(TenantId tenant, Instant at) {
    return opening(tenant).test(at);
  }

  /** The same for many moments: what it rests on is read once. */
  public Predicate<Instant> opening(TenantId tenant) {
    return days.of(tenant, HourTable.WHOLE)::isOpen;
  }
}
