/**
 * The working-day calendar 工作日历: which days are worked, with the official holidays and the weekends
 * worked for them (调休), when offices are open, and what a time limit in working days or hours comes
 * to.
 *
 * <p>Rooms of the core ask {@link org.linli.calendar.boundary.Calendar}: {@code
 * calendar.after(tenant, Instant.now(), WorkingTime.days(3))}. The bureau enters later years.
 */
package org.linli.calendar;
