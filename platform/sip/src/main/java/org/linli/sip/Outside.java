package org.linli.sip;

/**
 * What the door has to do with outside of SIP.
 *
 * @param snapshots where cameras carry snapshots, with {@code {session}} in it; null for nowhere
 * @param hookHost where the media server's words are listened to
 * @param hookPort the same; 0 for any
 * @param hookToken what the media server has to show; null when nobody listens
 */
record Outside(String snapshots, String hookHost, int hookPort, String hookToken) {

  static final Outside NONE = new Outside(null, "127.0.0.1", 0, null);

  private static final int SHORTEST = 16;

  Outside {
    if (hookToken != null && hookToken.length() < SHORTEST) {
      throw new IllegalArgumentException("LINLI_SIP_HOOK_TOKEN is shorter than " + SHORTEST);
    }
  }

  boolean isHookOpen() {
    return hookToken != null;
  }

  /** Without the token: texts of objects end up in logs. */
  @Override
  public String toString() {
    return "Outside[" + snapshots + "]";
  }
}
