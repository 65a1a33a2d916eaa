package org.linli.rights.entity;

import java.time.Instant;
import java.util.List;

/**
 * What somebody applies for, and why.
 *
 * @param scenario for which scenario 场景 of a contract; null for none
 * @param legalBasis id of the legal basis in the pack
 * @param article of that basis; null for the usual one
 * @param fields of the asset; empty for those that the purpose needs
 * @param fieldReason why fields are wished that the purpose does not need by itself
 * @param rowsPerDay null for the usual
 * @param rowsTotal null for as many as the days allow
 */
public record Wanted(
    Asset asset,
    Action action,
    Purpose purpose,
    String reason,
    String scenario,
    String legalBasis,
    String article,
    List<String> fields,
    String fieldReason,
    Long rowsPerDay,
    Long rowsTotal,
    Instant until) {

  public Wanted {
    fields = fields == null ? List.of() : List.copyOf(fields);
  }

  /** The least: the fields that the purpose needs, the usual volume. */
  public static Wanted least(
      Asset asset,
      Action action,
      Purpose purpose,
      String reason,
      String legalBasis,
      Instant until) {
    return new Wanted(
        asset, action, purpose, reason, null, legalBasis, null, null, null, null, null, until);
  }

  /** The same, with the fields that the purpose needs. */
  public Wanted withNeededFields() {
    return new Wanted(
        asset,
        action,
        purpose,
        reason,
        scenario,
        legalBasis,
        article,
        null,
        null,
        rowsPerDay,
        rowsTotal,
        until);
  }

  public GrantTerms terms() {
    return new GrantTerms(fields, rowsPerDay == null ? 0 : rowsPerDay, rowsTotal);
  }
}
