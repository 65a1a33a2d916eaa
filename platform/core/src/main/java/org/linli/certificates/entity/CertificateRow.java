package org.linli.certificates.entity;

import java.time.Duration;
import java.time.Instant;

/**
 * A certificate as it was last seen.
 *
 * @param place the door or address that shows it, or the consumer who signs with it
 * @param subject whose it says it is; null where none was seen
 * @param until the first end in its chain; null where none was seen
 * @param fault why none was seen; null where one was
 */
public record CertificateRow(
    CertificateKind kind,
    String place,
    String subject,
    String issuer,
    Instant from,
    Instant until,
    Instant seenAt,
    CertificateFault fault) {

  private static final int SOON_DAYS = 30;
  private static final int URGENT_DAYS = 7;

  /** What could not be seen there. */
  public static CertificateRow unseen(Place place, CertificateFault fault, Instant now) {
    return new CertificateRow(place.kind(), place.address(), null, null, null, null, now, fault);
  }

  /** Whole days until its end, below zero after it. */
  public long daysLeft(Instant now) {
    return Math.floorDiv(Duration.between(now, until).toSeconds(), Duration.ofDays(1).toSeconds());
  }

  public CertificateStanding standing(Instant now) {
    if (until == null) {
      return CertificateStanding.UNSEEN;
    }
    if (!now.isBefore(until) || from != null && now.isBefore(from)) {
      return CertificateStanding.EXPIRED;
    }
    var days = daysLeft(now);
    if (days < URGENT_DAYS) {
      return CertificateStanding.URGENT;
    }
    return days < SOON_DAYS ? CertificateStanding.SOON : CertificateStanding.GOOD;
  }
}
