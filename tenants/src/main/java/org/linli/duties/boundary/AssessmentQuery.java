package org.linli.duties.boundary;

import java.time.YearMonth;
import org.linli.duties.entity.Area;
import org.linli.rights.entity.Party;

/**
 * Which assessment is wanted; null for all.
 *
 * @param month null for the running one
 */
public record AssessmentQuery(YearMonth month, Area area, Party party) {}
