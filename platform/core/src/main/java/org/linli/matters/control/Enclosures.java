package org.linli.matters.control;

import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.linli.access.boundary.Invalid;
import org.linli.cases.entity.Photo;
import org.linli.documents.boundary.Scans;
import org.linli.matters.entity.Enclosure;
import org.linli.matters.entity.FieldType;

/** Which files a form takes: what they are by their content, how large, how many. */
final class Enclosures {

  static final int MEGABYTE = 1024 * 1024;

  private Enclosures() {}

  /** How many a field of that type takes. */
  static int most(FieldType type) {
    return type == FieldType.AUDIO ? 1 : Photo.MOST;
  }

  /** Bytes of one. */
  static int largest(FieldType type) {
    return type == FieldType.AUDIO ? Enclosure.LARGEST_SOUND : Photo.LARGEST;
  }

  /** The bytes of what somebody sent: themselves, in base 64, or as {@code content} of a thing. */
  static Optional<byte[]> content(Object sent) {
    return switch (sent) {
      case byte[] bytes -> Optional.of(bytes);
      case Enclosure enclosure -> Optional.ofNullable(enclosure.content());
      case String text -> decoded(text);
      case Map<?, ?> thing when thing.get("content") instanceof String text -> decoded(text);
      case null, default -> Optional.empty();
    };
  }

  private static Optional<byte[]> decoded(String text) {
    try {
      return Optional.of(Base64.getDecoder().decode(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The media type; empty for what a field of that type does not take. */
  static Optional<String> type(FieldType type, byte[] content) {
    return switch (type) {
      case PHOTO -> Photo.typeOf(content);
      case AUDIO -> Sounds.typeOf(content);
      case PAPER -> paper(content);
      default -> Optional.empty();
    };
  }

  private static Optional<String> paper(byte[] content) {
    try {
      return Optional.of(Scans.type(content));
    } catch (Invalid refused) {
      return Optional.empty();
    }
  }
}
