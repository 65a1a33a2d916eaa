package org.linli.letters.entity;

import java.util.List;
import java.util.Objects;
import org.linli.access.boundary.Invalid;
import org.linli.audit.boundary.Audited;

/**
 * How a person wants letters 通知偏好.
 *
 * @param language {@code zh-CN} or {@code en}
 * @param largePrint whether e-mails come in large letters 大字版
 * @param choices what is said of kinds and channels
 */
public record Wishes(QuietHours quiet, String language, boolean largePrint, List<Choice> choices)
    implements Audited {

  public Wishes {
    if (choices != null && choices.stream().anyMatch(Objects::isNull)) {
      throw new Invalid("choices", "required");
    }
    choices = choices == null ? List.of() : List.copyOf(choices);
  }

  /** Whether letters of that kind come by that channel. */
  public boolean want(LetterKind kind, Channel channel) {
    return kind.isMandatory()
        || choices.stream()
            .filter(choice -> choice.isAbout(kind, channel))
            .findFirst()
            .map(Choice::wanted)
            .orElse(kind.usually(channel));
  }

  @Override
  public String auditName() {
    return quiet == null ? "" : quiet.from() + "-" + quiet.until() + " " + language;
  }
}
