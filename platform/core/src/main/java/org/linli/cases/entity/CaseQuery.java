package org.linli.cases.entity;

/**
 * Which cases are wanted; null for all.
 *
 * @param state a {@link CaseState}, or {@code ACTIVE} for all that are not closed
 * @param mine those the caller has to handle
 * @param overdue those whose time is over
 */
public record CaseQuery(String state, Boolean mine, Boolean overdue) {

  public static final CaseQuery ALL = new CaseQuery(null, null, null);
}
