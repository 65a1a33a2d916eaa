package org.linli.keys.entity;

/** What a key is for; a key of one purpose never does the work of another. */
public enum KeyPurpose {
  /** Stand-ins for identifiers, by which one recipient can join its own data. */
  TOKEN,
  /** Marks in exported files that find who received them. */
  WATERMARK,
  /** Fields that are stored encrypted. */
  FIELD,
  /** Signatures under what leaves the platform. */
  SIGNATURE;

  /** Whether it is a key pair, whose public half everybody may have. */
  public boolean isPair() {
    return this == SIGNATURE;
  }
}
