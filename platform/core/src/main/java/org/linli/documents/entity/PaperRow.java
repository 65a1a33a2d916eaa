package org.linli.documents.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A paper as the register lists it.
 *
 * @param number 文号
 * @param code by which anybody proves it
 * @param keepUntil null when it is kept for ever
 * @param sha256 of the PDF, hexadecimal
 * @param sm3 of the PDF, hexadecimal
 */
public record PaperRow(
    UUID id,
    String kind,
    int templateVersion,
    int year,
    long serial,
    String number,
    String code,
    String organisation,
    String title,
    String matter,
    UUID seal,
    PaperState state,
    Instant issuedAt,
    String issuedBy,
    LocalDate keepUntil,
    String sha256,
    String sm3,
    Instant voidAt,
    String voidBy,
    String voidReason) {

  /** As the audit log names it. */
  @Override
  public String toString() {
    return number;
  }
}
