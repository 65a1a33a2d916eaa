package org.linli.logs.control;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.linli.access.boundary.Invalid;

/**
 * Where a search stopped.
 *
 * @param node the server whose files are meant: a cursor of another one's would name other files
 * @param file key of the file
 * @param position the first byte that was read
 */
record LogCursor(String node, String file, long position) {

  private static final Pattern FORM =
      Pattern.compile("([A-Za-z0-9.-]{1,200}) ([0-9a-f]{16}) ([0-9]{1,18})");
  private static final int LONGEST = 400;

  /**
   * @throws Invalid it is none of ours
   */
  static LogCursor of(String text) {
    if (text.length() <= LONGEST) {
      try {
        var decoded = Base64.getUrlDecoder().decode(text);
        var parts = FORM.matcher(new String(decoded, StandardCharsets.US_ASCII));
        if (parts.matches()) {
          return new LogCursor(parts.group(1), parts.group(2), Long.parseLong(parts.group(3)));
        }
      } catch (IllegalArgumentException e) {
        // Told below.
      }
    }
    throw new Invalid("after", "cursor");
  }

  String text() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((node + " " + file + " " + position).getBytes(StandardCharsets.US_ASCII));
  }
}
