package org.linli.commands.entity;

import java.time.Instant;

/**
 * How often a device measures and sends: what it was told, and what it said that it does.
 *
 * @param wantedCollect as it was told last; null when it never was
 * @param wantedUpload as it was told last; null when it never was
 * @param state what became of that; null when it never was told
 * @param wantedAt when it was told
 * @param collect as it reported; null before it did
 * @param upload as it reported; null before it did, then its model's interval counts
 * @param reportedAt when it answered
 * @param usual the interval of its model
 */
public record IntervalRow(
    Integer wantedCollect,
    Integer wantedUpload,
    CommandState state,
    Instant wantedAt,
    Integer collect,
    Integer upload,
    Instant reportedAt,
    int usual) {

  /** Whether the device does what it was told last, or was told nothing. */
  public boolean isAsWanted() {
    return wantedUpload == null || wantedUpload.equals(upload) && wantedCollect.equals(collect);
  }
}
