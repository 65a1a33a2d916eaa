package org.linli.rest.feeds;

/** What a device proves itself with: {@code Authorization: Device …}, or a header of its own. */
final class DeviceShown {

  private static final String SCHEME = "Device ";

  private DeviceShown() {}

  static String secret(String authorization, String header) {
    return authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        ? authorization.substring(SCHEME.length()).strip()
        : header;
  }
}
