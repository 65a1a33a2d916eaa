package org.linli.local.parts;

/**
 * A known weakness of a part that is shipped.
 *
 * @param id as its source has it, {@code GHSA-…} or {@code CVE-…}
 * @param severity {@code LOW}, {@code MODERATE}, {@code HIGH}, {@code CRITICAL}; {@code UNKNOWN}
 *     where the file does not say
 * @param mended the first version without it; null where there is none
 */
public record Weakness(String id, Part part, Severity severity, String summary, String mended) {

  /** How bad. */
  public enum Severity {
    LOW,
    MODERATE,
    HIGH,
    CRITICAL,
    /** Counts as the worst: nobody has judged it. */
    UNKNOWN
  }
}
