package org.linli.matters.entity;

import java.util.List;
import java.util.UUID;

/**
 * A matter whole, as one reader sees it.
 *
 * @param spot where exactly, in words; null for none
 * @param phone of the applicant, masked where the reader need not know; null for none
 * @param suspendedFor the reason; null where it is not suspended
 * @param definition the version of the process that it runs on
 * @param now where it stands
 * @param location on the map; null for none
 * @param said how content the applicant is; null until that is said beside the steps
 * @param appraisable whether the applicant may say so now
 * @param opinions of those who help with a step; none for the applicant
 * @param twins duplicates, known and likely; none for the applicant
 * @param origin the alarm, check or finding that it came from; null for the applicant and for a
 *     matter of another kind
 */
public record MatterDetail(
    MatterRow row,
    String spot,
    String phone,
    String suspendedFor,
    UUID definition,
    FormView form,
    List<Standing> now,
    List<Stage> stages,
    Location location,
    Satisfaction said,
    boolean appraisable,
    List<Opinion> opinions,
    List<Twin> twins,
    Origin origin) {

  /**
   * An open task of it.
   *
   * @param step in the reader's language
   * @param who has it in hand; null while it is offered
   * @param own whether the caller may do it or take it
   */
  public record Standing(UUID task, String step, String who, boolean own) {}
}
