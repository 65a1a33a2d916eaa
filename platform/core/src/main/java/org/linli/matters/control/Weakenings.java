package org.linli.matters.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.linli.calendar.entity.Limit;
import org.linli.matters.entity.Weakening;
import org.linli.packs.Text;

/** Collects what the form of a variant takes from its template: all of it, not piecemeal. */
final class Weakenings {

  private final List<Weakening> found = new ArrayList<>();

  /** Where something of the kind as a whole does not hold. */
  void need(boolean holds, String code, Text subject, Text detail) {
    need(holds, code, null, subject, detail);
  }

  /** The same of a step. */
  void need(boolean holds, String code, String step, Text subject, Text detail) {
    if (!holds) {
      found.add(new Weakening(code, step, subject, detail));
    }
  }

  List<Weakening> all() {
    return List.copyOf(found);
  }

  /** What is said alike in both languages. */
  static Text word(String written) {
    return new Text(written, written);
  }

  /** Whether people are kept out at least as above, where that keeps anybody out. */
  static boolean isNoWider(Set<String> above, Set<String> here) {
    return above.isEmpty() || !here.isEmpty() && above.containsAll(here);
  }

  /** Whether it comes no later; what never comes above may come here. */
  static boolean isNoLater(Limit above, Limit here) {
    return above == null || here != null && here.isNoLongerThan(above);
  }
}
