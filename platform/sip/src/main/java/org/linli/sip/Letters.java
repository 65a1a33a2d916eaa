package org.linli.sip;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicInteger;

/** What the platform asks of devices and answers to them, in the standard's form (annex A). */
final class Letters {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");
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

  /** Times are the city's. */
  static byte[] recordings(int number, String gbId, LocalDateTime from, LocalDateTime until) {
    return text(
        "Query",
        "RecordInfo",
        number,
        gbId,
        "<StartTime>%s</StartTime>\r\n<EndTime>%s</EndTime>\r\n<Secrecy>0</Secrecy>\r\n<Type>all</Type>\r\n"
            .formatted(TIME.format(from), TIME.format(until)));
  }

  /**
   * What a camera shall take.
   *
   * @param count of pictures
   * @param seconds between two
   * @param address to carry them to
   * @param session under which they are known
   */
  record Shots(int count, int seconds, String address, String session) {}

  static byte[] snapshots(int number, String gbId, Shots shots) {
    return text(
        "Control",
        "DeviceConfig",
        number,
        gbId,
        """
        <SnapShotConfig>\r
        <SnapNum>%d</SnapNum>\r
        <Interval>%d</Interval>\r
        <UploadURL>%s</UploadURL>\r
        <SessionID>%s</SessionID>\r
        </SnapShotConfig>\r
        """
            .formatted(
                shots.count(),
                shots.seconds(),
                shots.address().replace("&", "&amp;").replace("<", "&lt;"),
                shots.session()));
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
