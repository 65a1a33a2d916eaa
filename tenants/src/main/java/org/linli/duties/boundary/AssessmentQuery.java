package org.linli.duties.boundary;

import java.time.YearMonth;
import org.linli.duties.entity.Area;
import org.linli.rights.entity.Party;

/**
 * Which assessment is wanted; null for all.
 *
 * @param month null for the running one
 * @param organisations whether each organisation of who has the duty is told apart
 */
public record AssessmentQuery(YearMonth month, Area area, Party party, boolean organisations) {

  public AssessmentQuery(YearMonth month, Area area, Party party) {
    this(month, area, party, false);
  }
}
