package org.linli.ui.community;

import java.util.UUID;

/** Ids in addresses. */
final class Ids {

  private Ids() {}

  /** The id; null when there is none, or none that can be read. */
  static UUID of(String text) {
    try {
      return text == null || text.isBlank() ? null : UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
