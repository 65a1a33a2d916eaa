package org.linli.quotas.boundary;

import java.time.Instant;
import org.linli.quotas.entity.QuotaKind;
import org.linli.quotas.entity.QuotaLevel;

/**
 * Where a community stands with one quota.
 *
 * @param used today, or at the moment; storage in bytes
 * @param refused how often it was put off today
 * @param until when the count begins anew; null for what stands
 * @param measuredAt of storage when that was; else now; null for never
 * @param note why it differs from what all have; null where it does not
 * @param setBy who set it; null where it does not differ
 * @param setAt when; null where it does not differ
 */
public record QuotaRow(
    QuotaKind kind,
    long used,
    long refused,
    long soft,
    long hard,
    QuotaLevel level,
    Instant until,
    Instant measuredAt,
    String note,
    String setBy,
    Instant setAt) {

  /** Of the hard limit, from 0 upwards. */
  public double share() {
    return used / (double) hard;
  }
}
