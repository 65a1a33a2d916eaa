package org.linli.feeds.entity;

import java.util.List;
import java.util.UUID;
import org.linli.audit.boundary.Audited;

/**
 * What a part of a replay did.
 *
 * @param sent letters that are on their way again
 * @param left letters that the door would refuse now, too, or of which no value would be stored:
 *     they wait as they are
 * @param after where the next part begins; null when there is none
 * @param filter the conditions, for the audit log
 */
public record ReplayPart(List<UUID> sent, List<Left> left, String after, String filter)
    implements Audited {

  public ReplayPart {
    sent = List.copyOf(sent);
    left = List.copyOf(left);
  }

  /**
   * @param reason a word of {@code dead-letter.<reason>}
   */
  public record Left(UUID id, String reason, String detail) {}

  @Override
  public String auditName() {
    return filter + ": " + sent.size() + " sent, " + left.size() + " left";
  }
}
