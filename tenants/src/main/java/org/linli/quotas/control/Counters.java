package org.linli.quotas.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.linli.quotas.entity.Metered;

/**
 * What was counted on this server and not written yet. Only who did something since the last time
 * stands in it.
 */
public final class Counters {

  private final Map<Metered, Count> counts = new ConcurrentHashMap<>();

  private record Count(long amount, long refused) {
    Count plus(Count other) {
      return new Count(amount + other.amount, refused + other.refused);
    }
  }

  public void count(Metered what, long amount) {
    counts.merge(what, new Count(amount, 0), Count::plus);
  }

  public void refuse(Metered what) {
    counts.merge(what, new Count(0, 1), Count::plus);
  }

  /** Everything, which begins anew. */
  public List<UseTable.Row> take() {
    var rows = new ArrayList<UseTable.Row>();
    for (var what : List.copyOf(counts.keySet())) {
      var count = counts.remove(what);
      if (count != null) {
        rows.add(new UseTable.Row(what, count.amount(), count.refused()));
      }
    }
    return rows;
  }

  /** What could not be written is counted on. */
  public void back(UseTable.Row row) {
    counts.merge(row.what(), new Count(row.amount(), row.refused()), Count::plus);
  }
}
