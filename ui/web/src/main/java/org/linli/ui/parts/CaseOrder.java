package org.linli.ui.parts;

import java.util.Comparator;
import java.util.List;
import org.linli.cases.entity.CaseRow;
import org.linli.cases.entity.CaseState;

/**
 * What has to be done first stands first: running cases by their time, then those that wait for
 * others.
 */
public final class CaseOrder {

  /** Running before handled, the earlier due the higher, at the same time the graver. */
  public static final Comparator<CaseRow> BY_NEED =
      Comparator.comparing((CaseRow row) -> !isRunning(row))
          .thenComparing(CaseRow::dueAt, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparingInt(row -> gravity(row.severity()))
          .thenComparing(CaseRow::number, Comparator.nullsLast(Comparator.naturalOrder()));

  private static final List<String> SEVERITIES = List.of("CRITICAL", "MAJOR", "MINOR", "WARNING");

  private CaseOrder() {}

  /** 0 for the gravest. */
  static int gravity(String severity) {
    var index = SEVERITIES.indexOf(severity);
    return index < 0 ? SEVERITIES.size() : index;
  }

  static boolean isRunning(CaseRow row) {
    return row.state().compareTo(CaseState.HANDLED) < 0;
  }
}
