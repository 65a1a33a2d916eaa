package org.linli.feeds.control;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.UUID;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

/**
 * Who a device is.
 *
 * @param enabled false once it is out of use, or not yet installed
 * @param serving false while it is installed, repaired or stopped: what it says raises no alarm
 */
public record DoorKey(
    UUID device,
    TenantId tenant,
    DivisionCode code,
    String model,
    Secrets secrets,
    boolean enabled,
    boolean serving) {

  /**
   * What it proves itself with.
   *
   * @param hash SHA-256 of its secret
   * @param former that of the secret before; null for none
   * @param formerUntil until when that one still counts
   */
  public record Secrets(byte[] hash, byte[] former, Instant formerUntil) {

    boolean match(byte[] shown, Instant now) {
      return MessageDigest.isEqual(shown, hash)
          || former != null && now.isBefore(formerUntil) && MessageDigest.isEqual(shown, former);
    }
  }
}
