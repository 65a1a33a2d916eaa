package org.linli.sip;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** What the platform asks of devices and answers to them, in the standard's form (annex A). */
final class Letters {

  private static final int MOST = 1_000_000;

  private final AtomicInteger numbers = new AtomicInteger();

  /** A number under which the answer comes. */
  int next() {
    return 1 + Math.floorMod(numbers.getAndIncrement(), MOST);
  }

  static byte[] query(String what, int number, String gbId) {
    return text("Query", what, number, gbId, "");
  }

  static byte[] taken(String what, int number, String gbId) {
    return text("Response", what, number, gbId, "<Result>OK</Result>\r\n");
  }

  /**
   * @param words what the device shall do
   */
  static byte[] control(int number, String gbId, String words) {
    return text("Control", "DeviceControl", number, gbId, words);
  }

  /** No sign of these stands outside of ASCII, and no text of others stands in them. */
  private static byte[] text(String root, String what, int number, String gbId, String more) {
    return """
    <?xml version="1.0" encoding="GB2312"?>\r
    <%1$s>\r
    <CmdType>%2$s</CmdType>\r
    <SN>%3$d</SN>\r
    <DeviceID>%4$s</DeviceID>\r
    %5$s</%1$s>\r
    """
        .formatted(root, what, number, gbId, more)
        .getBytes(StandardCharsets.US_ASCII);
  }
}
