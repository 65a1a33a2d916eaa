package org.linli.calendar.entity;

import java.time.LocalDate;

/**
 * A day that differs from the week.
 *
 * @param working whether it is worked
 * @param name of the holiday it belongs to
 * @param own whether the bureau entered it; else it stands in the pack
 */
public record CalendarDay(LocalDate day, boolean working, String name, boolean own) {}
