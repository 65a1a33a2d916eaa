package org.linli.singlesignon.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * What the session keeps of an attempt until the browser comes back; used once.
 *
 * @param back the address to which the provider sends the browser
 * @param account the account to be linked by hand; null when somebody wants to sign in
 */
public record Kept(
    UUID provider,
    String state,
    String nonce,
    String verifier,
    String back,
    UUID account,
    Instant at)
    implements Serializable {

  /** Without the secrets of the attempt. */
  @Override
  public String toString() {
    return provider + " " + at;
  }
}
