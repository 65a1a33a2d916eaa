package org.linli.erasure.entity;

import java.time.Instant;
import java.util.List;

/**
 * What was erased 销毁证明; its text is signed by the platform, byte by byte as it was written.
 *
 * @param form {@code linli-erasure/1}
 * @param tenant the community's id
 * @param code its division
 * @param suspendedAt since when nobody worked in it
 * @param exportedAt when it was last exported whole, with so many rows
 * @param accounts whose names, phones and passwords were cleared
 * @param erased every table that was looked through, also those without a row
 * @param kept what stays, and why
 */
public record ErasureCertificate(
    String form,
    String id,
    String tenant,
    String code,
    String name,
    String reason,
    String proposedBy,
    Instant proposedAt,
    String confirmedBy,
    Instant confirmedAt,
    Instant suspendedAt,
    Instant exportedAt,
    long exportedRows,
    Instant erasedAt,
    long accounts,
    List<ErasedTable> erased,
    List<KeptTable> kept) {

  /** The form that is written. */
  public static final String FORM = "linli-erasure/1";

  public ErasureCertificate {
    erased = List.copyOf(erased);
    kept = List.copyOf(kept);
  }

  /** How many rows are gone. */
  public long rows() {
    return erased.stream().mapToLong(ErasedTable::rows).sum();
  }
}
