package org.linli.privacy.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.linli.packs.Text;

/**
 * The rules as somebody is shown them.
 *
 * @param acceptedAt when the reader accepted these very words; null when that is still to be done
 * @param acceptedBefore the last version that the reader accepted; null for none
 */
public record PrivacyNotice(
    int version,
    String hash,
    LocalDate since,
    Text controller,
    Text contact,
    List<Line> rules,
    Instant acceptedAt,
    Integer acceptedBefore) {

  /**
   * A rule with its terms.
   *
   * @param days how long the data stay at the longest
   */
  public record Line(String id, Text what, Text purpose, Text basis, Text who, int days) {}

  public boolean isAccepted() {
    return acceptedAt != null;
  }
}
