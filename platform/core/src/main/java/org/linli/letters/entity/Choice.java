package org.linli.letters.entity;

import java.util.Objects;
import org.linli.access.boundary.Invalid;

/** Whether a person wants letters of that kind by that channel. */
public record Choice(LetterKind kind, Channel channel, boolean wanted) {

  public Choice {
    if (kind == null || channel == null) {
      throw new Invalid("choices", "required");
    }
  }

  /** Whether the other is about the same kind and channel. */
  public boolean isAbout(LetterKind otherKind, Channel otherChannel) {
    return Objects.equals(kind, otherKind) && channel == otherChannel;
  }
}
