package org.linli.duty.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * A shift.
 *
 * @param standIn who has it instead; null for nobody
 * @param reason why somebody stands in
 */
public record ShiftRow(
    UUID id,
    String post,
    UUID place,
    String placeName,
    Instant starts,
    Instant ends,
    UUID account,
    String person,
    UUID standIn,
    String standInName,
    String reason) {

  /** Who really has the duty. */
  public UUID present() {
    return standIn == null ? account : standIn;
  }

  public String presentName() {
    return standIn == null ? person : standInName;
  }
}
