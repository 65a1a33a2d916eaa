package org.linli.matters.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * A contribution 协办 that is asked for: an opinion of somebody, or of a department.
 *
 * @param account of whom; null where a unit is asked
 * @param unit whose people are asked, of whom one answers; null where an account is named
 * @param dueAt null for no limit; two years ahead at most
 * @param optional whether the step may end without it
 */
public record OpinionDraft(
    UUID account, Unit unit, String question, Instant dueAt, boolean optional) {

  /** Of one person, whose opinion the step needs. */
  public static OpinionDraft of(UUID account, String question, Instant dueAt) {
    return new OpinionDraft(account, null, question, dueAt, false);
  }

  /** The same of a unit. */
  public static OpinionDraft of(Unit unit, String question, Instant dueAt) {
    return new OpinionDraft(null, unit, question, dueAt, false);
  }
}
