package org.linli.succession.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What was carried over 合并回执; its text is signed by the platform, byte by byte as it was written.
 *
 * @param form {@code linli-succession/1}
 * @param predecessor id of the community that ended
 * @param successor id of the community that it goes on in
 * @param tables every table that was looked through, also those without a row: of each, rows before
 *     are rows made and rows kept
 */
public record SuccessionReceipt(
    String form,
    String id,
    String predecessor,
    String from,
    String successor,
    String into,
    LocalDate effectiveOn,
    String reason,
    String proposedBy,
    Instant proposedAt,
    String confirmedBy,
    Instant confirmedAt,
    Instant begunAt,
    Instant doneAt,
    List<CarriedTable> tables) {

  /** The form that is written. */
  public static final String FORM = "linli-succession/1";

  public SuccessionReceipt {
    tables = List.copyOf(tables);
  }
}
