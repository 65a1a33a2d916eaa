package org.linli.analytics.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.linli.devices.entity.Severity;

/**
 * What an analysis found of a device, with all that it rests on.
 *
 * @param packVersion of the analysis that found it
 * @param personal whether the device tells about a home
 * @param foundOn the day that was looked at first, and {@code lastOn} the newest on which it held
 * @param endedOn when it held no more; null while it does
 * @param days how far back was looked
 * @param threshold as it counted then
 * @param steps by how many steps the threshold of this device is raised now
 * @param reason in words, in the reader's language; null until it is said
 * @param caseId the matter that a clerk opened, a case before findings opened matters; null for
 *     none
 */
public record Finding(
    UUID id,
    String analysis,
    int packVersion,
    UUID device,
    String code,
    String name,
    String model,
    String place,
    String metric,
    boolean personal,
    Severity severity,
    FindingState state,
    LocalDate foundOn,
    LocalDate lastOn,
    LocalDate endedOn,
    int days,
    double threshold,
    int steps,
    Seen seen,
    String reason,
    String note,
    String judgedBy,
    Instant judgedAt,
    LocalDate knownUntil,
    UUID caseId) {

  /** The same with its reason said. */
  public Finding saying(String words) {
    return new Finding(
        id,
        analysis,
        packVersion,
        device,
        code,
        name,
        model,
        place,
        metric,
        personal,
        severity,
        state,
        foundOn,
        lastOn,
        endedOn,
        days,
        threshold,
        steps,
        seen,
        words,
        note,
        judgedBy,
        judgedAt,
        knownUntil,
        caseId);
  }
}
