package org.linli.things.entity;

/** With what a device shows who it is; null in its place means the signed-in caller. */
public record DeviceProof(String device, String secret) {

  private static final String SCHEME = "Device ";

  /**
   * Reads {@code Authorization: Device <id>:<secret>}.
   *
   * @return null where the header is another one
   */
  public static DeviceProof of(String header) {
    if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return null;
    }
    var parts = header.substring(SCHEME.length()).strip().split(":", 2);
    return parts.length == 2 ? new DeviceProof(parts[0], parts[1]) : null;
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "DeviceProof[" + device + "]";
  }
}
