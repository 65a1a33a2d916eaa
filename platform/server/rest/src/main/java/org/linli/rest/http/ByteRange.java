package org.linli.rest.http;

import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * One range of a content (RFC 9110 §14): who was cut off goes on where it stopped. Several ranges
 * at once, and what is none, are answered with the whole, as the standard allows.
 */
public final class ByteRange {

  private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,15})-(\\d{0,15})");
  private static final int NOT_SATISFIABLE = 416;

  private ByteRange() {}

  /**
   * @param range the header {@code Range}; null for none
   * @param ifRange the header {@code If-Range}: a part of something else is of no use
   * @param digest SHA-256 of the content, its entity tag
   */
  public static Response.ResponseBuilder of(
      String range, String ifRange, String digest, String mediaType, byte[] content) {
    var tag = "\"" + digest + "\"";
    var found = ONE.matcher(range == null ? "" : range.strip());
    if (!found.matches()
        || found.group(1).isEmpty() && found.group(2).isEmpty()
        || ifRange != null && !ifRange.strip().equals(tag)) {
      return told(Response.ok(content, mediaType), tag);
    }
    var first =
        found.group(1).isEmpty()
            ? Math.max(0, content.length - Long.parseLong(found.group(2)))
            : Long.parseLong(found.group(1));
    var last =
        found.group(1).isEmpty() || found.group(2).isEmpty()
            ? content.length - 1L
            : Math.min(content.length - 1L, Long.parseLong(found.group(2)));
    if (first > last) {
      return told(
          Response.status(NOT_SATISFIABLE).header("Content-Range", "bytes */" + content.length),
          tag);
    }
    return told(
        Response.status(Response.Status.PARTIAL_CONTENT)
            .entity(Arrays.copyOfRange(content, (int) first, (int) last + 1))
            .type(mediaType)
            .header("Content-Range", "bytes " + first + "-" + last + "/" + content.length),
        tag);
  }

  private static Response.ResponseBuilder told(Response.ResponseBuilder answer, String tag) {
    return answer.header("Accept-Ranges", "bytes").header("ETag", tag);
  }
}
