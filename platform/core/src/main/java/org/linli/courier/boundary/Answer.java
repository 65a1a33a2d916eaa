package org.linli.courier.boundary;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What came back.
 *
 * @param type the content's media type; empty when it is not said
 * @param content empty where it was not asked for
 */
public record Answer(int status, String type, byte[] content) {

  private static final int LONGEST_HEAD = 16 * 1024;
  private static final int LONGEST_LINE = 256;
  private static final int HEXADECIMAL = 16;
  private static final int NO_CONTENT = 204;

  /** Reads the final answer; one that says to go on sending says nothing yet. */
  static Answer read(InputStream in, int most) throws IOException {
    var left = new int[] {LONGEST_HEAD};
    while (true) {
      var first = line(in, left);
      if (!first.matches("HTTP/1\\.[01] [1-5]\\d\\d(?: .*)?")) {
        throw new IOException("no answer of a web server");
      }
      var status = Integer.parseInt(first.substring(9, 12));
      var headers = headers(in, left);
      if (status >= 200) {
        var content = most == 0 || status == NO_CONTENT ? new byte[0] : content(in, headers, most);
        return new Answer(status, headers.getOrDefault("content-type", ""), content);
      }
    }
  }

  private static Map<String, String> headers(InputStream in, int[] left) throws IOException {
    var headers = new HashMap<String, String>();
    String line;
    while (!(line = line(in, left)).isEmpty()) {
      var colon = line.indexOf(':');
      if (colon > 0) {
        headers.put(
            line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
      }
    }
    return headers;
  }

  private static byte[] content(InputStream in, Map<String, String> headers, int most)
      throws IOException {
    if (headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked")) {
      return chunks(in, most);
    }
    if (!headers.containsKey("content-length")) {
      var read = in.readNBytes(most + 1);
      requireAtMost(read.length, most);
      return read;
    }
    return exactly(in, number(headers.get("content-length"), 10), most);
  }

  private static byte[] chunks(InputStream in, int most) throws IOException {
    var all = new ByteArrayOutputStream();
    while (true) {
      // A line for each chunk, however many: only the head as a whole is held short.
      var length = number(line(in, new int[] {LONGEST_LINE}).split(";")[0].strip(), HEXADECIMAL);
      if (length == 0) {
        return all.toByteArray();
      }
      all.writeBytes(exactly(in, length, most - all.size()));
      line(in, new int[] {LONGEST_LINE});
    }
  }

  private static byte[] exactly(InputStream in, int length, int most) throws IOException {
    requireAtMost(length, most);
    var read = in.readNBytes(length);
    if (read.length < length) {
      throw new IOException("answer cut off");
    }
    return read;
  }

  private static int number(String text, int radix) throws IOException {
    try {
      return Integer.parseUnsignedInt(text, radix);
    } catch (NumberFormatException e) {
      throw new IOException("no length of an answer", e);
    }
  }

  private static void requireAtMost(int length, int most) throws IOException {
    if (length < 0 || length > most) {
      throw new IOException("answer too long");
    }
  }

  private static String line(InputStream in, int[] left) throws IOException {
    var text = new StringBuilder();
    while (left[0]-- > 0) {
      var next = in.read();
      if (next < 0) {
        throw new IOException("answer cut off");
      }
      if (next == '\n') {
        return text.toString().strip();
      }
      text.append((char) next);
    }
    throw new IOException("answer too long");
  }
}
