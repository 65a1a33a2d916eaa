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

  /** Whether that account is one of those who set it. */
  public boolean isKeptBy(UUID account) {
    return keepers.isEmpty() || keepers.contains(account);
  }
}
