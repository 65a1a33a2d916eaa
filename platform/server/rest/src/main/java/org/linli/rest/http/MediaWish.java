package org.linli.rest.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a request says it is and wants to have. The server's own reader takes a media type that is
 * none for a fault of ours, so it is refused before.
 */
final class MediaWish {

  private static final String TOKEN = "[\\w!#$&^.+*-]+";
  private static final Pattern MEDIA =
      Pattern.compile("(\\*|" + TOKEN + "/" + TOKEN + ")\\s*(;.*)?");

  private MediaWish() {}

  /**
   * @throws Malformed naming the header
   */
  static void check(HttpServletRequest request) {
    for (var header : List.of("Content-Type", "Accept")) {
      if (!readable(request.getHeader(header))) {
        throw new Malformed(header);
      }
    }
  }

  /** Quoted parameters may hold anything, a comma too, and are the reader's to judge. */
  private static boolean readable(String value) {
    return value == null
        || value.contains("\"")
        || Stream.of(value.split(","))
            .map(String::strip)
            .allMatch(one -> one.isEmpty() || MEDIA.matcher(one).matches());
  }
}
