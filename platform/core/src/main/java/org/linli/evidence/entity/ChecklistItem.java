package org.linli.evidence.entity;

import java.util.List;
import org.linli.packs.Text;

/**
 * A requirement of OWASP's Application Security Verification Standard, in words of our own.
 *
 * @param id with its edition, for example {@code v5.0.0-1.2.4}
 * @param level from which it is asked for: 1 or 2
 * @param proof where it is met: {@code Class.method} of tests that fail if it breaks, {@code
 *     docs/page.md#Heading} of what it wants written down
 * @param reason where it is not met: why; null where it is
 */
public record ChecklistItem(
    String id, int level, ChecklistState state, Text title, List<String> proof, Text reason) {

  public ChecklistItem {
    proof = List.copyOf(proof);
  }
}
