package org.linli.sip;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * What a camera is offered (annex F of 2016, G of 2022): where to send its picture, and as which
 * stream.
 *
 * @param ssrc ten digits; the first says whether it is live or recorded
 * @param from null for the live picture
 */
record Offer(String server, Media media, String channel, String ssrc, Instant from, Instant until) {

  private static final int SSRC_DOMAIN = 3;
  private static final int SSRC_DOMAIN_END = 8;

  /**
   * @param number 1 to 9999
   */
  static String ssrc(boolean recorded, String domain, int number) {
    return (recorded ? "1" : "0")
        + domain.substring(SSRC_DOMAIN, SSRC_DOMAIN_END)
        + "%04d".formatted(number);
  }

  /** Of the one that asks, as the standard names it. */
  String subject() {
    return channel + ":" + ssrc + "," + server + ":0";
  }

  byte[] sdp() {
    var text = new StringBuilder("v=0\r\n");
    text.append("o=%s 0 0 IN IP4 %s\r\n".formatted(server, media.host()));
    text.append(from == null ? "s=Play\r\n" : "s=Playback\r\nu=" + channel + ":0\r\n");
    text.append("c=IN IP4 %s\r\n".formatted(media.host()));
    text.append(
        from == null
            ? "t=0 0\r\n"
            : "t=%d %d\r\n".formatted(from.getEpochSecond(), until.getEpochSecond()));
    text.append(
        "m=video %d %sRTP/AVP 96 97 98\r\na=recvonly\r\n"
            .formatted(media.port(), media.tcp() ? "TCP/" : ""));
    text.append(media.tcp() ? "a=setup:passive\r\na=connection:new\r\n" : "");
    text.append("a=rtpmap:96 PS/90000\r\na=rtpmap:97 MPEG4/90000\r\na=rtpmap:98 H264/90000\r\n");
    text.append("y=").append(ssrc).append("\r\n");
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }
}
