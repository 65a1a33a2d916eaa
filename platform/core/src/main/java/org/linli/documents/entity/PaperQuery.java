package org.linli.documents.entity;

import java.time.LocalDate;

/**
 * Which papers are wanted; null for all.
 *
 * @param from first day of issue, in China
 * @param until last day of issue
 * @param matter what they belong to, exactly
 */
public record PaperQuery(
    String kind, PaperState state, LocalDate from, LocalDate until, String matter) {

  public static final PaperQuery ALL = new PaperQuery(null, null, null, null, null);

  /** The papers of one matter. */
  public static PaperQuery of(String matter) {
    return new PaperQuery(null, null, null, null, matter);
  }
}
