package org.linli.catalogue.entity;

import java.util.EnumSet;
import java.util.Set;

/** What a field is about, whatever it is called: masking, grading and search go by it. */
public enum FieldKind {
  PERSON_NAME,
  /** Number of an identity card, passport or residence permit. */
  CERTIFICATE_NUMBER,
  PHONE,
  E_MAIL,
  BANK_CARD,
  PLATE,
  /** A postal address, down to the room. */
  ADDRESS,
  /** Coordinates. */
  POSITION,
  BIRTH_DATE,
  /** What tells of somebody's body or illness. */
  HEALTH,
  /** Face, fingerprint, voice. */
  BIOMETRIC,
  /** A picture or recording that may show persons. */
  IMAGE,
  /** Words that somebody wrote, in which anything may stand. */
  FREE_TEXT,
  /** Names one person or account, and joins tables. */
  PERSON_IDENTIFIER,
  /** Names one home. */
  HOME_IDENTIFIER,
  /** Names one thing: a device, a case, a contract. */
  IDENTIFIER,
  /** A password, a key, or what is made of one. */
  SECRET,
  /** One of a closed list of words. */
  CODE,
  MEASURE,
  COUNT,
  TIME,
  /** A word about a thing: the name of a device, a title. */
  LABEL;

  private static final Set<FieldKind> SENSITIVE =
      EnumSet.of(CERTIFICATE_NUMBER, BANK_CARD, HEALTH, BIOMETRIC);

  private static final Set<FieldKind> PERSONAL =
      EnumSet.of(
          PERSON_NAME,
          CERTIFICATE_NUMBER,
          PHONE,
          E_MAIL,
          BANK_CARD,
          PLATE,
          ADDRESS,
          BIRTH_DATE,
          HEALTH,
          BIOMETRIC,
          IMAGE,
          PERSON_IDENTIFIER,
          HOME_IDENTIFIER);

  /** Whether it says something about one natural person, alone or together with others. */
  public boolean isPersonal() {
    return PERSONAL.contains(this);
  }

  /** Sensitive personal information by its very kind (GB/T 35273 §3.2). */
  public boolean isSensitive() {
    return SENSITIVE.contains(this);
  }
}
