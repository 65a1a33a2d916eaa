package org.linli.consents.control;

import java.util.Optional;

/** A signed paper is JPEG, PNG or PDF by its first bytes, whatever a name or header says; 5 MB. */
public final class PaperForm {

  public static final int LARGEST = 5 * 1024 * 1024;

  private PaperForm() {}

  /** What the bytes are, if they are a paper that we take. */
  public static Optional<String> mediaType(byte[] content) {
    if (content == null || content.length > LARGEST) {
      return Optional.empty();
    }
    if (startsWith(content, 0xFF, 0xD8, 0xFF)) {
      return Optional.of("image/jpeg");
    }
    if (startsWith(content, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
      return Optional.of("image/png");
    }
    return startsWith(content, '%', 'P', 'D', 'F', '-')
        ? Optional.of("application/pdf")
        : Optional.empty();
  }

  private static boolean startsWith(byte[] content, int... bytes) {
    if (content.length < bytes.length) {
      return false;
    }
    for (int index = 0; index < bytes.length; index++) {
      if ((content[index] & 0xFF) != bytes[index]) {
        return false;
      }
    }
    return true;
  }
}
