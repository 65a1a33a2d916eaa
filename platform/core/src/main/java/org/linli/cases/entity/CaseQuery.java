package org.linli.cases.entity;

import java.util.UUID;

/**
 * Which cases are wanted; null for all.
 *
 * @param state a {@link CaseState}, or {@code ACTIVE} for all that are not closed
 * @param mine those the caller has to handle
 * @param overdue those whose time is over
 * @param grid those of one grid
 * @param myGrids the caller's own ones, and those of the grids that the caller stands for
 */
public record CaseQuery(String state, Boolean mine, Boolean overdue, UUID grid, Boolean myGrids) {

  public static final CaseQuery ALL = new CaseQuery(null, null, null);

  public CaseQuery(String state, Boolean mine, Boolean overdue) {
    this(state, mine, overdue, null, null);
  }
}
