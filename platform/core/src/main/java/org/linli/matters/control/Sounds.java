package org.linli.matters.control;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a voice note is, by its first bytes. */
final class Sounds {

  private static final int SYNC = 0xFF;
  private static final int LAYER = 0xE0;

  private Sounds() {}

  static Optional<String> typeOf(byte[] content) {
    if (says(content, 0, "OggS")) {
      return Optional.of("audio/ogg");
    }
    if (says(content, 0, "RIFF") && says(content, 8, "WAVE")) {
      return Optional.of("audio/wav");
    }
    if (says(content, 0, "#!AMR")) {
      return Optional.of("audio/amr");
    }
    if (says(content, 4, "ftyp")) {
      return Optional.of("audio/mp4");
    }
    if (says(content, 0, "\u001a\u0045\u00df\u00a3")) {
      return Optional.of("audio/webm");
    }
    return says(content, 0, "ID3") || isFrame(content)
        ? Optional.of("audio/mpeg")
        : Optional.empty();
  }

  /** A frame of MPEG audio begins with eleven bits that are set; a JPEG does not. */
  private static boolean isFrame(byte[] content) {
    return content.length > 2
        && (content[0] & SYNC) == SYNC
        && (content[1] & LAYER) == LAYER
        && (content[1] & 0x06) != 0
        && (content[1] & 0xFF) != 0xFF
        && (content[2] & 0xF0) != 0xF0;
  }

  private static boolean says(byte[] content, int from, String sign) {
    var bytes = sign.getBytes(StandardCharsets.ISO_8859_1);
    if (content.length < from + bytes.length) {
      return false;
    }
    for (int at = 0; at < bytes.length; at++) {
      if (content[from + at] != bytes[at]) {
        return false;
      }
    }
    return true;
  }
}
