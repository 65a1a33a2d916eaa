package org.linli.upkeep.entity;

import java.util.UUID;

/**
 * Which due checks are wanted; null for all.
 *
 * @param days due within so many days; 0 for what is due today or overdue
 * @param overdue what is past its day alone
 */
public record DueQuery(
    CheckKind kind, Integer days, Boolean overdue, UUID device, boolean myGrids) {
  public static final DueQuery ALL = new DueQuery(null, null, null, null, false);
}
