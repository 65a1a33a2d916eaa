package org.linli.keys.entity;

/** A set of algorithms that belong together. Which one new keys get is configured. */
public enum Suite {
  /**
   * Commercial cryptography 商用密码: SM4-GCM (GB/T 32907), HMAC-SM3 (GB/T 32905), SM2 with SM3 (GB/T
   * 32918).
   */
  SM,
  /** AES-256-GCM, HMAC-SHA-256, ECDSA on P-256 with SHA-256. */
  INTERNATIONAL
}
