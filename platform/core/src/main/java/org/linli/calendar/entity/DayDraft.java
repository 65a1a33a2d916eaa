package org.linli.calendar.entity;

/**
 * A day to be entered.
 *
 * @param working null to take back what was entered, so that the pack holds again
 * @param name of the holiday, or why
 */
public record DayDraft(Boolean working, String name) {}
