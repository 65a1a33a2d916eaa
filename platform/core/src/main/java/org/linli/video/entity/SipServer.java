package org.linli.video.entity;

import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The platform as its devices know it: {@code linli.sip.server}, a number of the kind 200, and the
 * domain (realm) that begins it. Passwords are bound to the domain: who changes it renews them.
 *
 * @param id twenty digits
 */
public record SipServer(String id) {

  /** Where nothing is configured: Chengdu's own. */
  public static final String USUAL = "51010000002000000001";

  private static final int DOMAIN = 10;

  public SipServer {
    if (new GbId(id).kind() != GbKind.SIP_SERVER) {
      throw new IllegalArgumentException("linli.sip.server is no number of a SIP server: " + id);
    }
  }

  public static SipServer configured() {
    return new SipServer(
        ConfigProvider.getConfig()
            .getOptionalValue("linli.sip.server", String.class)
            .filter(text -> !text.isBlank())
            .orElse(USUAL));
  }

  public String domain() {
    return id.substring(0, DOMAIN);
  }
}
