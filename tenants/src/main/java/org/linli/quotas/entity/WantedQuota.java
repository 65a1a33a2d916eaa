package org.linli.quotas.entity;

/**
 * A quota that somebody wants to give.
 *
 * @param what of which community and kind
 * @param note why
 */
public record WantedQuota(Metered what, Quota quota, String note) {

  /** As the audit log names it: the quota itself keeps the last change alone, and the reason. */
  @Override
  public String toString() {
    return quota == null ? what + "" : what + " " + quota.soft() + "/" + quota.hard();
  }
}
