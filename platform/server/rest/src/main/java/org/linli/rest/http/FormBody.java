package org.linli.rest.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A form as browsers and clients of Open311 send it: url-encoded, or in parts (RFC 7578) with files
 * among them.
 *
 * @param fields what was said to each name, in the order it came
 * @param files what came with a file's name
 */
public record FormBody(Map<String, List<String>> fields, List<byte[]> files) {

  public static final String ENCODED = "application/x-www-form-urlencoded";
  public static final String PARTS = "multipart/form-data";

  private static final int MOST_PARTS = 200;
  private static final int LONGEST_BOUNDARY = 70;
  private static final Pattern BOUNDARY =
      Pattern.compile("boundary=\"?([^\";,]+)\"?", Pattern.CASE_INSENSITIVE);
  private static final Pattern NAME = Pattern.compile("[;\\s]name=\"([^\"]*)\"");
  private static final Pattern FILE = Pattern.compile("[;\\s]filename\\*?=");

  /**
   * @param type of the media; null for none
   * @throws Malformed where it is no such form
   */
  public static FormBody of(String type, byte[] body) {
    var media = type == null ? "" : type.strip().toLowerCase(Locale.ROOT);
    if (media.startsWith(PARTS)) {
      return parts(boundary(type), body);
    }
    return media.startsWith(ENCODED)
        ? new FormBody(encoded(new String(body, StandardCharsets.UTF_8)), List.of())
        : new FormBody(Map.of(), List.of());
  }

  /** The last that was said to the name; null for nothing. */
  public String last(String name) {
    var said = fields.getOrDefault(name, List.of());
    return said.isEmpty() || said.getLast().isBlank() ? null : said.getLast().strip();
  }

  /**
   * @throws Malformed for an escape that is none
   */
  static Map<String, List<String>> encoded(String text) {
    var fields = new LinkedHashMap<String, List<String>>();
    for (var pair : text.split("&")) {
      if (!pair.isEmpty()) {
        var at = pair.indexOf('=');
        add(
            fields,
            decoded(at < 0 ? pair : pair.substring(0, at)),
            decoded(at < 0 ? "" : pair.substring(at + 1)));
      }
    }
    return fields;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new Malformed("body");
    }
  }

  private static String boundary(String type) {
    var found = BOUNDARY.matcher(type);
    if (!found.find() || found.group(1).length() > LONGEST_BOUNDARY) {
      throw new Malformed("Content-Type");
    }
    return "--" + found.group(1);
  }

  private static FormBody parts(String mark, byte[] body) {
    // Each byte is one sign, so that places in the text are places in the body.
    var text = new String(body, StandardCharsets.ISO_8859_1);
    var fields = new LinkedHashMap<String, List<String>>();
    var files = new ArrayList<byte[]>();
    var at = text.indexOf(mark);
    for (int part = 0; at >= 0; part++) {
      var from = at + mark.length();
      if (text.startsWith("--", from)) {
        return new FormBody(fields, List.copyOf(files));
      }
      var head = text.indexOf("\r\n\r\n", from);
      var end = head < 0 ? -1 : text.indexOf("\r\n" + mark, head + 2);
      if (end < 0 || part >= MOST_PARTS) {
        throw new Malformed("body");
      }
      take(
          text.substring(from, head),
          end < head + 4 ? new byte[0] : Arrays.copyOfRange(body, head + 4, end),
          fields,
          files);
      at = end + 2;
    }
    throw new Malformed("body");
  }

  private static void take(
      String head, byte[] content, Map<String, List<String>> fields, List<byte[]> files) {
    var told = new String(head.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    var name = NAME.matcher(told);
    if (!name.find()) {
      throw new Malformed("body");
    }
    if (!FILE.matcher(told).find()) {
      add(fields, name.group(1), new String(content, StandardCharsets.UTF_8));
    } else if (content.length > 0) {
      files.add(content);
    }
  }

  private static void add(Map<String, List<String>> fields, String name, String value) {
    fields.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
  }
}
