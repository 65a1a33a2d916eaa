package org.linli.sip;

/**
 * The media server outside, to which cameras send their pictures.
 *
 * @param host an address that cameras reach; null where there is none
 * @param port that takes all streams and tells them apart by their SSRC
 * @param tcp whether cameras connect to it by TCP
 * @param play where people see a picture, with {@code {ssrc}} and {@code {hex}} in it; null for
 *     none
 * @param seconds after which a picture that nobody asks for again ends
 */
record Media(String host, int port, boolean tcp, String play, int seconds) {

  static final Media NONE = new Media(null, 0, false, null, 600);

  boolean isThere() {
    return host != null;
  }

  /** What the asker is told: where to look, or by what the stream is known. */
  String told(String ssrc) {
    return play == null
        ? "ssrc=" + ssrc
        : play.replace("{ssrc}", ssrc).replace("{hex}", "%08X".formatted(Long.parseLong(ssrc)));
  }
}
