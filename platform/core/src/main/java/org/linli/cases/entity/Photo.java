package org.linli.cases.entity;

import java.util.Optional;

/**
 * A photograph as it came, or as it is kept. What it is says its content, never a name or a header.
 */
public record Photo(String mediaType, byte[] content) {

  /** Bytes of one photograph. */
  public static final int LARGEST = 5 * 1024 * 1024;

  /** At one step. */
  public static final int MOST = 9;

  public Photo(byte[] content) {
    this(null, content);
  }

  /** What the bytes are, if they are a photograph that we take. */
  public static Optional<String> typeOf(byte[] content) {
    if (startsWith(content, 0, 0xFF, 0xD8, 0xFF)) {
      return Optional.of("image/jpeg");
    }
    if (startsWith(content, 0, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
      return Optional.of("image/png");
    }
    if (startsWith(content, 0, 'R', 'I', 'F', 'F') && startsWith(content, 8, 'W', 'E', 'B', 'P')) {
      return Optional.of("image/webp");
    }
    return Optional.empty();
  }

  private static boolean startsWith(byte[] content, int from, int... bytes) {
    if (content.length < from + bytes.length) {
      return false;
    }
    for (int index = 0; index < bytes.length; index++) {
      if ((content[from + index] & 0xFF) != bytes[index]) {
        return false;
      }
    }
    return true;
  }
}
