package org.linli.matters.entity;

import java.util.List;

/**
 * The paper that a step of a process makes by itself 自动出具文书.
 *
 * @param kind of the template
 * @param seal a word that stands in the name or the organisation of the seal to be set; null for
 *     whichever the community has
 * @param applicant whether the applicant may have it, too
 * @param values what is filled in
 */
public record PaperStep(String kind, String seal, Boolean applicant, List<PaperValue> values) {

  /** By which name processes call for a paper. */
  public static final String ACTION = "document";

  public PaperStep {
    applicant = Boolean.TRUE.equals(applicant);
    values = values == null ? List.of() : List.copyOf(values);
  }
}
