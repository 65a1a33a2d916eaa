package org.linli.audit.entity;

import java.util.List;

/** The logs that are sealed, each by seals of its own. */
public enum SealedLog {
  AUDIT(
      "audit-seal",
      "audit_entry",
      "audit_seal",
      "audit_sealing",
      "account_id",
      "username",
      "action",
      "target",
      "tenant_id",
      "scope_code",
      "address"),

  /**
   * What left through the data exchange. Its own chain has no key, since those outside check it;
   * whoever holds the database could make that one anew.
   */
  EXCHANGE(
      "exchange-seal",
      "exchange_transfer",
      "exchange_seal",
      "exchange_sealing",
      "way",
      "consumer_id",
      "consumer",
      "party",
      "organisation_id",
      "asset",
      "tenant_id",
      "code",
      "action",
      "purpose",
      "fields",
      "items",
      "bytes",
      "outcome",
      "basis",
      "digest",
      "entry_hash");

  private final String label;
  private final String entries;
  private final String seals;
  private final String since;
  private final List<String> columns;

  SealedLog(String label, String entries, String seals, String since, String... columns) {
    this.label = label;
    this.entries = entries;
    this.seals = seals;
    this.since = since;
    this.columns = List.of(columns);
  }

  /** Stands in front of what is sealed, so that no seal of one log is one of another. */
  public String label() {
    return label;
  }

  /** The table of its entries, each with {@code id} and {@code at}. */
  public String entries() {
    return entries;
  }

  /** The table of its seals. */
  public String seals() {
    return seals;
  }

  /** The table that says since when there are seals. */
  public String since() {
    return since;
  }

  /** What is sealed of an entry beside its id and its time, in this order. */
  public List<String> columns() {
    return columns;
  }
}
