package org.linli.obligations.entity;

/** What MASK does to a field. */
public enum Treatment {
  /** Shown as it is: it identifies nobody. */
  KEEP,
  /** Loses what identifies, keeps its form; equal results tell nothing of equal originals. */
  MASK,
  /** Replaced by a word that is the same wherever one recipient meets the same original. */
  TOKEN,
  /** Not handed out. */
  HIDE
}
