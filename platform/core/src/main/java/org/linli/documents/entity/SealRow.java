package org.linli.documents.entity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A seal without its picture. */
public record SealRow(
    UUID id,
    String name,
    String organisation,
    String sha256,
    List<UUID> keepers,
    SealState state,
    Instant madeAt,
    String madeBy,
    Instant stoppedAt,
    String reason) {

  public SealRow {
    keepers = List.copyOf(keepers);
  }

  /**
   * Whether that account is one of those who set it.
   *
   * @param account null for a part of the platform, which is nobody's keeper
   */
  public boolean isKeptBy(UUID account) {
    return keepers.isEmpty() || account != null && keepers.contains(account);
  }
}
