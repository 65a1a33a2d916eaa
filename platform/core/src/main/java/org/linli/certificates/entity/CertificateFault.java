package org.linli.certificates.entity;

/** Why no certificate could be seen. */
public enum CertificateFault {
  /** Nobody answers there. */
  AWAY,
  /** Somebody answers, but speaks no TLS. */
  NO_TLS,
  /** The name is unknown, or leads inside where that is not allowed. */
  NO_WAY
}
