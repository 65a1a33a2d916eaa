package org.linli.rest.calendar;

import java.util.List;

/** The hours of an office; those of a day may be several. */
public record OfficeWeek(List<OpenHours> hours) {}
