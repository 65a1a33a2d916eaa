package org.linli.matters.control;

import org.linli.matters.entity.FieldType;

/** What is left of a personal value for those who need not know it. */
final class Mask {

  private static final int HEAD = 3;
  private static final int TAIL = 4;

  private Mask() {}

  static Object of(FieldType type, Object value) {
    if (value == null) {
      return null;
    }
    return switch (type) {
      case PHONE -> phone(value.toString());
      case TEXT -> name(value.toString());
      default -> "***";
    };
  }

  /** The first of a name, as in 王**. */
  static String name(String name) {
    if (name == null || name.isEmpty()) {
      return name;
    }
    var first = name.substring(0, name.offsetByCodePoints(0, 1));
    return first + "**";
  }

  static String phone(String phone) {
    if (phone == null) {
      return null;
    }
    return phone.length() < HEAD + TAIL + 1
        ? "***"
        : phone.substring(0, HEAD) + "****" + phone.substring(phone.length() - TAIL);
  }
}
