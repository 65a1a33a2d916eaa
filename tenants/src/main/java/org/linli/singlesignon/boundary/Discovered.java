package org.linli.singlesignon.boundary;

import org.linli.audit.boundary.Audited;

/**
 * What a provider tells of itself.
 *
 * @param keys how many keys it signs with
 * @param signOut where its own session is ended; null when it cannot
 * @param backChannelLogout whether it tells us when somebody is signed out there
 */
public record Discovered(
    String issuer,
    String authorization,
    String token,
    int keys,
    String signOut,
    boolean backChannelLogout)
    implements Audited {

  @Override
  public String auditName() {
    return issuer;
  }
}
