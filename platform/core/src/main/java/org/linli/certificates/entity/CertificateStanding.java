package org.linli.certificates.entity;

/** How near the end is. */
public enum CertificateStanding {
  GOOD,
  /** Thirty days or less 即将到期. */
  SOON,
  /** Seven days or less 紧急. */
  URGENT,
  /** Over, or not begun 已失效. */
  EXPIRED,
  /** It could not be seen. */
  UNSEEN
}
