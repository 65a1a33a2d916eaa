package org.linli.matters.entity;

/** What somebody has to do with a matter. */
public enum CasePart {
  /** Asked for it or reported it. */
  APPLICANT,
  /** Has a step in hand now. */
  HOLDER,
  /** Did a step. */
  HANDLER,
  /** Was asked beside a step 协办. */
  HELPER,
  /** Took it up, passed it on, urged it, or steered it otherwise. */
  STEERED
}
