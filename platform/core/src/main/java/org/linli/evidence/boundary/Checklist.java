package org.linli.evidence.boundary;

import java.util.List;
import org.linli.evidence.entity.ChecklistItem;
import org.linli.evidence.entity.ChecklistState;

/**
 * The checklist of OWASP ASVS, levels 1 and 2, with its sums. Unlike a {@link
 * org.linli.evidence.entity.Finding} it tells of the product and its tests, not of this
 * installation.
 *
 * @param source of the requirements, with its licence
 */
public record Checklist(
    String source, long met, long notApplicable, long open, List<ChecklistItem> items) {

  static Checklist of(String source, List<ChecklistItem> items) {
    return new Checklist(
        source,
        count(items, ChecklistState.MET),
        count(items, ChecklistState.NOT_APPLICABLE),
        count(items, ChecklistState.OPEN),
        items);
  }

  private static long count(List<ChecklistItem> items, ChecklistState state) {
    return items.stream().filter(item -> item.state() == state).count();
  }

  /** How many stand so. */
  public long sum(ChecklistState state) {
    return count(items, state);
  }
}
